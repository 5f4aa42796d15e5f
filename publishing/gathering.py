"""What the record offers to an update: sections with “say in public” words, decisions and actions marked public.

Leans on meetings and actions. Reads only; asks `visible_to` first. Notes for the record are never read here.
"""

from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actions.models import ActionItem, DueKind, LeadKind
from boards import words
from boards.access import Access
from boards.due_words import in_its_year
from boards.models import Board, Membership, Person
from boards.roles import Level
from meetings.models import AgendaItem, Decision, Meeting, Minute
from publishing.models import Covers

MOST_LEAD = 200
OTHERS = "others"
MONTHS = frozenset(month_name)


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
    minutes = Minute.objects.visible_to(access).of_items(items)
    said = {minute.item_id: minute.say_in_public for minute in minutes}
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
    """Each with the due of its first public action and the leads of all: one query for all."""
    actions = ActionItem.objects.visible_to(access).marked_public().out_of_any(decisions).with_due_words()
    by_decision = actions_by_decision(actions)
    found = []
    for decision in decisions:
        its_own = by_decision.get(decision.pk, [])
        line = OfferedDecision(decision, lead=public_leads(its_own)[0])
        if its_own:
            line.due, line.due_on = public_due(its_own[0])
        found.append(line)
    return found


def actions_by_decision(actions: Iterable[ActionItem]) -> dict[int, list[ActionItem]]:
    """Decision key -> the actions that came out of it, in their order."""
    found: dict[int, list[ActionItem]] = {}
    for action in actions:
        if action.decision_id is not None:
            found.setdefault(action.decision_id, []).append(action)
    return found


def offered_dates(access: Access, meeting: Meeting) -> list[OfferedDate]:
    """Dates and periods of public actions that arose at a meeting, soonest first."""
    actions = ActionItem.objects.visible_to(access).marked_public().arising_at(meeting).with_due_words()
    found = []
    for action in actions:
        line = key_date_of(action)
        if line is not None:
            found.append(line)
    return sorted(found, key=lambda line: line.on)


def key_date_of(action: ActionItem) -> OfferedDate | None:
    """The key date that an action due on a date or in a period becomes: its own words stand beside the date."""
    if action.due_kind not in (DueKind.DATE, DueKind.PERIOD) or action.due_on is None:
        return None
    when = public_due(action)[0].removeprefix("By ")
    return OfferedDate(action, when[:1].upper() + when[1:], action.due_on, action.words)


def public_due(action: ActionItem) -> tuple[str, date | None]:
    """A due as the public reads it: “By 31 March 2016”, “Early March 2016”, “February meeting”, “A future meeting”, or
    nothing. A period whose words mean another day when they are read later is told by its last day."""
    if action.due_kind == DueKind.DATE:
        return f"By {words.day(action.due_on)}", action.due_on
    if action.due_kind == DueKind.MEETING and action.due_promise:
        meeting = action.due_promise.meeting
        name = meeting.known_as if meeting else action.due_promise.meeting_words
        return name[:1].upper() + name[1:], meeting.day if meeting else None
    if action.due_kind == DueKind.PERIOD and action.due_on:
        said = in_its_year(action.due_words, action.due_on) or f"By {words.day(action.due_on)}"
        return said[:1].upper() + said[1:], action.due_on
    return ("Ongoing", None) if action.due_kind == DueKind.ONGOING else ("", None)


def public_lead(action: ActionItem) -> str:
    """The body or office that leads; a person's name is never taken over by itself."""
    if action.lead_kind == LeadKind.BOARD:
        return "the Board"
    return action.lead_name if action.lead_kind in (LeadKind.ORGANISATION, LeadKind.POST) else ""


def public_leads(actions: Iterable[ActionItem]) -> tuple[str, list[str]]:
    """Who leads several actions, each body once, in words and one by one: “Testshire Council and Testshire Police”."""
    leads = list(dict.fromkeys(lead for lead in map(public_lead, actions) if lead))
    said, kept = words.listed(leads), list(leads)
    while len(said) > MOST_LEAD and kept:  # whole names, and that there are more
        kept.pop()
        said = words.listed([*kept, OTHERS])
    return said, kept


def offered_lead(meetings: Sequence[Meeting]) -> str:
    """The first sentence of an update, for the secretary to mend: what it is, and when the Board met."""
    met = words.listed([f"{_name(meeting)} on {words.day(meeting.day)}" for meeting in meetings])
    return f"What the Board agreed at its {met}."


def offered_title(meeting: Meeting) -> str:
    """The title of a meeting's update, for the secretary to mend. A name that tells the day is not said beside it."""
    day = words.day(meeting.day)
    return f"Meeting of {day}" if _tells_its_day(meeting) else f"{meeting.known_as}, {day}"


def _tells_its_day(meeting: Meeting) -> bool:
    name = str(meeting.known_as)
    return meeting.day is not None and name.startswith(f"{meeting.day:%-d %B} ") and name.endswith(" meeting")


def _name(meeting: Meeting) -> str:
    if _tells_its_day(meeting):
        return "meeting"
    name = str(meeting.known_as).removeprefix("The ").removeprefix("the ")
    first = name.partition(" ")[0]
    is_a_name = first in MONTHS or first.isupper()
    return name if is_a_name else name[:1].lower() + name[1:]


def offered_chair(board: Board, day: date) -> str:
    """The chair's name with their seat at the table: the one person whom the Board names in public."""
    chair = Person.objects.chairing(board, day).first()
    if chair is None:
        return ""
    seat = Membership.objects.of(board).in_force(day).held_by(chair).select_related("organisation").first()
    title = seat.title if seat and seat.title.casefold() != "chair" else ""  # the line begins with “Chair:”
    said = ", ".join(part for part in (chair.name, title, seat.organisation.name if seat else "") if part)
    return said if len(said) <= MOST_LEAD else chair.name


def meetings_waiting(access: Access) -> Any:
    """Held meetings, newest first, of which no update is being written, and none is published or its words are gone."""
    written = Covers.objects.that_stand().meetings()
    return Meeting.objects.visible_to(access).select_related("board").held().but_not(written).newest_first()
