"""What changed between two texts, word by word, for whoever clears the second.

Pure: leans on the standard library. Must not know drafts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

PIECE = re.compile(r"\S+\s*")


@dataclass(frozen=True)
class Piece:
    """Some words: `same`, `gone` or `new`."""

    sort: str
    words: str


@dataclass(frozen=True)
class Passage:
    """One paragraph that changed, in pieces."""

    pieces: tuple[Piece, ...]


def differences(before: str, after: str) -> list[Passage]:
    """The paragraphs that differ, in order; nothing when the words are the same."""
    old, new = _paragraphs(before), _paragraphs(after)
    found = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found.append(Passage(tuple(_pieces("\n".join(old[a:b]), "\n".join(new[c:d])))))
    return found


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = PIECE.findall(before), PIECE.findall(after)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Piece("gone", "".join(old[a:b]))
        if c < d:
            yield Piece("new", "".join(new[c:d]))
