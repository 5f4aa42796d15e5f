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
        CLOSED: "Complete",
        NOT_GOING_AHEAD: "Not going ahead",
        REPLACED: "Replaced",
        HANDED_OVER: "Handed to another body",
    },
    (
        Step("say_done", (OPEN,), SAID_DONE, "This is done"),
        Step("close", (SAID_DONE,), CLOSED, "Close this action"),
        Step("told_done", (OPEN,), CLOSED, "Closed as told when it was read in", needs_words=True),
        Step("send_back", (SAID_DONE,), OPEN, "Send this action back", needs_words=True),
        Step(
            "reopen", (CLOSED, NOT_GOING_AHEAD, REPLACED, HANDED_OVER), OPEN, "Open this action again", needs_words=True
        ),
        Step("stop", (OPEN, SAID_DONE), NOT_GOING_AHEAD, "Stop this action", needs_words=True),
        Step("replace", (OPEN, SAID_DONE), REPLACED, "Replace this action", needs_words=True),
        Step("hand_over", (OPEN, SAID_DONE), HANDED_OVER, "Hand this action over", needs_words=True),
    ),
)
