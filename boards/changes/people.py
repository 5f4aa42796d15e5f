"""People, the bodies they come from, and the seats they hold.

Leans on the ground's nouns. Must not know roles or pages.
"""

from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.governed import record, take
from boards.models import Board, Membership, Organisation, Person
from boards.refusals import NotNow


@transaction.atomic
def add_person(
    *, name: str, email: str | None, by: Person, password: str | None = None, on: date | None = None
) -> Person:
    """A person of the installation. Without a password they choose one through “forgotten password”."""
    person = Person(name=name, email=(email or "").lower() or None)
    person.set_password(password)
    told: Any = person
    told._history_user, told._change_reason, told._history_date = by, "Added the person", clock.moment(None, on)
    person.save()
    return person


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
    """A seat at the table, held or vacant."""
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
    """End a seat on a day. Raises `NotNow` when that is before it began."""
    place = take(seat, version=version)
    if ends_on < place.starts_on:
        raise NotNow("A seat cannot end before it began.")
    place.ends_on = ends_on
    record(place, by=by, reason="Left the seat", on=on)
    return place
