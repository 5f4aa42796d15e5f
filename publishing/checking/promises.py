"""Sentences of our own that promise something and have no action: in a draft of an update, in an item's minute.

Leans on the pure reader and on the record as this reader may see it. These are questions to a person; nothing stops.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from actions.models import ActionItem
from boards.access import Access
from boards.text import one_line
from meetings.models import AgendaItem, Decision, Meeting
from meetings.permissions import can_record_now
from publishing.checking.alike import InRecord, is_taken
from publishing.checking.findings import Finding
from publishing.models import UpdateDraft
from publishing.reading import PromisedThere, promises_in

NO_ACTION = "This sentence promises something and has no action."
WRITE_IT_DOWN = "Write it down as an action"


@dataclass(frozen=True)
class Promised:
    """A sentence without an action, and the way to write one down."""

    words: str
    address: str


def in_a_draft(draft: UpdateDraft, access: Access) -> Iterator[Finding]:
    """The promises of a draft's public words that no action or decision of its meetings holds."""
    meetings = [covers.meeting for covers in draft.covers.select_related("meeting").order_by("meeting__day")]
    if not meetings:
        return
    record = [line for meeting in meetings for line in record_of(meeting, access)]
    said_on = meetings[-1].day
    texts: list[tuple[str, str, AgendaItem | None]] = [("First sentence", draft.lead, None)]
    sections = draft.sections.filter(left_out=False).select_related("item__meeting", "item__board")
    texts += [(section.heading, section.words, section.item) for section in sections]
    for where, words, item in texts:
        for promise in without_action(words, item.meeting.day if item else said_on, record):
            address = commitment_address(item, promise) if item and can_record_now(item.meeting) else ""
            link = WRITE_IT_DOWN if address else ""
            yield Finding(NO_ACTION, where, one_line(promise.text, 300), href=address, link=link)


def at_an_item(item: AgendaItem, words: str, access: Access) -> list[Promised]:
    """The promises of an item's notes and public words that nothing recorded at its meeting holds."""
    if not words.strip():
        return []
    record = record_of(item.meeting, access)
    found = without_action(words, item.meeting.day, record)
    return [Promised(one_line(one.text, 300), commitment_address(item, one)) for one in found]


def without_action(words: str, said_on: date | None, record: list[InRecord]) -> list[PromisedThere]:
    """The sentences that promise something and are not in the record."""
    return [one for one in promises_in(words, said_on) if not is_taken(one.text, one.due, record)]


def record_of(meeting: Meeting, access: Access) -> list[InRecord]:
    """What stands in the record of a meeting, as far as this reader may see it."""
    actions = ActionItem.objects.visible_to(access).arising_at(meeting).with_due_words()
    found = [InRecord(f"{row.words} {row.details}", row.due_on, _meeting_words(row)) for row in actions]
    decisions = Decision.objects.visible_to(access).standing().at(meeting)
    return found + [InRecord(row.words) for row in decisions]


def _meeting_words(action: ActionItem) -> str:
    promise = action.due_promise
    if promise is None:
        return ""
    return f"{action.due_words} {promise.meeting_words} {promise.meeting.known_as if promise.meeting else ''}"


def commitment_address(item: AgendaItem, promise: PromisedThere) -> str:
    """The form that takes a commitment down, with what the sentence says in it."""
    due = promise.due
    said = {"action": one_line(promise.text, 299), "lead_words": (promise.who or "")[:160], "due_kind": due.kind}
    said |= {"due_words": (due.as_written or "")[:120], "due_on": due.on.isoformat() if due.on else ""}
    address = reverse("actions:commitment", args=[item.board.slug, item.meeting.slug, (item.series, item.number)])
    return f"{address}?{urlencode({name: value for name, value in said.items() if value})}"
