"""Papers of many sorts, invented for it by people who never saw the reader and who listed what is in each beforehand.

Updates, minutes, letters, logs and sheets as clerks and chairs write them, `written/`; their lists, a line a paper,
beside them. A line of sort D is a decision, C a commitment, A either; E is one on which two careful people would
differ, and counts on neither side. The floors are what the rules reach now: a change may not lose what they had.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from publishing.reading import as_object, read

WRITTEN = Path(__file__).parent / "written"
PAPERS = [json.loads(line) for path in sorted(WRITTEN.glob("*labels.jsonl")) for line in path.read_text().splitlines()]
RECALL, PRECISION, DUES, BOARDS, DAYS = 0.95, 0.97, 0.97, 0.93, 0.95
LITTLE = frozenset(
    re.findall(
        r"\w+",
        """
        the a an of to and in on at for be is are was were that this these those would will by with as it its their his
        her from or which he she they we
        """,
    )
)
ENOUGH = 0.5


def words(text: str) -> frozenset[str]:
    """The words that carry a sentence."""
    plain = text.lower().replace("’", "'").replace("'s", "").replace("-", " ")
    return frozenset(re.findall(r"[a-z0-9]+", plain)) - LITTLE


def alike(listed: str, found: str) -> float:
    """How far a finding is what was listed: from 0 to 1, where its words are there, whole or in part."""
    one, other = words(listed), words(found)
    both = len(one & other)
    share = both / max(1, len(one))
    return (max(share, both / len(other) if len(other) > 2 else 0) + share) / 2


@cache
def results() -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each paper's list and its reading."""
    return [(paper, as_object(read((WRITTEN / paper["document"]).read_bytes(), paper["document"]))) for paper in PAPERS]


def findings(reading: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for section in reading["sections"] for one in section["decisions"]] + reading["commitments"]


def paired(paper: dict[str, Any], found: list[dict[str, Any]]) -> dict[int, int]:
    """The finding that answers each line, best first, none twice."""
    likeness = [
        (alike(line["words"], one["text"]), place, at)
        for place, line in enumerate(paper["found"])
        for at, one in enumerate(found)
    ]
    pairs: dict[int, int] = {}
    for share, place, at in sorted(likeness, key=lambda one: -one[0]):
        if share >= ENOUGH and place not in pairs and at not in pairs.values():
            pairs[place] = at
    return pairs


@cache
def counted() -> tuple[list[str], list[str], list[bool], int, int]:
    """What was missed, what was found and not listed, whether each due is right; how many were listed, and found."""
    missed, extra, dues, listed, told = [], [], [], 0, 0
    for paper, reading in results():
        found = findings(reading)
        pairs = paired(paper, found)
        for place, line in enumerate(paper["found"]):
            if line["sort"] == "E":
                continue
            listed += 1
            if place not in pairs:
                missed.append(f"{paper['document']}: {line['words']}")
            elif line["dues"] is not None:
                dues.append(is_due(line["dues"], found[pairs[place]]["due"]))
        open_lines = [line["words"] for line in paper["found"] if line["sort"] == "E"]
        for at, one in enumerate(found):
            place = next((place for place, answer in pairs.items() if answer == at), None)
            is_open = paper["found"][place]["sort"] == "E" if place is not None else False
            if is_open or (place is None and any(alike(words_, one["text"]) >= ENOUGH for words_ in open_lines)):
                continue
            told += 1
            if place is None:
                extra.append(f"{paper['document']}: {one['text']}")
    return missed, extra, dues, listed, told


def is_due(allowed: list[list[str | None]], due: dict[str, Any]) -> bool:
    """Whether a due is one of those allowed: by its kind, and its day or the words of its meeting."""
    for kind, value in allowed:
        said = due["meeting"] if kind == "meeting" else due["date"]
        is_said = value is None or (value.lower() in (said or "").lower() if kind == "meeting" else value == said)
        if kind == due["kind"] and is_said:
            return True
    return False


def is_board(wanted: str | None, found: str | None) -> bool:
    return bool(re.search(wanted, found or "", re.I)) if wanted else found is None


def test_what_was_listed_is_found() -> None:
    missed, _, _, listed, _ = counted()
    assert 1 - len(missed) / listed >= RECALL, "\n".join(missed)


def test_little_is_found_that_was_not_listed() -> None:
    _, extra, _, _, told = counted()
    assert 1 - len(extra) / told >= PRECISION, "\n".join(extra)


def test_dues_are_right() -> None:
    dues = counted()[2]
    assert sum(dues) / len(dues) >= DUES


def test_boards_and_days_are_known() -> None:
    boards = [is_board(paper["board"], reading["board"]) for paper, reading in results() if paper["board"] != "-"]
    days = [reading["meeting_date"] == paper["day"] for paper, reading in results() if paper["day"] != "-"]
    assert sum(boards) / len(boards) >= BOARDS
    assert sum(days) / len(days) >= DAYS
