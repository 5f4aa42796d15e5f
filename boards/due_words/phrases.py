"""Reading a due: from a few words that are one, or from a sentence that holds some.

Leans on the shapes. Must not know whether a sentence is a promise: it only says where its days stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from boards.due_words import days, loose, meetings, periods, seasons
from boards.due_words.months import A_MONTH
from boards.due_words.written import MOST, Said, Shape, Written

# The order is the rule: what is more exact is asked first, and an earlier shape keeps its words from a later one.
SHAPES: list[Shape] = [
    *meetings.SHAPES,
    *days.SHAPES,
    *periods.SHAPES,
    *seasons.SHAPES,
    *periods.MONTH_SHAPES,
    *periods.RELATIVE_SHAPES,
    *days.WEEKDAY_SHAPES,
    *loose.SHAPES,
]
_LONGEST_SENTENCE = 2_000


@dataclass(frozen=True)
class Placed:
    """A due found in a sentence: what it says, and where its words stand."""

    written: Written
    start: int
    end: int


def read_due(text: str, *, said_on: date, past: bool = False) -> Written:
    """What a few words say of when a thing is due. `said_on` is the day they were said.

    A day without a year is the first such day on or after `said_on`, or with `past` the last one on or before it.
    An impossible day (31 February) is kept as words without a date.
    """
    words = " ".join(text.split())[:MOST]
    low = _small(words)
    said = Said(said_on, past)
    for shape in SHAPES:
        match = (shape.alone or shape.pattern).search(low)
        found = _read(shape, match, words, said) if match else None
        if found is not None:
            return found
    return Written("none", words)


def dues_in(text: str, *, said_on: date, past: bool = False) -> list[Placed]:
    """Every due in a sentence, in its order, each with the words it was written in and their place."""
    low = _small(text[:_LONGEST_SENTENCE])
    placed: list[Placed] = []
    for found in _places(low, text, Said(said_on, past)):
        if not any(found.start < other.end and other.start < found.end for other in placed):
            placed.append(found)
    return sorted(placed, key=lambda found: found.start)


def _places(low: str, text: str, said: Said) -> Iterator[Placed]:
    held: dict[tuple[str, ...], bool] = {(): True}
    has_month = A_MONTH.search(low) is not None
    for shape in SHAPES:
        needs = shape.needs
        if needs not in held:
            held[needs] = any(map(low.__contains__, needs))
        if not held[needs] or (shape.of_months and not has_month):
            continue
        for match in shape.pattern.finditer(low):
            written = _read(shape, match, text, said)
            if written is not None and match.end() > match.start():
                words = text[match.start() : match.end()].strip(" ,.;")
                yield Placed(replace(written, as_written=words), match.start(), match.end())


def _read(shape: Shape, match: re.Match[str], words: str, said: Said) -> Written | None:
    """A shape's reading; days outside the calendar (the year 0, the year 10000) are no days."""
    try:
        return shape.read(match, words, said)
    except (ValueError, OverflowError):
        return Written("none", words)


def _small(words: str) -> str:
    """In small letters and of the same length, so that places in one are places in the other."""
    low = words.lower()
    if len(low) == len(words):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in words)
