"""Dues as they stand in documents: every day of a year in eight ways, days without a year, periods and meetings.

Each due stands in a sentence of a document that has a day; what is read is what `read_update --json` would print.
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from publishing.reading import as_object, promises_in, read

# A day before the meeting is due to nobody: the first day of the year it is, so that all its days are to come.
HELD = date(2016, 1, 1)
SAID = date(2016, 1, 20)
LEAP_YEAR = [date(2016, 1, 1) + timedelta(days=number) for number in range(366)]
LETTERS = "abcdefghijklmnop"
QUICK = settings(max_examples=60)
DAYS_OF_FOUR_YEARS = st.dates(date(2015, 1, 1), date(2018, 12, 31))


def ending(day: date) -> str:
    """1st, 2nd, 3rd, 4th."""
    return "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")


WAYS: dict[str, Callable[[date], str]] = {
    "4 March 2016": lambda day: f"{day.day} {day:%B %Y}",
    "4th March 2016": lambda day: f"{day.day}{ending(day)} {day:%B %Y}",
    "Friday 4 March 2016": lambda day: f"{day:%A} {day.day} {day:%B %Y}",
    "Friday, 4th of March 2016": lambda day: f"{day:%A}, {day.day}{ending(day)} of {day:%B %Y}",
    "March 4, 2016": lambda day: f"{day:%B} {day.day}, {day.year}",
    "4 Mar 2016": lambda day: f"{day.day} {day:%b %Y}",
    "04/03/2016": lambda day: f"{day:%d/%m/%Y}",
    "4.3.16": lambda day: f"{day.day}.{day.month}.{day:%y}",
}


def school(number: int) -> str:
    """A name for each school, so that no promise is the one before it."""
    return "".join(LETTERS[number // 16**place % 16] for place in range(3)).capitalize()


def dues_of(when: list[str], held: date = HELD, name: str = "a.md") -> list[dict[str, Any]]:
    """The dues of a document's promises, one a paragraph."""
    promises = [f"The council will write to {school(place)} school {words}." for place, words in enumerate(when)]
    text = "\n\n".join([f"# A board\n\n## Update {held.day} {held:%B %Y}\n\n### Schools", *promises])
    found = as_object(read(text.encode(), name))
    assert found["meeting_date"] == held.isoformat()
    assert len(found["commitments"]) == len(when), set(promises) ^ {one["text"] for one in found["commitments"]}
    return [commitment["due"] for commitment in found["commitments"]]


@pytest.mark.parametrize("way", WAYS)
def test_every_day_of_a_year_reads_back_as_that_day(way: str) -> None:
    dues = dues_of([f"by {WAYS[way](day)}" for day in LEAP_YEAR])
    wrong = [(day, due) for day, due in zip(LEAP_YEAR, dues, strict=True) if due["date"] != day.isoformat()]
    assert wrong == []
    assert {due["kind"] for due in dues} == {"date"}


@given(DAYS_OF_FOUR_YEARS, DAYS_OF_FOUR_YEARS)
@example(date(2015, 1, 1), date(2016, 2, 29))
@QUICK
def test_a_day_without_a_year_is_the_first_on_or_after_the_meeting(held: date, day: date) -> None:
    words = [f"by {day.day} {day:%B}", f"on {day:%B} {day.day}", f"before the {day.day}{ending(day)} of {day:%B}"]
    first = next(
        held + timedelta(days=number)
        for number in range(366 * 5)
        if ((there := held + timedelta(days=number)).month, there.day) == (day.month, day.day)
    )
    assert {due["date"] for due in dues_of(words, held)} == {first.isoformat()}


@given(DAYS_OF_FOUR_YEARS, st.integers(1, 12))
@QUICK
def test_a_part_of_a_month_ends_on_its_last_day_on_or_after_the_meeting(held: date, month: int) -> None:
    dues = dues_of([f"in {part} {date(2000, month, 1):%B}" for part in ("early", "mid", "late", "the end of")], held)
    dues += dues_of([f"in {date(2000, month, 1):%B}"], held)
    for due, last in zip(dues, (10, 20, 31, 31, 31), strict=True):
        ends = [date(year, month, min(last, monthrange(year, month)[1])) for year in range(held.year, held.year + 2)]
        assert due["kind"] == "period"
        assert due["date"] == next(end for end in ends if end >= held).isoformat()


