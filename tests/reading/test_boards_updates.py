"""Updates and decision pages of other boards: resolutions of all, papers promised among what was noted, lists of
actions without marks, and what comes again every so many months."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, matter, sorts_in, who_in


@pytest.mark.parametrize("word", ["RESOLVED UNANIMOUSLY", "Unanimously agreed", "RESOLVED (unanimously)", "Resolved"])
@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_what_all_resolved_in_the_name_of_a_long_committee_is_a_list(word: str, name: str) -> None:
    points = ["Endorse the work of the homes.", "Note the fees.", "Requests that the Director continues to report."]
    lines = [f"{word}: That the Young People and Family Homes Policy Committee:"]
    lines += [f"{place}. {point}" for place, point in enumerate(points, 1)]
    if name.endswith("html"):
        page = "<main><h1>Homes</h1><h2>Fees</h2>" + "".join(f"<p>{line}</p>" for line in lines) + "</main>"
    else:
        page = "# Homes\n\n## Fees\n\n" + "\n\n".join(lines)
    found = read(page.encode(), name).decisions
    assert [(one.kind, one.text) for one in found] == list(zip(("endorsed", "noted", "agreed"), points, strict=True))
    assert [one.who for one in found] == [None, None, "the Director"]


def test_a_numbered_line_under_the_word_decision_is_one_and_no_heading() -> None:
    text = (
        "Homes\n\n4 June 2012\n\nDECISION\n1. To note the report on homes\n\nAction by:\nHEAD OF HOMES (A. EXAMPLE)\n"
    )
    (one,) = read(text.encode(), "a.txt").decisions
    assert (one.kind, one.text) == ("noted", "To note the report on homes")


@pytest.mark.parametrize(
    "text",
    [
        "Members would receive a note on the fees.",
        "It was likely to be ten beds but committee members would receive a written update.",
        "Members noted that:\n\n- A shorter form of the plan would be produced once it was agreed;",
        "Members noted that:\n\n- The list of homes would be checked by the clerk.",
    ],
)
def test_a_paper_that_somebody_has_to_send_is_promised(text: str) -> None:
    assert sorts_in(text) == ["commitment"]


@pytest.mark.parametrize(
    "text",
    [
        "We heard that the team is growing to cover more districts, starting in September.",
        "Members noted that:\n\n- The homes would be judged by inspectors.\n- The homes would be made safer.",
        "Members would receive a warm welcome.",
    ],
)
def test_what_was_only_heard_or_noted_is_not(text: str) -> None:
    assert found_in(text) == []


def test_actions_typed_one_a_line_are_each_their_own() -> None:
    lines = [
        "Homes / Ann Example to make sure that what is decided on homes is told to those who live there / Ann Example",
        "Ben Sample to report at the next meeting on what the county means to do about its fees / Ben Sample",
        "Cleo Pattern to ask the trust\nabout its plans for the families of the county / Cleo Pattern",
    ]
    found = matter_of_text("Summary of action points\n\n" + "\n".join(lines))
    assert [one.who for one in found] == ["Ann Example", "Ben Sample", "Cleo Pattern"]
    assert [one.due.kind for one in found] == ["none", "meeting", "none"]


def matter_of_text(text: str) -> list:
    reading = read(f"Ferndale Board\n\n14 May 2020\n\n{text}\n".encode(), "a.txt")
    return [*reading.decisions, *reading.commitments]


@pytest.mark.parametrize(
    "when", ["on a quarterly basis", "on a six-monthly basis", "every six months", "each half term", "every 6 weeks"]
)
def test_what_comes_again_every_so_often_is_ongoing(when: str) -> None:
    assert due_of(f"The Director will report {when}.") == "ongoing"
    assert who_in(f"The Director will report {when}.") == ["The Director"]


def test_a_standing_item_is_ongoing() -> None:
    assert matter("We agreed to have a standing update at each meeting.").decisions[0].due.kind == "ongoing"


@pytest.mark.parametrize("lead", ["RESOLVED: That", "RESOLVED - That", "Resolved: That:", "RESOLVED That:"])
def test_points_in_brackets_under_an_open_resolution_are_its_own(lead: str) -> None:
    text = f"{lead}\n\n(1) the new fees be endorsed; and\n\n(2) reports on fees be brought on a quarterly basis."
    assert [(one.kind, one.due.kind) for one in matter(text).decisions] == [("endorsed", "none"), ("agreed", "ongoing")]


def test_the_first_of_such_points_may_stand_behind_the_lead() -> None:
    text = "Resolved: that (1) the group be set up;\n\n(2) the fees be approved; and\n\n(3) the Head report in June."
    found = matter(text).decisions
    assert [one.text for one in found] == ["the group be set up", "the fees be approved", "the Head report in June."]
    assert found[2].due.kind == "period"


def test_rows_printed_in_one_line_with_slashes_are_rows() -> None:
    rows = ["1. / Find out what homes cost / Ann", "2. / Ben to ask for plans.", "3. / Write up the day / Ann/Cleo"]
    found = matter_of_text("Action sheet\n\n" + "\n".join(rows))
    assert [one.text for one in found] == ["Find out what homes cost", "Ben to ask for plans.", "Write up the day"]
    assert [one.who for one in found] == ["Ann", "Ben", "Ann/Cleo"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Members asked questions, which included:\n\n- Fees: the Director undertook to check them.", "the Director"),
        ("Members asked questions, which included:\n\n- Figures on this would be reported back once known.", None),
        ("Clarity was asked for on the fees; Ann Example to bring it to the next meeting.", "Ann Example"),
        ("A costing is expected to be brought to the June meeting.", None),
        ("The clerk said that the wording would be adjusted.", None),
    ],
)
def test_is_promised_wherever_it_stands(text: str, who: str | None) -> None:
    assert sorts_in(text) == ["commitment"]
    assert who_in(text) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "The panel noted the following:\n\n- No homes were found to be unsafe.\n- Staff had begun to plan.",
        "She then attended the Joint Homes Board to raise the fees with it.",
        "Young members of the Families Council attended the meeting to lead members in a session.",
        "The new site will assist greatly with the work.",
        "An update is expected to be welcome in June.",
        "Attendees:\n\nAnn Example (AE - Chair), Ben Sample (BS), Cleo Pattern (CP)",
        "The plan was agreed by the Forum in December 2013 and is in the log.",
    ],
)
def test_what_was_seen_and_who_was_there_bind_nobody(text: str) -> None:
    assert found_in(text) == []


def test_papers_noted_in_a_list_are_still_noted() -> None:
    assert (
        sorts_in("The panel noted the following:\n\n- the report on homes\n- the plan of the trust") == ["decision"] * 2
    )


def test_a_promise_of_others_is_no_due_of_the_agreement_before() -> None:
    text = "It was agreed that AB would ask the homes. The trust also offered to present its homes at a future meeting."
    reading = matter(text)
    assert [one.due.kind for one in reading.decisions] == ["none"]
    assert [(one.due.kind, one.who) for one in reading.commitments] == [("meeting", "The trust")]


@pytest.mark.parametrize(
    "beginning",
    [
        "## Minutes of the meeting held on 4 June 2019\n\nThey were agreed as a correct record.\n",
        "The minutes of the meeting held on 4 June 2019 are attached.\n",
        "## Date of the next meeting\n\nTuesday 4 June 2019\n",
        "The inspection of homes took place from 4 to 9 June 2019.\n",
    ],
)
def test_the_day_of_something_else_is_not_the_meetings(beginning: str) -> None:
    page = f"# Ferndale Improvement Board\n\n{beginning}\nThe Board talked about homes.\n"
    assert read(page.encode(), "a.md").meeting_date is None


def test_a_committees_page_is_called_by_what_it_is_about() -> None:
    page = "<main><h1>Issue - meetings</h1><h2>Meeting: 04/06/2019 - Families Panel (Item 7)</h2><h3>7 Homes</h3>"
    page += "<p>The Panel heard about homes.</p><p>RESOLVED: That the report be noted.</p></main>"
    reading = read(page.encode(), "a.html")
    assert (reading.title, reading.board, str(reading.meeting_date)) == ("Homes", "Families Panel", "2019-06-04")


def test_a_resolution_that_is_quoted_or_lettered_is_one() -> None:
    text = "“That the plan, as it is beside the report, be approved.”\n\nMore was said.\n\n"
    text += "a) That subject to (b) below the plan be sent to the June meeting;"
    assert [one.kind for one in matter(text).decisions] == ["approved", "agreed_subject"]


def test_what_somebody_will_do_with_a_thing_just_told_of_is_promised() -> None:
    assert who_in("She was thanked for the list, which the clerk would circulate in June.") == ["the clerk"]
    assert found_in("A question was asked, suggesting that the council should call for help on 4 June.") == []
