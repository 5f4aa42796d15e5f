"""The meetings floor's verbs, one file a noun.

Each opens its own transaction, says by whom and why, and rings when the floors above must follow. Verbs check
states; who may call them is asked by pages (meetings/permissions.py). Must not know pages or actions.
"""

from meetings.changes.agenda import add_item, mend_item, move_item, withdraw_item, write_minute
from meetings.changes.attendance import record_attendance, withdraw_attendance
from meetings.changes.decisions import (
    Between,
    Decided,
    concern,
    mark_complete_at_once,
    mend_decision,
    take_decision,
    take_decision_between,
    withdraw_decision,
)
from meetings.changes.meeting import (
    change_details,
    move_meeting,
    name_again,
    plan_meeting,
    take_step,
)
from meetings.changes.promises import (
    answer_promise,
    drop_promise,
    make_promise,
    name_meeting,
    reword_promise,
    take_up_promise,
)

__all__ = [
    "Between",
    "Decided",
    "add_item",
    "answer_promise",
    "change_details",
    "concern",
    "drop_promise",
    "make_promise",
    "mark_complete_at_once",
    "mend_decision",
    "mend_item",
    "move_item",
    "move_meeting",
    "name_again",
    "name_meeting",
    "plan_meeting",
    "record_attendance",
    "reword_promise",
    "take_decision",
    "take_decision_between",
    "take_step",
    "take_up_promise",
    "withdraw_attendance",
    "withdraw_decision",
    "withdraw_item",
    "write_minute",
]
