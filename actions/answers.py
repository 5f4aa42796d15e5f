"""What the actions floor does when the bell rings below: a moved meeting moves what is due at it.

Leans on the bell and the actions' verbs. Must not know who rang.
"""

from actions import changes
from boards.bell import Answers, Ring

ANSWERS: Answers = {
    Ring.MEETING_MOVED: [changes.note_moved_meeting],
    Ring.MEETING_CALLED_OFF: [changes.note_called_off],
    Ring.DECISION_WITHDRAWN: [changes.note_withdrawn_decision],
    Ring.NARROWED: [changes.narrow_with_parent],
}
