"""What a board settled without “agreed”, what people gave their word for, and what only looks like either."""

import pytest

from publishing.reading import Reading, read

TITLE = "Example Improvement Board"


def reading_of(words: str, title: str = TITLE) -> Reading:
    return read(f"# {title}\n\nMeeting of 3 March 2021\n\n## Business\n\n{words}".encode(), "minutes.md")


def sorts_of(words: str, title: str = TITLE) -> list[str]:
    """What is found in a text, in a word each."""
    reading = reading_of(words, title)
    found = ["complete" if one.is_complete else "decision" for one in reading.decisions]
    return found + ["commitment" for _ in reading.commitments] + ["view" for _ in reading.views]


@pytest.mark.parametrize(
    "words",
    [
        "Last notes OK'd.",
        "Notes of 3 February OK’d",
        "Last month's minutes fine",
        "Minutes of the last meeting (27 September) were agreed.",
        "It was agreed that the minutes of 12 May be approved.",
    ],
)
def test_minutes_are_passed_with_nothing_to_do_by_any_day(words: str) -> None:
    (decision,) = reading_of(words).decisions
    assert (decision.is_complete, decision.due.kind) == (True, "none")


@pytest.mark.parametrize(
    "words",
    [
        "Members accepted that no visit should be cancelled until the survey is back.",
        "The Board took assurance from the audit and decided that monthly reports would stop.",
        "The Board talked about whether to open a second site and came down against.",
        "The Board came down against a second site.",
        "The Board heard from the head. It did not accept that the risk was low.",
        "Agreed that we drop the newsletter and use the web page.",
    ],
)
def test_settled_without_agreeing(words: str) -> None:
    assert len(reading_of(words).decisions) == 1
    assert not reading_of(words).views


def test_the_group_that_a_title_names_behind_a_dash_decides() -> None:
    said = "The Executive agreed in principle to host the pilot."
    assert sorts_of(said, "Example Safeguarding Children Partnership – Executive Group") == ["decision"]
    assert sorts_of(said, "Example Safeguarding Children Partnership") == []


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("From 2 April no letter goes out until a manager has signed it.", "2021-04-02"),
        ("You can now expect it at the end of March.", "2021-03-31"),
        ("Families can expect a new form by 4 May.", "2021-05-04"),
        ("All of them would have a phone by 4 May.", "2021-05-04"),
        ("I shall also be spending two days with the team in April.", "2021-04-30"),
        ("Each priority is to have a sponsor by 4 May.", "2021-05-04"),
        ("Each priority is to have a sponsor from outside the council.", None),
        ("The head said that he'd have the gates working by Christmas.", "2021-12-25"),
        ("TL will cover reception herself.", None),
        ("The director gave his word that no post would be lost.", None),
    ],
)
def test_given(words: str, due: str | None) -> None:
    (promise,) = reading_of(words).commitments
    assert promise.due.on is None if due is None else str(promise.due.on) == due


@pytest.mark.parametrize(
    "words",
    [
        "The council remains on course to deliver the new hub by July 2021.",
        "He could not give an undertaking that no child would wait.",
        "They would have liked a phone by now.",
        "From 2 April 2019 no letter went out until it was signed.",
        "Members accepted that the wait is too long.",
        "| Ref | Milestone | Reason | Recovery |\n|---|---|---|---|\n| 2 | Housing strategy adopted | Late | None |",
    ],
)
def test_neither_settled_nor_given(words: str) -> None:
    assert sorts_of(words) == []
