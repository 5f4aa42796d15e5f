"""What a person finds in a document, written down by hand, held against what the reader found.

One finding answers one line of the hand's list: what is left on either side is missed or extra. A line's text may be
written in two parts (“first // second”): the reader may keep them together or apart. A line that is `open` is one on
which two careful people would differ: it counts on neither side.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Line = dict[str, Any]
BOUND = 0.95


def flat(words: str | None) -> str:
    """The letters and figures of some words, in small letters: marks, breaks and spaces are nobody's finding."""
    return "".join(letter for letter in (words or "").casefold() if letter.isalnum())


def without_number(heading: str) -> str:
    """A heading as it is said: “12. MINUTES” is “minutes”."""
    return flat(heading.lstrip("0123456789. )"))


def expected(path: Path) -> dict[str, Any]:
    """The expected results that stand beside a document."""
    return json.loads(path.with_suffix(".json").read_text())


def findings(found: dict[str, Any]) -> list[Line]:
    """Every decision and commitment of a printed reading, each with its section."""
    decisions = [
        decision | {"section": section["heading"], "sort": "decision"}
        for section in found["sections"]
        for decision in section["decisions"]
    ]
    return decisions + [commitment | {"sort": "commitment"} for commitment in found["commitments"]]


def listed(hand: dict[str, Any]) -> list[Line]:
    """The same of the expected results."""
    return [line | {"sort": sort} for sort in ("decision", "commitment") for line in hand[f"{sort}s"]]


@dataclass
class Compared:
    """The hand's list beside the reader's."""

    pairs: list[tuple[Line, Line]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """How much of the hand's list was found."""
        return len(self.pairs) / max(1, len(self.pairs) + len(self.missed))

    @property
    def precision(self) -> float:
        """How much of what was found is in the hand's list."""
        return len(self.pairs) / max(1, len(self.pairs) + len(self.extra))

    @property
    def wrong_dues(self) -> list[str]:
        """The findings whose due is another."""
        told = [(line, found) for line, found in self.pairs if "due" in line]
        return [
            f"{line['text']}: {due_of(found)}, not {line['due']}" for line, found in told if not is_due(line, found)
        ]

    @property
    def said(self) -> str:
        """What to tell whoever broke it."""
        parts = {"missed": self.missed, "extra": self.extra, "another due": self.wrong_dues}
        return "\n".join(f"{name}: {text}" for name, texts in parts.items() for text in texts)


def compare(hand: list[Line], found: list[Line], *, by_sort: bool = True) -> Compared:
    """Each line of the hand's list with the finding that answers it."""
    left, compared = list(found), Compared()
    for line in sorted(hand, key=lambda one: bool(one.get("open"))):
        answers = _answers(line, left, by_sort=by_sort)
        left = [one for one in left if not any(one is answer for answer in answers)]
        if answers and not line.get("open"):
            compared.pairs.append((line, answers[0]))
        elif not answers and not line.get("open"):
            compared.missed.append(line["text"])
    compared.extra = [f"{one['sort']} in “{one['section']}”: {one['text']}" for one in left]
    return compared


def _answers(line: Line, left: list[Line], *, by_sort: bool) -> list[Line]:
    parts = [flat(part) for part in line["text"].split(" // ")]
    alike = [one for one in left if not by_sort or line.get("open") or one["sort"] == line["sort"]]
    whole = [one for one in alike if all(part in flat(one["text"]) for part in parts)]
    if whole:
        return whole[:1]
    apart = [next((one for one in alike if part in flat(one["text"])), None) for part in parts]
    return [one for one in apart if one is not None] if all(apart) else []


def due_of(found: Line) -> Line:
    """A due without the words it was written in."""
    return {name: found["due"][name] for name in ("kind", "date", "meeting")}


def is_due(line: Line, found: Line) -> bool:
    """Whether a due is the one that the hand wrote; of a meeting, whether its words are kept."""
    due = due_of(found)
    if (due["kind"], due["date"]) != (line["due"]["kind"], line["due"].get("date")):
        return False
    return flat(line["due"].get("meeting")) == flat((due["meeting"] or "").removeprefix("the "))


def is_who(line: Line, found: Line) -> bool:
    """Whether who is to do it is one of those that the hand allows; “The council” and “council” are one."""
    allowed = {flat((who or "").lower().removeprefix("the ")) for who in line["who"]}
    return flat((found["who"] or "").lower().removeprefix("the ")) in allowed
