"""Where a promise stands: in a list, a table, under a label or a heading, and what that makes of it."""

import pytest

from publishing.reading import read
from tests.reading.lines import found_in, matter, sorts_in, who_in


def test_what_is_being_done_is_promised_where_it_answers_what_was_heard() -> None:
    text = "You said: the form is hard.\n\nWe will: The form is being changed so that it is shorter."
    assert found_in(text) == ["commitment: The form is being"]


@pytest.mark.parametrize("lead", ["In response:", "To address this we will:", "As a result:"])
def test_a_list_of_what_is_done_about_it_promises(lead: str) -> None:
    text = f"Young people said that reviews are long. {lead}\n\n- chairs will send a page to each of them"
    assert found_in(text) == ["commitment: chairs will send a"]


def test_an_event_is_no_promise_also_where_the_next_steps_are_told() -> None:
    text = "### What happens next\n\n- The inspectors’ visit takes place on 4 June.\n- The Board meets again in July.\n"
    text += "- The next visit is on 7 June.\n- The interim Director leaves on 30 June.\n"
    assert sorts_in(text + "- The team moves office in July.") == ["commitment"]


def test_among_points_discussed_what_goes_to_somebody_is_promised() -> None:
    text = "Key points discussed:\n\n- Proposals will be emailed out.\n- Sue Lang will circulate the list.\n"
    text += "- This will then be sent to the panel.\n- Services will be provided to families.\n- Money is short."
    assert found_in(text) == [
        "commitment: Proposals will be emailed",
        "commitment: Sue Lang will circulate",
        "commitment: This will then be",
    ]


def test_next_steps_of_a_month_are_next_steps_each_by_itself() -> None:
    text = "Next steps for the month ahead:\n\n"
    text += "- The offer will be set out. A paper will be brought to members.\n- Train staff."
    assert sorts_in(text) == ["commitment"] * 3


def test_what_an_item_is_for_is_no_promise() -> None:
    """A committee's page tells it before “Minutes:”."""
    text = "The Chair will consider any urgent business. The Board is asked to review its terms of reference.\n\n"
    text += "Minutes:\n\nThe clerk will write to schools."
    assert found_in(text) == ["commitment: The clerk will write"]
    assert found_in("Decision:\n\nThat the plan be approved.\n\nMinutes:\n\nIt was long.")[0].startswith("decision")


def test_ground_rules_promise_nothing() -> None:
    text = (
        "# Board\n\n14 May 2020\n\n## Ground rules explained\n\n- We will bring papers.\n- The chair will keep time.\n"
    )
    assert not read(text.encode(), "a.md").commitments


def test_a_point_that_begins_with_a_deed_and_goes_on_with_a_promise_is_two() -> None:
    text = "Next steps:\n\n- Carry out an audit of the offer. It is under way. The council will review it in June."
    assert found_in(text) == ["commitment: Carry out an audit", "commitment: The council will review"]


def test_an_action_line_is_no_heading() -> None:
    text = "**Action:** Start hiring round (night shift team)\n\n"
    text += "**Action:** Share what was learned with the members, with a list of all who took part, once it is written"
    assert len(matter(text).commitments) == 2


def test_a_bare_length_in_a_column_of_deadlines_counts_from_the_meeting() -> None:
    text = "| Action | Who | When |\n|---|---|---|\n"
    text += "| Open the mailbox | SL | 2 weeks |\n| Film it | TL | 2 weeks or less |\n"
    assert [str(one.due.on) for one in matter(text).commitments] == ["2020-05-28", "2020-05-28"]


def test_what_is_still_to_be_done_counts_among_the_business_discussed() -> None:
    text = "Business discussed was as follows:\n\n- The curtains are old. This will be checked and prices obtained.\n"
    text += "- An inventory is to be undertaken.\n- Sue will write to the doctor.\n- Help will be given to families."
    assert found_in(text) == [
        "commitment: This will be checked",
        "commitment: An inventory is to",
        "commitment: Sue will write to",
    ]


def test_a_column_of_sentences_is_read_whatever_it_is_called() -> None:
    text = "| Minutes Item | Action |\n|---|---|\n"
    text += "| SL gave a history of the group and of its links. The plan will be reviewed in June. | SL issue draft |\n"
    assert found_in(text) == ["commitment: The plan will be", "commitment: SL issue draft"]
    assert who_in(text) == [None, "SL"]


def test_action_points_in_the_title_of_minutes_make_no_actions_of_their_points() -> None:
    text = "# Minutes/Action Points of the Ferndale Board\n\n14 May 2020\n\nThe aims are:\n\n* Improving attendance\n"
    assert not read(text.encode(), "a.md").commitments


def test_what_is_told_behind_an_action_is_none_of_it() -> None:
    text = "Action: HR to review training by 1 June. The Board thanked HR. PM undertook to share the audit by 5 June."
    assert [(str(one.due.on), one.who) for one in matter(text).commitments] == [
        ("2020-06-01", "HR"),
        ("2020-06-05", "PM"),
    ]


def test_a_bracket_ends_its_action() -> None:
    text = "Caseloads had fallen. (Action: HR to review training). PM undertook to share the audit by 5 June."
    assert [(one.text, one.who) for one in matter(text).commitments] == [
        ("HR to review training", "HR"),
        ("PM undertook to share the audit by 5 June.", "PM"),
    ]


def test_what_follows_from_an_action_belongs_to_it() -> None:
    assert sorts_in("Action: SL to write to schools. This will help them to prepare.") == ["commitment"]


def test_what_is_told_behind_a_resolution_is_read_by_itself() -> None:
    text = "Resolved: that the report be noted. Councillor Lee left. The Board agreed that a hub be opened by 1 June."
    assert [str(one.due.on) for one in matter(text).decisions] == ["None", "2020-06-01"]


def test_an_action_whose_column_of_deadlines_says_closed_is_over() -> None:
    text = "| Action | Who | When |\n|---|---|---|\n| Write to schools | SL | Closed 2 May |\n"
    assert found_in(f"{text}| Brief the union | SL | 2 June |") == ["commitment: Brief the union"]


def test_a_word_alone_is_what_was_done_with_the_sentence_before_it() -> None:
    (taken,) = matter("Request from the scouts for use of the hall. Approved.").decisions
    assert (taken.text, taken.kind) == ("Request from the scouts for use of the hall. Approved.", "approved")


def test_what_was_moved_and_then_agreed_is_one_decision() -> None:
    text = "Cllr Gill proposed, and Cllr Lee seconded, that meetings be held monthly. This was agreed."
    assert sorts_in(text) == ["decision"]
