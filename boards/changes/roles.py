"""Roles are given, confirmed by a second person where they must be, refused, called off, and ended.

Leans on the roles table and the bell. Must not know pages.
"""

from datetime import date, timedelta

from django.db import transaction

from boards import clock
from boards.bell import Ring, ring
from boards.governed import because, record, take
from boards.models import Board, Person, RoleGrant
from boards.models.seats import TWO_PERSON_ROLES
from boards.permissions import (
    require_an_administrator_stays,
    require_call_off_role,
    require_confirm_role,
    require_ends_sooner,
    require_give_role,
)
from boards.refusals import NotNow
from boards.roles import ROLES
from boards.words import day as in_words


@transaction.atomic
def ask_for_role(
    *,
    board: Board,
    person: Person,
    role: str,
    starts_on: date,
    by: Person,
    ends_on: date | None = None,
    on: date | None = None,
) -> RoleGrant:
    """Give a role, or ask for one that needs a second person.

    Raises `Refused` when people would give themselves a role, `NotNow` when the role is already held or asked for,
    the board has a chair in those days, or a role for one meeting has no last day or lasts too long after it.
    """
    grant = RoleGrant(
        board=board,
        person=person,
        role=role,
        starts_on=starts_on,
        ends_on=ends_on,
        asked_by=by,
        asked_at=clock.moment(board, on),
    )
    require_give_role(grant, by=by, day=on or clock.today(board))
    record(grant, by=by, reason="Asked for the role" if role in TWO_PERSON_ROLES else "Gave the role", on=on)
    if ROLES[role].for_one_meeting:
        ring(Ring.ROLE_FOR_ONE_MEETING, grant, by=by, on=on)
    return grant


@transaction.atomic
def confirm_role(*, grant: RoleGrant, by: Person, on: date | None = None, version: int | None = None) -> RoleGrant:
    """The second person's yes; the chair is told. Raises `Refused` for the person who asked or who would get it."""
    fresh = take(grant, version=version)
    require_confirm_role(fresh, by=by)
    fresh.confirmed_by, fresh.confirmed_at = by, clock.moment(fresh.board, on)
    record(fresh, by=by, reason="Confirmed the role", on=on)
    ring(Ring.ROLE_GIVEN, fresh, by=by, on=on)
    return fresh


@transaction.atomic
def end_role(
    *,
    grant: RoleGrant,
    ends_on: date,
    by: Person,
    reason: str = "",
    on: date | None = None,
    version: int | None = None,
) -> RoleGrant:
    """End a role on a day: its last day is `ends_on`. Raises `NotNow` when that is before it began, or later than the
    last day it has: a role that lasts longer is given again; and when the board would be without an administrator."""
    fresh = take(grant, version=version)
    if ends_on < fresh.starts_on:
        raise NotNow(f"The role began on {in_words(fresh.starts_on)}, so it cannot have ended before.")
    require_ends_sooner(fresh.ends_on, ends_on, longer="give the role again from the day after")
    _keep_an_administrator(fresh, since=ends_on + timedelta(days=1))
    fresh.ends_on = ends_on
    record(fresh, by=by, reason=because("Ended the role", reason), on=on)
    return fresh


@transaction.atomic
def call_off_role(
    *, grant: RoleGrant, by: Person, reason: str, on: date | None = None, version: int | None = None
) -> RoleGrant:
    """A role that waits is refused; one that is to come is called off. Raises `NotNow` when it has begun, or when the
    board would be without an administrator."""
    fresh = take(grant, version=version)
    day = on or clock.today(fresh.board)
    require_call_off_role(fresh, day=day)
    _keep_an_administrator(fresh, since=fresh.starts_on)
    what = "Refused the role" if fresh.is_waiting else "Called off the role"
    fresh.withdrawn, fresh.ends_on = True, fresh.ends_on or fresh.starts_on
    record(fresh, by=by, reason=because(what, reason), on=on)
    return fresh


def _keep_an_administrator(grant: RoleGrant, *, since: date) -> None:
    """The board is taken first: two administrators may end each other's roles at the same moment."""
    take(grant.board)
    require_an_administrator_stays(grant, since)
