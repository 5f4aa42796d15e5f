"""How a due is written, read by table, by property, and from real action logs."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards.due_words import add_weekdays, in_its_year, read_due

SAID = date(2016, 1, 20)
REAL = Path(__file__).parents[3] / "shared" / "data" / "boards" / "action_logs_open.csv"


@pytest.mark.parametrize(
    ("words", "kind", "on"),
    [
        ("by 31 March 2016", "date", date(2016, 3, 31)),
        ("4th March", "date", date(2016, 3, 4)),
        ("4 January", "date", date(2017, 1, 4)),
        ("March 4, 2016", "date", date(2016, 3, 4)),
        ("23-Mar", "date", date(2016, 3, 23)),
        ("04/03/16", "date", date(2016, 3, 4)),
        ("by 04-03-2016", "date", date(2016, 3, 4)),
        ("2016-03-04", "date", date(2016, 3, 4)),
        ("Friday 4 March", "date", date(2016, 3, 4)),
        ("within two weeks", "date", date(2016, 2, 3)),
        ("within 10 working days", "date", date(2016, 2, 3)),
        ("early March", "period", date(2016, 3, 10)),
        ("mid-March", "period", date(2016, 3, 20)),
        ("late March", "period", date(2016, 3, 31)),
        ("end of February", "period", date(2016, 2, 29)),
        ("by the end of the month", "period", date(2016, 1, 31)),
        ("in September", "period", date(2016, 9, 30)),
        ("Late Spring 2011", "period", date(2011, 5, 31)),
        ("Q1 2016/17", "period", date(2016, 6, 30)),
        ("Q1 2016", "period", date(2016, 3, 31)),
        ("w/c 8 February", "period", date(2016, 2, 14)),
        ("week ending 19 February", "period", date(2016, 2, 19)),
        ("the week of 14 March", "period", date(2016, 3, 20)),
        ("within the week", "period", date(2016, 1, 24)),
        ("within the month", "period", date(2016, 1, 31)),
        ("within this financial year", "period", date(2016, 3, 31)),
        ("by the October half term", "period", date(2016, 10, 31)),
        ("over half term", "period", date(2016, 2, 29)),
        ("two months from now", "date", date(2016, 3, 20)),
        ("on the first Monday in March", "date", date(2016, 3, 7)),
        ("the last Friday of May 2017", "date", date(2017, 5, 26)),
        ("the second Tuesday of January", "date", date(2017, 1, 10)),
        ("by Monday week", "date", date(2016, 2, 1)),
        ("by the middle of the month", "period", date(2016, 1, 20)),
        ("the middle of next month", "period", date(2016, 2, 20)),
        ("for the June dashboard", "period", date(2016, 6, 30)),
        ("next spring", "period", date(2016, 5, 31)),
        ("next Friday", "date", date(2016, 1, 29)),
        ("ongoing", "ongoing", None),
        ("as soon as possible", "none", None),
        ("31 February 2016", "none", None),
        ("", "none", None),
    ],
)
def test_a_due_is_read_from_its_words(words: str, kind: str, on: date | None) -> None:
    read = read_due(words, said_on=SAID)
    assert (read.kind, read.on) == (kind, on)


@pytest.mark.parametrize(
    ("words", "meeting", "is_named"),
    [
        ("at the February meeting", "February meeting", True),
        ("the next meeting", "next meeting", True),
        ("to a future meeting", "a future meeting", False),
        ("May Transparency Board", "May Transparency Board", True),
        ("next Board", "next Board", True),
        ("to the next sub-group", "next sub-group", True),
    ],
)
def test_a_meeting_is_a_meeting_and_keeps_its_words(words: str, meeting: str, is_named: bool) -> None:
    read = read_due(words, said_on=SAID)
    assert (read.kind, read.on, read.is_named) == ("meeting", None, is_named)
    assert meeting.removeprefix("the ") in str(read.meeting)


def test_told_in_the_past_a_day_without_a_year_is_the_last_such_day() -> None:
    assert read_due("on 4 March", said_on=SAID, past=True).on == date(2015, 3, 4)


def test_the_middle_of_the_month_is_the_next_ones_where_this_ones_is_over() -> None:
    assert read_due("by the middle of the month", said_on=date(2016, 12, 28)).on == date(2017, 1, 20)


@given(st.dates(date(2016, 1, 20), date(2017, 1, 19)))
def test_a_day_without_a_year_is_the_first_such_day_from_when_it_was_said(day: date) -> None:
    assert read_due(f"by {day.day} {day:%B}", said_on=SAID).on == day


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)))
def test_a_whole_day_is_read_back_however_it_is_written(day: date) -> None:
    for words in (f"{day.day} {day:%B %Y}", f"{day:%d/%m/%Y}", f"{day:%Y-%m-%d}", f"{day:%B} {day.day}, {day.year}"):
        assert read_due(words, said_on=SAID).on == day


@given(st.text(max_size=2000))
def test_no_words_ever_break_it(words: str) -> None:
    assert read_due(words, said_on=SAID).kind in ("date", "meeting", "period", "ongoing", "none")


@given(st.dates(date(2010, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_working_days_are_weekdays_and_counted(day: date, number: int) -> None:
    end = add_weekdays(day, number)
    assert number == 0 or end.weekday() < 5
    assert add_weekdays(day, 5) > day


@pytest.mark.skipif(not REAL.exists(), reason="the real action logs are not beside this checkout")
def test_real_deadlines_are_read() -> None:
    with REAL.open() as file:
        written = [row["deadline"].strip() for row in csv.DictReader(file) if row["deadline"].strip()]
    kinds = Counter(read_due(words, said_on=date(2011, 1, 1)).kind for words in written)
    silent = sum(
        read_due(words, said_on=date(2011, 1, 1)).kind == "none" and "possible" not in words.lower()
        for words in written
    )
    assert len(written) > 80
    assert silent / len(written) < 0.05, kinds


@pytest.mark.parametrize("words", ["late January", "in January", "the end of January"])
def test_a_period_that_ends_on_or_after_the_day_it_was_said_is_of_that_year(words: str) -> None:
    for day in range(20, 32):
        assert read_due(words, said_on=date(2015, 1, day)).on == date(2015, 1, 31), day


@pytest.mark.parametrize(
    ("words", "said_on", "past", "on"),
    [
        ("by 29 February", date(2015, 1, 1), False, date(2016, 2, 29)),
        ("by 29 February", date(2016, 2, 29), False, date(2016, 2, 29)),
        ("on 29 February", date(2018, 1, 1), True, date(2016, 2, 29)),
        ("by 29 February", date(2096, 3, 1), False, date(2104, 2, 29)),
        ("by 30 February", date(2015, 1, 1), False, None),
    ],
)
def test_the_last_day_of_february_waits_for_its_year(words: str, said_on: date, past: bool, on: date | None) -> None:
    assert read_due(words, said_on=said_on, past=past).on == on


@pytest.mark.parametrize(
    ("words", "later"),
    [
        ("early March", "early March 2016"),
        ("in spring", "in spring 2016"),
        ("by Easter", "by Easter 2016"),
        ("w/c 8 February", "w/c 8 February 2016"),
        ("mid-March ’16", "mid-March ’16"),
        ("in 2016/17", "in 2016/17"),
        ("Q1 2016/17", "Q1 2016/17"),
        ("Q1", ""),
        ("next week", ""),
        ("by the end of the week", ""),
        ("by half term", ""),
        ("this month", ""),
        ("by the end of this financial year", ""),
    ],
)
def test_a_period_gets_a_year_where_its_words_with_it_say_the_same_day_for_ever(words: str, later: str) -> None:
    on = read_due(words, said_on=SAID).on
    assert on is not None
    assert in_its_year(words, on) == later


def test_a_period_of_another_last_day_than_its_words_say_gets_no_year() -> None:
    assert not in_its_year("early March", date(2016, 3, 15))
    assert not in_its_year("when the launch is", date(2016, 3, 10))
