"""What a secretary dropped of a document is not asked for again where its text stands in the record.

Leans on findings and on the verb that sets a sentence aside. On undoing it is asked for again. Must not know pages.
"""

from collections.abc import Iterator
from datetime import date

from boards.models import Finding, FindingKind, FindingState, Person, ReadIn
from publishing.changes.set_aside_sentence import ask_for_sentence_again, set_sentence_aside
from publishing.checking.promises import key_of

PROMISES = (FindingKind.DECISION, FindingKind.PROMISE, FindingKind.COMMITMENT)
WHY = "Dropped when document {} was read in"


def set_dropped_aside(read_in: ReadIn, findings: list[Finding], *, by: Person, on: date | None = None) -> None:
    """Remember of each sentence that was dropped that it promises nothing on the meeting's day."""
    for key in _keys(read_in, findings):
        set_sentence_aside(board=read_in.board, key=key, reason=WHY.format(read_in.number), by=by, on=on)


def ask_for_dropped_again(read_in: ReadIn, findings: list[Finding], *, by: Person, on: date | None = None) -> None:
    """Take that back: its document is undone."""
    for key in _keys(read_in, findings):
        ask_for_sentence_again(board=read_in.board, key=key, by=by, on=on)


def _keys(read_in: ReadIn, findings: list[Finding]) -> Iterator[str]:
    """Of each sentence that was dropped its key, once: but of none that something was taken of."""
    sections = {finding.pk: finding for finding in findings if finding.sort == FindingKind.SECTION}
    above = {finding.pk: finding.under_id for finding in findings}

    def said(finding: Finding) -> str:
        under = finding.under_id or 0
        section = sections.get(under) or sections.get(above.get(under) or 0)
        there = section.text[finding.starts : finding.ends] if section is not None else ""
        return key_of(there or finding.as_read, read_in.meeting_day)

    found = [(said(one), one.state) for one in findings if one.sort in PROMISES and one.as_read]
    taken = {key for key, state in found if state != FindingState.DROPPED}
    yield from dict.fromkeys(key for key, state in found if state == FindingState.DROPPED and key not in taken)
