"""An action goes from one state to another: said done, closed, sent back, reopened, stopped, replaced, handed over.

Leans on the state table and acts on behalf. Must not know pages.
"""

from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from actions.changes.step_rules import fits_this_action, require_answers, require_in_order
from actions.models import ActionItem, StateChange
from actions.permissions import require_closer_is_another
from actions.states import ACTION_STATES, CLOSED, HANDED_OVER, NOT_GOING_AHEAD, OPEN, REPLACED
from boards import clock
from boards.behalf import Word, tell
from boards.governed import record, take
from boards.models import Person
from meetings.changes import drop_promise, take_up_promise
from meetings.models import Decision, Meeting

WILL_NOT_COME = (NOT_GOING_AHEAD, REPLACED, HANDED_OVER)


@dataclass(frozen=True)
class Step:
    """One step: its verb (actions/states.py), whose word it is, and what it needs."""

    verb: str
    word: Word
    words: str = ""
    decision: Decision | None = None
    reported_to: Meeting | None = None
    replacement: ActionItem | None = None
    handed_to: str = ""


@transaction.atomic
def take_step(
    *, action: ActionItem, step: Step, by: Person, version: int | None = None, on: date | None = None
) -> StateChange:
    """Take one step and write its line. With a decision, it is the Board's step, taken at a meeting.

    Raises `Stale` when somebody changed the action meanwhile, `NotNow` when its state, a missing answer or a day before
    the last step forbids it, `Refused` when whoever said done would close it alone.
    """
    row, step = take(action, version=version), fit_for_all(step)
    after = ACTION_STATES.after(step.verb, row.state)
    require_answers(step)
    fits_this_action(step, row)
    require_in_order(step, row)
    if step.verb == "close":
        by_the_board = step.decision is not None
        require_closer_is_another(step.word, who_said_done(row), by_the_board=by_the_board)
    change = _line(row, step, after, by=by, on=on)
    _write_columns(row, step, after)
    row.state_since = step.word.said_on
    record(row, by=by, reason=step.words or ACTION_STATES.step(step.verb).button, on=on)
    _let_promise_follow(row, by=by, on=on)
    tell(change, by=by, on=on)
    return change


def _let_promise_follow(action: ActionItem, *, by: Person, on: date | None) -> None:
    """What was promised to a meeting comes no more when its action does not go on; opened again, it does."""
    if action.due_promise is None:
        return
    if action.state in WILL_NOT_COME:
        words = f"The action due by it: {action.get_state_display().lower()}"
        drop_promise(promise=action.due_promise, words=words, by=by, on=on)
    elif action.state == OPEN:
        take_up_promise(promise=action.due_promise, words="The action due by it was opened again", by=by, on=on)


def fit_for_all(step: Step) -> Step:
    """The step with nothing that fewer than the action's readers may see.

    “Said to be done” is said in an update, which may be narrower than its action: neither its words nor its file
    (the email that shows it) are written down again here, where everybody who reads the action would find them.
    """
    if step.verb != "say_done":
        return step
    return replace(step, words="", word=replace(step.word, file=None))


def who_said_done(action: ActionItem) -> int | None:
    """The key of the person who last said that it is done."""
    said = action.state_changes.filter(verb="say_done").order_by("-pk").first()
    return said.said_by_id if said else None


def _line(action: ActionItem, step: Step, after: str, *, by: Person, on: date | None) -> StateChange:
    change = StateChange(
        board=action.board,
        action=action,
        verb=step.verb,
        from_state=action.state,
        to_state=after,
        words=step.words,
        decision=step.decision,
        reported_to=step.reported_to,
        recorded_by=by,
        recorded_at=clock.moment(action.board, on),
    )
    change.take_word(step.word)
    change.save()
    return change


def _write_columns(action: ActionItem, step: Step, after: str) -> None:
    closed = after == CLOSED
    action.state = after
    action.closed_by = step.word.said_by if closed else None
    action.closed_on = step.word.said_on if closed else None
    action.closed_by_decision = step.decision if closed else None
    action.replaced_by = step.replacement if after == REPLACED else None
    action.handed_to = step.handed_to if after == HANDED_OVER else ""
    if after != OPEN:
        action.blocked_because = ""
