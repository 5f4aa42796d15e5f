"""Reading what is offered, hoped for or asked with a “please”, what is on its way, and decisions of a word or two."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, sorts_in, who_in

HEAD = "The Director of Children’s Services"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("JB is happy to share the slides.", "JB"),
        ("The Business Manager would be happy to circulate the toolkit.", "The Business Manager"),
        ("JB will sort this.", "JB"),
        ("JB will double check.", "JB"),
        ("JB will have a conversation with finance.", "JB"),
        ("Could all agencies please report on it by the end of June.", "all agencies"),
        ("Members were urged to complete the survey by 4 June.", "Members"),
    ],
)
def test_what_is_offered_or_urged_is_promised_by_somebody(text: str, who: str) -> None:
    assert (sorts_in(text), who_in(text)) == (["commitment"], [who])


@pytest.mark.parametrize(
    "text",
    [
        "He said he was happy to draw another map and print the first one again if needed.",
        "Members were urged to complete the survey.",
        "The Chair would like a further report on fostering.",
        "The nursery is very happy to do so.",
        "A workshop is being arranged.",
        "Data are being collected nationally for May 2021 by the Department.",
    ],
)
def test_what_is_only_kind_or_under_way_promises_nothing(text: str) -> None:
    assert sorts_in(text) == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The Chair would like to see a paper on thresholds in June.", "2020-06-30"),
        ("The Chair wants this back in June.", "2020-06-30"),
        ("The Board expects a paper on thresholds in June.", "2020-06-30"),
        ("Responses should reach the Business Unit no later than 30 June.", "2020-06-30"),
        ("Responses by 30 June please.", "2020-06-30"),
        ("Comments on the draft to JB by 4 June please.", "2020-06-04"),
        ("A workshop is being arranged for early June.", "2020-06-10"),
        ("Work is in hand to produce a single pathway by June.", "2020-06-30"),
        ("A draft is expected in June.", "2020-06-30"),
        ("To report back in June.", "2020-06-30"),
        ("Carry forward to June.", "2020-06-30"),
        ("A letter will go to all parents.", "none"),
        ("An update on the pathway will follow.", "none"),
        ("Slides will go out with the minutes.", "none"),
        ("The survey results will come back to the Board.", "none"),
        ("To be added to the forward plan.", "none"),
    ],
)
def test_what_is_on_its_way_is_promised_though_nobody_is_named(text: str, due: str) -> None:
    assert (sorts_in(text), due_of(text)) == (["commitment"], due)


@pytest.mark.parametrize(
    "text",
    [
        "Minutes accepted.",
        "Item deferred to March.",
        "The Board was in agreement that the scorecard be simplified.",
        "The Board concurred with the recommendations.",
        "The Board confirmed its support for the pilot.",
        "The Board opted to end the pilot.",
        "The Board set up a working group to look at thresholds.",
        "The Board formed a working group on thresholds.",
    ],
)
def test_a_board_decides_in_a_word_or_two(text: str) -> None:
    assert found_in(text)[0].startswith("decision: ")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We will work with our partners to write a new plan for June.", "We"),
        ("Once agreed Ferndale Youth Council will publish its charter.", "Ferndale Youth Council"),
        ("Item 4, second line:Nina Bell would obtain the figures from Ned Hale.", "Nina Bell"),
        ("The Head of Housing said she had not seen it, and would ensure that it was sent.", "The Head of Housing"),
        ("The Director of Children’s Services did not think it had been done, and would ask.", HEAD),
        ("Cabinet would receive briefings each month.", None),
        ("Members of the panel who had missed two meetings would receive a note from the clerk.", None),
        ("Arrangements have been put in place to hold a seminar in early June 2020.", None),
    ],
)
def test_a_promise_stands_behind_other_words(text: str, who: str | None) -> None:
    assert (sorts_in(text), who_in(text)) == (["commitment"], [who])


def test_among_things_said_one_who_says_that_he_will_hand_over_something_promises_it() -> None:
    text = "The following points were made:\n\n- Demand had risen.\n- The Chair stated he would share the slides."
    assert found_in(text) == ["commitment: The Chair stated he"]


@pytest.mark.parametrize(
    "text",
    [
        "This rule allows the treasurer to sign any cheque under fifty pounds.",
        "The nurse delivered a talk to prepare carers for the winter.",
        "The drill on 11 June was lively and showed how vital it was to rehearse.",
        "The trustees were due to vote at their June meeting; that meeting was cancelled.",
        "The act brings in rules which small parishes will be compelled to obey.",
        "The importance of early help was noted and that numbers were rising.",
    ],
)
def test_what_is_described_is_not_to_be_done(text: str) -> None:
    assert sorts_in(text) == []


def test_what_was_proposed_and_agreed_by_the_board_is_one_decision() -> None:
    text = "It was proposed that a plan be put in place by June 2021. This was agreed by the Board, and talks began."
    assert sorts_in(text) == ["decision"]


def test_capitals_without_any_marks_count_the_points_of_a_resolution() -> None:
    points = "A Note the audit of visits\n\nB Recognise the work of carers\n\nC Agree the new rota"
    assert sorts_in(f"It was resolved to:\n\n{points}") == ["decision"] * 3


def test_under_a_decision_the_names_of_what_follows_decide_nothing() -> None:
    text = "Decision:\n\nThe Board:\n\nAgreed the work programme for 2021.\n\nSupporting documents:"
    assert found_in(text) == ["decision: Agreed the work programme"]


def test_a_label_of_decision_or_action_stands_over_a_decision() -> None:
    assert sorts_in("Decision/Action: The Board liked the draft and supported its new layout.") == ["decision"]


def test_minutes_approved_with_amendments_are_approved_once() -> None:
    text = "The minutes were approved as a correct record, subject to the following amendments:\n\n- the date be 4 May"
    assert found_in(text)[0] == "decision: The minutes were approved"


def test_what_is_approved_subject_to_changes_is_decided_and_so_are_they() -> None:
    text = "The Board approved the plan, subject to the following:\n\n- the costs be added\n- a map be added"
    assert sorts_in(text) == ["decision"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The Board was pleased to note the fall in waiting times.",
        "AB felt that the risk should stay on the register, which was agreed.",
        "It was agreed that the working group (WG) reconcile the totals.",
        "That the aims of the scheme: ‘Early’; ‘Local’; and fair be endorsed so that work can start.",
        "Remitted to the Registrar to complete the index.",
    ],
)
def test_a_board_decides_in_words_of_its_own(text: str) -> None:
    assert sorts_in(text) == ["decision"]


def test_somebody_is_asked_for_a_paper() -> None:
    text = "The Board has asked the Director for a recovery plan by July 2020."
    assert (sorts_in(text), who_in(text), due_of(text)) == (["decision"], ["the Director"], "2020-07-31")
    assert (sorts_in("The clerk has been asked for a list."), who_in("The clerk has been asked for a list.")) == (
        ["commitment"],
        ["The clerk"],
    )
    assert sorts_in("Members asked the officer about the list.") == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ACTION: NA, MB and CT to meet to settle the rota.", "NA, MB and CT"),
        ("Action SL send a reminder to PM.", "SL"),
        ("Officers to proceed with the tender.", "Officers"),
        ("To be circulated with the minutes.", None),
        ("- Clarification would also be given to carers on which visits count.", None),
    ],
)
def test_an_action_is_one_whatever_letters_and_verbs_it_has(text: str, who: str | None) -> None:
    assert (sorts_in(text), who_in(text)) == (["commitment"], [who])


def test_what_managers_are_reporting_is_no_promise() -> None:
    assert sorts_in("Ward managers are reporting fewer falls during June to July.") == []


def test_a_point_behind_an_action_among_points_is_no_action() -> None:
    text = "- The log was updated.\n- ACTION: SL to review training.\n- PM noted pride in the results."
    assert found_in(text) == ["commitment: SL to review training."]


def test_nobody_is_named_by_what_was_done_or_how_far_it_is() -> None:
    text = "The Board:\n\n- DELEGATED to the clerk the right to sign.\n- APPROVED the plan.\n\nAction: Complete"
    assert (sorts_in(text), set(who_in(text)) & {"DELEGATED", "Complete"}) == (["decision"] * 2, set())


def test_the_lead_over_what_somebody_is_recommended_is_no_decision() -> None:
    points = "(i) That the report be noted.\n\n(ii) That a hub be opened."
    assert sorts_in(f"Decision:\n\nThat the lead member be recommended:\n\n{points}") == ["decision"] * 2


def test_the_minutes_of_the_item_after_declarations_are_read() -> None:
    page = "# Ferndale Board\n\n## Declarations of interest\n\nMinutes:\n\nNone.\n\nAir quality\n\nMinutes:\n\n"
    reading = read(f"{page}The Board agreed that a plan be written by 1 June 2020.\n".encode(), "a.md")
    assert [one.text.split()[0] for one in reading.decisions] == ["The"]


def test_minutes_and_actions_of_last_time_are_no_list_of_actions() -> None:
    page = "# Ferndale Board\n\n14 May 2020\n\n## Previous minutes and action log\n\n- AB noted the costs.\n"
    assert read(page.encode(), "a.md").commitments == []
