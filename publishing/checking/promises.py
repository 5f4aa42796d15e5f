"""Sentences of our own that promise something and have no action: in a draft of an update, in an item's minute.

Leans on the pure reader and on the record as this reader may see it. These are questions to a person; nothing stops.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.crypto import salted_hmac

from actions.models import ActionItem, LeadKind
from actions.permissions import may_take_down
from boards.access import Access
from boards.models import Board
from boards.plainly import plainly
from boards.text import one_line
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.permissions import can_record_now
from publishing.checking.alike import InRecord, is_taken, perhaps_taken
from publishing.checking.points import Point
from publishing.models import SentenceSetAside, UpdateDraft
from publishing.proposing import Leads
from publishing.proposing import key_of as key_of_lead
from publishing.reading import PromisedThere, promises_in

NO_ACTION = "This sentence promises something and has no action."
PERHAPS = "This sentence promises something, and no action says the same. Perhaps it is {}."
WRITE_IT_DOWN = "Write it down as an action, or set it aside"


@dataclass(frozen=True)
class Promised:
    """A sentence without an action, where it stands (no item for a draft's first sentence), and its key.

    `perhaps` is what in the record says something like it; `is_aside`: it was said to promise nothing. The key stands
    in addresses in the sentence's place: words of notes never travel.
    """

    words: str
    key: str
    item: AgendaItem | None
    said_on: date | None
    there: PromisedThere
    perhaps: tuple[InRecord, ...] = ()
    is_aside: bool = False

    @property
    def sentence(self) -> str:
        """What the check of a draft says of it."""
        names = [f"{line.name}, “{line.quoted}”" for line in self.perhaps]
        return PERHAPS.format(" or ".join(names)) if names else NO_ACTION


def key_of(words: str, said_on: date | None) -> str:
    """A checksum of a sentence of a meeting's day: “the next meeting” means another one when it is said again.

    Its spaces and marks do not change it, and nobody can guess at its words from it: it is made with the site's own
    secret. With another secret, what was set aside is asked once more.
    """
    said = " ".join([str(said_on or ""), *plainly(words)])
    return salted_hmac("publishing.promises", said, algorithm="sha256").hexdigest()[:16]


def in_a_draft(draft: UpdateDraft, access: Access, found: list[tuple[str, Promised]]) -> Iterator[Point]:
    """What the check says of the promises `found` in a draft: of those that were not set aside."""
    for where, promised in found:
        if promised.is_aside:
            continue
        can = may_take_down(access) and (promised.item is None or can_record_now(promised.item.meeting))
        address = reverse("publishing:promised_in_draft", args=[draft.board.slug, draft.number, promised.key])
        href, link = (address, WRITE_IT_DOWN) if can else ("", "")
        yield Point(promised.sentence, where, promised.words, href=href, link=link)


def promised_in_draft(draft: UpdateDraft, access: Access) -> list[tuple[str, Promised]]:
    """The promises of a draft's public words that no action or decision of its meetings holds, and those that were set
    aside, each with the heading it stands under."""
    meetings = [covers.meeting for covers in draft.covers.in_day_order()]
    if not meetings:
        return []
    said_on = meetings[-1].day
    record = _Record([line for meeting in meetings for line in record_of(meeting, access)], draft.board, said_on)
    aside = SentenceSetAside.objects.of(draft.board).keys()
    sections = list(draft.sections.not_left_out())
    keys = [section.item_id for section in sections]
    items = {item.pk: item for item in AgendaItem.objects.visible_to(access).in_keys(keys).with_meetings()}
    texts: list[tuple[str, str, AgendaItem | None]] = [("First sentence", draft.lead, None)]
    texts += [(section.heading, section.words, items.get(section.item_id)) for section in sections]
    found = []
    for where, words, item in texts:
        day = item.meeting.day if item else said_on
        found += [(where, one) for one in _without_action(words, item, day, record, aside)]
    return found


def at_an_item(item: AgendaItem, words: str, access: Access) -> list[Promised]:
    """The promises of an item's notes and public words that nothing recorded at its meeting holds, and those that were
    set aside."""
    if not words.strip():
        return []
    record = _Record(record_of(item.meeting, access), item.board, item.meeting.day)
    aside = SentenceSetAside.objects.of(item.board).keys()
    return _without_action(words, item, item.meeting.day, record, aside)


def at_a_meeting(meeting: Meeting, access: Access) -> list[tuple[AgendaItem, int]]:
    """The items of a meeting whose minutes promise something that has no action, and how many sentences do."""
    items = {item.pk: item for item in AgendaItem.objects.visible_to(access).at(meeting).select_related("meeting")}
    minutes = list(Minute.objects.visible_to(access).of_items(items.values()))
    if not minutes:
        return []
    record = _Record(record_of(meeting, access), meeting.board, meeting.day)
    aside = SentenceSetAside.objects.of(meeting.board_id).keys()
    found = []
    for minute in minutes:
        item = items[minute.item_id]
        left = sum(not one.is_aside for one in _without_action(words_of(minute), item, meeting.day, record, aside))
        if left:
            found.append((item, left))
    return sorted(found, key=lambda pair: pair[0].position)


def words_of(minute: Minute | None) -> str:
    """The notes and the public words of a minute."""
    return f"{minute.notes}\n\n{minute.say_in_public}" if minute else ""


def _without_action(
    words: str, item: AgendaItem | None, said_on: date | None, record: "_Record", aside: set[str]
) -> list[Promised]:
    """The sentences that promise something and are not in the record, and those set aside; each of them once."""
    found: dict[str, Promised] = {}
    for one in promises_in(words, said_on):
        key, who = key_of(one.text, said_on), one.who or ""
        is_aside = key in aside
        if key in found or (not is_aside and is_taken(one.text, record.lines, who, one.due, record.key_of)):
            continue
        perhaps = () if is_aside else tuple(perhaps_taken(one.text, one.due, record.lines, who))
        found[key] = Promised(one_line(one.text, 300), key, item, said_on, one, perhaps, is_aside)
    return list(found.values())


class _Record:
    """What stands in the record beside some sentences, and whom their words mean: looked up where it is asked."""

    def __init__(self, lines: list[InRecord], board: Board, said_on: date | None):
        self.lines, self.board, self.said_on = lines, board, said_on

    @cached_property
    def leads(self) -> Leads:
        """Those who may lead on the day."""
        return Leads(self.board, self.said_on)

    def key_of(self, who: str) -> str:
        """The key of the one whom some words mean; empty where they mean nobody, or one of several."""
        meant = self.leads.meant_by(who)
        return key_of_lead(meant.who) if meant.is_anybody and not meant.supporters else ""


def record_of(meeting: Meeting, access: Access) -> list[InRecord]:
    """What stands in the record of a meeting, as far as this reader may see it."""
    actions = ActionItem.objects.visible_to(access).arising_at(meeting).with_due_words().select_related("board")
    decisions = Decision.objects.visible_to(access).standing().at(meeting).select_related("board")
    return [*(_action_there(row) for row in actions), *(_decision_there(row) for row in decisions)]


def _decision_there(row: Decision) -> InRecord:
    """A decision has neither lead nor due of its own: they are what its words say, where they say one thing."""
    name, address, told = f"decision {row.reference}", row.get_absolute_url(), promises_in(row.words, row.taken_on)
    if len(told) != 1:
        return InRecord(row.words, name=name, address=address)
    (one,) = told
    return InRecord(row.words, one.due.on, one.due.meeting or "", one.who or "", name, address)


def _action_there(row: ActionItem) -> InRecord:
    words, name = f"{row.words} {row.details}".strip(), f"action {row.reference}"
    is_named, promise = row.lead_kind != LeadKind.NOT_NAMED, row.due_promise
    return InRecord(
        words,
        due_on=promise.meeting.day if promise is not None and promise.meeting is not None else row.due_on,
        due_meeting=_meeting_words(row),
        who=f"{row.lead_name} {row.lead_words}" if is_named else "",
        name=name,
        address=row.get_absolute_url(),
        lead=key_of_lead(row.lead_person or row.lead_post or row.lead_organisation) if is_named else "",
        first_due_on=row.first_due_on,
    )


def _meeting_words(action: ActionItem) -> str:
    promise = action.due_promise
    if promise is None:
        return ""
    return f"{action.due_words} {promise.meeting_words} {promise.meeting.known_as if promise.meeting else ''}"
