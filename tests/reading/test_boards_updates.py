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
        "It was likely to be twelve homes but committee members would receive an email update.",
        "Members noted that:\n\n- A shorter version of the plan would be produced once it was agreed;",
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
