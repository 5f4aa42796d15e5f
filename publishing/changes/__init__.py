"""The verbs of the publishing floor, one file a part of the way from draft to edition."""

from publishing.changes.announcing import announce_meeting
from publishing.changes.clearing import ask_chair, clear, send_back
from publishing.changes.correcting import start_correction
from publishing.changes.drafting import start_draft
from publishing.changes.editions import Made, make_edition
from publishing.changes.holding import drop, hold, release
from publishing.changes.marking import mark_public
from publishing.changes.publish import Timing, publish
from publishing.changes.redacting import redact
from publishing.changes.sections import (
    Written,
    add_date,
    add_document,
    add_section,
    bring_in_new,
    move_section,
    remove_document,
    write_draft,
)
from publishing.changes.terms import publish_terms
from publishing.changes.withdrawing import withdraw

__all__ = [
    "Made",
    "Timing",
    "Written",
    "add_date",
    "add_document",
    "add_section",
    "announce_meeting",
    "ask_chair",
    "bring_in_new",
    "clear",
    "drop",
    "hold",
    "make_edition",
    "mark_public",
    "move_section",
    "publish",
    "publish_terms",
    "redact",
    "release",
    "remove_document",
    "send_back",
    "start_correction",
    "start_draft",
    "withdraw",
    "write_draft",
]
