"""Minutes as the councils' committee pages show them, pasted: bare numbers, presenters, purposes, names for actions."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, matter, sorts_in, who_in

LONG = "The clerk told the group how visits to the homes went, which was well, and what the children thought of them."


def headings(text: str, name: str) -> list[str]:
    return [section.heading for section in read(text.encode(), name).sections]


def test_a_number_on_a_line_of_its_own_is_that_of_the_heading_under_it() -> None:
    page = (
        "Ferndale Board - Monday, 4th June, 2012\n\n1.\n\nVisits\n\nAnn Example\n\nTo hear of visits.\n\nMinutes:\n\n"
    )
    page += f"{LONG}\n\n2.\n\nFees (5 mins)\n\nCounty Councillor Ann Example\n\nTo set fees.\n\nMinutes:\n\n{LONG}\n"
    assert headings(page, "a.txt") == ["Visits", "Fees (5 mins)"]
    assert headings(page, "a.md") == ["Visits", "Fees (5 mins)"]


def test_the_only_point_of_a_numbered_list_is_a_heading_unless_it_says_what_to_do() -> None:
    begins = "# Ferndale Board\n\n4 June 2012\n\n"
    page = f"{begins}1. Visits\n\n{LONG}\n\n2. Clerk to write the letter\n\n{LONG}\n"
    assert headings(page, "a.md") == ["Visits"]
    (promise,) = read(page.encode(), "a.md").commitments
    assert (promise.text, promise.who, promise.section) == ("Clerk to write the letter", "Clerk", "Visits")


def test_what_an_item_is_for_is_no_heading() -> None:
    text = f"The group to hear of the visits.\n\nProposal: Discuss\n\n{LONG}"
    assert [section.heading for section in matter(text).sections] == ["Visits"]


@pytest.mark.parametrize(
    "text",
    [
        "The Chair welcomed everyone to the meeting.\n\nActions: Chair",
        f"{LONG} She outlined them.\n\nActions: Ann Example",
    ],
)
def test_a_name_alone_makes_no_action_of_what_is_over(text: str) -> None:
    assert found_in(text) == []


def test_a_name_alone_takes_what_is_to_be_done() -> None:
    text = "The group thought that a list would help.\n\nAction: Ann Example"
    assert who_in(text) == ["Ann Example"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Example asked if the group would look over the plan.",
        "The paper explained that the group would oversee the work.",
        "All members of the group noted their appreciation of the work and thanked the clerk.",
    ],
)
def test_questions_papers_and_courtesies_bind_nobody(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "due", "who"),
    [
        ("The Chair asked if the clerk could bring the list to the June meeting.", "June meeting", "the clerk"),
        ("Ann Example asked whether the figures could be sent by 4 June.", "2020-06-04", None),
        ("The paper explained that the group would publish its plan by 4 June.", "2020-06-04", "the group"),
    ],
)
def test_but_a_day_does(text: str, due: str, who: str | None) -> None:
    assert (sorts_in(text), due_of(text), who_in(text)) == (["commitment"], due, [who])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("the Board note the paper", "noted"),
        ("members acknowledged the rise in visits", "noted"),
        ("members acknowledged and endorsed the paper", "endorsed"),
        ("the Board write to the trust", "agreed"),
    ],
)
def test_the_kind_of_what_the_board_itself_is_resolved_to_do(content: str, kind: str) -> None:
    assert [one.kind for one in matter(f"It was resolved that {content}.").decisions] == [kind]


def test_when_the_board_meets_next_is_no_due_of_what_it_agreed() -> None:
    text = (
        "RESOLVED:\n\n1. That the visits continue twice yearly. The next meeting is set for 4 June 2020.\n\n2. That {}."
    )
    assert [str(one.due.kind) for one in matter(text.format("the fees stay")).decisions] == ["ongoing", "none"]
