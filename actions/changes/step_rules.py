"""What a step of an action must bring: its answers, a decision that can close it, a replacement its readers can see.

Leans on the state table and the visibility rule. Raises the sentences that the page shows. Must not know pages.
"""

from datetime import date
from typing import TYPE_CHECKING, Any

from actions.models import ActionItem
from actions.states import ACTION_STATES, CLOSED, HANDED_OVER, NOT_GOING_AHEAD, OPEN, REPLACED, SAID_DONE
from boards import clock
from boards.refusals import NotNow
from boards.visibility import levels_as_wide_as
from boards.words import day
from meetings.models import Decision

if TYPE_CHECKING:
    from actions.changes.stepping import Step

ITS_OWN = "This action came out of that decision, which cannot also end it. Select a later decision."
DECISION_WITHDRAWN = "That decision was withdrawn. Select another."
NARROWER_DECISION = "Fewer people may read that decision than this action. Select one that all its readers may read."
NARROWER_ACTION = "Fewer people may read that action than this one. Select one that all its readers may read."

NOT_YET_DONE = "The day it was done must be today or earlier."

BEGAN = {
    OPEN: "it was opened again",
    SAID_DONE: "it was said to be done",
    CLOSED: "it was closed",
    NOT_GOING_AHEAD: "it was stopped",
    REPLACED: "it was replaced",
    HANDED_OVER: "it was handed over",
}
"""What happened on the day an action came to each state."""


def why_before_agreed(action: ActionItem, said_on: date) -> str:
    """The sentence that refuses what was said of an action before there was one; empty on a day that may be."""
    if said_on >= action.agreed_on:
        return ""
    return f"The day must be {day(action.agreed_on)} or later, the day the action was agreed"


def why_out_of_order(action: ActionItem, said_on: date) -> str:
    """The sentence that refuses a step on a day before the step it follows; empty on a day that may be."""
    if early := why_before_agreed(action, said_on):
        return early
    if said_on >= action.state_since:
        return ""
    return f"The day must be {day(action.state_since)} or later, the day {what_began(action)}"


def require_in_order(step: "Step", action: ActionItem) -> None:
    """Raise `NotNow` for a step said on a day before the one it follows. What an old document tells was done may come
    before what was written down of it since, but not before it was agreed, nor on a day to come."""
    is_told = step.verb == "told_done"
    if is_told and step.word.said_on > clock.today(action.board):
        raise NotNow(NOT_YET_DONE)
    refusal = (why_before_agreed if is_told else why_out_of_order)(action, step.word.said_on)
    if refusal:
        raise NotNow(refusal)


def require_answers(step: "Step") -> None:
    """Raise `NotNow` for an answer that the step needs and was not given."""
    if ACTION_STATES.step(step.verb).needs_words and not step.words.strip():
        raise NotNow("Enter the reason.")
    if step.verb == "replace" and step.replacement is None:
        raise NotNow("Select the action that replaces it.")
    if step.verb == "hand_over" and not step.handed_to.strip():
        raise NotNow("Enter the body it is handed to.")


def fits_this_action(step: "Step", action: ActionItem) -> None:
    """Raise `NotNow` for a decision that cannot have settled this step, or an action that cannot replace it."""
    if step.decision is not None:
        _require_can_decide(step.decision, action)
    if step.verb == "replace" and step.replacement is not None:
        if step.replacement.pk == action.pk:
            raise NotNow("Select the action that replaces it.")
        _require_as_wide(step.replacement, action, NARROWER_ACTION)


def _require_can_decide(decision: Decision, action: ActionItem) -> None:
    """The Board agrees to a step after the one before it, where the action's readers can see it."""
    if decision.pk == action.decision_id:
        raise NotNow(ITS_OWN)
    if decision.withdrawn_on is not None:
        raise NotNow(DECISION_WITHDRAWN)
    if decision.taken_on < action.state_since:
        raise NotNow(f"That was decided before {what_began(action)}, on {day(action.state_since)}.")
    _require_as_wide(decision, action, NARROWER_DECISION)


def what_began(action: ActionItem) -> str:
    """What happened on the day the action came to its state: “it was said to be done”."""
    is_new = action.state == OPEN and action.state_since == action.agreed_on
    return "it was agreed" if is_new else BEGAN[action.state]


def _require_as_wide(thing: Any, action: ActionItem, sentence: str) -> None:
    if thing.board_id != action.board_id or thing.visibility not in levels_as_wide_as(action.visibility):
        raise NotNow(sentence)
