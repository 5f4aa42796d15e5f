"""Organisations come to the table and leave it; seats are added, filled, renamed and ended.

Leans on the ground's nouns. Must not know roles or pages.
"""

from datetime import date, timedelta

from django.db import transaction

from boards import clock
from boards.changes.nominating import end_nomination, withdraw_nomination
from boards.governed import because, record, take
from boards.models import Board, Membership, Organisation, Person
from boards.permissions import require_call_off_seat, require_ends_sooner
from boards.refusals import NotNow
from boards.words import day as in_words

SEATED_ALREADY = "This seat is at the table already."


@transaction.atomic
def add_organisation(
    *, board: Board, name: str, sort: str, by: Person, short_name: str = "", on: date | None = None
) -> Organisation:
    """A body that comes to the table."""
    body = Organisation(board=board, name=name, short_name=short_name, sort=sort)
    record(body, by=by, reason="Joined the board", on=on)
    return body


@transaction.atomic
def seat(
    *,
    organisation: Organisation,
    title: str,
    by: Person,
    starts_on: date,
    person: Person | None = None,
    follows: Membership | None = None,
    on: date | None = None,
) -> Membership:
    """A seat at the table, held or vacant. Raises `NotNow` when the same seat is there already."""
    _require_another_seat(organisation, title, person)
    place = Membership(
        board=organisation.board,
        organisation=organisation,
        title=title,
        person=person,
        starts_on=starts_on,
        follows=follows,
    )
    record(place, by=by, reason="Took a seat" if person else "A seat to be filled", on=on)
    return place


@transaction.atomic
def leave_seat(
    *, seat: Membership, ends_on: date, by: Person, version: int | None = None, on: date | None = None
) -> Membership:
    """End a seat on a day. Raises `NotNow` when that is before it began, or later than the last day it has."""
    place = take(seat, version=version)
    if ends_on < place.starts_on:
        raise NotNow("A seat cannot end before it began.")
    require_ends_sooner(place.ends_on, ends_on, longer="add the seat again from the day after")
    place.ends_on = ends_on
    record(place, by=by, reason="Left the seat", on=on)
    return place


def _require_another_seat(organisation: Organisation, title: str, person: Person | None, but: int = 0) -> None:
    if Membership.objects.still_open().the_same(organisation, title, person).exclude(pk=but).exists():
        raise NotNow(SEATED_ALREADY)


@transaction.atomic
def change_seat(
    *, seat: Membership, title: str, by: Person, reason: str, version: int | None = None, on: date | None = None
) -> Membership:
    """Give a seat another title. Raises `NotNow` when there is such a seat."""
    row = take(seat, version=version)
    _require_another_seat(row.organisation, title, row.person, but=row.pk)
    row.title = title
    record(row, by=by, reason=because("Changed the seat", reason), on=on)
    return row


@transaction.atomic
def fill_seat(
    *, seat: Membership, person: Person, starts_on: date, by: Person, version: int | None = None, on: date | None = None
) -> Membership:
    """Somebody takes a seat from a day; until the day before it stays vacant, or with whoever held it.

    Gives the seat as they hold it: a row of its own that follows the other, so that the past stands. Raises `NotNow`
    when the seat has ended, or they hold it, or the day is too early.
    """
    row = take(seat, version=version)
    if row.ends_on is not None:
        raise NotNow(f"This seat ends on {in_words(row.ends_on)}, so nobody can take it.")
    if row.person == person:
        raise NotNow(f"{person.name} holds this seat already.")
    if starts_on < row.starts_on or (row.person and starts_on == row.starts_on):
        raise NotNow(f"The seat has been as it is since {in_words(row.starts_on)}. Enter a later day.")
    if starts_on == row.starts_on:
        _require_another_seat(row.organisation, row.title, person)
        row.person = person
        record(row, by=by, reason=f"Took the seat: {person.name}", on=on)
        return row
    leave_seat(seat=row, ends_on=starts_on - timedelta(days=1), by=by, on=on)
    return seat_of(row, person, starts_on, by=by, on=on)


def seat_of(former: Membership, person: Person, starts_on: date, *, by: Person, on: date | None) -> Membership:
    """The seat that follows another, held by a person."""
    return seat(
        organisation=former.organisation, title=former.title, person=person, starts_on=starts_on, follows=former,
        by=by, on=on,
    )  # fmt: skip


@transaction.atomic
def call_off_seat(
    *, seat: Membership, by: Person, reason: str, version: int | None = None, on: date | None = None
) -> Membership:
    """A seat that is to come does not come; whoever held it to the day before keeps it for that time.

    Raises `NotNow` when it has begun, or was called off already.
    """
    row = take(seat, version=version)
    require_call_off_seat(row, day=on or clock.today(row.board))
    before, last = _held_before(row), row.ends_on
    _withdraw(row, reason, by=by, on=on)
    if before is not None:
        _require_another_seat(before.organisation, before.title, before.person, but=before.pk)
        before.ends_on = last
        record(before, by=by, reason=because("Keeps the seat: the next holder was called off", reason), on=on)
    return row


def _withdraw(row: Membership, reason: str, *, by: Person, on: date | None) -> None:
    """A last day is written too, so that the same seat can be added again."""
    row.withdrawn, row.ends_on = True, row.ends_on or row.starts_on
    record(row, by=by, reason=because("Called off the seat", reason), on=on)


def _held_before(row: Membership) -> Membership | None:
    """The seat that was ended on the day before, so that this one could follow it."""
    before = row.follows
    while before is not None and before.withdrawn:
        before = before.follows
    if before is None or before.ends_on != row.starts_on - timedelta(days=1):
        return None
    return take(before)


@transaction.atomic
def change_organisation(
    *,
    organisation: Organisation,
    name: str,
    short_name: str,
    sort: str,
    left_on: date | None,
    by: Person,
    reason: str,
    version: int | None = None,
    on: date | None = None,
) -> Organisation:
    """Another name or kind of an organisation, or the day it left the table: its seats end the day before, and it has
    no nominated officer any more."""
    row = take(organisation, version=version)
    leaves = left_on is not None and row.left_on is None
    row.name, row.short_name, row.sort, row.left_on = name, short_name, sort, left_on
    record(row, by=by, reason=because("Left the table" if leaves else "Changed the organisation", reason), on=on)
    if left_on and leaves:
        _clear_its_places(row, left_on, by=by, on=on)
    return row


def _clear_its_places(organisation: Organisation, left_on: date, *, by: Person, on: date | None) -> None:
    day = on or clock.today(organisation.board)
    for place in Membership.objects.of_body(organisation).not_over(left_on):
        if place.starts_on > day and place.starts_on >= left_on:
            _withdraw(take(place), "The organisation left the table", by=by, on=on)
        else:
            last = max(left_on - timedelta(days=1), place.starts_on)
            leave_seat(seat=place, ends_on=last, by=by, on=on)
    for nomination in organisation.nominations.waiting():
        withdraw_nomination(nomination=nomination, by=by, on=on)
    if organisation.nominated_officer:
        end_nomination(organisation=organisation, by=by, on=on)
