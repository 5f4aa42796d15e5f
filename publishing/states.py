"""The states of a draft and of an edition, as data (DESIGN: publishing).

Leans on boards.states. Must not know who may take a step: that is in permissions.
"""

from boards.states import StateTable, Step

DRAFTING, WITH_CHAIR, CLEARED, HELD = "drafting", "with_chair", "cleared", "held"
PUBLISHED, DROPPED = "published", "dropped"
WITHDRAWN, REDACTED = "withdrawn", "redacted"
OPEN_STATES = (DRAFTING, WITH_CHAIR, CLEARED, HELD)

DRAFT_STATES = StateTable(
    "draft",
    {
        DRAFTING: "Being drafted",
        WITH_CHAIR: "With the chair",
        CLEARED: "Cleared",
        HELD: "Held",
        PUBLISHED: "Published",
        DROPPED: "Dropped",
    },
    (
        Step("ask", (DRAFTING,), WITH_CHAIR, "Ask the chair to clear it"),
        Step("send_back", (WITH_CHAIR, CLEARED, HELD), DRAFTING, "Send it back", needs_words=True),
        Step("clear", (DRAFTING, WITH_CHAIR), CLEARED, "Clear this text"),
        Step("clear_held", (DRAFTING, WITH_CHAIR), HELD, "Clear this text, which stays held"),
        Step("reopen", (WITH_CHAIR, CLEARED, HELD), DRAFTING, "Change the text"),
        Step("hold", (CLEARED,), HELD, "Hold it", needs_words=True),
        Step("release", (HELD,), CLEARED, "Release it"),
        Step("publish", (CLEARED,), PUBLISHED, "Publish update"),
        Step("drop", (DRAFTING, WITH_CHAIR), DROPPED, "Drop this draft"),
    ),
)

EDITION_STATES = StateTable(
    "edition",
    {PUBLISHED: "Published", WITHDRAWN: "Withdrawn", REDACTED: "Redacted"},
    (
        Step("withdraw", (PUBLISHED,), WITHDRAWN, "Withdraw now", needs_words=True),
        Step("redact", (WITHDRAWN,), REDACTED, "Destroy the words", needs_words=True),
    ),
)
