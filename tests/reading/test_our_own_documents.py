"""Four documents of our own in different shapes: a newsletter on the web, minutes in Word, minutes in text, an update.

What is expected was written by hand beside each, from what was asked of the reader, before it ever read them.
"""

from pathlib import Path
from typing import Any

import pytest

from publishing.reading import Reading, as_object, read
from tests.reading.by_hand import compare, expected, findings, flat, is_who, listed, without_number
from tests.reading.word import from_text

DOCUMENTS = Path(__file__).parent / "documents"
NAMES = ["newsletter.html", "word_minutes.txt", "minutes.txt", "update.md"]


def reading_of(name: str) -> Reading:
    """A document as the reader reads it; that of Word is made here."""
    path = DOCUMENTS / name
    if name.startswith("word_"):
        return read(from_text(path.read_text()), "minutes.docx")
    return read(path.read_bytes(), name)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def hand(name: str) -> dict[str, Any]:
    return expected(DOCUMENTS / name)


@pytest.fixture
def found(name: str) -> dict[str, Any]:
    return as_object(reading_of(name))


def test_title_board_and_day_are_read(hand: dict, found: dict) -> None:
    assert flat(hand["title"]) in flat(found["title"])
    assert flat(hand["board"]) == flat(found["board"])
    assert found["meeting_date"] == hand["meeting_date"]


def test_sections_stand_in_their_order(hand: dict, found: dict) -> None:
    """Who was there may be a section or not; every other heading is one, in its place."""
    headings = [without_number(section["heading"]) for section in found["sections"]]
    wanted = [without_number(section["heading"]) for section in hand["sections"]]
    assert [heading for heading in headings if heading in wanted] == wanted
    assert len(headings) <= len(wanted) + 1, headings


def test_a_section_has_its_whole_text(hand: dict, found: dict) -> None:
    texts = {without_number(section["heading"]): flat(section["text"]) for section in found["sections"]}
    for section in hand["sections"]:
        for words in section["says"]:
            assert flat(words) in texts.get(without_number(section["heading"]), ""), words


def test_decisions_and_commitments_are_those_of_the_hand(hand: dict, found: dict) -> None:
    compared = compare(listed(hand), findings(found))
    assert not compared.missed, compared.said
    assert not compared.extra, compared.said


def test_dues_are_those_of_the_hand(hand: dict, found: dict) -> None:
    assert compare(listed(hand), findings(found)).wrong_dues == []


def test_each_stands_in_its_section(hand: dict, found: dict) -> None:
    pairs = compare(listed(hand), findings(found)).pairs
    elsewhere = [line["text"] for line, one in pairs if without_number(one["section"]) != flat(line["section"])]
    assert elsewhere == []


def test_kinds_are_those_of_the_hand(hand: dict, found: dict) -> None:
    pairs = compare(listed(hand), findings(found)).pairs
    others = [(line["text"], one["kind"]) for line, one in pairs if "kind" in line and one["kind"] not in line["kind"]]
    assert others == []


def test_who_is_to_do_it_is_named_as_in_the_text(hand: dict, found: dict) -> None:
    pairs = compare(listed(hand), findings(found)).pairs
    assert [(line["text"], one["who"]) for line, one in pairs if "who" in line and not is_who(line, one)] == []


def test_views_are_shown_and_are_no_decisions(hand: dict, found: dict) -> None:
    assert len(found["views"]) == len(hand["views"]), found["views"]
    for wanted, view in zip(hand["views"], found["views"], strict=True):
        assert flat(wanted["text"]) in flat(view["text"])
        assert without_number(view["section"]) == flat(wanted["section"])


def test_links_and_whom_to_write_to(hand: dict, found: dict) -> None:
    assert [link for link in hand["links"] if link not in found["links"]] == []
    assert found["contact"] == hand["contact"]


def test_what_was_done_by_saying_so_is_complete_and_what_has_two_stages_has_two(name: str, hand: dict) -> None:
    decisions = reading_of(name).decisions
    for line in hand["decisions"]:
        (decision,) = [one for one in decisions if flat(line["text"]) in flat(one.text)]
        assert decision.is_complete or not line.get("is_complete"), line["text"]
        assert len(decision.stages) == line.get("stages", len(decision.stages)), line["text"]
