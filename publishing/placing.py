"""A section's text cut at the places of its findings, so that the page can mark them.

Pure: a text and places in, pieces out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Piece:
    """Some of a text: marked for the findings at `places` (those of `begins` begin here), or plain."""

    words: str
    places: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()


def pieces(text: str, spans: list[tuple[int, int, int]]) -> list[Piece]:
    """The text cut at the (starts, ends, place) of findings, in order. Overlapping spans share their piece."""
    edges = sorted(
        {0, len(text), *(edge for start, end, _ in spans for edge in (start, end) if 0 <= edge <= len(text))}
    )
    found = []
    for start, end in pairwise(edges):
        places = tuple(place for first, last, place in spans if first <= start and end <= last)
        begins = tuple(place for first, _, place in spans if first == start and place in places)
        if start < end:
            found.append(Piece(text[start:end], places, begins))
    return found


def stretches(text: str, starts: Iterable[int]) -> list[tuple[int, int]]:
    """The text cut before each line in which something begins: (from, to) of each stretch, in order.

    The first is what stands before all of them, unless something begins in the first line.
    """
    lines = {text.rfind("\n", 0, start) + 1 for start in starts if 0 <= start < len(text)}
    return list(pairwise(sorted({0, *lines, len(text)})))


def pieces_of(text: str, stretch: tuple[int, int], spans: list[tuple[int, int, int]]) -> list[Piece]:
    """The pieces of one stretch of a text. A sentence that runs on from the stretch before begins there, not here."""
    first, last = stretch
    inside = [
        (max(start, first) - first, min(end, last) - first, place)
        for start, end, place in spans
        if start < last and end > first
    ]
    begun = {place for start, _, place in spans if start >= first}
    found = pieces(text[first:last], inside)
    return [Piece(one.words, one.places, tuple(place for place in one.begins if place in begun)) for one in found]
