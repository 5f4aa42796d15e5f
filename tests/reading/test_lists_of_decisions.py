"""Lists of what was decided: what leads them in, which points go on with them, and where they end."""

import pytest

from publishing.reading import read
from tests.reading.lines import found_in, matter


def test_decisions_at_a_glance_are_decisions_whatever_their_verbs() -> None:
    text = "# Board\n\nMeeting of 14 May 2020\n\n## Decisions at a glance\n\n- Pledge not agreed\n- Chair to write\n"
    assert len(read(text.encode(), "a.md").decisions) == 2


def test_the_board_and_a_colon_lead_in_what_it_did() -> None:
    text = "Decisions\n\nThe Board:\n\n- confirmed the chair for a year\n- would not support the plan\n"
    assert found_in(text) == ["decision: confirmed the chair for", "decision: would not support the"]


def test_so_many_things_lead_in_their_list() -> None:
    text = "We agreed three things:\n\n1. A hub will be set up in the south.\n2. The clerk will write to schools."
    assert found_in(text) == ["decision: A hub will be", "decision: The clerk will write"]


def test_a_list_under_a_bare_label_is_found_once() -> None:
    text = "Actions\n\n- AB to brief the union\n\nDecisions\n\n- The plan was approved."
    assert found_in(text) == ["decision: The plan was approved.", "commitment: AB to brief the"]


def test_a_body_that_did_several_things_in_one_sentence_decided_each() -> None:
    text = "The Board (a) endorsed pages 1 to 9; (b) deferred page 10 to the June meeting; and "
    text += "(c) asked Mr Gill to redraft it."
    assert found_in(text) == [
        "decision: The Board endorsed pages",
        "decision: The Board deferred page",
        "decision: The Board asked Mr",
    ]


def test_a_series_of_three_verbs_is_three_decisions_each_with_its_own_day() -> None:
    text = "The Board approved pages 1 to 4, deferred page 5 to its next meeting and asked the Director of Finance to "
    decisions = matter(f"{text}redraft page 6 by 18 June.").decisions
    assert [one.kind for one in decisions] == ["approved", "deferred", "agreed"]
    assert str(decisions[2].due.on) == "2020-06-18"
    assert decisions[2].who == "the Director of Finance"


def test_a_body_with_a_colon_and_numbers_in_one_line_decided_each() -> None:
    text = "The Board: (i) received the report; (ii) approved the budget; and (iii) asked for figures in June."
    assert [one.kind for one in matter(text).decisions] == ["noted", "approved", "agreed"]
    text = "Recommendations agreed: (i) that the plan be published by 4 June; (ii) that schools be told."
    assert len(matter(text).decisions) == 2


def test_a_lettered_point_loses_its_letter_and_its_and() -> None:
    text = "The Board:\n\n(a) approved pages 1 to 4;\n\n(b) deferred page 5 to its next meeting; and\n\n"
    assert [(one.kind, one.text) for one in matter(f"{text}(c) noted the risks.").decisions] == [
        ("approved", "approved pages 1 to 4"),
        ("deferred", "deferred page 5 to its next meeting"),
        ("noted", "noted the risks."),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "RESOLVED (unanimously) that the Board:",
        "RESOLVED unanimously, that the Board:",
        "RESOLVED: That the Board",
        "Resolved (by 8 votes to 2):",
        "It was RESOLVED (nem con):",
        "DECISION (unanimous): That the Improvement Board",
        "It was agreed that the Board",
        "RESOLVED: That Members of the Board –",
    ],
)
@pytest.mark.parametrize(("first", "second"), [("2.1", "2.2"), ("1.", "2.")])
def test_a_resolution_that_names_its_body_leads_in_its_points(lead: str, first: str, second: str) -> None:
    text = f"{lead}\n\n{first} Notes how far the offer has come.\n\n{second} Agrees to write to schools by 4 June."
    reading = matter(text)
    assert [(one.kind, one.is_complete) for one in reading.decisions] == [("noted", True), ("agreed", False)]
    assert not reading.views
    assert not reading.commitments


def test_a_label_over_a_body_and_its_points_is_no_decision_itself() -> None:
    text = "Decision:\n\nThat the Board agree:\n\n(1) To set up a group.\n\n(2) The chair will be the lead member."
    assert found_in(text) == ["decision: To set up a", "decision: The chair will be"]


def test_the_number_of_the_next_minute_goes_on_with_no_list() -> None:
    text = "Resolved – (a) That members be thanked, and (b) that the report be approved.\n\n"
    text += "222 (29) Questions to ask – the director passed round a paper.\n\nMembers talked."
    assert len(matter(text).decisions) == 2


@pytest.mark.parametrize(
    "lead",
    [
        "RESOLVED\n\nFor the reasons set out in the report: -",
        "RESOLVED: for the reasons set out in the report:",
        "It was resolved for the reasons set out in the report:",
        "RESOLVED\n\nThat:",
    ],
)
def test_whatever_stands_between_resolved_and_its_points_leads_them_in(lead: str) -> None:
    text = f"{lead}\n\n1. That a course be run for members.\n\n2. That the Director write to schools."
    assert found_in(text) == ["decision: That a course be", "decision: That the Director write"]


def test_the_following_decisions_lead_in_their_list() -> None:
    text = "The Trustees made the following decisions:\n\n- Agreement reached on the rent\n- Limit set at £100"
    assert len(matter(text).decisions) == 2


def test_the_first_point_of_a_list_is_no_heading_where_something_leads_it_in() -> None:
    text = "Cllr Bell MOVED, Cllr Lane SECONDED and it was RESOLVED to:\n\n1. Note the outcome of the consultation\n\n"
    text += "2. Agree the seven areas set out in the plan. Agree who leads them."
    assert found_in(text) == ["decision: Note the outcome of", "decision: Agree the seven areas"]


def test_a_lead_that_ends_with_a_semicolon_is_no_decision_itself() -> None:
    text = "Resolved: That the following be noted;\n\ni. The report of May\n\nii. The plan of June"
    assert found_in(text) == ["decision: The report of May", "decision: The plan of June"]


@pytest.mark.parametrize(
    ("point", "kind"),
    [
        ("the Early Help Strategy is approved", "approved"),
        ("the terms of reference are now adopted.", "approved"),
        ("the minutes are accurate", "approved"),
        ("the minutes of 4 May are a true and accurate record", "approved"),
        ("the risk register is noted", "noted"),
        ("the report is endorsed", "endorsed"),
    ],
)
def test_what_is_approved_by_saying_so_leaves_nothing_to_do(point: str, kind: str) -> None:
    text = f"# Example Improvement Board\n\n## Business\n\nIt was agreed that:\n\n- {point}\n- the clerk be thanked"
    first = read(text.encode(), "minutes.md").decisions[0]
    assert (first.text, first.kind, first.is_complete) == (point, kind, True)


@pytest.mark.parametrize(
    "point",
    [
        "the plan is approved and the director will publish it by May",
        "every visit is approved by the head of service",
        "the new form is approved once the wording is changed",
        "progress is reported at every meeting",
    ],
)
def test_what_is_still_to_be_done_is_not_complete(point: str) -> None:
    text = f"# Example Improvement Board\n\n## Business\n\nIt was agreed that:\n\n- {point}\n- the clerk be thanked"
    first = read(text.encode(), "minutes.md").decisions[0]
    assert (first.text, first.is_complete) == (point, False)
