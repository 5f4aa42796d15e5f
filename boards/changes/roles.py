"""Roles are given, confirmed by a second person where they must be, and ended.

Leans on the roles table and the bell. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.bell import Ring, ring
from boards.governed import record, take
from boards.models import Board, Person, RoleGrant
from boards.models.seats import TWO_PERSON_ROLES
from boards.permissions import require_confirm_role, require_give_role


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

    Raises `Refused` when people would give themselves a role, `NotNow` when the role is already held or the
    board has a chair.
    """
    require_give_role(board=board, person=person, role=role, by=by)
    grant = RoleGrant(
        board=board,
        person=person,
        role=role,
        starts_on=starts_on,
        ends_on=ends_on,
        asked_by=by,
        asked_at=clock.moment(board, on),
    )
    record(grant, by=by, reason="Asked for the role" if role in TWO_PERSON_ROLES else "Gave the role", on=on)
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
    *, grant: RoleGrant, ends_on: date, by: Person, on: date | None = None, version: int | None = None
) -> RoleGrant:
    """End a role on a day: its last day is `ends_on`."""
    fresh = take(grant, version=version)
    fresh.ends_on = max(ends_on, fresh.starts_on)
    record(fresh, by=by, reason="Ended the role", on=on)
    return fresh
