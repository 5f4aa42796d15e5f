"""Minutes of other councils, as pasted from committee pages: bare numbers, presenters, purposes, names for actions,
resolutions without a word that leads them in; and what they only ask, thank for or plan."""

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


def test_a_resolution_that_says_board_agree_leads_in_its_numbered_paragraphs() -> None:
    text = "That the Board agree:\n\n(1) To adopt the list.\n\n(2) The clerk will be the contact.\n\n(3) The plan."
    assert [(one.kind, one.text) for one in matter(text).decisions] == [
        ("agreed", "To adopt the list."),
        ("agreed", "The clerk will be the contact."),
        ("agreed", "The plan."),
    ]


def test_what_is_resolved_under_apologies_counts() -> None:
    page = "Ferndale Board\n\nApologies for Absence\n\nA Lee.\n\nRESOLVED\n\n   That the Chair write to all members.\n"
    assert [one.text for one in read(page.encode(), "a.txt").decisions] == ["That the Chair write to all members."]


def test_the_only_action_of_a_label_loses_its_number() -> None:
    assert found_in("ACTION :1. Ann Example to finish the list.") == ["commitment: Ann Example to finish"]


@pytest.mark.parametrize(
    ("beginning", "day"),
    [
        ("Ferndale Meeting Minutes\nWednesday 4th June 2014\nCivic Centre\n", "2014-06-04"),
        ("Ferndale Board\n\nFurther to Minute 3 of the meeting held on 4 May 2014, the clerk spoke.\n", None),
        ("Ferndale Board\n\nThat the minutes of the meeting held on 4 May 2014 be agreed.\n", None),
    ],
)
def test_the_day_of_the_meeting_before_is_never_that_of_this_one(beginning: str, day: str | None) -> None:
    page = f"{beginning}\nThe minutes from the 7th May 2014 meeting were accepted.\n\n{LONG}\n"
    found = read(page.encode(), "a.txt").meeting_date
    assert (found and str(found)) == day


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Action: AB to bring the list at June’s meeting.", "June’s meeting"),
        ("AB to bring the data for the next meeting.", "next meeting"),
        (
            "AB to bring the list to the next Plans and Visits Sub Group meeting.",
            "next Plans and Visits Sub Group meeting",
        ),
        ("It was agreed to start at noon for future meetings.", "none"),
        ("They will return during June to help with the list.", "2020-06-30"),
        ("The list was late – AB to consider asking the clerk.", "none"),
        ("The names would need to be agreed with the clerk.", "none"),
        ("Officers undertook to ensure that the list would be clearer.", "none"),
        ("The Board requested that more care is taken with names.", "none"),
    ],
)
def test_is_found_and_due(text: str, due: str) -> None:
    assert due_of(text) == due


@pytest.mark.parametrize(
    "text",
    [
        "As a Board we are committed to being sure that children are heard.",
        "The Board asked Ann about the extent of it.",
        "Ann told the Board of plans to recruit ten cooks by the end of June.",
    ],
)
def test_stances_questions_and_talk_of_plans_are_nothing(text: str) -> None:
    assert found_in(text) == []


def test_what_was_said_of_a_later_meeting_or_every_month_is_found_in_a_list() -> None:
    text = (
        "Points noted:\n\n- It would be looked at again at a later meeting.\n- Each month the clerk would present it."
    )
    assert [one.due.kind for one in matter(text).commitments] == ["meeting", "ongoing"]


def test_an_action_that_is_now_complete_is_none() -> None:
    assert found_in("Actions:\n\n- One of them is now complete after a look at the files.") == []


def test_a_report_approved_is_found_each_time() -> None:
    page = "# Ferndale Board\n\n4 June 2012\n\n## Visits\n\nReport approved\n\n## Fees\n\nReport Approved\n"
    assert [one.text for one in read(page.encode(), "a.md").decisions] == ["Report approved", "Report Approved"]


def test_a_page_of_decisions_needs_no_word_of_deciding() -> None:
    text = (
        "That the list be noted.\n\nThat the following steps be approved:\n\n- That a plan be brought back by 4 June."
    )
    assert [(one.kind, str(one.due.on)) for one in matter(text).decisions] == [
        ("noted", "None"),
        ("agreed", "2020-06-04"),
    ]


def test_numbers_typed_in_text_are_those_of_resolutions() -> None:
    page = (
        "Ferndale Board\n\nDate: 4 June 2012\n\nVISITS\nRESOLVED that:\n\n1. the list be noted.\n\n2. a note be sought."
    )
    assert [one.text for one in read(page.encode(), "a.txt").decisions] == ["the list be noted.", "a note be sought."]


def test_somebody_with_a_number_who_is_to_do_something_is_no_heading() -> None:
    page = (
        f"Ferndale Board\n\n4 June 2012\n\nVisits\n\n{LONG}\n\n1. Ann Example to circulate the list\n\nFees\n\n{LONG}\n"
    )
    assert [one.who for one in read(page.encode(), "a.txt").commitments] == ["Ann Example"]


def test_what_members_are_to_consider_they_consider_there_and_others_do_not() -> None:
    assert found_in("Members were requested to consider the plan.") == []
    assert sorts_in("Legal services were asked to consider whether it needs a change.") == ["commitment"]


def test_a_name_keeps_the_office_beside_it() -> None:
    assert who_in("Ann Example, Independent Chair will write to schools.") == ["Ann Example, Independent Chair"]
    assert who_in("By Christmas, County Police will write to schools.") == ["County Police"]


def test_a_meeting_to_be_held_is_due_on_its_day() -> None:
    assert due_of("AGREED that the plan be noted and that a further meeting be held on 4 June 2020.") == "2020-06-04"


def test_a_page_of_one_sentence_without_its_full_stop_is_no_title() -> None:
    text = "The council will send the list to schools by 4 March 2016"
    for contents, name in ((f"<p>{text}</p>", "page.html"), (text, "page.txt")):
        reading = read(contents.encode(), name)
        (promise,) = reading.commitments
        assert (reading.title, promise.text, str(promise.due.on)) == ("", text, "2016-03-04")
    assert read(b"<p>How the board will work</p>", "page.html").title == "How the board will work"
    assert read(b"<p>Improvement Board update for May 2016</p>", "page.html").title.startswith("Improvement Board")
