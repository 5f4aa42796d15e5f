"""An organisation's officer is put forward, confirmed by a second person, and withdrawn.

Leans on people, organisations and acts on behalf. Must not know pages or actions.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.behalf import Word, tell
from boards.bell import Ring, ring
from boards.governed import record, take
from boards.models import Nomination, Organisation, Person
from boards.permissions import require_confirm_nomination, require_sits_for
from boards.refusals import NotNow


@transaction.atomic
def nominate(*, organisation: Organisation, officer: Person | None, by: Person, on: date | None = None) -> Organisation:
    """Name the officer who keeps an organisation's actions up to date, or nobody."""
    body = take(organisation)
    body.nominated_officer = officer
    record(body, by=by, reason="Nominated an officer" if officer else "No officer is nominated", on=on)
    return body


@transaction.atomic
def put_forward(
    *, organisation: Organisation, officer: Person, word: Word, by: Person, on: date | None = None
) -> Nomination:
    """A member puts an officer forward for the organisation they sit for; it waits for a second person.

    The member is told when the secretariat recorded it for them. Raises `Refused` when they do not sit for it,
    `NotNow` when the officer is nominated already or another waits.
    """
    body = take(organisation)
    require_sits_for(body, word.said_by, word.said_on)
    if body.nominated_officer == officer:
        raise NotNow(f"{officer.name} is its nominated officer already.")
    waiting = body.nominations.waiting().select_related("officer").first()
    if waiting:
        raise NotNow(f"{waiting.officer.name} is put forward already. Confirm or withdraw that first.")
    nomination = Nomination(board=body.board, organisation=body, officer=officer)
    nomination.take_word(word)
    record(nomination, by=by, reason=f"Put forward: {officer.name}", on=on)
    tell(nomination, by=by, on=on)
    return nomination


@transaction.atomic
def confirm_nomination(
    *, nomination: Nomination, by: Person, version: int | None = None, on: date | None = None
) -> Nomination:
    """The second person's yes: the officer is nominated, and told. Raises `Refused` for who put them forward and
    for the officer, `NotNow` when it no longer waits."""
    row = take(nomination, version=version)
    require_confirm_nomination(row, by=by)
    _end_those_in_force(row.organisation, by=by, on=on)
    row.confirmed_by, row.confirmed_at = by, clock.moment(row.board, on)
    record(row, by=by, reason="Confirmed the nomination", on=on)
    nominate(organisation=row.organisation, officer=row.officer, by=by, on=on)
    ring(Ring.OFFICER_NOMINATED, row, by=by, on=on)
    return row


@transaction.atomic
def withdraw_nomination(
    *, nomination: Nomination, by: Person, version: int | None = None, on: date | None = None
) -> Nomination:
    """Take back a nomination that still waits. Raises `NotNow` when it does not."""
    row = take(nomination, version=version)
    if not row.is_waiting:
        raise NotNow("This nomination no longer waits.")
    row.ended_on = on or clock.today(row.board)
    record(row, by=by, reason="Withdrew the nomination", on=on)
    return row


@transaction.atomic
def end_nomination(*, organisation: Organisation, by: Person, on: date | None = None) -> Organisation:
    """The organisation has no nominated officer from now on. Raises `NotNow` when it had none."""
    body = take(organisation)
    if body.nominated_officer is None:
        raise NotNow(f"{body.name} has no nominated officer.")
    _end_those_in_force(body, by=by, on=on)
    return nominate(organisation=body, officer=None, by=by, on=on)


def _end_those_in_force(organisation: Organisation, *, by: Person, on: date | None) -> None:
    for former in organisation.nominations.now_in_force():
        row = take(former)
        row.ended_on = on or clock.today(row.board)
        record(row, by=by, reason="No longer nominated", on=on)
