"""The verbs of the publishing floor, one file a part of the way from draft to edition."""

from publishing.changes.announcing import announce_meeting
from publishing.changes.bringing_in import bring_in_new, take_from_record
from publishing.changes.clearing import ask_chair, clear, send_back
from publishing.changes.correcting import start_correction
from publishing.changes.drafting import start_draft
from publishing.changes.editions import Made, make_edition
from publishing.changes.findings import (
    Mended,
    accept,
    accept_certain,
    drop_finding,
    mend_finding,
    mend_read_in,
    set_aside,
)
from publishing.changes.holding import drop, hold, release
from publishing.changes.marking import mark_public
from publishing.changes.publish import Timing, publish
from publishing.changes.reading_in import read_document, read_in
from publishing.changes.redacting import redact
from publishing.changes.saving_read_in import NotSaved, save_read_in
from publishing.changes.sections import (
    Written,
    add_date,
    add_document,
    add_section,
    move_section,
    remove_document,
    write_draft,
)
from publishing.changes.terms import publish_terms
from publishing.changes.undoing_read_in import undo_read_in, what_stands_in_the_way
from publishing.changes.withdrawing import withdraw

__all__ = [
    "Made",
    "Mended",
    "NotSaved",
    "Timing",
    "Written",
    "accept",
    "accept_certain",
    "add_date",
    "add_document",
    "add_section",
    "announce_meeting",
    "ask_chair",
    "bring_in_new",
    "clear",
    "drop",
    "drop_finding",
    "hold",
    "make_edition",
    "mark_public",
    "mend_finding",
    "mend_read_in",
    "move_section",
    "publish",
    "publish_terms",
    "read_document",
    "read_in",
    "redact",
    "release",
    "remove_document",
    "save_read_in",
    "send_back",
    "set_aside",
    "start_correction",
    "start_draft",
    "take_from_record",
    "undo_read_in",
    "what_stands_in_the_way",
    "withdraw",
    "write_draft",
]
