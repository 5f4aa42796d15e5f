"""The sentences of a section, each to be chosen where the reader found nothing in it.

Leans on where a sentence ends and on the places of what was found. Pure: a text in, choices out. Must not know pages.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from publishing.reading.sentences import sentences

MARK = re.compile(r"^\s*(?:[-*•–]|\(?\w{1,3}[.)])\s+")


@dataclass(frozen=True)
class Choice:
    """One sentence and its place in the text. `is_found` when something was found in it already."""

    words: str
    starts: int
    ends: int
    is_found: bool


def choices_in(text: str, found: Iterable[tuple[int, int]]) -> list[list[Choice]]:
    """The sentences of each line of a text, without the mark that a point begins with."""
    places = [place for place in found if place[1] > place[0]]
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        lines.append([_choice(text, at + one.start, at + one.end, places) for one in sentences(line)])
        at += len(line)
    return [line for line in lines if line]


def _choice(text: str, starts: int, ends: int, places: list[tuple[int, int]]) -> Choice:
    mark = MARK.match(text[starts:ends])
    starts += mark.end() if mark else 0
    return Choice(text[starts:ends], starts, ends, any(first < ends and last > starts for first, last in places))


def chosen_in(text: str, place: str) -> str:
    """The words at “120-210” in a text; nothing for what is no place in it."""
    first, _, last = place.partition("-")
    if not (first.isascii() and first.isdigit() and last.isascii() and last.isdigit() and len(place) < 20):
        return ""
    return " ".join(text[int(first) : int(last)].split())
