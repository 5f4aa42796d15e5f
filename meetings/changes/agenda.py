"""Items come onto an agenda, are mended, moved and withdrawn; the secretary minutes them.

Leans on the ground. Must not know actions.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.bell import Ring, ring
from boards.changes import name_reader, require_agreed
from boards.governed import record, take
from boards.models import Person
from boards.numbering import next_reference
from boards.refusals import NotNow, Stale
from boards.roles import Level
from boards.visibility import wider
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.permissions import require_record_now

DETAILS = ("title", "purpose", "starts_at", "presenter", "presenter_person", "asked", "continues", "marking")


@transaction.atomic
def add_item(
    *,
    meeting: Meeting,
    title: str,
    by: Person,
    visibility: str = Level.BOARD,
    named: Sequence[Person] = (),
    on: date | None = None,
    **details: Any,
) -> AgendaItem:
    """An item at the end of the agenda. `details` are columns of DETAILS. Raises `NotNow` for a closed record."""
    require_record_now(meeting)
    series, number = next_reference(meeting.board, f"item m{meeting.pk}", visibility)
    item = AgendaItem(
        board=meeting.board, meeting=meeting, series=series, number=number, title=title, visibility=visibility
    )
    for column in DETAILS[1:]:
        setattr(item, column, details.get(column, getattr(item, column)))
    item.contributed_by = details.get("contributed_by") or by
    item.position = meeting.items.count() + 1
    record(item, by=by, reason="Added to the agenda", on=on)
    for person in named:
        name_reader(thing=item, person=person, by=by, on=on)
    return item


@transaction.atomic
def mend_item(
    *,
    item: AgendaItem,
    by: Person,
    visibility: str | None = None,
    agreement: str = "",
    version: int | None = None,
    on: date | None = None,
    **details: Any,
) -> AgendaItem:
    """Change an item. Opening it to more readers needs its contributor's agreement in words; closing it to some
    closes its decisions and what came of them too."""
    row = take(item, version=version)
    require_record_now(row.meeting)
    for column in DETAILS:
        setattr(row, column, details.get(column, getattr(row, column)))
    old, row.visibility = row.visibility, visibility or row.visibility
    require_agreed(old, row.visibility, agreement)
    record(row, by=by, reason=agreement or "Mended the item", on=on)
    if wider(old, than=row.visibility):
        _narrow_decisions(row, by=by, on=on)
        ring(Ring.NARROWED, row, by=by, on=on)
    return row


def _narrow_decisions(item: AgendaItem, *, by: Person, on: date | None) -> None:
    for decision in Decision.objects.of(item.board).filter(item=item):
        if wider(decision.visibility, than=item.visibility):
            row = take(decision)
            row.visibility = item.visibility
            record(row, by=by, reason="Its item was closed to some readers", on=on)
            ring(Ring.NARROWED, row, by=by, on=on)


@transaction.atomic
def move_item(*, item: AgendaItem, up: bool, by: Person, on: date | None = None) -> AgendaItem:
    """Change places with the item before or after it. At the end of the list nothing happens."""
    row = take(item)
    require_record_now(row.meeting)
    others = AgendaItem.objects.of(row.board).at(row.meeting).exclude(pk=row.pk)
    before = others.filter(position__lte=row.position).last()
    after = others.filter(position__gte=row.position).first()
    other = before if up else after
    if other is None:
        return row
    other = take(other)
    row.position, other.position = other.position, row.position
    record(other, by=by, reason="Moved on the agenda", on=on)
    record(row, by=by, reason="Moved on the agenda", on=on)
    return row


@transaction.atomic
def withdraw_item(*, item: AgendaItem, by: Person, version: int | None = None, on: date | None = None) -> AgendaItem:
    """Take an item off the agenda. Raises `NotNow` when something was decided at it and stands."""
    row = take(item, version=version)
    require_record_now(row.meeting)
    if row.decisions.filter(withdrawn_on__isnull=True).exists():
        raise NotNow("Decisions were taken at this item, so it stays on the agenda.")
    row.withdrawn = True
    record(row, by=by, reason="Withdrawn from the agenda", on=on)
    return row


@transaction.atomic
def write_minute(
    *,
    item: AgendaItem,
    notes: str,
    say_in_public: str,
    by: Person,
    version: int | None = None,
    on: date | None = None,
) -> Minute:
    """The secretary's notes and the public words of one item. Raises `Stale` when somebody wrote meanwhile."""
    require_record_now(item.meeting)
    minute = Minute.objects.select_for_update().filter(item=item).first()
    if minute is not None and version is not None and minute.version != version:
        raise Stale(minute)
    if minute is None:
        minute = Minute(item=item, version=0)
    minute.notes, minute.say_in_public = notes, say_in_public
    minute.written_by, minute.written_at = by, clock.moment(item.board, on)
    minute.version += 1
    minute.save()
    return minute
