"""The years of days in a paper that tells no meeting: “by 14 March”, in a newsletter of June 2025, is one day.

Leans on the paper's month and on due words. Must not know what is promised.
"""

from dataclasses import replace
from typing import TypeVar

from publishing.reading.dues import due_of_words
from publishing.reading.facts import Span
from publishing.reading.found import Commitment, Decision, Due, Reading, Stage

Dued = TypeVar("Dued", Commitment, Decision, Stage)


def tell_years(reading: Reading, written: Span) -> None:
    """Give their day to dues told without a year, where each day on which the paper may be written gives the same."""
    reading.commitments = [_told(one, written) for one in reading.commitments]
    for section in reading.sections:
        section.decisions = [
            replace(_told(one, written), stages=tuple(_told(stage, written) for stage in one.stages))
            for one in section.decisions
        ]


def _told(one: Dued, written: Span) -> Dued:
    due = one.due
    if due.on is not None or due.kind not in ("date", "period") or not due.as_written:
        return one
    first, last = (due_of_words(due.as_written, day) for day in written)
    return replace(one, due=_on(due, first)) if first == last and first.on is not None else one


def _on(due: Due, found: Due) -> Due:
    return replace(due, kind=found.kind, on=found.on)
