"""What changed between two texts, for whoever clears the second: paragraph by paragraph, then word by word.

Pure: leans on the standard library. Comparing takes the square of what differs, so both steps have a measure: beyond
it a whole paragraph is said to be gone or new. Must not know drafts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

PIECE = re.compile(r"\S+\s*")
MOST_PARAGRAPHS, MOST_WORDS, MOST_WORDS_IN_ALL = 2_000, 2_000, 20_000
Step = tuple[str, int, int, int, int]


@dataclass(frozen=True)
class Piece:
    """Some words: `same`, `gone` or `new`."""

    sort: str
    words: str


@dataclass(frozen=True)
class Passage:
    """Paragraphs that changed, in pieces."""

    pieces: tuple[Piece, ...]


def differences(before: str, after: str) -> list[Passage]:
    """The paragraphs that differ, in order; nothing when the words are the same."""
    old, new = _paragraphs(before), _paragraphs(after)
    found, compared = [], 0
    for tag, a, b, c, d in _steps(old, new, MOST_PARAGRAPHS):
        if tag == "equal":
            continue
        gone, came = PIECE.findall("\n".join(old[a:b])), PIECE.findall("\n".join(new[c:d]))
        compared += len(gone) + len(came)
        most = MOST_WORDS if compared <= MOST_WORDS_IN_ALL else 0
        found.append(Passage(tuple(_pieces(gone, came, most))))
    return found


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _steps(old: Sequence[str], new: Sequence[str], most: int) -> list[Step]:
    """How the old becomes the new. What is the same at both ends is left out of the comparing; where more than `most`
    is left, all of it counts as replaced."""
    shorter = min(len(old), len(new))
    start = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    left = shorter - start
    end = next((place for place in range(left) if old[-1 - place] != new[-1 - place]), left)
    a, b, c, d = start, len(old) - end, start, len(new) - end
    if max(b - a, d - c) > most:
        steps: list[Step] = [("replace", a, b, c, d)]
    else:
        matcher = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False)
        steps = [(tag, a + i, a + j, c + k, c + m) for tag, i, j, k, m in matcher.get_opcodes()]
    return [("equal", 0, a, 0, c), *steps, ("equal", b, len(old), d, len(new))]


def _pieces(old: list[str], new: list[str], most: int) -> Iterator[Piece]:
    for tag, a, b, c, d in _steps(old, new, most):
        if tag == "equal":
            if a < b:
                yield Piece("same", "".join(old[a:b]))
            continue
        if a < b:
            yield Piece("gone", "".join(old[a:b]))
        if c < d:
            yield Piece("new", "".join(new[c:d]))
