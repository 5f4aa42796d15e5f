"""People get an account and are told; their name or address changes; an account is closed.

Leans on the ground's nouns, on roles and on the bell. Must not know pages.
"""

from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.bell import Ring, ring
from boards.changes.roles import ask_for_role, call_off_role, end_role
from boards.governed import because, record, take
from boards.models import Board, Person, RoleGrant
from boards.models.seats import Standing
from boards.permissions import NOT_YOUR_OWN_ACCOUNT, require_keep_account
from boards.refusals import Refused


@transaction.atomic
def add_person(
    *, name: str, email: str | None, by: Person, password: str | None = None, on: date | None = None
) -> Person:
    """A person of the installation. Without a password they choose one by a letter."""
    person = Person(name=name, email=(email or "").lower() or None)
    person.set_password(password)
    told: Any = person
    told._history_user, told._change_reason, told._history_date = by, "Added the person", clock.moment(None, on)
    person.save()
    return person


@transaction.atomic
def invite_person(
    *,
    board: Board,
    name: str,
    email: str,
    role: str,
    starts_on: date,
    by: Person,
    ends_on: date | None = None,
    on: date | None = None,
) -> Person:
    """A person with a first role on a board, and a letter by which they choose their password."""
    person = add_person(name=name, email=email, by=by, on=on)
    ask_for_role(board=board, person=person, role=role, starts_on=starts_on, ends_on=ends_on, by=by, on=on)
    ring(Ring.PERSON_INVITED, person, by=by, on=on, board=board)
    return person


@transaction.atomic
def change_person(
    *,
    person: Person,
    name: str,
    email: str,
    is_open: bool,
    by: Person,
    reason: str,
    version: int | None = None,
    on: date | None = None,
) -> Person:
    """Another name or address of a person, or their account is closed (their roles end) or opened again.

    Both addresses are told. Raises `Refused` for one's own account, and when the person has a role on a board where
    `by` is no administrator.
    """
    whom: Any = person
    row = take(whom, version=version)
    before = row.email
    if email != before or is_open != row.is_active:
        require_keep_account(row, by=by)
    if not is_open and row == by:
        raise Refused(NOT_YOUR_OWN_ACCOUNT)
    closes = row.is_active and not is_open
    row.name, row.email, row.is_active = name, email, is_open
    record(row, by=by, reason=because("Closed the account" if closes else "Changed the person", reason), on=on)
    if closes:
        _end_roles(row, by=by, on=on)
    if email != before:
        ring(Ring.SIGN_IN_CHANGED, row, by=by, on=on, before=before)
    return row


def _end_roles(person: Person, *, by: Person, on: date | None) -> None:
    for grant in RoleGrant.objects.held_by(person).unended().select_related("board"):
        day = on or clock.today(grant.board)
        if grant.standing_on(day) == Standing.IN_FORCE:
            end_role(grant=grant, ends_on=day, reason="The account was closed", by=by, on=on)
        else:
            call_off_role(grant=grant, reason="The account was closed", by=by, on=on)
