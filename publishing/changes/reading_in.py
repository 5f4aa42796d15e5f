"""A document that the board already has is read in: the file is kept, and what the reader found becomes findings.

Leans on the pure reader, stored files and proposals. Nothing but findings is made: the record is untouched until a
secretary saves what they accepted. Must not know pages.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from boards import clock
from boards.child_level import LOOKS_CHILD_LEVEL, looks_child_level
from boards.files import kind_of_writing, receive
from boards.governed import record
from boards.models import Board, Finding, FindingKind, Person, ReadIn
from boards.models.machinery import Counter
from boards.refusals import NotNow
from publishing.document_titles import title_proposed
from publishing.proposing import Leads
from publishing.reading import VERSION, Places, Reading, Unreadable, letters_in, read
from publishing.reading.found import Decision, Due, Section
from publishing.texts_read import texts_of
from publishing.which_meeting import Meetings

MOST_FINDINGS = 1_500
TOO_MANY = f"More than {MOST_FINDINGS:,} things were found in it. Cut the document into one for each meeting."
LED_IN = re.compile(
    r"(?:(?:it was|(?:the )?(?:improvement )?(?:board|members|board members)|they)?\s*"
    r"(?:(?:also|further|then|unanimously|formally)\s+)?(?:agreed|resolved|decided)[:,]?\s+)?that\s+",
    re.IGNORECASE,
)
DROPS_SUBJECT = {"agreed_subject": "agreed"}  # who the changes are left to is not told by the words


class LooksChildLevel(NotNow):
    """It looks like a list about single children, and nobody said that it is none.

    `overruled_by` names the answer that says so.
    """

    overruled_by = "not_children"


def read_document(upload: UploadedFile, *, not_children: bool = False) -> Reading:
    """What a document says. The slow part, so it is done before any transaction is opened.

    Raises `ValidationError` for a file that is refused, `LooksChildLevel` unless it was said to be no list about
    children (`not_children`), `NotNow` with one sentence for one that cannot be read.
    """
    kind_of_writing(upload, upload.size or 0)
    upload.seek(0)
    try:
        reading = read(upload.read(), upload.name or "")
    except Unreadable as reason:
        raise NotNow(f"{reason}.") from None
    require_no_children(reading, not_children)
    return reading


def require_no_children(reading: Reading, not_children: bool) -> None:
    """Raise `LooksChildLevel` for what looks like a list about single children and was not said to be none."""
    if not not_children and looks_child_level(_whole(reading)):
        raise LooksChildLevel(f"{LOOKS_CHILD_LEVEL}.")


def _whole(reading: Reading) -> str:
    """Every word once: a document without headings has its preamble in its only section too."""
    return "\n".join(dict.fromkeys([reading.title, reading.preamble, *(one.text for one in reading.sections)]))


def read_in(
    *,
    upload: UploadedFile,
    board: Board,
    by: Person,
    reading: Reading | None = None,
    not_children: bool = False,
    on: date | None = None,
) -> ReadIn:
    """Keep a document and write down what is found in it. Raises what `read_document` raises.

    `not_children`: somebody said that it is not about children, and that is kept in its history.
    """
    reading = reading or read_document(upload, not_children=not_children)
    require_no_children(reading, not_children)
    with transaction.atomic():
        upload.seek(0)
        stored = receive(upload, board=board, by=by, on=on, is_writing=True)
        row = ReadIn(
            board=board,
            file=stored,
            reader=VERSION,
            number=Counter.objects.next(board, "read in"),
            title=_title_of(reading, board) or stored.given_name[:200],
            board_named=(reading.board or "")[:200],
            meeting_day=reading.meeting_date,
            contact=(reading.contact or "")[:200],
            read_by=by,
            read_at=clock.moment(board, on),
        )
        said = " and said that it is not about children" if not_children else ""
        record(row, by=by, reason=f"Read in a document{said}", on=on)
        _write_findings(row, reading, by=by, on=on)
    return row


def _title_of(reading: Reading, board: Board) -> str:
    return title_proposed(reading.title, board.whole_name, reading.board or "", reading.meeting_date)


def _write_findings(row: ReadIn, reading: Reading, *, by: Person, on: date | None) -> None:
    propose = _Proposals(row, reading, by=by, on=on)
    found = list(propose.findings())
    if len(found) > MOST_FINDINGS:
        raise NotNow(TOO_MANY)
    for place, finding in enumerate(found, 1):
        finding.place = place
    for depth in range(3):  # sections; what stands in them; what is to do because of it
        level = [finding for finding in found if _depth(finding) == depth]
        for finding in level:
            finding.under_id = finding.under.pk if finding.under is not None else None
        Finding.objects.bulk_create(level)


def _depth(finding: Finding) -> int:
    return 0 if finding.under is None else 1 + _depth(finding.under)


class _Proposals:
    """Each thing that was read, as a finding with what is proposed for it, in the document's order."""

    def __init__(self, row: ReadIn, reading: Reading, *, by: Person, on: date | None):
        self.row, self.reading, self.by = row, reading, by
        self.at = clock.moment(row.board, on)
        self.leads = Leads(row.board, row.meeting_day, letters_in(text for _, text in texts_of(reading)))
        self.meetings = Meetings(row.board)

    def findings(self) -> Iterator[Finding]:
        """Sections, each with what stands in it; then the links."""
        for number, (section, text) in enumerate(texts_of(self.reading)):
            above = self._new(FindingKind.SECTION, section.heading, text=text)
            yield above
            places = Places(text)
            below = list(self._decisions(section, above, places))
            for one in self.reading.commitments:
                if one.at == number:
                    below.append(self._to_do(FindingKind.COMMITMENT, one.text, one.due, one.who, above, places))
            seen = [view for view in self.reading.views if view.at == number]
            below += [self._new(FindingKind.VIEW, view.text, under=above, places=places) for view in seen]
            yield from _in_order(below)
        for link in self.reading.links:
            yield self._new(FindingKind.LINK, link.text, href="" if link.is_dead else link.href[:1_000])

    def _decisions(self, section: Section, above: Finding, places: Places) -> Iterator[Finding]:
        for decision in section.decisions:
            found = self._new(
                FindingKind.DECISION,
                decision.text,
                under=above,
                places=places,
                decided=DROPS_SUBJECT.get(decision.kind, decision.kind),
                is_complete=decision.is_complete,
            )
            yield found
            if decision.is_complete or decision.kind == "noted":
                continue
            for text, due, who in _what_to_do(decision):
                promise = self._to_do(FindingKind.PROMISE, text, due, who, found, places)
                if promise.ends == 0:  # the decision's own sentence is marked for it
                    promise.starts, promise.ends = found.starts, found.ends
                yield promise

    def _to_do(self, sort: str, text: str, due: Due, who: str | None, under: Finding, places: Places) -> Finding:
        finding = self._new(sort, text, under=under, places=places, who=(who or "")[:160])
        finding.words = as_a_deed(text)
        finding.due_kind, finding.due_on, finding.due_words = due.kind, due.on, (due.as_written or "")[:120]
        if due.kind == "meeting":
            finding.due_on = None
            words = due.meeting or due.as_written or ""
            finding.due_meeting = self.meetings.meant_in(finding, words, self.row.meeting_day)
        self.leads.meant_by(who).propose_to(finding)
        return finding

    def _new(self, sort: str, words: str, *, places: Places | None = None, **columns: Any) -> Finding:
        finding = Finding(read_in=self.row, sort=sort, as_read=words, words=words, written_by=self.by, **columns)
        finding.written_at = self.at
        if places is not None:
            finding.starts, finding.ends = places.of(words)
        return finding


def _what_to_do(decision: Decision) -> list[tuple[str, Due, str | None]]:
    """The stages of a decision, or itself as its only one. A stage that does not say when is proposed for when the
    whole decision is due: shown to be judged, never called certain."""
    if not decision.stages:
        return [(decision.text, decision.due, decision.who)]
    return [(stage.text, stage.due if stage.due.is_told else decision.due, stage.who) for stage in decision.stages]


def as_a_deed(words: str) -> str:
    """A stage's words as they begin a line: without “that” and what led it in (“It was agreed that”), with a capital
    letter, without the last full stop."""
    whole = words.strip()
    led = LED_IN.match(whole)
    bare = whole[led.end() if led else 0 :].rstrip(". ")
    return f"{bare[:1].upper()}{bare[1:]}"


def _in_order(below: list[Finding]) -> list[Finding]:
    """As they stand in the text, each promise after its decision."""
    tops = [one for one in below if one.sort != FindingKind.PROMISE]
    placed = sorted(tops, key=lambda one: one.starts if one.ends else 10**9)
    found = []
    for top in placed:
        found.append(top)
        found += [one for one in below if one.under is top]
    return found
