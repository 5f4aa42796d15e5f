"""What follows from below: a meeting moved, was called off, or a parent was closed to some readers.

Called by the bell (actions/answers.py), inside the transaction of the verb that rang. Must not know who rang.
"""

from datetime import date
from typing import Any

from actions.changes.mend import note_move
from actions.models import ActionItem, MoveCause
from boards.governed import record, take
from boards.models import Person
from boards.visibility import wider
from meetings.models import Decision, Meeting, Promise

ORIGIN_WITHDRAWN = "The decision it came out of was withdrawn"


def note_moved_meeting(
    meeting: Meeting, *, by: Person, on: date | None = None, before: date | None = None, words: str = "",
    promise: Promise | None = None,
) -> None:  # fmt: skip
    """Write in each action due at the meeting that its date moved with it; keep the first date it ever had.

    With `promise`, only the action that is due by that promise follows (a meeting was named for it).
    """
    due = ActionItem.objects.of(meeting.board).still_to_do().due_at(meeting)
    for action in due.by_promise(promise) if promise else due:
        _follow(action, before, meeting.day, by=by, on=on, reason=words)


def note_called_off(
    meeting: Meeting, *, by: Person, on: date | None = None, before: date | None = None, words: str = ""
) -> None:
    """Write in each action due at the meeting that its date is gone for now."""
    for action in ActionItem.objects.of(meeting.board).still_to_do().due_at(meeting):
        _follow(action, before, None, by=by, on=on, reason=words)


def _follow(
    action: ActionItem, before: date | None, after: date | None, *, by: Person, on: date | None, reason: str
) -> None:
    row = take(action)
    if before is None:
        if row.first_due_on is None:
            row.first_due_on = after
            record(row, by=by, reason="The meeting it is due at got a day", on=on)
        return
    note_move(row, MoveCause.MEETING, from_on=before, to_on=after, by=by, on=on, reason=reason)
    record(row, by=by, reason="The due date moved with the meeting", on=on)


def note_withdrawn_decision(decision: Decision, *, by: Person, words: str, on: date | None = None) -> None:
    """Write in each action that came out of a decision that the decision was withdrawn. The action goes on."""
    for action in ActionItem.objects.of(decision.board).out_of(decision):
        record(take(action), by=by, reason=f"{ORIGIN_WITHDRAWN}: {words}", on=on)


def narrow_with_parent(parent: Any, *, by: Person, on: date | None = None) -> None:
    """Close what came of a decision or an item to the readers who lost its parent."""
    for action in ActionItem.objects.of(parent.board).out_of(parent):
        if wider(action.visibility, than=parent.visibility):
            row = take(action)
            row.visibility = parent.visibility
            record(row, by=by, reason="What it came out of was closed to some readers", on=on)
