"""A document that was read in: its day, title and readers are said; it is set aside, taken up again, or destroyed.

Leans on documents and their findings. Nothing here touches the record. Must not know pages.
"""

from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.erasing import MARK, destroy_file
from boards.governed import record, take
from boards.models import Finding, FindingState, Person, ReadIn
from boards.reading_states import READ_IN_STATES, SET_ASIDE
from boards.refusals import NotNow
from publishing.changes.findings import require_checking
from publishing.document_titles import title_kept
from publishing.proposing import Leads, propose_due
from publishing.reading import letters_in
from publishing.which_meeting import Meetings

ONLY_SET_ASIDE = "Set the document aside first. What was saved of one is undone, and then set aside."
DESTROYED = "Its words were destroyed, so there is nothing to check."


@transaction.atomic
def mend_read_in(
    *,
    read_in: ReadIn,
    title: str,
    meeting_day: date,
    by: Person,
    visibility: str | None = None,
    version: int | None = None,
    on: date | None = None,
) -> list[Finding]:
    """Say which day the document is of, what it is called and who may read what is made of it.

    “Early March” and “the chair” mean another day and another person when they were said on another day: the dues and
    leads nobody has looked at are read again, and a title that is still as it was proposed tells the new day. Gives
    the accepted findings whose words now mean another due, which stay as they were accepted. Raises `Stale`, or
    `NotNow` once it was saved.
    """
    row = take(read_in, version=version)
    require_checking(row)
    before = row.meeting_day
    if title == row.title:
        title = title_kept(title, row.board.whole_name, row.board_named, before, meeting_day)
    row.title, row.meeting_day, row.visibility = title, meeting_day, visibility or row.visibility
    record(row, by=by, reason="Mended the day, the title or the readers", on=on)
    return _read_again(row, before, meeting_day, by=by, on=on) if before != meeting_day else []


def _read_again(row: ReadIn, before: date | None, after: date, *, by: Person, on: date | None) -> list[Finding]:
    findings = list(Finding.objects.of_read_in(row).for_reading())
    leads = Leads(row.board, after, letters_in(finding.text for finding in findings))
    meetings, other = Meetings(row.board), []
    for finding in findings:
        if not finding.makes_action:
            continue
        if finding.state == FindingState.WAITING:
            if finding.due_words:
                propose_due(finding, after, meetings)
            leads.meant_by(finding.who).propose_to(finding)
            finding.version += 1
            finding.written_by, finding.written_at = by, clock.moment(row.board, on)
            finding.save()
        elif finding.is_taken and finding.due_words and before is not None:
            kept = _due_of(finding)
            if kept == _due_said(finding, before, meetings) != _due_said(finding, after, meetings):
                other.append(finding)
    return other


def _due_of(finding: Finding) -> tuple[Any, ...]:
    return finding.due_kind, finding.due_on, finding.due_meeting


def _due_said(finding: Finding, said_on: date, meetings: Meetings) -> tuple[Any, ...]:
    again = Finding(due_words=finding.due_words, as_read=finding.as_read, words=finding.words, who=finding.who)
    propose_due(again, said_on, meetings)
    return _due_of(again)


@transaction.atomic
def set_aside(*, read_in: ReadIn, by: Person, version: int | None = None, on: date | None = None) -> ReadIn:
    """Leave a document that nothing is to be saved of. Its file and findings stay."""
    return _step(read_in, "set_aside", "Set aside", by=by, version=version, on=on)


@transaction.atomic
def take_up(*, read_in: ReadIn, by: Person, version: int | None = None, on: date | None = None) -> ReadIn:
    """Check a document that was set aside after all. Raises `NotNow` once its words were destroyed."""
    if take(read_in).destroyed_at is not None:
        raise NotNow(DESTROYED)
    return _step(read_in, "take_up", "Taken up again", by=by, version=version, on=on)


def _step(read_in: ReadIn, verb: str, reason: str, *, by: Person, version: int | None, on: date | None) -> ReadIn:
    row = take(read_in, version=version)
    row.state = READ_IN_STATES.after(verb, row.state)
    record(row, by=by, reason=reason, on=on)
    return row


@transaction.atomic
def destroy_read_in(*, read_in: ReadIn, by: Person, version: int | None = None, on: date | None = None) -> ReadIn:
    """Destroy the file and every word of a document that should not have been read in: a list about children, say.

    Its number, its checksum, who gave it, who did what to it and when remain, and which rows were made of it and taken
    back. Raises `NotNow` unless it is set aside, `Stale`.
    """
    row = take(read_in, version=version)
    if row.state != SET_ASIDE or row.destroyed_at is not None:
        raise NotNow(DESTROYED if row.destroyed_at else ONLY_SET_ASIDE)
    row.title, row.board_named, row.contact = f"Document {row.number}, {MARK}", "", ""
    row.made, row.taken_back = _wordless(row.made), _wordless(row.taken_back)
    row.destroyed_by, row.destroyed_at = by, clock.moment(row.board, on)
    record(row, by=by, reason="Its file and words were destroyed", on=on)
    _destroy_earlier(row)
    nothing = dict.fromkeys(("text", "href", "due_words", "due_meeting", "who"), "")
    Finding.objects.of_read_in(row).update(as_read=MARK, words=MARK, starts=0, ends=0, **nothing)
    destroy_file(row.file, reason="Destroyed with the document that was read in")
    return row


def _destroy_earlier(row: ReadIn) -> None:
    """Its earlier versions lose the words too, and the reasons that were typed or name a board."""
    for version in ReadIn.objects.versions_with_words(row):
        version.title, version.history_change_reason = row.title, ""
        version.board_named = version.contact = version.undone_words = ""
        version.made, version.taken_back = _wordless(version.made), _wordless(version.taken_back)
        version.save()


def _wordless(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Which rows were made, without what they are told by."""
    return [line | {"words": ""} for line in lines]
