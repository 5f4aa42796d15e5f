"""Findings are accepted, mended or dropped, one by one, and kept at once: a closed browser loses nothing.

Leans on findings and refusals. Nothing here touches the record. Must not know pages.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.access import Access
from boards.governed import take
from boards.models import Finding, FindingKind, FindingState, Person, ReadIn
from boards.reading_states import READ_IN_STATES
from boards.refusals import NotNow, Stale
from publishing.findings import what_is_missing
from publishing.judging import Judge
from publishing.proposing import ProposedLead
from publishing.reading import Places
from publishing.what_differs import Differs, told_certain
from publishing.which_meeting import Meetings

COLUMNS = (
    "sort", "under", "words", "decided", "is_complete", "visibility", "who", "contact", "supported_by",
    "due_kind", "due_on", "due_meeting", "look_next_on", "due_words", "since", "done_on",
)  # fmt: skip
NO_TITLE = "The item it stands in has no title yet. Enter that first."
NOTHING_TO_ACCEPT = "A view or a link makes nothing. Mend it to say what it is."


@dataclass
class Mended:
    """What a page sent for one finding: its columns, and who leads."""

    columns: dict[str, Any]
    lead: ProposedLead


def take_finding(finding: Finding, version: int | None = None) -> Finding:
    """The finding, locked, of a document still being checked. Raises `Stale` or `NotNow`."""
    require_checking(take(finding.read_in))  # the document is the lock: nothing is dropped while it is saved
    fresh = Finding.objects.for_reading().get(pk=finding.pk)
    if version is not None and fresh.version != version:
        raise Stale(fresh)
    return fresh


def require_checking(read_in: ReadIn) -> None:
    """Raise `NotNow` once it was saved, undone or set aside."""
    READ_IN_STATES.after("save", read_in.state)


@transaction.atomic
def accept(*, finding: Finding, by: Person, version: int | None = None, on: date | None = None) -> Finding:
    """Take a finding as it is proposed, and with it what it stands under. Raises `NotNow` for what is missing."""
    return accept_fresh(take_finding(finding, version), by=by, on=on)


def accept_fresh(fresh: Finding, *, by: Person, on: date | None) -> Finding:
    """Accept a finding that stands as it does now, under what stands as it does now. Raises `NotNow`."""
    _require_can_be_taken(fresh)
    # A decision taken before is accepted again with the card of an action under it: what a secretary mended stays so.
    state = FindingState.MENDED if fresh.state == FindingState.MENDED else FindingState.ACCEPTED
    _accept_above(fresh, by=by, on=on)
    return write_answer(fresh, state, by=by, on=on)


def _require_can_be_taken(finding: Finding) -> None:
    if not finding.can_be_taken:
        raise NotNow(NOTHING_TO_ACCEPT)
    missing = what_is_missing(finding)
    if missing:
        raise NotNow(missing)


def _accept_above(finding: Finding, *, by: Person, on: date | None) -> None:
    """A decision is taken at an item, so its section comes with it; one that was dropped is not taken back silently."""
    above = finding.under
    if above is None or above.is_taken:
        return
    above.read_in = finding.read_in  # one document, asked once
    if not above.can_be_taken:
        raise NotNow("What it stands under is said to be a view. Mend that first.")
    if above.state == FindingState.DROPPED:
        what = "section" if above.sort == FindingKind.SECTION else "decision"
        raise NotNow(f"The {what} it stands under was dropped. Bring that back first.")
    if above.sort == FindingKind.SECTION and not above.words.strip():
        raise NotNow(NO_TITLE)
    _require_can_be_taken(above)
    _accept_above(above, by=by, on=on)
    write_answer(above, FindingState.ACCEPTED, by=by, on=on)


@transaction.atomic
def drop_finding(*, finding: Finding, by: Person, version: int | None = None, on: date | None = None) -> int:
    """Leave a finding out, and what stands under it. Gives how many were dropped."""
    fresh = take_finding(finding, version)
    dropped = [fresh, *Finding.objects.below(fresh).for_reading()]
    for row in dropped:
        write_answer(row, FindingState.DROPPED, by=by, on=on)
    return len(dropped)


@transaction.atomic
def mend_finding(
    *, finding: Finding, mended: Mended, by: Person, version: int | None = None, on: date | None = None
) -> Finding:
    """Write what the secretary made of a finding, and take it. Raises `NotNow` for what is missing."""
    fresh = take_finding(finding, version)
    before = {name: getattr(fresh, name) for name in COLUMNS}
    for name in COLUMNS:
        setattr(fresh, name, mended.columns.get(name, before[name]))
    mended.lead.fill(fresh)
    if fresh.under is not None and fresh.under is not before["under"]:  # as the page knew it, before the lock
        fresh.under = Finding.objects.for_reading().get(pk=fresh.under.pk)
    if before["under"] != fresh.under and fresh.under is not None and fresh.under.sort == FindingKind.SECTION:
        fresh.starts, fresh.ends = Places(fresh.under.text).of(fresh.as_read)  # it stands in another section now
    if before["sort"] != fresh.sort:
        _turn(fresh, by=by, on=on)
    if fresh.sort == FindingKind.VIEW:
        return write_answer(fresh, FindingState.WAITING, by=by, on=on)
    _require_can_be_taken(fresh)
    _accept_above(fresh, by=by, on=on)
    return write_answer(fresh, FindingState.MENDED, by=by, on=on)


def _turn(finding: Finding, *, by: Person, on: date | None) -> None:
    """What stood under a decision that is no decision any more is dropped with it; said to be one again, it waits to
    be looked at again."""
    state = FindingState.WAITING if finding.sort == FindingKind.DECISION else FindingState.DROPPED
    for row in Finding.objects.below(finding).for_reading():
        write_answer(row, state, by=by, on=on)


@transaction.atomic
def accept_certain(
    *, read_in: ReadIn, access: Access, by: Person, seen: str | None = None, on: date | None = None
) -> int:
    """Take every finding not looked at yet that leaves nothing to judge. Gives how many.

    `seen` says which the page counted, with their versions (`versions_of`). Raises `Differs` when they are others now.
    """
    row = take(read_in)
    require_checking(row)
    findings = list(Finding.objects.visible_to(access).of_read_in(row).for_reading())
    certain = Judge(row, findings, Meetings(row.board), access).certain()
    if seen is not None and (lines := told_certain(seen, certain, findings)):
        raise Differs(lines)
    for finding in certain:
        write_answer(finding, FindingState.ACCEPTED, by=by, on=on)
    return len(certain)


def write_answer(finding: Finding, state: str, *, by: Person, on: date | None) -> Finding:
    """Keep a finding in a state: who said so, when, and one version on."""
    finding.state = state
    finding.version += 1
    finding.written_by, finding.written_at = by, clock.moment(finding.read_in.board, on)
    finding.save()
    return finding
