"""The first meeting's published update, as a person read it: the table of facts that came with the document.

Who is named is the text's words, or nobody where it names nobody: the table's "council" is the secretary's judgement.
"""

import re
from typing import Any

import pytest

from publishing.reading import as_object, read_file
from tests.reading.by_hand import compare, findings, flat, is_who
from tests.reading.shared_data import FIRST_MEETING, needs_first_meeting

pytestmark = needs_first_meeting
HEADINGS = [
    "Setting the Scene",
    "Learning the Lessons",
    "Lancashire Safeguarding Children Board (LSCB)",
    "Performance Update",
    "Draft Improvement Plan",
    "Draft Workforce Development Strategy",
]
NOT_SET = {"kind": "none"}
FEBRUARY = {"kind": "meeting", "meeting": "February meeting"}
# The number in the table, the section, words of the text, the due, and who.
DECISIONS: list[tuple[int, int, str, dict[str, str], list[str | None]]] = [
    (1, 0, "The terms of reference for the Improvement Board were agreed", NOT_SET, ["Board members"]),
    (2, 1, "presented with an analysis of social care processes and practice", FEBRUARY, [None]),
    (3, 1, "to support the review of Child in Need cases will be progressed", NOT_SET, ["Lancashire Constabulary"]),
    (4, 1, "All Child in Need case reviews need to be", {"kind": "date", "date": "2016-03-31"}, [None]),
    (5, 1, "Timescales will be provided at the February meeting", FEBRUARY, [None]),
    (6, 1, "will contact Ofsted's Head of Performance", NOT_SET, ["The county council"]),
    (7, 2, "the Board would explore further opportunities for the LSCB", NOT_SET, ["the Board"]),
    (8, 3, "a robust performance and quality assurance framework", FEBRUARY, [None]),
    (9, 4, "Board members would provide feedback and comment on the draft plan", FEBRUARY, ["Board members"]),
    (
        10,
        5,
        "the strategy be refined and brought back",
        {"kind": "meeting", "meeting": "a future meeting"},
        [None],
    ),
]
COMMITMENTS: list[tuple[str, int, str, dict[str, str], list[str | None]]] = [
    (
        "plan",
        4,
        "would need to be agreed by the Board and submitted",
        {"kind": "date", "date": "2016-03-04"},
        ["the Board"],
    ),
    ("chair", 0, "Tony will also report in early March", {"kind": "period", "date": "2016-03-10"}, ["Tony"]),
]
LINES = [
    {"sort": sort, "section": HEADINGS[section], "text": text, "due": due, "who": who}
    for sort, table in (("decision", DECISIONS), ("commitment", COMMITMENTS))
    for _, section, text, due, who in table
]


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return as_object(read_file(FIRST_MEETING))


def test_title_board_and_day(found: dict) -> None:
    assert found["title"] == found["board"] == "Lancashire Children's Services Improvement Board"
    assert found["meeting_date"] == "2016-01-20"


def test_six_sections_with_ten_decisions_and_two_commitments(found: dict) -> None:
    assert [section["heading"] for section in found["sections"]] == HEADINGS
    assert [len(section["decisions"]) for section in found["sections"]] == [1, 5, 1, 1, 1, 1]
    assert len(found["commitments"]) == 2


def test_each_is_the_one_of_the_table_in_its_section_with_its_due_and_who(found: dict) -> None:
    compared = compare(LINES, findings(found))
    assert not compared.said, compared.said
    assert [line["text"] for line, one in compared.pairs if one["section"] != line["section"]] == []
    assert [(line["text"], one["who"]) for line, one in compared.pairs if not is_who(line, one)] == []


def test_the_day_is_kept_in_the_words_it_was_written_in(found: dict) -> None:
    written = [one["due"]["as_written"] for one in findings(found) if one["due"]["kind"] in ("date", "period")]
    for words in ("31 March 2016", "early March", "4 March 2016"):
        assert any(words in one for one in written), written


def test_the_list_is_one_though_a_blank_line_breaks_it(found: dict) -> None:
    """The fifth point stands alone in the source; here it follows the fourth, as those before it follow each other."""
    section = found["sections"][1]
    places = [section["text"].index(decision["text"]) for decision in section["decisions"]]
    assert places == sorted(places)
    between = {
        section["text"][place + len(one["text"]) : after]
        for one, place, after in zip(section["decisions"], places, places[1:], strict=False)
    }
    assert len(between) == 1
    assert not "".join(between).strip(" \n-*•")


def test_what_members_thought_is_a_view_and_no_decision(found: dict) -> None:
    (view,) = found["views"]
    assert "there would be real benefit in planning activity jointly" in view["text"]
    assert view["section"] == HEADINGS[5]


def test_the_dead_link_and_whom_to_write_to(found: dict) -> None:
    assert {"text": "found here", "href": "#", "dead": True} in found["links"]
    (mail,) = [link for link in found["links"] if link["href"].startswith("mailto:")]
    assert not mail["dead"]
    assert mail["href"] == f"mailto:{found['contact']}"


def test_no_sentence_of_the_document_is_lost(found: dict) -> None:
    """Every line under a heading, without its marks, stands in its section; a word written twice still does."""
    body = FIRST_MEETING.read_text().split("### ", 1)[1].split("For any other related information")[0]
    kept = flat("".join(section["heading"] + section["text"] for section in found["sections"]))
    for line in re.sub(r"\]\([^)]*\)", "", body).splitlines():
        assert flat(line) in kept, line
    assert "have already have been taken" in found["sections"][1]["text"]


def test_what_is_in_two_stages_may_become_two_actions() -> None:
    decisions = read_file(FIRST_MEETING).decisions
    assert [len(decision.stages) for decision in decisions] == [0, 0, 0, 0, 0, 0, 0, 1, 2, 0]
    assert decisions[0].is_complete
    assert not any(decision.is_complete for decision in decisions[1:])
