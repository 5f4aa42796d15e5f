"""Sentences of our own that promise something and have no action: in a draft of an update, in an item's minute.

Leans on the pure reader and on the record as this reader may see it. These are questions to a person; nothing stops.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.crypto import salted_hmac

from actions.models import ActionItem, LeadKind
from boards.access import Access
from boards.text import one_line
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.permissions import can_record_now
from publishing.checking.alike import InRecord, is_taken, perhaps_taken
from publishing.checking.findings import Finding
from publishing.models import SentenceSetAside, UpdateDraft
from publishing.plainly import plainly
from publishing.reading import PromisedThere, promises_in

NO_ACTION = "This sentence promises something and has no action."
PERHAPS = "This sentence promises something, and no action says the same. Perhaps it is {}."
WRITE_IT_DOWN = "Write it down as an action, or set it aside"


@dataclass(frozen=True)
class Promised:
    """A sentence without an action, where it stands (no item for a draft's first sentence), and its key.

    `perhaps` is what in the record says something like it. The key stands in addresses in the sentence's place: words
    of notes never travel.
    """

    words: str
    key: str
    item: AgendaItem | None
    said_on: date | None
    there: PromisedThere
    perhaps: tuple[InRecord, ...] = ()

    @property
    def sentence(self) -> str:
        """What the check of a draft says of it."""
        names = [f"{line.name}, “{line.quoted}”" for line in self.perhaps]
        return PERHAPS.format(" or ".join(names)) if names else NO_ACTION


def key_of(words: str) -> str:
    """A checksum of a sentence that its spaces and marks do not change, and from which nobody can guess at its words:
    it is made with the site's own secret. With another secret, what was set aside is asked once more."""
    return salted_hmac("publishing.promises", " ".join(plainly(words)), algorithm="sha256").hexdigest()[:16]


def in_a_draft(draft: UpdateDraft, access: Access) -> Iterator[Finding]:
    """The promises of a draft's public words that no action or decision of its meetings holds."""
    for where, promised in promised_in_draft(draft, access):
        can = can_record_now(promised.item.meeting) if promised.item else True
        address = reverse("publishing:promised_in_draft", args=[draft.board.slug, draft.number, promised.key])
        href, link = (address, WRITE_IT_DOWN) if can else ("", "")
        yield Finding(promised.sentence, where, promised.words, href=href, link=link)


def promised_in_draft(draft: UpdateDraft, access: Access) -> list[tuple[str, Promised]]:
    """Each with the heading it stands under."""
    meetings = [covers.meeting for covers in draft.covers.select_related("meeting").order_by("meeting__day")]
    if not meetings:
        return []
    record = [line for meeting in meetings for line in record_of(meeting, access)]
    aside = SentenceSetAside.objects.of(draft.board).keys()
    said_on = meetings[-1].day
    sections = list(draft.sections.filter(left_out=False))
    keys = [section.item_id for section in sections]
    items = {item.pk: item for item in AgendaItem.objects.visible_to(access).with_keys(keys)}
    texts: list[tuple[str, str, AgendaItem | None]] = [("First sentence", draft.lead, None)]
    texts += [(section.heading, section.words, items.get(section.item_id)) for section in sections]
    found = []
    for where, words, item in texts:
        day = item.meeting.day if item else said_on
        found += [(where, one) for one in _without_action(words, item, day, record, aside)]
    return found


def at_an_item(item: AgendaItem, words: str, access: Access) -> list[Promised]:
    """The promises of an item's notes and public words that nothing recorded at its meeting holds."""
    if not words.strip():
        return []
    record, aside = record_of(item.meeting, access), SentenceSetAside.objects.of(item.board).keys()
    return _without_action(words, item, item.meeting.day, record, aside)


def at_a_meeting(meeting: Meeting, access: Access) -> list[tuple[AgendaItem, int]]:
    """The items of a meeting whose minutes promise something that has no action, and how many sentences do."""
    items = {item.pk: item for item in AgendaItem.objects.visible_to(access).at(meeting).select_related("meeting")}
    minutes = list(Minute.objects.visible_to(access).of_items(items.values()))
    if not minutes:
        return []
    record, aside = record_of(meeting, access), SentenceSetAside.objects.of(meeting.board_id).keys()
    found = []
    for minute in minutes:
        item = items[minute.item_id]
        left = _without_action(words_of(minute), item, meeting.day, record, aside)
        if left:
            found.append((item, len(left)))
    return sorted(found, key=lambda pair: pair[0].position)


def words_of(minute: Minute | None) -> str:
    """The notes and the public words of a minute."""
    return f"{minute.notes}\n\n{minute.say_in_public}" if minute else ""


def _without_action(
    words: str, item: AgendaItem | None, said_on: date | None, record: list[InRecord], aside: set[str]
) -> list[Promised]:
    """The sentences that promise something, are not in the record and were not set aside; each of them once."""
    found: dict[str, Promised] = {}
    for one in promises_in(words, said_on):
        key, who = key_of(one.text), one.who or ""
        if key in aside or key in found or is_taken(one.text, record, who):
            continue
        perhaps = tuple(perhaps_taken(one.text, one.due, record, who))
        found[key] = Promised(one_line(one.text, 300), key, item, said_on, one, perhaps)
    return list(found.values())


def record_of(meeting: Meeting, access: Access) -> list[InRecord]:
    """What stands in the record of a meeting, as far as this reader may see it."""
    actions = ActionItem.objects.visible_to(access).arising_at(meeting).with_due_words().select_related("board")
    decisions = Decision.objects.visible_to(access).standing().at(meeting).select_related("board")
    return [
        *(_action_there(row) for row in actions),
        *(InRecord(row.words, name=f"decision {row.reference}", address=row.get_absolute_url()) for row in decisions),
    ]


def _action_there(row: ActionItem) -> InRecord:
    words, name = f"{row.words} {row.details}".strip(), f"action {row.reference}"
    who = "" if row.lead_kind == LeadKind.NOT_NAMED else f"{row.lead_name} {row.lead_words}"
    return InRecord(words, row.due_on, _meeting_words(row), who, name, row.get_absolute_url())


def _meeting_words(action: ActionItem) -> str:
    promise = action.due_promise
    if promise is None:
        return ""
    return f"{action.due_words} {promise.meeting_words} {promise.meeting.known_as if promise.meeting else ''}"
