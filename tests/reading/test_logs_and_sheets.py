"""Reading logs, decision sheets and tables that lost their lines: what stands in which column, and what a word says."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, matter, sorts_in, who_in

SHEET = """FERNDALE SAFEGUARDING EXECUTIVE

PART A - DECISIONS

D1   Annual review signed off for print.
D2   Scrutineer - contract extended by 12 months.
D3   Office to stay with the Council.

PART B - ACTIONS

No    Action                                  Lead         Deadline
1     Put the annual review on the site       Office       20 June 2020
      and tell the panel                      Manager
2     Draft a two year plan                   Scrutineer   30 June 2020

3     Circulate dates for the year            Admin        Done 3/5

PART C - FOR INFORMATION

Inspectors are in the next county.
"""
LOG = "| Ref | Meeting | Action | Owner | Due | Status / update |\n|---|---|---|---|---|---|\n"
TAKEN = "| Date | Ref | Decision taken | Proposer | Follow up |\n|---|---|---|---|---|\n"
NOTICE = "| Item | Subject | Decision | Notes |\n|---|---|---|---|\n"


def test_a_sheet_typed_with_spaces_is_read_row_by_row() -> None:
    reading = read(SHEET.encode(), "a.txt")
    assert [one.text for one in reading.decisions] == [
        "Annual review signed off for print.",
        "Scrutineer - contract extended by 12 months.",
        "Office to stay with the Council.",
    ]
    assert [(one.text, one.who, str(one.due.on)) for one in reading.commitments] == [
        ("Put the annual review on the site and tell the panel", "Office Manager", "2020-06-20"),
        ("Draft a two year plan", "Scrutineer", "2020-06-30"),
    ]


def test_a_line_that_does_not_keep_to_the_columns_ends_the_table() -> None:
    rows = "Action            Lead     Deadline\nWrite to schools  AB       3 June 2020\n"
    reading = read(f"Ferndale Board\n\n{rows}This is a sentence of its own, not a row.\n".encode(), "a.txt")
    assert [(one.text, one.who) for one in reading.commitments] == [("Write to schools", "AB")]
    assert "This is a sentence of its own" in reading.sections[-1].text


def test_words_far_apart_are_no_table_without_its_head() -> None:
    text = "The lead      is Ann.\nThe action    was hers.\n"
    assert "The action was hers." in read(f"Ferndale Board\n\n{text}".encode(), "a.txt").sections[0].text


@pytest.mark.parametrize("status", ["Complete", "Complete – sent on 2 May", "Closed"])
def test_a_log_says_in_its_status_or_update_what_is_over(status: str) -> None:
    assert found_in(f"{LOG}| A1 | 10/04/20 | Map the clubs | Ann Lee | 30/06/20 | {status} |\n") == []


def test_a_log_has_what_is_still_to_be_done() -> None:
    text = f"{LOG}| A1 | 10/04/20 | Map the clubs | Ann Lee | 30/06/20 | On track |\n"
    assert (found_in(text), who_in(text), due_of(text)) == (["commitment: Map the clubs"], ["Ann Lee"], "2020-06-30")


def test_the_day_before_a_decision_is_when_it_was_taken_and_its_follow_up_is_an_action() -> None:
    text = f"{TAKEN}| 18/06/20 | D1 | To open a hub in Ferndale | Chair | Terms to be published by 30/06/20 |\n"
    text += "| 18/06/20 | D2 | To pause the move | Chair | Invitation sent 21/06 |\n"
    reading = matter(text)
    assert [(one.text, one.due.kind) for one in reading.decisions] == [
        ("To open a hub in Ferndale", "none"),
        ("To pause the move", "none"),
    ]
    assert [(one.text, str(one.due.on)) for one in reading.commitments] == [
        ("Terms to be published by 30/06/20", "2020-06-30")
    ]


def test_a_decision_in_a_word_is_told_with_what_it_was_of() -> None:
    text = f"{NOTICE}| 4 | Minutes of 3 May | Approved | |\n"
    text += "| 5 | The hub | Not agreed. Officers to bring it in June. | |\n"
    reading = matter(text)
    assert [(one.text, one.kind, one.is_complete) for one in reading.decisions] == [
        ("Minutes of 3 May – Approved", "approved", True),
        ("The hub – Not agreed.", "agreed", True),
    ]
    assert [one.text for one in reading.commitments] == ["Officers to bring it in June."]


def test_under_the_name_of_its_item_a_word_alone_is_told_with_that() -> None:
    text = "# Ferndale Board\n\n14 May 2020\n\n## Minutes of the last meeting\n\nAgreed.\n\n## Fees\n\nThey rose.\n"
    (taken,) = read(text.encode(), "a.md").decisions
    assert (taken.text, taken.is_complete) == ("Minutes of the last meeting – Agreed.", True)


def test_the_column_that_names_whom_may_say_what_they_are_to_do() -> None:
    text = "| No. | Minute | By whom | By when |\n|---|---|---|---|\n"
    text += "| 1 | Figures had risen. | Ann Lee to write to schools | 3 June |\n"
    text += "| 2 | Papers are long. Papers to be kept to four pages. | Clerk | Ongoing |\n"
    assert [(one.text, one.who, one.due.kind) for one in matter(text).commitments] == [
        ("Ann Lee to write to schools", "Ann Lee", "date"),
        ("Papers to be kept to four pages.", "Clerk", "ongoing"),
    ]


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Board agreed IS as acting lead.", "decision"),
        ("Agreed that the risk goes up to 20.", "decision"),
        ("We’re going with option 2.", "decision"),
        ("Members content with the scope.", "decision"),
        ("The Board turned down a request for more time.", "decision"),
        ("Sam’s going to set up a small group.", "commitment"),
        ("YS happy to pick it up afterwards.", "commitment"),
        ("RD will get the survey out.", "commitment"),
        ("ST will try again and let CM know.", "commitment"),
        ("JB will be in touch to fix a day.", "commitment"),
        ("Families on the list will get a letter.", "commitment"),
        ("Members would be given a list of the homes.", "commitment"),
        ("To be considered again when the head is in post.", "commitment"),
        ("Carry over to July.", "commitment"),
    ],
)
def test_notes_made_in_a_hurry_are_understood(text: str, sort: str) -> None:
    assert sorts_in(text) == [sort]


def test_we_will_have_something_done() -> None:
    assert sorts_in("We will\n\n- Have a second officer check every draft") == ["commitment"]


def test_the_outcome_beside_who_and_when_is_what_was_decided_and_what_is_to_be_done() -> None:
    text = "| Item | What was said | Outcome | Who | When |\n|---|---|---|---|---|\n"
    text += "| 1 | Nothing to mend. | Notes of May approved. | | |\n"
    text += "| 2 | Some were late. | Health to be asked to every meeting. | Ann Lee | 20 June |\n"
    reading = matter(text)
    assert [one.text for one in reading.decisions] == ["Notes of May approved."]
    assert [(one.text, one.who, str(one.due.on)) for one in reading.commitments] == [
        ("Health to be asked to every meeting.", "Ann Lee", "2020-06-20")
    ]


def test_an_action_may_tell_its_owner_and_date_in_its_own_cell() -> None:
    text = "| Topic | Decision | Action, owner and date |\n|---|---|---|\n"
    text += "| Hub | A hub to be opened | Write to schools - A. Lee - 8 June 2020 |\n"
    text += "| Visits | Noted | Thank the carers - Supt. Garth |\n"
    reading = matter(text)
    assert [(one.text, one.who, one.due.on and str(one.due.on)) for one in reading.commitments] == [
        ("Write to schools", "A. Lee", "2020-06-08"),
        ("Thank the carers", "Supt. Garth", None),
    ]
    assert [one.text for one in reading.decisions] == ["A hub to be opened", "Visits – Noted"]


def test_initials_left_of_the_text_are_who_is_to_do_it() -> None:
    page = "Ferndale Executive\n10 June 2020\n\n        1. Actions\n        All closed. A return was late and will be\n"
    page += "        looked at.\nDA      Return to be sent to MK by 12 June 2020.\n\n        2. Review\n"
    page += "        The family was known.\nMK      Obtain three prices and send them\n        round by 24 June 2020.\n"
    page += "        BT reminded all that the last one took long.\n"
    found = [(one.text, one.who) for one in read(page.encode(), "a.txt").commitments]
    assert ("Obtain three prices and send them round by 24 June 2020.", "MK") in found
    assert ("Return to be sent to MK by 12 June 2020.", "DA") in found
    assert not any("reminded" in text for text, _ in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("DECISION 1: grading of visits to be lowered.", ["decision: grading of visits to"]),
        ("ACTION 11.1 DoM to bring a business case.", ["commitment: DoM to bring a"]),
        (
            "Decisions as I heard them:\n\n- the hub stood down\n- May meeting cancelled",
            ["decision: the hub stood down"],
        ),
        ("Mrs Ada Corrie co-opted as carer member for two years.", ["decision: Mrs Ada Corrie co-opted"]),
        ("Agreed that each red gets two lines.", ["decision: Agreed that each red"]),
        ("Kath, can you chase the ICB by Friday pls.", ["commitment: Kath, can you chase"]),
        ("They reckon it will be done by June.", []),
        ("I set out below what we agreed at the meeting on 3 May.", []),
    ],
)
def test_marks_and_manners_of_notes(text: str, found: list[str]) -> None:
    assert found_in(text)[: max(1, len(found))] == found


def test_a_day_in_brackets_tells_a_time_closer() -> None:
    assert due_of("HO to report back before half term (25 October).") == "2020-10-25"


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_tracker_may_tell_each_action_field_by_field(between: str) -> None:
    fields = ["**B-52** (raised in May)", "What: Write to all schools", "Who: Ann Lee", "When: 20 June 2020"]
    text = between.join([*fields, "Position: Begun."])
    (found,) = matter(text).commitments
    assert (found.text, found.who, str(found.due.on)) == ("Write to all schools", "Ann Lee", "2020-06-20")
    assert sorts_in(between.join([*fields, "Position: Complete."])) == []


def test_a_due_behind_the_sentence_is_that_sentences() -> None:
    text = "1. Court work – Legal Services to prepare a note on hearings. *Due: 12 June*"
    assert (sorts_in(text), due_of(text)) == (["commitment"], "2020-06-12")


def test_what_leads_in_a_list_may_say_by_when_all_of_it_is_done() -> None:
    text = "By the end of June we will:\n\n- train ten people\n- open a hub by 3 June"
    assert [str(one.due.on) for one in matter(text).commitments] == ["2020-06-30", "2020-06-03"]


def test_a_man_called_will_promises_nothing_by_his_name() -> None:
    assert sorts_in("Present: Ann Lee (Heads), Will Hale (Nurses), Tom Gray (Board)") == []


def test_a_column_of_actions_and_decisions_holds_both() -> None:
    page = "# Ferndale Board\n\n14 May 2020\n\n| Item | Discussion | Action / Decision |\n|---|---|---|\n"
    page += "| 1. Last minutes | Nothing to mend. | Approved |\n"
    page += "| 2. Visits | They rose, and some were late again this time. | SN to review the form by 3 June |\n"
    reading = read(page.encode(), "a.md")
    assert [(one.text, one.is_complete) for one in reading.decisions] == [("Last minutes – Approved", True)]
    assert [(one.text, one.who) for one in reading.commitments] == [("SN to review the form by 3 June", "SN")]


def test_an_action_with_its_due_on_the_next_line_is_no_record_without_its_owner() -> None:
    text = "Action: HMT team to consider the workshop.\n\nDue: June\n\nAction: Clerk to write to schools.\n\nDue: July"
    assert [(one.text, str(one.due.on)) for one in matter(text).commitments] == [
        ("HMT team to consider the workshop.", "2020-06-30"),
        ("Clerk to write to schools.", "2020-07-31"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "1.1 Write to schools. Owner: Ann Lee. Due: 20 June 2020. On track; sent to half.",
            ["commitment: Write to schools"],
        ),
        ("Version 14. Owner: Ann Lee. Last revised in May.", []),
        ("1.2 Train all teams. Owner: Ann Lee. Due: 20 June 2020. Complete.", []),
        ("1.3 Hold two briefings. Owner: Ann Lee. Ongoing.", ["commitment: Hold two briefings"]),
    ],
)
def test_a_tracker_may_tell_each_action_in_one_line(text: str, found: list[str]) -> None:
    assert found_in(text) == found
    assert who_in(text) == ["Ann Lee"] * len(found)


def test_the_outcome_beside_the_discussion_needs_no_day() -> None:
    text = (
        "| Item | Discussion | Outcome | Owner |\n|---|---|---|---|\n| 1 | Read. | CV to bring a plan in June. | CV |\n"
    )
    assert (found_in(text), who_in(text)) == (["commitment: CV to bring a"], ["CV"])


def test_numbered_minutes_behind_those_present_are_read() -> None:
    page = "Ferndale Board\n\nMinutes of 14 May 2020\n\nPRESENT\nMrs Ada Gill, Chair\nMr Tom Lee, Director\n\n"
    page += "SB/20/18 Plan. The plan was read. IT WAS RESOLVED to approve the plan.\n"
    assert len(read(page.encode(), "a.txt").decisions) == 1


def test_what_stands_behind_a_word_alone_among_actions_is_still_to_be_done() -> None:
    page = "# Ferndale Board\n\n14 May 2020\n\n| Item | Discussion | Action / Decision |\n|---|---|---|\n"
    page += "| 1. Last minutes | Read. | Approved. AB to send them out by 3 June. |\n"
    page += "| 2. Visits | They rose. | SN to review the form by 3 June |\n"
    reading = read(page.encode(), "a.md")
    assert [one.text for one in reading.decisions] == ["Last minutes – Approved."]
    assert [one.who for one in reading.commitments] == ["AB", "SN"]


@pytest.mark.parametrize(
    ("cell", "due"), [("ASAP", "none"), ("TBC", "none"), ("4 June 2020", "2020-06-04"), ("", "next meeting")]
)
def test_a_filled_cell_tells_the_due_before_the_words_do(cell: str, due: str) -> None:
    head = "| Action | Lead | Due |\n|---|---|---|\n"
    assert due_of(f"{head}| Invite the voluntary sector to the next meeting | Chair | {cell} |") == due
