"""An action's words, lead, due and readers are mended by the secretary; an open action may be marked blocked.

Leans on the action and its due. Must not know pages. A date that a lead asks to move is another verb.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from actions.changes.links import Supporter, serve_only, support_only
from actions.changes.raising import write_due
from actions.changes.terms import Due, Lead
from actions.models import ActionItem, DueMove, MoveCause
from actions.permissions import require_still_open
from actions.states import OPEN
from boards import clock
from boards.changes import require_agreed, require_not_wider
from boards.governed import because, record, take
from boards.models import Person
from boards.refusals import NotNow
from meetings.changes import drop_promise, reword_promise
from plans.models import Recommendation

STATUTORY = "This date is set by law, so it does not move."
SAY_WHY_NOT_LAW = "Enter why this date is not set by law after all"
NOT_BY_LAW = "Not set by law after all"
COLUMNS = ("words", "details", "contact", "marking")


@transaction.atomic
def mend_action(
    *,
    action: ActionItem,
    by: Person,
    reason: str,
    version: int | None = None,
    lead: Lead | None = None,
    due: Due | None = None,
    visibility: str | None = None,
    agreement: str = "",
    not_by_law: str = "",
    serves: Sequence[Recommendation] | None = None,
    supported_by: Sequence[Supporter] | None = None,
    on: date | None = None,
    **columns: Any,
) -> ActionItem:
    """Mend what was taken down: the columns of COLUMNS, the lead, the due, the readers. The reason is kept.

    A due that was written down wrongly is mended and the move is counted apart; a statutory one stays, unless
    `not_by_law` says why it is none. Raises `Stale` when somebody changed the action meanwhile, `NotNow` when it is
    over.
    """
    row = take(action, version=version)
    require_still_open(row)
    _fill(row, lead, columns)
    if due is not None and not same_due(row, due):
        reason = _require_law_allows(row, due, not_by_law, reason)
        _mend_due(row, due, by=by, reason=reason, on=on)
    _set_level(row, visibility or row.visibility, agreement)
    record(row, by=by, reason=agreement or reason, on=on)
    if row.due_promise is not None:
        reword_promise(promise=row.due_promise, words=row.words, by=by, on=on)
    if serves is not None:
        serve_only(action=row, wanted=serves, by=by, on=on)
    if supported_by is not None:
        support_only(action=row, wanted=supported_by, by=by, on=on)
    return row


@transaction.atomic
def show_action_to(
    *, action: ActionItem, visibility: str, by: Person, reason: str, agreement: str = "", on: date | None = None
) -> ActionItem:
    """Change nothing but who may read an action, also of one that is over: what was done is told in an update too.

    `agreement` says who agreed where more people may read it than its contributor meant. Raises `Refused` for readers
    that its decision or item does not have.
    """
    row = take(action)
    _set_level(row, visibility, agreement)
    record(row, by=by, reason=agreement or reason, on=on)
    return row


def _fill(action: ActionItem, lead: Lead | None, columns: dict[str, Any]) -> None:
    for column in COLUMNS:
        setattr(action, column, columns.get(column, getattr(action, column)))
    if lead is not None:
        lead.fill(action)


def _set_level(action: ActionItem, level: str, agreement: str) -> None:
    old, action.visibility = action.visibility, level
    require_not_wider(level, action.decision or action.item)
    require_agreed(old, level, agreement)


def same_due(action: ActionItem, due: Due) -> bool:
    """Whether a due says what the action has already."""
    meeting = action.due_promise.meeting if action.due_promise else None
    has = (
        action.due_kind,
        action.due_on,
        meeting,
        action.look_next_on,
        action.due_words,
        action.is_statutory,
    )
    return has == (due.kind, due.on, due.meeting, due.look_next_on, due.words, due.is_statutory)


def why_law_forbids(action: ActionItem, due: Due, not_by_law: str) -> str:
    """The sentence that refuses another due for a date that is set by law; empty when nothing does."""
    if not action.is_statutory or (not due.is_statutory and not_by_law.strip()):
        return ""
    if due.is_statutory:
        return STATUTORY if due.day() != action.due_on else ""
    return SAY_WHY_NOT_LAW


def _require_law_allows(action: ActionItem, due: Due, not_by_law: str, reason: str) -> str:
    """Raise `NotNow` when the law forbids the due. Gives the reason with which the mended row is kept."""
    if refusal := why_law_forbids(action, due, not_by_law):
        raise NotNow(refusal)
    if not action.is_statutory or due.is_statutory:
        return reason
    return f"{reason.rstrip('.')}. {because(NOT_BY_LAW, not_by_law)}"


def _mend_due(action: ActionItem, due: Due, *, by: Person, reason: str, on: date | None) -> None:
    old_words, old_day, promise = action.due_words, known_day(action), action.due_promise
    write_due(action, due, by=by, on=on, made_on=action.agreed_on)
    if promise is not None:
        drop_promise(promise=promise, words="The due was changed", by=by, on=on)
    action.first_due_on = action.first_due_on or due.day()
    if old_day is not None and old_day != due.day():
        note_move(
            action, MoveCause.MENDED, from_on=old_day, to_on=due.day(), by=by, on=on, reason=reason,
            from_words=old_words, to_words=due.words,
        )  # fmt: skip


def known_day(action: ActionItem) -> date | None:
    """The day an action is due, as far as it is known now."""
    if action.due_promise is not None:
        return action.due_promise.meeting.day if action.due_promise.meeting else None
    return action.due_on


def note_move(
    action: ActionItem, cause: str, *, from_on: date | None, to_on: date | None, by: Person, reason: str,
    from_words: str = "", to_words: str = "", on: date | None = None,
) -> DueMove:  # fmt: skip
    """Write the line that says a due moved."""
    return DueMove.objects.create(
        board=action.board,
        action=action,
        cause=cause,
        from_on=from_on,
        to_on=to_on,
        from_words=from_words,
        to_words=to_words,
        reason=reason,
        moved_on=on or clock.today(action.board),
        recorded_by=by,
        recorded_at=clock.moment(action.board, on),
    )


@transaction.atomic
def set_blocked(
    *, action: ActionItem, because: str, by: Person, version: int | None = None, on: date | None = None
) -> ActionItem:
    """Say why an open action cannot go on, or (with no words) that it can again."""
    row = take(action, version=version)
    if row.state != OPEN:
        raise NotNow("Only an open action can be blocked.")
    row.blocked_because = because
    record(row, by=by, reason=f"Blocked: {because}" if because else "No longer blocked", on=on)
    return row
