"""People, the bodies they come from, the seats and posts they hold, and who stands in for whom.

Leans on the ground's nouns. Must not know roles or pages.
"""

from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.governed import record, take
from boards.models import Board, Cover, Holding, Membership, Organisation, Person, Post
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
def nominate(*, organisation: Organisation, officer: Person | None, by: Person, on: date | None = None) -> Organisation:
    """Name the officer who keeps an organisation's actions up to date, or nobody."""
    body = take(organisation)
    body.nominated_officer = officer
    record(body, by=by, reason="Nominated an officer", on=on)
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


@transaction.atomic
def create_post(
    *,
    organisation: Organisation,
    title: str,
    by: Person,
    holder: Person | None = None,
    starts_on: date,
    on: date | None = None,
) -> Post:
    """A named office, and who holds it."""
    post = Post(board=organisation.board, organisation=organisation, title=title)
    record(post, by=by, reason="Named the post", on=on)
    if holder:
        holding = Holding(board=post.board, post=post, person=holder, starts_on=starts_on)
        record(holding, by=by, reason="Took the post", on=on)
    return post


@transaction.atomic
def arrange_cover(
    *,
    board: Board,
    person: Person,
    covered_by: Person,
    starts_on: date,
    ends_on: date | None,
    by: Person,
    on: date | None = None,
) -> Cover:
    """Let one person act for another while they are away."""
    cover = Cover(board=board, person=person, covered_by=covered_by, starts_on=starts_on, ends_on=ends_on)
    record(cover, by=by, reason="Arranged cover", on=on)
    return cover
