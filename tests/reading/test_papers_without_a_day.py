"""Newsletters and pages that tell no meeting: their month tells the years of their days, and nothing is made up."""

import pytest

from publishing.reading import as_object, read


def _dues(text: str) -> list[tuple[str, str | None]]:
    reading = as_object(read(text.encode(), "a.md"))
    assert reading["meeting_date"] is None, "a month is no day of a meeting"
    return [(one["due"]["kind"], one["due"]["date"]) for one in reading["commitments"]]


@pytest.mark.parametrize(
    ("written", "when", "date"),
    [
        ("June/July 2025", "by Monday 1 September", "2025-09-01"),
        ("Spring 2025", "by the end of September", "2025-09-30"),
        ("Feedback from last autumn (published January 2025)", "by 14 March", "2025-03-14"),
        ("Published on 3 March 2025", "in May", "2025-05-31"),
    ],
)
def test_the_month_of_a_paper_tells_the_year(written: str, when: str, date: str) -> None:
    text = (
        f"# Ferndale newsletter\n\n*{written}*\n\n## Visits\n\nThe council will send a letter to all schools {when}.\n"
    )
    [(kind, on)] = _dues(text)
    assert kind in ("date", "period")
    assert on == date


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("Summer 2024", "in July"),
        ("Spring 2025", "within two weeks"),
        ("Plan for 2024", "by 14 March"),
        ("A newsletter", "by 14 March"),
    ],
)
def test_a_day_that_may_be_of_either_year_is_none(written: str, when: str) -> None:
    text = (
        f"# Ferndale newsletter\n\n*{written}*\n\n## Visits\n\nThe council will send a letter to all schools {when}.\n"
    )
    assert _dues(text) == [("none", None)]


def test_decisions_and_their_steps_learn_their_year_too() -> None:
    text = "# News of June 2025\n\n## Visits\n\nThe Board agreed that the council will send a letter by 4 September.\n"
    [decision] = as_object(read(text.encode(), "a.md"))["sections"][0]["decisions"]
    assert decision["due"]["date"] == "2025-09-04"
