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
from boards.governed import bulk_with_history, record, take
from boards.models import Person
from boards.numbering import next_reference
from boards.refusals import NotNow, Stale
from boards.roles import Level
from boards.visibility import wider
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.permissions import require_arrange_now, require_minute_now, require_record_now

PARKED = 0
"""A place that no item keeps: where one waits while another takes its place."""
ADDED, MENDED, MOVED, WITHDRAWN = (
    "Added to the agenda", "Changed the item", "Moved on the agenda", "Withdrawn from the agenda",
)  # fmt: skip
REASONS = (ADDED, MENDED, MOVED, WITHDRAWN, "Mended the item")
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
    meeting = take(meeting)  # its lock keeps two items added at once from taking the same place
    require_record_now(meeting)
    series, number = next_reference(meeting.board, f"item m{meeting.pk}", visibility)
    item = AgendaItem(
        board=meeting.board, meeting=meeting, series=series, number=number, title=title, visibility=visibility
    )
    for column in DETAILS[1:]:
        setattr(item, column, details.get(column, getattr(item, column)))
    _require_earlier(item)
    item.contributed_by = details.get("contributed_by") or by
    item.position = AgendaItem.objects.of(meeting.board).next_position(meeting)
    record(item, by=by, reason=ADDED, on=on)
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
    _require_earlier(row)
    old, row.visibility = row.visibility, visibility or row.visibility
    require_agreed(old, row.visibility, agreement)
    record(row, by=by, reason=agreement or MENDED, on=on)
    if wider(old, than=row.visibility):
        _narrow_decisions(row, by=by, on=on)
        ring(Ring.NARROWED, row, by=by, on=on)
    return row


def _require_earlier(item: AgendaItem) -> None:
    """Raise `NotNow` when an item would continue one of its own meeting or of a later one."""
    earlier = item.continues
    if earlier is None:
        return
    here, there = item.meeting.day, earlier.meeting.day
    if earlier.board_id != item.board_id or there is None or (here is not None and there >= here):
        raise NotNow("An item continues one of an earlier meeting.")


def _narrow_decisions(item: AgendaItem, *, by: Person, on: date | None) -> None:
    for decision in Decision.objects.of(item.board).at_items([item]):
        if wider(decision.visibility, than=item.visibility):
            row = take(decision)
            row.visibility = item.visibility
            record(row, by=by, reason="Its item was closed to some readers", on=on)
            ring(Ring.NARROWED, row, by=by, on=on)


@transaction.atomic
def move_item(*, item: AgendaItem, up: bool, by: Person, on: date | None = None) -> AgendaItem:
    """Change places with the item before or after it in its part of the agenda. At the end of the list nothing happens.

    Raises `NotNow` once the meeting was held. The meeting's lock keeps two moves at once apart; no two items hold one
    place even for a moment (not every database can wait until the end of a transaction with that).
    """
    take(item.meeting)
    row = take(item)
    require_arrange_now(row.meeting)
    others = AgendaItem.objects.of(row.board).beside(row)
    before = others.filter(position__lte=row.position).last()
    after = others.filter(position__gte=row.position).first()
    other = before if up else after
    if other is None:
        return row
    other = take(other)
    row.position, other.position = other.position, row.position
    with bulk_with_history():  # parked for a moment and not a fact: the two records below are its history
        AgendaItem.objects.of(row.board).filter(pk=row.pk).update(position=PARKED)
    record(other, by=by, reason=MOVED, on=on)
    record(row, by=by, reason=MOVED, on=on)
    return row


@transaction.atomic
def withdraw_item(*, item: AgendaItem, by: Person, version: int | None = None, on: date | None = None) -> AgendaItem:
    """Take an item off the agenda. Raises `NotNow` when something was decided at it and stands."""
    row = take(item, version=version)
    require_record_now(row.meeting)
    if row.decisions.standing().exists():
        raise NotNow("Decisions were taken at this item, so it stays on the agenda.")
    row.withdrawn, row.withdrawn_on, row.withdrawn_by = True, on or clock.today(row.board), by
    record(row, by=by, reason=WITHDRAWN, on=on)
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
    """The secretary's notes and the public words of one item. `version` is what the form carried: `Minute.NONE_YET`
    when it showed none.

    Raises `Stale` when somebody wrote meanwhile, `NotNow` before the meeting's day and once its record is closed.
    """
    item = take(item)  # there may be no minute to lock: two first ones wait for each other here
    require_minute_now(item.meeting, on)
    minute = Minute.objects.select_for_update(no_key=True).filter(item=item).first()
    if minute is not None and version is not None and minute.version != version:
        raise Stale(minute)
    if minute is None:
        minute = Minute(item=item, version=Minute.NONE_YET)
    minute.notes, minute.say_in_public = notes, say_in_public
    minute.written_by, minute.written_at = by, clock.moment(item.board, on)
    minute.version += 1
    minute.save()
    return minute
