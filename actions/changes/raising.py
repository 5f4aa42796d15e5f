"""An action is raised: out of a decision, a commitment at an item, a recommendation, or an earlier record.

Leans on the ground, the plan and meetings. Must not know pages.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from actions.changes.links import Supporter, serve_only, support_only
from actions.changes.terms import Due, Lead, Origin
from actions.models import ActionItem, DueKind
from boards.changes import copy_readers, require_not_wider
from boards.governed import record, take
from boards.models import Person
from boards.numbering import next_reference
from boards.roles import Level
from meetings.changes import Decided, make_promise, take_decision
from meetings.models import AgendaItem, Decision
from meetings.permissions import require_mend_now, require_minute_now
from plans.models import Recommendation


@transaction.atomic
def raise_action(
    *,
    origin: Origin,
    words: str,
    by: Person,
    lead: Lead | None = None,
    due: Due | None = None,
    visibility: str | None = None,
    contact: Person | None = None,
    supported_by: Sequence[Supporter] = (),
    serves: Sequence[Recommendation] = (),
    details: str = "",
    taken_over_on: date | None = None,
    on: date | None = None,
) -> ActionItem:
    """Write down what is to be done. In the room only `words` and `origin` are demanded; the rest may come later.

    In `supported_by`, None is the Board itself. `taken_over_on` is the day on which an action agreed long ago came into
    this record: nobody could give an update of it here before. A due at a meeting makes its promise. Never more widely
    read than what it came out of; raises `NotNow` for that, for a closed record, a withdrawn decision, and an item of a
    meeting called off, still to come or without a day.
    """
    parent = origin.parent
    _require_open(parent, on)
    action = _new(origin, visibility)
    action.words, action.details, action.contact, action.contributed_by = words, details, contact, by
    action.taken_over_on = taken_over_on
    (lead or Lead()).fill(action)
    write_due(action, due or Due.none(), by=by, on=on, made_on=origin.agreed_on)
    action.first_due_on = (due or Due.none()).day()
    record(action, by=by, reason="Raised the action", on=on)
    if parent is not None:
        copy_readers(of=parent, to=action, by=by, on=on)
    support_only(action=action, wanted=supported_by, by=by, on=on)
    serve_only(action=action, wanted=serves, by=by, on=on)
    return action


def _require_open(parent: AgendaItem | Decision | None, on: date | None) -> None:
    """Raise `NotNow` unless something may still be taken down at the item, or hung on the decision."""
    if isinstance(parent, AgendaItem):
        require_minute_now(take(parent.meeting), on)
    elif parent is not None:
        fresh = take(parent)
        if fresh.meeting is not None:
            fresh.meeting = take(fresh.meeting)  # it is not closed until this is saved
        require_mend_now(fresh)


def _new(origin: Origin, visibility: str | None) -> ActionItem:
    """A row with its number and origin, never more widely read than what it came out of."""
    visibility = visibility or _visibility_below(origin.parent)
    require_not_wider(visibility, origin.parent)
    series, number = next_reference(origin.board, "action", visibility)
    action = ActionItem(series=series, number=number, visibility=visibility, state_since=origin.agreed_on)
    origin.fill(action)
    return action


def _visibility_below(parent: Any) -> str:
    if parent is None or parent.visibility == Level.PUBLIC:
        return Level.BOARD
    return parent.visibility


def write_due(action: ActionItem, due: Due, *, by: Person, on: date | None, made_on: date) -> None:
    """Fill the due's columns, and make the promise when it is due at a meeting."""
    due.fill(action)
    action.due_promise = None
    if due.kind == DueKind.MEETING:
        action.due_promise = make_promise(
            board=action.board,
            words=action.words,
            meeting=due.meeting,
            meeting_words=due.words,
            item=action.item or (action.decision.item if action.decision else None),
            decision=action.decision,
            made_on=made_on,
            by=by,
            on=on,
        )


@transaction.atomic
def decide_and_raise(
    *,
    item: AgendaItem,
    decided: Decided,
    by: Person,
    on: date | None = None,
    visibility: str | None = None,
    **action: Any,
) -> tuple[Decision, ActionItem]:
    """Entered once: “bring X to the March meeting” makes the decision, the promise and the action together.

    `action` holds what `raise_action` takes (`words`, `lead`, `due` ...). `visibility` is of both.
    """
    decision = take_decision(item=item, decided=decided, by=by, visibility=visibility, on=on)
    raised = raise_action(origin=Origin.decision(decision), by=by, on=on, visibility=visibility, **action)
    return decision, raised