@given(st.integers(2016, 2030), st.integers(1, 12))
@QUICK
def test_a_month_of_a_year_ends_on_its_last_day(year: int, month: int) -> None:
    name, last = f"{date(year, month, 1):%B} {year}", monthrange(year, month)[1]
    dues = dues_of([f"in early {name}", f"in mid-{name}", f"by late {name}", f"in {name}", f"during {name}"])
    assert [due["date"] for due in dues] == [f"{year}-{month:02}-{day:02}" for day in (10, 20, last, last, last)]
    assert {due["kind"] for due in dues} == {"period"}


@pytest.mark.parametrize("month", range(1, 13))
def test_the_meeting_of_a_month_keeps_its_words_and_has_no_day(month: int) -> None:
    name = f"{date(2016, month, 1):%B}"
    for due in dues_of([f"at the {name} meeting", f"before the {name} meeting", f"for the {name} 2016 meeting"]):
        assert (due["kind"], due["date"]) == ("meeting", None)
        assert due["meeting"] in (f"{name} meeting", f"{name} 2016 meeting")


@pytest.mark.parametrize(
    "words", ["next meeting", "a future meeting", "a later meeting", "the next Board", "next Panel"]
)
def test_a_meeting_without_a_month_keeps_its_words(words: str) -> None:
    (due,) = dues_of([f"at {words}"])
    assert (due["kind"], due["date"]) == ("meeting", None)
    assert words.removeprefix("the ") in due["meeting"]


@pytest.mark.parametrize("words", ["on an ongoing basis", "as an ongoing task", "on a rolling basis"])
def test_what_goes_on_has_no_day(words: str) -> None:
    (due,) = dues_of([words])
    assert (due["kind"], due["date"], due["meeting"]) == ("ongoing", None, None)


@pytest.mark.parametrize("words", ["as soon as possible", "in due course", "by 31 February 2016", "shortly"])
def test_what_has_no_day_keeps_its_words(words: str) -> None:
    (due,) = dues_of([words])
    assert (due["kind"], due["date"], due["meeting"]) == ("none", None, None)
    assert (due["as_written"] or "no words at all") in words


@pytest.mark.parametrize(
    ("told", "on"),
    [
        ("The plan that was sent on 4 March will be revised by 9 May.", date(2016, 5, 9)),
        ("The council will answer the letter of 12 January by 4 March.", date(2016, 3, 4)),
        (
            "Following the visit of 1 December 2015, the council will write to schools by 5 February 2016.",
            date(2016, 2, 5),
        ),
        ("By 4 March the council will publish its plan for 2017.", date(2016, 3, 4)),
    ],
)
def test_of_two_days_the_one_to_come_is_the_due(told: str, on: date) -> None:
    (promise,) = promises_in(told, SAID)
    assert (promise.due.kind, promise.due.on) == ("date", on)


@pytest.mark.parametrize(
    "told",
    [
        "The plan was sent to schools on 4 March.",
        "The council wrote to every school in early January.",
        "The report had been published by 4 March 2015.",
        "The inspection took place between 14 September and 8 October 2015.",
    ],
)
def test_what_was_done_on_a_day_is_no_promise(told: str) -> None:
    assert promises_in(told, SAID) == []


@pytest.mark.parametrize("words", ["by 3 October", "in early March"])
def test_a_day_whose_year_nobody_can_tell_is_no_day(words: str) -> None:
    """The document has no day of its own: the words are kept, and no kind is claimed that must have a day."""
    found = as_object(read(f"# A board\n\n## Schools\n\nThe council will write to schools {words}.".encode(), "a.md"))
    (due,) = [one["due"] for one in found["commitments"]]
    assert (due["kind"], due["date"]) == ("none", None)
    assert due["as_written"] in words
