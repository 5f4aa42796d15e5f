"""The states of a document that was read in, as data.

Leans on boards.states. Must not know who may take a step.
"""

from boards.states import StateTable, Step

CHECKING, SAVED, UNDONE, SET_ASIDE = "checking", "saved", "undone", "set_aside"

READ_IN_STATES = StateTable(
    "document",
    {CHECKING: "Being checked", SAVED: "Saved", UNDONE: "Undone", SET_ASIDE: "Set aside"},
    (
        Step("save", (CHECKING,), SAVED, "Save what you accepted"),
        Step("undo", (SAVED,), UNDONE, "Undo it", needs_words=True),
        Step("check_again", (UNDONE,), CHECKING, "Check it again"),
        Step("set_aside", (CHECKING,), SET_ASIDE, "Set it aside"),
        Step("take_up", (SET_ASIDE,), CHECKING, "Take it up again"),
    ),
)
