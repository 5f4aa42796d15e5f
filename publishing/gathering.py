"""What the record offers to an update: sections with “say in public” words, decisions and actions marked public.

Leans on meetings and actions. Reads only; asks `visible_to` first. Notes for the record are never read here.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef

from actions.models import ActionItem, DueKind, LeadKind
from boards import words
from boards.access import Access
from boards.roles import Level
from meetings.models import AgendaItem, Decision, Meeting, Minute
from publishing.models import Covers
from publishing.states import OPEN_STATES, PUBLISHED


@dataclass
class OfferedDecision:
    """A decision marked public, with the due and lead of the public actions that come of it."""

    decision: Decision
    due: str = ""
    due_on: date | None = None
    lead: str = ""


@dataclass
class Offered:
    """What one agenda item offers: its heading (blank when the item is not public), public words, decisions."""

    item: AgendaItem
    heading: str
    words: str
    decisions: list[OfferedDecision] = field(default_factory=list)


@dataclass
class OfferedDate:
    """A key date out of a public action."""

    action: ActionItem
    when: str
    on: date
    what: str


def offered_sections(access: Access, meeting: Meeting) -> list[Offered]:
    """The items of one meeting that may go into an update, in the order of the agenda.

    An item comes when it is marked public, has words to say in public, or holds a decision marked public. The title
    of an item that is not public stays out: the heading is then the secretary's to write.
    """
    items = list(AgendaItem.objects.visible_to(access).at(meeting))
    said = {minute.item_id: minute.say_in_public for minute in Minute.objects.of_items(items)}
    decisions = Decision.objects.visible_to(access).marked_public().standing().at(meeting).in_order()
    offered = offered_decisions(access, list(decisions))
    found = []
    for item in items:
        taken = [line for line in offered if line.decision.item_id == item.pk]
        public_words = said.get(item.pk, "")
        is_public = item.visibility == Level.PUBLIC
        if is_public or public_words or taken:
            found.append(Offered(item, item.title if is_public else "", public_words, taken))
    return found


def offered_between(access: Access, meeting: Meeting) -> list[OfferedDecision]:
    """Decisions between meetings that were reported to this one and are marked public."""
    seen = Decision.objects.visible_to(access).marked_public().standing()
    return offered_decisions(access, list(seen.reported_at(meeting).in_order()))


def offered_decisions(access: Access, decisions: list[Decision]) -> list[OfferedDecision]:
    """Each with the due and lead of its first public action: one query for all."""
    actions = ActionItem.objects.visible_to(access).marked_public().out_of_any(decisions).with_due_words()
    first: dict[int, ActionItem] = {}
    for action in actions:
        if action.decision_id is not None:
            first.setdefault(action.decision_id, action)
    found = []
    for decision in decisions:
        action = first.get(decision.pk)
        line = OfferedDecision(decision)
        if action:
            line.due, line.due_on = public_due(action)
            line.lead = public_lead(action)
        found.append(line)
    return found


def offered_dates(access: Access, meeting: Meeting) -> list[OfferedDate]:
    """Dates and periods of public actions that arose at a meeting, soonest first."""
    actions = ActionItem.objects.visible_to(access).marked_public().arising_at(meeting).with_due_words()
    found = []
    for action in actions:
        if action.due_kind in (DueKind.DATE, DueKind.PERIOD) and action.due_on:
            when = public_due(action)[0].removeprefix("By ")
            found.append(OfferedDate(action, when, action.due_on, action.words))
    return sorted(found, key=lambda line: line.on)


def public_due(action: ActionItem) -> tuple[str, date | None]:
    """A due as the public reads it: “By 31 March 2016”, “February meeting”, “A future meeting”, or nothing."""
    if action.due_kind == DueKind.DATE:
        return f"By {words.day(action.due_on)}", action.due_on
    if action.due_kind == DueKind.MEETING and action.due_promise:
        meeting = action.due_promise.meeting
        name = meeting.known_as if meeting else action.due_promise.meeting_words
        return name[:1].upper() + name[1:], meeting.day if meeting else None
    if action.due_kind == DueKind.PERIOD and action.due_on:
        said = action.due_words[:1].upper() + action.due_words[1:]
        return (said if str(action.due_on.year) in said else f"{said} {action.due_on.year}"), action.due_on
    return ("Ongoing", None) if action.due_kind == DueKind.ONGOING else ("", None)


def public_lead(action: ActionItem) -> str:
    """The body or office that leads; a person's name is never taken over by itself."""
    return action.lead_name if action.lead_kind in (LeadKind.ORGANISATION, LeadKind.POST, LeadKind.BOARD) else ""


def meetings_waiting(access: Access) -> Any:
    """Held meetings, newest first, of which no update is published or being written."""
    written = Covers.objects.filter(meeting=OuterRef("pk"), draft__state__in=[*OPEN_STATES, PUBLISHED])
    rows = Meeting.objects.visible_to(access).select_related("board").held()
    return rows.exclude(Exists(written)).order_by("-day")
