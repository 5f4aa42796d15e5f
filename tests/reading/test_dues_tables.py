"""The tables of docs/dues.md are what documents are read by: quarters, seasons, terms, parts of a month and holidays.

The tables are read from the page itself, so that what a secretary looks up is what the reader does.
"""

import re
from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.house.checkout import ROOT
from tests.reading.test_dues_in_documents import HELD, dues_of

MONTHS = {f"{date(2000, number, 1):%B}": number for number in range(1, 13)}
PAGE = (ROOT / "docs" / "dues.md").read_text()
YEARS = st.integers(2016, 2035)
QUICK = settings(max_examples=20)


def rows_under(head: str) -> list[list[str]]:
    """The rows of the table whose first column has this head."""
    table = re.search(rf"^\| {head} \|.*\n\|[-|]+\n((?:\|.*\n?)+)", PAGE, re.MULTILINE)
    assert table, head
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1].splitlines()]


def listed_after(words: str) -> list[str]:
    """A list of words in a sentence of the page."""
    line = next(line for line in PAGE.splitlines() if line.startswith(words))
    return [word.removeprefix("or ").strip() for word in line.removeprefix(words).rstrip(".").split(",")]


def span(words: str) -> tuple[int, int]:
    """“March to May” as 3 and 5."""
    first, last = words.split(" to ")
    return MONTHS[first], MONTHS[last]


def end_of(year: int, month: int) -> str:
    return date(year, month, monthrange(year, month)[1]).isoformat()


QUARTERS = rows_under("Quarter")
SEASONS = rows_under("Season")
TERMS = rows_under("Term")


def test_the_page_has_the_tables() -> None:
    assert [row[0] for row in QUARTERS] == ["Q1", "Q2", "Q3", "Q4"]
    assert [row[0] for row in SEASONS] == ["spring", "summer", "autumn", "winter"]
    assert [row[0] for row in TERMS] == ["spring term", "summer term", "autumn term"]


@given(YEARS)
@QUICK
def test_a_quarter_of_one_year_is_of_the_calendar(year: int) -> None:
    dues = dues_of([f"in {name} {year}" for name, _, _ in QUARTERS])
    assert [due["date"] for due in dues] == [end_of(year, span(months)[1]) for _, months, _ in QUARTERS]
    assert {due["kind"] for due in dues} == {"period"}


@given(YEARS)
@QUICK
def test_a_quarter_of_two_years_is_of_the_financial_year(year: int) -> None:
    dues = dues_of([f"by {name} {year}/{(year + 1) % 100:02}" for name, _, _ in QUARTERS])
    ends = [span(months)[1] for _, _, months in QUARTERS]
    assert [due["date"] for due in dues] == [end_of(year + (month < 4), month) for month in ends]


def test_a_quarter_without_a_year_is_the_first_to_end_after_the_meeting() -> None:
    dues = dues_of([f"in {name}" for name, _, _ in QUARTERS])
    ends = [span(months)[1] for _, _, months in QUARTERS]
    assert [due["date"] for due in dues] == [end_of(HELD.year, month) for month in ends]


@given(YEARS)
@QUICK
def test_a_season_of_a_year_ends_with_its_last_month(year: int) -> None:
    dues = dues_of([f"in {name} {year}" for name, _ in SEASONS if name != "winter"])
    assert [due["date"] for due in dues] == [end_of(year, span(months)[1]) for _, months in SEASONS[:3]]


def test_a_season_without_a_year_is_the_first_to_end_after_the_meeting() -> None:
    dues = dues_of([f"in the {name}" for name, _ in SEASONS])
    assert [due["date"] for due in dues] == [end_of(HELD.year, span(months)[1]) for _, months in SEASONS]


@given(YEARS)
@QUICK
def test_a_term_ends_with_its_last_month_and_its_first_half_with_that_of_the_table(year: int) -> None:
    dues = dues_of([f"in the {name} {year}" for name, _, _ in TERMS])
    assert [due["date"] for due in dues] == [end_of(year, span(months)[1]) for _, months, _ in TERMS]
    halves = dues_of([f"by the end of the {name.replace(' term', ' half term')} {year}" for name, _, _ in TERMS])
    assert [due["date"] for due in halves] == [end_of(year, MONTHS[month]) for _, _, month in TERMS]


@pytest.mark.parametrize(("part", "days"), rows_under("Part of a month"))
def test_a_part_of_a_month_is_due_on_its_last_day(part: str, days: str) -> None:
    """April has thirty days, so that “the last” is seen to be its own."""
    last = 30 if days.endswith("last") else int(days.split()[-1])
    (due,) = dues_of([f"by {part} April 2017"])
    assert (due["kind"], due["date"]) == ("period", f"2017-04-{last:02}")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by Easter 2016", "2016-03-27"),
        ("by Easter 2027", "2027-03-28"),
        ("by Christmas 2016", "2016-12-25"),
        ("by New Year 2017", "2017-01-31"),
    ],
)
def test_a_holiday_of_the_table_has_its_day(words: str, day: str) -> None:
    """The days of Easter are those of an almanac."""
    assert words.rsplit(" ", 1)[0] in [row[0] for row in rows_under("Holiday")]
    (due,) = dues_of([words])
    assert due["date"] == day


@pytest.mark.parametrize("words", listed_after("A meeting not yet named: "))
def test_a_meeting_not_yet_named_keeps_its_words(words: str) -> None:
    meeting = f"{words} meetings" if words == "one of the next" else f"{words} meeting"
    (due,) = dues_of([f"at {meeting}"])
    assert (due["kind"], due["date"], due["meeting"]) == ("meeting", None, meeting)


@pytest.mark.parametrize("words", listed_after("Without a date: "))
def test_what_is_without_a_date_has_none(words: str) -> None:
    (due,) = dues_of([f", date {words}" if words.startswith(("t", "urgent")) else words])
    assert (due["kind"], due["date"], due["meeting"]) == ("none", None, None)


@pytest.mark.parametrize("words", listed_after("Ongoing: "))
def test_what_goes_on_is_ongoing(words: str) -> None:
    (due,) = dues_of([f"({words})"])
    assert (due["kind"], due["date"]) == ("ongoing", None)
