"""The verbs of the publishing floor, one file a part of the way from draft to edition."""

from publishing.changes.adding_findings import add_finding, add_item
from publishing.changes.announcing import announce_meeting
from publishing.changes.answering_cards import accept_card, accept_section, bring_back
from publishing.changes.bringing_in import bring_in_new, take_from_record
from publishing.changes.clearing import ask_chair, clear, send_back
from publishing.changes.correcting import start_correction
from publishing.changes.drafting import start_draft
from publishing.changes.editions import Made, make_edition
from publishing.changes.findings import Mended, accept, accept_certain, drop_finding, mend_finding
from publishing.changes.holding import drop, hold, release
from publishing.changes.marking import mark_public
from publishing.changes.publish import Timing, publish
from publishing.changes.read_ins import destroy_read_in, mend_read_in, set_aside, take_up
from publishing.changes.reading_in import LooksChildLevel, read_document, read_in
from publishing.changes.redacting import Redacted, redact
from publishing.changes.saving_read_in import NotSaved, SaveAnswers, is_to_come, save_read_in, what_stops_meeting
from publishing.changes.sections import (
    Written,
    add_date,
    add_document,
    add_section,
    move_section,
    remove_document,
    write_draft,
)
from publishing.changes.set_aside_sentence import ask_for_sentence_again, set_sentence_aside
from publishing.changes.terms import publish_terms
from publishing.changes.undoing_read_in import check_again, undo_read_in
from publishing.changes.withdrawing import withdraw
from publishing.what_differs import Differs

__all__ = [
    "Differs",
    "LooksChildLevel",
    "Made",
    "Mended",
    "NotSaved",
    "Redacted",
    "SaveAnswers",
    "Timing",
    "Written",
    "accept",
    "accept_card",
    "accept_certain",
    "accept_section",
    "add_date",
    "add_document",
    "add_finding",
    "add_item",
    "add_section",
    "announce_meeting",
    "ask_chair",
    "ask_for_sentence_again",
    "bring_back",
    "bring_in_new",
    "check_again",
    "clear",
    "destroy_read_in",
    "drop",
    "drop_finding",
    "hold",
    "is_to_come",
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
    "set_sentence_aside",
    "start_correction",
    "start_draft",
    "take_from_record",
    "take_up",
    "undo_read_in",
    "what_stops_meeting",
    "withdraw",
    "write_draft",
]
