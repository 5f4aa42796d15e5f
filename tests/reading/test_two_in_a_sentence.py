"""A sentence that decides and promises, first names alone, logs whose rows are open, what somebody asked to be told."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, who_in


def test_what_was_decided_and_what_somebody_will_do_are_two() -> None:
    said = "The Board endorsed the charter and the clerk would write to all schools by 3 June."
    assert found_in(said) == ["decision: The Board endorsed the", "commitment: the clerk would write"]
    assert who_in(said) == [None, "the clerk"]


@pytest.mark.parametrize(
    "words",
    [
        "The Board agreed that the plan be sent out and the clerk would write to all schools by 3 June.",
        "The Board agreed to send the plan out and the clerk would write to all schools by 3 June.",
    ],
)
def test_what_was_agreed_in_one_is_one(words: str) -> None:
    assert found_in(words) == ["decision: The Board agreed " + words.split()[3]]


@pytest.mark.parametrize("name", ["James", "Naveed", "Sally", "Chris"])
def test_a_first_name_is_somebody(name: str) -> None:
    assert who_in(f"{name} will change the standard letter by 3 June.") == [name]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("The Chair asked to be told of the outcome by 10 July.", "2020-07-10"),
        ("The vice-chair asked to be kept informed of progress.", "none"),
        ("The head would also see to it that every letter carries a name.", "none"),
        ("The head will have it sorted out by the end of June.", "2020-06-30"),
        ("Michelle to come back next month with the figures.", "2020-06-30"),
        ("These pages would be put right.", "none"),
        ("The supplier of the system has been asked to fix the faults by the end of June.", "2020-06-30"),
        ("The clerk undertook to have it signed by 6 June.", "2020-06-06"),
        ("Sgt Murphy will tell the Board in September whether it works.", "2020-09-30"),
    ],
)
def test_promises(words: str, due: str) -> None:
    assert [one.split(":")[0] for one in found_in(words)] == ["commitment"]
    assert due_of(words) == due


def test_the_following_was_agreed_with_somebody_leads_in_decisions() -> None:
    said = "The following was agreed with the council:\n\n1. The head will send a plan by 17 June.\n2. A visit in July."
    assert [one.split(":")[0] for one in found_in(said)] == ["decision", "decision"]


def test_board_happy_to_approve() -> None:
    assert found_in("- Board happy to approve the new form.") == ["decision: Board happy to approve"]


def test_an_open_row_is_open_however_far_a_step_is() -> None:
    rows = (
        "| No | Date | Action | Lead | Due | Update | Status |\n|---|---|---|---|---|---|---|\n"
        "| 5 | 11/3/20 | Review the rota | Clerk | 30/06/20 | Survey complete. | Open |\n"
        "| 6 | 11/3/20 | Write to schools | Clerk | 30/06/20 | Sent. | Complete |"
    )
    assert found_in(rows) == ["commitment: Review the rota"]
    assert due_of(rows) == "2020-06-30", "the day that it was agreed is no due"


def test_no_action_is_to_be_closed_is_a_decision_and_no_action_needed_is_none() -> None:
    assert found_in("**Decision:** No action is to be closed until the Board has seen what came of it.") != []
    assert found_in("**Decision:** No action needed.") == []


def test_agreed_that_one_should_and_another_will_are_two() -> None:
    said = "The Board has agreed that the council should keep its model, and the head will train all staff by June."
    assert [one.split(":")[0] for one in found_in(said)] == ["decision", "commitment"]


@pytest.mark.parametrize("under", ["Executive Group", "Executive Board Meeting", "Safeguarding Executive"])
def test_a_group_named_under_its_partnership_is_the_board(under: str) -> None:
    text = f"FERNDALE SAFEGUARDING PARTNERSHIP\n{under}\n\nDate: 14 May 2020\n\nPRESENT\nAnn Lee\n\n"
    text += "1. Strategy\n\nThe Executive approved the strategy for 2020-22.\n"
    assert [one.kind for one in read(text.encode(), "a.txt").decisions] == ["approved"]


def test_what_begins_on_a_day_is_due_that_day_however_quick_it_is_to_be() -> None:
    assert due_of("From 1 September every school will get a written reply within three days.") == "2020-09-01"


@pytest.mark.parametrize("dash", ["-", "–"])
def test_a_month_behind_a_dash_is_when(dash: str) -> None:
    assert due_of(f"Action: Ann Lee to price a helpline for carers {dash} October") == "2020-10-31"
    assert due_of(f"Ann Lee to price a helpline for carers {dash} end of June 2020.") == "2020-06-30"
