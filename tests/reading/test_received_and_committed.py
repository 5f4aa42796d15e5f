"""Papers received, proposals refused or backed, what goes on by the week, and what somebody answers for."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, matter, sorts_in, who_in


@pytest.mark.parametrize(
    "words",
    [
        "The dashboard was received.",
        "Report received.",
        "The Board received the annual report.",
        "Members took note of the annual report of the inspector.",
        "The Board did not agree the proposal to move the team.",
        "The Board welcomed the proposals and gave them its support.",
        "The annual report of the panel for 2019/20 was received.",
        "The Board accepted all but one of them.",
        "The report was otherwise noted.",
        "The offer was accepted with thanks.",
        "The amendment was carried.",
        "The Board supported my suggestion that five pieces of work is enough.",
        "Board accepted the new date on 10 June.",
        "A new risk about changes to the hospital was added.",
        "Ann Lee offered the help of her team, which was accepted.",
        "No agreement was reached and the item was deferred.",
        "Members supported the proposed rates with regret.",
        "- Supported the increase in the fee.",
        "Action 3.6 (supervision) to stay open as there was little to show for it.",
        "Actions 43 + 51 to remain open",
        "Risk 9 (costs of placements) increased from 12 to 16.",
        "The risk on the edge of care service was increased to 20.",
    ],
)
def test_decisions(words: str) -> None:
    assert sorts_in(words) == ["decision"]
    assert due_of(words) == "none"


@pytest.mark.parametrize(
    "words",
    [
        "The Board received the report and heard from three members of staff.",
        "A letter was received from a parent.",
        "Members took note of how hard it had been.",
        "Members were content with the tone of it.",
        "The Board felt this was too high but noted that the cohort was small.",
        "Martin asked about housing for new recruits.",
        "Tracey asked how the team decides which of them to do first.",
        "Ann Lee considered that it should be extended as soon as possible.",
        "Action 14 (data sharing) remains open, as the agreement is with the trust.",
        "Of 50 cases that were looked at, 45 were agreed to be right.",
        "Ann Lee reminded the Board that a visit is due in July and that it will look at letters.",
        "RS mentioned that the unit is to be rebuilt next year.",
        "The police would find one hub much easier to staff.",
        "The Forum was asked to agree in principle to a transfer from one block to the other.",
    ],
)
def test_what_was_only_heard(words: str) -> None:
    assert sorts_in(words) == []


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("The Board approved a training programme on 19 March.", "none"),
        ("The Board endorsed the charter for all partners to sign at the launch on 4 October.", "2020-10-04"),
        ("The Board agreed to extend the contract of its adviser to 31 March 2021.", "none"),
        ("The Board agreed the funding for one post until August 2021.", "none"),
        ("The Board agreed that each member will spend half a day a quarter with a team.", "ongoing"),
        ("The Board agreed that the deadline of the action be extended to 30 June.", "2020-06-30"),
    ],
)
def test_a_day_on_which_it_was_done_or_till_which_it_lasts_is_no_due(words: str, due: str) -> None:
    assert due_of(words) == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("The clerk will send weekly figures to the Chair.", "ongoing"),
        ("AB to provide a monthly update to the Board.", "ongoing"),
        ("AB to provide a monthly update to the Board from 1 June.", "2020-06-01"),
        ("AB to check the monthly figures.", "none"),
        ("The police committed to supplying their figures for the June dashboard.", "2020-06-30"),
        ("JT said that this would happen in September.", "2020-09-30"),
        ("The new posters would be in all family hubs by 13 June.", "2020-06-13"),
        ("In the meantime Sean would ring the Chair every week.", "ongoing"),
        ("The forum has also been asked to choose the next lead.", "none"),
        ("She would let members have the leaflet.", "none"),
        ("The Chair asked the head of finance for a one-page note on what agency staff cost.", "none"),
        ("MR asked that the Board be told of the outcome as soon as it is known.", "none"),
        ("The head undertook to have the word removed from all letters by 4 June.", "2020-06-04"),
        ("All agencies have signed up to train their staff by 4 June.", "2020-06-04"),
        ("A named worker for carers will be in post by the spring.", "2020-05-31"),
        ("The clerk will split the measure into two for the June report.", "2020-06-30"),
        ("I shall write to the trust this month to ask for it.", "2020-05-31"),
        ("The Board will look at this at each of its meetings.", "ongoing"),
        ("AS to find two volunteers.", "none"),
        ("AB to drop cards off at the station on 10 June (LC to arrange who gets them).", "2020-06-10"),
        ("The terms of reference, agreed in March, will be reviewed.", "none"),
        ("Monthly figures will be reported to every meeting.", "ongoing"),
        ("The charge for not coming will go up to £60 from 1 September.", "2020-09-01"),
        ("The Chair asked every agency to tell her, by 13 October, how many were trained.", "2020-10-13"),
        ("WA asked that young people be involved in the wording.", "none"),
        ("The Chair asked the head of finance for a written account of the delays.", "none"),
        ("He asked that future reports give at least one example of a difference made.", "none"),
        ("I have also asked for a count of all cases that could step down.", "none"),
        ("The property team has been told to give me a date by the end of the month.", "2020-05-31"),
        ("Every team will get its own feedback by the end of June.", "2020-06-30"),
        ("Action 9.3a: ANN LEE to put the policy into use from 6 June.", "2020-06-06"),
        ("Lorna Peake committed the NHS to funding a worker by the end of June.", "2020-06-30"),
        ("The Board wishes to see at its July meeting how many have a plan.", "July meeting"),
        ("Every head of service, and that includes me, will read two plans a week.", "ongoing"),
        ("Daniel has undertaken to have the server in place over the weekend of 20 June.", "2020-06-20"),
        ("Linda asked Daniel to come back to the Board in December with the times.", "2020-12-31"),
        ("Dominic to show the figures by team in every highlight report.", "ongoing"),
        ("I will look at the list every Monday.", "ongoing"),
        ("From Monday 1 June the front door will reply to everyone within three days.", "2020-06-01"),
        ("PG will get the signature before Christmas.", "2020-12-25"),
        ("AB to report on this each June.", "ongoing"),
        ("The visit will be rearranged for September.", "2020-09-30"),
        ("Board to see the figures again in December.", "2020-12-31"),
        ("ZL and HG will reconcile the data outside the meeting.", "none"),
        ("Comms will do a bulletin following each Board.", "ongoing"),
        ("The plan will now go to the council’s cabinet on 11 July.", "2020-07-11"),
        ("The head will give the Board a monthly count of reviews.", "ongoing"),
        ("The team will remove the old fields in the June release.", "2020-06-30"),
        ("The Chair asked for any comments to be sent to the clerk by noon on 12 July.", "2020-07-12"),
        ("All managers are expected to have completed it by the end of July.", "2020-07-31"),
        ("Adverts go out next week.", "2020-05-24"),
        ("Children’s social care will look at offering a choice and report in October.", "2020-10-31"),
        ("TL still to provide a list of schools.", "none"),
        ("From now on a short film would be published after each meeting.", "ongoing"),
    ],
)
def test_promises(words: str, due: str) -> None:
    assert sorts_in(words) == ["commitment"]
    assert due_of(words) == due


def test_whoever_says_it_will_happen_answers_for_it() -> None:
    assert who_in("JT said that this would happen in September.") == ["JT"]
    assert found_in("JT said that inspectors said this would happen in September.") == []


def test_what_is_to_be_seen_every_week_is_no_view() -> None:
    assert sorts_in("The Board agreed that the Chair should see the figures every week until then.") == ["decision"]


def test_whoever_is_asked_may_be_named_with_their_office() -> None:
    said = "The Board asked Jess Lee, head of early help, to meet the southern heads before Christmas."
    assert (sorts_in(said), who_in(said), due_of(said)) == (["decision"], ["Jess Lee"], "2020-12-25")


def test_each_sentence_behind_a_decision_that_promises_is_its_own() -> None:
    said = "**Decided:** The statement was signed off by the partners. The clerk will send it to schools by 4 June."
    assert found_in(said) == ["decision: The statement was signed", "commitment: The clerk will send"]
    said = "**Decision:** A nurse will sit at the front door every Monday. This starts on 4 June."
    assert found_in(said) == ["decision: A nurse will sit"]
    said = "**Decided:** No decision was taken on the chair. The item was deferred to the July meeting."
    assert found_in(said) == ["decision: The item was deferred"]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("It was agreed that from July the figures would show each school.", "2020-07-31"),
        (
            "It was agreed that the list would be cut to ten measures from June, and that partners check it.",
            "2020-06-30",
        ),
    ],
)
def test_what_begins_in_a_month_is_due_then(words: str, due: str) -> None:
    assert due_of(words) == due


def test_a_report_that_is_to_be_received_is_received_by_saying_so() -> None:
    [decision] = matter("**Resolved:** That the annual report be received.").decisions
    assert (decision.kind, decision.is_complete) == ("noted", True)


def test_what_another_will_do_by_a_day_is_no_due_of_what_was_agreed_before_it() -> None:
    said = "The Board agreed that a full picture of visits should be drawn. The clerk will present visits in July."
    assert sorts_in(said) == ["decision", "commitment"]
    said = "The Board agreed that a full picture of visits should be drawn. This will be ready by 4 July."
    assert (sorts_in(said), due_of(said)) == (["decision"], "2020-07-04")


def test_a_number_alone_over_the_fields_of_an_action_is_no_action() -> None:
    fields = "**Actions**\n\nNo: 22.1\n\nAction: Write to all schools\n\nLead: Ann Lee\n\nDeadline: 4 June 2020"
    assert (found_in(fields), who_in(fields), due_of(fields)) == (
        ["commitment: Write to all schools"],
        ["Ann Lee"],
        "2020-06-04",
    )


def test_actions_still_open_are_actions() -> None:
    said = "**Still open from previous meetings**\n\n- Finalise the protocol – Zara Lee – 30 May"
    assert sorts_in(said) == ["commitment"]


def test_actions_under_completed_actions_are_over() -> None:
    row = "| Action | Owner | Completed |\n|---|---|---|\n| Circulate the letter to members. | Clerk | 2 May 2020 |"
    assert sorts_in(f"### Part C – Completed actions\n\n{row}") == []
    assert sorts_in(f"### Actions\n\n{row}") == ["commitment"]


def test_a_sentence_ends_behind_a_word_cut_short() -> None:
    assert found_in("He was down as present and wasn't. KM to send the notes again.") == ["commitment: KM to send the"]


def test_a_list_of_what_the_board_decided_may_follow_a_discussion() -> None:
    said = "Following discussion, the Board:\na) accepted the audit;\nb) approved the plan; and\nc) asked for figures."
    assert sorts_in(said) == ["decision", "decision", "decision"]


def test_they_lead_in_what_members_asked_for() -> None:
    said = "Members agreed the model. They also asked for some changes:\n\n- a new cover for the guide\n- fewer pages"
    assert sorts_in(said) == ["decision", "decision", "decision"]


@pytest.mark.parametrize("lead", ["Members asked questions about the following:", "The Board asked questions about:"])
def test_what_was_only_asked_about_is_no_list_of_decisions(lead: str) -> None:
    assert sorts_in(f"{lead}\n\n- the number of visits, which had fallen to nine\n- the cost of the new form") == []


def test_a_body_alone_over_what_it_resolved_is_no_decision() -> None:
    said = "**Resolved:**\n\nThat the Families Committee\n\n1. Note the progress made.\n2. Request an update in July."
    assert sorts_in(said) == ["decision", "decision"]


def test_a_view_that_the_board_was_of() -> None:
    assert sorts_in("The Board was of the view that there is value in training together.") == ["view"]


def test_whoever_is_to_send_it_to_somebody_is_named() -> None:
    assert who_in("The plan will be sent to schools by the county council.") == ["the county council"]
    assert who_in("The plan will be sent to all members of the group by the clerk.") == ["the clerk"]


def test_rows_typed_with_slashes_under_their_head_are_actions() -> None:
    rows = "Paper / Action / Owner / Due\nLetter / 41 – circulate it to members / Ann Lee / 14 June\n"
    text = f"Ferndale Board\n\n14 May 2020\n\n{rows}Risks / 42 – reword risk 6 / Chair / End of June\n\n1 Minutes\n"
    found = read(text.encode(), "a.txt").commitments
    assert [(one.who, str(one.due.on)) for one in found] == [("Ann Lee", "2020-06-14"), ("Chair", "2020-06-30")]


def test_agreed_with_somebody_that_another_will_is_a_decision() -> None:
    said = "We agreed with the Director, Ann Lee, that a single head of service would be appointed."
    assert sorts_in(said) == ["decision"]


def test_of_a_revised_day_the_last_counts() -> None:
    head = "| Action | Lead | Due |\n|---|---|---|\n"
    assert due_of(f"{head}| Get three quotations | Clerk | 30/04/2020, revised to 30/09/2020 |") == "2020-09-30"
