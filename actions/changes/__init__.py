"""The actions floor's verbs, one file a kind of change.

Each opens its own transaction, says by whom and why. Verbs check states; who may call them is asked by pages
(actions/permissions.py). Must not know pages.
"""

from actions.changes.follow import narrow_with_parent, note_called_off, note_moved_meeting, note_withdrawn_decision
from actions.changes.links import serve, support
from actions.changes.mend import mend_action, set_blocked, show_action_to
from actions.changes.objecting import object_to
from actions.changes.raising import decide_and_raise, raise_action
from actions.changes.reporting import report_closing
from actions.changes.stepping import Step, take_step
from actions.changes.terms import Due, Lead, Origin
from actions.changes.updating import Report, correct_update, record_update

__all__ = [
    "Due",
    "Lead",
    "Origin",
    "Report",
    "Step",
    "correct_update",
    "decide_and_raise",
    "mend_action",
    "narrow_with_parent",
    "note_called_off",
    "note_moved_meeting",
    "note_withdrawn_decision",
    "object_to",
    "raise_action",
    "record_update",
    "report_closing",
    "serve",
    "set_blocked",
    "show_action_to",
    "support",
    "take_step",
]
