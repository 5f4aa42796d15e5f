"""The ways in which minutes tell a decision, and those that only look like one."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, matter, sorts_in, who_in


@pytest.mark.parametrize(
    "text",
    [
        "The annual report was received and noted.",
        "The strategy was discussed and then approved.",
        "The recommendations were accepted.",
        "The recommendations in the report were accepted by the Board.",
        "RESOLVED (unanimously) that the plan be adopted.",
        "The Board took the decision to close the panel.",
        "A decision was made to pause the review.",
        "The consensus was that the panel should meet monthly.",
        "The Board could not agree the budget and deferred the item to the June meeting.",
        "Partners were supportive of the approach and agreed to name a lead each.",
        "The Board agreed that 12 of the 31 actions can be closed.",
        "The Board agreed that action 7 could be closed.",
        "The Board agreed the need for a shared data set.",
        "The Board requires the council to report weekly.",
        "The Board accepted the offer with thanks.",
        "The Board declined to approve the business case and invited Tom Lane to bring it back in July.",
        "The Board expressed concern about the records and has requested an audit.",
        "The Board signed up to the plan.",
        "Agreed, subject to the correction of a mistake on page 2.",
        "Agreed leaflet to be sent to all schools.",
        "Agreed no further reports needed.",
        "The Board agreed with the recommendations.",
        "Sue Lang proposed and Tom Lane seconded that the accounts be accepted as they stand. Carried unanimously.",
        "It was proposed by Sue Lang and seconded by Tom Lane that the budget be approved. Carried.",
        "Therefore, the report was just noted.",
        "Members requested that a briefing was written on the work of others.",
        "Voting members agreed on six weeks between meetings.",
        "The Shadow Board agreed that a note be sent.",
        "The FIB approved the offer.",
        "The minutes were taken as read and approved as a correct record.",
        "Notes of the last meeting were read out and talked through & accepted by the group.",
        "Cllr Lane proposed that Sue Lang be co-opted, Cllr Gill seconded, all in favour.",
        "Cllr Lane was elected vice-chairman unopposed.",
        "Members discussed the way of working and accepted the practice in principle.",
        "Members agreed that the jury should consist of six people.",
        "The Board also agreed with shortening papers.",
        "2.1 RESOLVEDThat the minutes be signed.",
        "Bids were looked at and either approved, refused or deferred to the next meeting.",
        "It was resolved that the minutes were correct.",
        "Accepted as correct.",
        "The plan was agreed with one amendment.",
        "It was debated and agreed that a line would be added to the log.",
        "This item was deferred.",
        "The evacuation procedure was noted.",
        "The minutes of 4 May be\n\nagreed as a correct record.",
        "The Board looked at the risk register. It asked the Programme Director to reword risk 3.",
        "Behaviour, Charging and Lettings policies ratified.",
        "The winter plan was supported.",
        "Sign-off of the plan was delegated to the Chair.",
        "Authority was delegated to the Director to finalise the plan.",
        "The Director was authorised to sign the contract.",
        "Mr. Tom Gill was co-opted to fill the vacancy.",
        "There was no objection to the nursery joining.",
        "It was resolved that the minutes of the last meeting are approved.",
        "The treasurer moved it, and when put to a vote it was agreed.",
        "This item was carried forward.",
        "The report was postponed to the June meeting.",
        "No objections were raised to the proposal.",
        "The Board was content with the proposed changes.",
        "The draft plan received the Board's approval.",
        "The Board chose option 2.",
        "As this would bar the contractors it was agreed not to lock the gate.",
        "Theme 3 – the Board was not convinced and asked for a new timetable.",
        "That the minutes be signed as a correct record (sent out before).",
    ],
)
def test_is_a_decision(text: str) -> None:
    assert sorts_in(text) == ["decision"]


@pytest.mark.parametrize(
    "text",
    [
        "The Board agreed that practice could be improved.",
        "The Board agreed that early help is an important part of the system.",
        "Members agreed that the hub is an important step and that partners value it.",
        "The Board agreed with the view that trust matters.",
        "It was agreed that retaining some of it would be useful.",
        "Agreed that although panels have the first say, the leaders have a right to look at their own work.",
    ],
)
def test_is_only_a_view(text: str) -> None:
    assert sorts_in(text) == ["view"]


@pytest.mark.parametrize(
    "text",
    [
        "Agreed as an accurate record, save that on page 3 “twelve” should read “twenty”.",
        "The minutes were agreed as a true record, but “twelve” should read “twenty”.",
    ],
)
def test_a_record_agreed_with_a_correction_asks_for_no_action(text: str) -> None:
    assert [one.is_complete for one in matter(text).decisions] == [True]


def test_what_is_put_off_to_a_month_is_due_in_it() -> None:
    assert due_of("The Board deferred the paper on fees to July.") == "2020-07-31"


def test_who_is_required_is_who_is_to_do_it() -> None:
    assert who_in("The Board requires the council to report weekly.") == ["the council"]


def test_who_is_asked_for_in_a_point_is_who_is_to_do_it() -> None:
    assert who_in("The Board resolved:\n\n- to request that Mr Gill submit a new timetable") == ["Mr Gill"]


def test_whom_the_margin_names_is_not_who_approved() -> None:
    text = "| Item | | Action by |\n|---|---|---|\n| 1 | The Board approved the budget. | FDC |\n"
    text += "| 2 | It was agreed not to charge. Mrs Bell agreed to write a summary. | Mrs Bell |\n"
    assert who_in(text) == [None, None, "Mrs Bell"]


@pytest.mark.parametrize("verb", ["agreed", "resolved"])
def test_a_rule_to_keep_is_no_opinion(verb: str) -> None:
    assert sorts_in(f"It was {verb} that no visit may be missed without a note.") == ["decision"]


def test_the_meeting_that_is_to_be_held_somewhere_is_when_it_is_due() -> None:
    assert due_of("The Board agreed to hold the July meeting in a school.") == "July meeting"


def test_whom_the_margin_names_goes_before_the_board_that_gave_it_away() -> None:
    text = "| Item | | Action by |\n|---|---|---|\n| 1 | The Board agreed to set up a visits group. | FDC |\n"
    assert who_in(text) == ["FDC"]


def test_what_was_agreed_is_decided_also_where_the_next_steps_are_told() -> None:
    text = (
        "### What happens next\n\n- It was agreed that the letter would be sent by 30 May.\n- We have agreed to write."
    )
    assert sorts_in(text) == ["decision", "commitment"]


@pytest.mark.parametrize(
    ("text", "kind", "is_complete"),
    [
        ("It was agreed that every placement must be approved by the Director.", "agreed", False),
        ("It was resolved that no carer may be approved without a visit.", "agreed", False),
        ("The Board agreed that risks will be noted in the register each month.", "agreed", False),
        ("The Board agreed that cases should be referred to the police within a day.", "agreed", False),
        ("The Board agreed that each plan would be amended by its author by 4 June.", "agreed", False),
        ("It was agreed that the plan be approved.", "approved", True),
        ("It was agreed that the report should be noted.", "noted", True),
        ("It was agreed that the item would be deferred to June.", "deferred", False),
        ("The Board rejected the proposal to close the clinic.", "agreed", True),
        ("It was resolved that the report be noted and that grades be included from July 2020.", "agreed", False),
    ],
)
def test_only_what_disposes_of_a_thing_is_of_another_kind(text: str, kind: str, is_complete: bool) -> None:
    (decision,) = matter(text).decisions
    assert (decision.kind, decision.is_complete) == (kind, is_complete)


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that managers may approve overtime.",
        "It was resolved that no child may wait more than ten days.",
        "The Board agreed that parents should receive reports two days before.",
    ],
)
def test_what_the_board_allows_or_forbids_is_decided(text: str) -> None:
    assert sorts_in(text) == ["decision"]


def test_whom_and_by_when_an_action_line_names_belongs_to_the_sentence_above_it() -> None:
    text = "The Board agreed to add the loss of the supplier as a new risk.\n\nAction: SB by 31 May"
    assert (found_in(text), who_in(text), due_of(text)) == (["decision: The Board agreed to"], ["SB"], "2020-05-31")


def test_what_is_told_of_an_opinion_is_a_view() -> None:
    assert sorts_in("The mark had gone up, which members agreed was a fair reflection of the work.") == ["view"]


def test_a_cabinet_resolves_where_the_page_is_a_cabinets() -> None:
    said = "The Cabinet unanimously agreed to write to schools.\n"
    assert len(read(f"# Cabinet\n\n14 May 2020\n\n## Schools\n\n{said}".encode(), "a.md").decisions) == 1
    assert sorts_in(said) == ["commitment"], "another body's, said to the Board"


@pytest.mark.parametrize(
    "text",
    [
        "It was agreed that progress is reported at every meeting.",
        "It was agreed that the figures are sent to all members each month.",
        "It was agreed that the list is circulated before half term.",
    ],
)
def test_what_is_told_as_if_it_were_is_to_be_done(text: str) -> None:
    assert sorts_in(text) == ["decision"]


def test_who_writes_is_who_is_to_do_it() -> None:
    assert who_in("It was agreed that the Chair writes to the schools commissioner.") == ["the Chair"]


def test_what_was_proposed_and_then_agreed_is_one_decision() -> None:
    text = "It was suggested that the clerk write to schools by 4 June. This was agreed."
    (one,) = matter(text).decisions
    assert one.text == text
    assert (str(one.due.on), one.who) == ("2020-06-04", "the clerk")


def test_what_is_agreed_for_somebody_to_do_is_still_to_be_done() -> None:
    (one,) = matter("It was agreed for the clerk to write to schools.").decisions
    assert (one.is_complete, one.who) == (False, "the clerk")


def test_a_decision_told_under_discussion_counts() -> None:
    text = "Discussion\n\nThe Board thanked Sue, and requested that more time is taken with future papers."
    assert sorts_in(text) == ["decision"]


def test_what_the_last_meeting_agreed_was_not_agreed_now() -> None:
    assert sorts_in("At its last meeting the Board agreed the offer.") == []


def test_the_minutes_of_the_item_before_are_no_purpose_of_the_next() -> None:
    """On a committee's page without numbers nothing else parts two items."""
    text = (
        "Fees\n\nMinutes:\n\nThe Board approved the fees.\n\nVisits\n\nMinutes:\n\nThe clerk will write to schools.\n\n"
    )
    text += "Dates\n\nMinutes:\n\nThere were none."
    assert found_in(text) == ["decision: The Board approved the", "commitment: The clerk will write"]


