"""When a paper was written, where it tells no meeting: “June 2025”, “Summer 2024”, “published 3 January 2025”.

Leans on due words. Must not take it for the day of a meeting.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from boards.due_words import Written
from publishing.reading.dues import places_of_dues
from publishing.reading.patterns import rule
from publishing.reading.words.calendar import ANY_DAY, YEAR_IN_FULL

_PUBLISHED = rule(r"\b(?:published | posted | issued | released | updated)\b")
_MOST_IN_A_LINE = 110
_FIRST_LINES = 8
# “2024” alone, a year of plans: too long to tell the year of a day by.
_LONGEST = 120


class Span(NamedTuple):
    """The first and the last day on which a paper may be written."""

    first: date
    last: date


def paper_month(headings: Iterable[str], texts: list[str]) -> Span | None:
    """The month, season or day a paper says it is of, by its headings and first lines: first that of its publishing."""
    lines = [line for line in (*headings, *texts[:_FIRST_LINES]) if len(line) < _MOST_IN_A_LINE]
    published = [line[found.start() :] for line in lines if (found := _PUBLISHED.search(line))]
    spans = (_span(found.written) for line in (*published, *lines) for found in places_of_dues(line, ANY_DAY))
    return next(filter(None, spans), None)


def _span(written: Written) -> Span | None:
    if written.on is None or not YEAR_IN_FULL.search(written.as_written):
        return None
    first = written.starts_on or written.on
    return Span(first, written.on) if (written.on - first).days < _LONGEST else None
