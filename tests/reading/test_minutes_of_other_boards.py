"""Minutes that other boards published, in Markdown, OpenDocument and turned into Word here, against a hand's list.

The lists beside this file were written by reading the minutes, not by running the reader.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from publishing.reading import Reading, as_object, read, read_file
from tests.reading.by_hand import BOUND, Compared, compare, findings
from tests.reading.shared_data import BOARDS, needs_boards
from tests.reading.word import from_page

pytestmark = needs_boards
LISTS = {path.stem: json.loads(path.read_text()) for path in sorted((Path(__file__).parent / "other_boards").glob("*"))}


def reading_of(hand: dict[str, Any]) -> Reading:
    """The minutes as the reader reads them; those to be read in Word are turned into it by our own hand."""
    path = BOARDS / hand["file"]
    if hand["as"] != "docx":
        return read_file(path)
    front, page = path.read_text().split("\n---\n", 1)
    title = next(line for line in front.splitlines() if line.startswith("title:"))
    return read(from_page(page, title.removeprefix("title:").strip()), "minutes.docx")


@pytest.fixture(scope="module", params=LISTS)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def found(name: str) -> dict[str, Any]:
    return as_object(reading_of(LISTS[name]))


@pytest.fixture(scope="module")
def compared(name: str, found: dict[str, Any]) -> Compared:
    """An action or an agreement is found whichever of the two it was taken for."""
    return compare(LISTS[name]["lines"], findings(found), by_sort=False)


def test_the_day_of_the_meeting(name: str, found: dict[str, Any]) -> None:
    assert found["meeting_date"] == LISTS[name]["meeting_date"]


def test_what_a_person_finds_is_found(compared: Compared) -> None:
    assert compared.recall >= BOUND, f"{compared.recall:.2f} of the hand's list\n{compared.said}"


def test_little_else_is_found(compared: Compared) -> None:
    assert compared.precision >= BOUND, f"{compared.precision:.2f} of the findings\n{compared.said}"


def test_dues_are_right(compared: Compared) -> None:
    told = [line for line, _ in compared.pairs if "due" in line]
    assert len(compared.wrong_dues) <= (1 - BOUND) * len(told), compared.said


def test_who_is_named_is_right(compared: Compared) -> None:
    named = [(line, one) for line, one in compared.pairs if "who" in line]
    wrong = [(line["text"], one["who"]) for line, one in named if not _is_named(line["who"], one["who"])]
    assert len(wrong) <= (1 - BOUND) * len(named), wrong


def _is_named(hand: str | None, found: str | None) -> bool:
    return found is None if hand is None else hand.lower() in (found or "").lower()
