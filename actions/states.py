"""The states of an action, as data (DESIGN: action states).

Leans on boards.states. Must not know who may take a step: that is in permissions.
"""

from boards.states import StateTable, Step

OPEN, SAID_DONE, CLOSED = "open", "said_done", "closed"
NOT_GOING_AHEAD, REPLACED, HANDED_OVER = "not_going_ahead", "replaced", "handed_over"
STILL_TO_DO = (OPEN, SAID_DONE)

ACTION_STATES = StateTable(
    "action",
    {
        OPEN: "Open",
        SAID_DONE: "Said to be done",
        CLOSED: "Closed",
        NOT_GOING_AHEAD: "Not going ahead",
        REPLACED: "Replaced",
        HANDED_OVER: "Handed to another body",
    },
    (
        Step("say_done", (OPEN,), SAID_DONE, "This is done"),
        Step("close", (SAID_DONE,), CLOSED, "Close this action"),
        Step("told_done", (OPEN,), CLOSED, "Closed as told when it was read in", needs_words=True),
        Step("send_back", (SAID_DONE,), OPEN, "Send it back", needs_words=True),
        Step("reopen", (CLOSED, NOT_GOING_AHEAD, HANDED_OVER), OPEN, "Open it again", needs_words=True),
        Step("stop", (OPEN, SAID_DONE), NOT_GOING_AHEAD, "It is not going ahead", needs_words=True),
        Step("replace", (OPEN, SAID_DONE), REPLACED, "Replace it by another action", needs_words=True),
        Step("hand_over", (OPEN, SAID_DONE), HANDED_OVER, "Hand it to another body", needs_words=True),
    ),
)
