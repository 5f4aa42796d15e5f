"""The states of a meeting, as data (DESIGN: Meeting).

Leans on boards.states. Must not know who may take a step: that is in permissions.
"""

from boards.states import StateTable, Step

PLANNED, ISSUED, HELD, CLOSED = "planned", "issued", "held", "closed"
CANCELLED, POSTPONED = "cancelled", "postponed"

MEETING_STATES = StateTable(
    "meeting",
    {
        PLANNED: "Planned",
        ISSUED: "Agenda issued",
        HELD: "Held",
        CLOSED: "Record closed",
        CANCELLED: "Cancelled",
        POSTPONED: "Postponed",
    },
    (
        Step("issue_agenda", (PLANNED,), ISSUED, "Issue the agenda"),
        Step("mark_held", (PLANNED, ISSUED), HELD, "Record that it was held"),
        Step("not_held", (HELD,), CANCELLED, "It did not take place", needs_words=True),
        Step("not_yet_held", (HELD,), PLANNED, "It was not held yet", needs_words=True),
        Step("close_record", (HELD,), CLOSED, "Close the record"),
        Step("reopen_record", (CLOSED,), HELD, "Reopen the record", needs_words=True),
        Step("postpone", (PLANNED, ISSUED), POSTPONED, "Postpone the meeting", needs_words=True),
        Step("call_again", (POSTPONED, CANCELLED), PLANNED, "Plan it again"),
        Step("cancel", (PLANNED, ISSUED, POSTPONED), CANCELLED, "Cancel the meeting", needs_words=True),
    ),
)