def test_what_was_only_talked_about_under_a_label_is_no_decision() -> None:
    assert sorts_in("Decision:\n\nThe plan was discussed at length.") == []
    assert sorts_in("Decision:\n\nThe Cabinet considered a report about fees.") == []


def test_a_body_authorised_to_do_it_is_who_does_it() -> None:
    text = "That the Chief Officer, in consultation with the Chair, be authorised to appoint an adviser."
    assert who_in(f"Resolved – {text}") == ["the Chief Officer"]


def test_the_meeting_that_will_do_it_is_when_and_not_who() -> None:
    text = "It was agreed that the June meeting would focus on a study of fostering."
    assert (due_of(text), who_in(text)) == ("June meeting", [None])


@pytest.mark.parametrize(
    "text",
    [
        "It studied the budgets agreed for May and looked at the cash.",
        "Members referred to the annual report and to a reference in it.",
        "The Board asked for that paper so that it could learn how beds are bought.",
    ],
)
def test_what_only_speaks_of_an_agreement_is_none(text: str) -> None:
    assert sorts_in(text) == []


def test_the_council_is_the_board_where_the_board_is_a_council() -> None:
    said = "The Council approved the offer.\n\nThe Council agreed to:\n\n- mend the roof\n- write to schools\n"
    page = "# {}\n\nMinutes of 14 May 2020\n\n## Fees\n\n" + said
    ours, others = (read(page.format(name).encode(), "a.md") for name in ("Ferndale Youth Council", "Ferndale Board"))
    assert (len(ours.decisions), len(ours.commitments)) == (3, 0)
    assert not others.decisions


def test_all_that_an_item_is_for_stands_before_its_first_minutes() -> None:
    text = (
        "The committee will receive a report on the work.\n\nThe review will be considered on 6 June.\n\nMinutes:\n\n"
    )
    assert sorts_in(text + "It was long.") == []


def test_a_word_with_its_full_stop_is_no_label_of_what_follows() -> None:
    assert sorts_in("Approved.\n\nSome contracts are not signed.") == ["decision"]


def test_minutes_that_are_to_be_agreed_are_agreed_by_saying_so() -> None:
    resolved = "RESOLVED: That the minutes of 4 March be agreed."
    for text in (resolved, "RESOLVED: That\n\n- the minutes of 4 March be signed\n- a letter be sent"):
        taken = matter(text).decisions[0]
        assert (taken.kind, taken.is_complete) == ("approved", True)
