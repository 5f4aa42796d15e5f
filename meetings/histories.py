"""What happened to a meeting, its agenda, its attendance and its decisions, each step as a fact with its reason.

Leans on the readable history. A reader is told only of rows that `visible_to` gave them. Must not know pages.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from boards.access import Access
from boards.histories import Line, readable_histories, readable_history
from boards.words import day, day_and_month
from meetings.changes import agenda, attendance, decisions, meeting
from meetings.models import AgendaItem, Attendance, Decision, Meeting, Standing
from meetings.states import CANCELLED, CLOSED, HELD, ISSUED, MEETING_STATES, PLANNED, POSTPONED

__all__ = ["history_of_decision", "history_of_meeting", "history_of_the_record"]
DECISION = (
    "words", "sort", "short_form", "visibility", "marking", "agrees_terms", "reported_to", "said_file",
    "complete_at_once",
)  # fmt: skip
ITEM = ("title", "purpose", "starts_at", "presenter", "presenter_person", "asked", "marking", "visibility")
ATTENDED = ("standing", "organisation", "organisation_words", "sits_for")
STEPS = {
    ISSUED: "Agenda issued",
    HELD: "Recorded as held",
    CLOSED: "Record closed",
    CANCELLED: "Cancelled",
    POSTPONED: "Postponed without a new day",
    PLANNED: "Planned again",
}
OWN_WORDS = (
    {step.button for step in MEETING_STATES.steps}
    | set(meeting.REASONS)
    | set(decisions.REASONS)
    | set(agenda.REASONS)
    | set(attendance.REASONS)
)
"""What the verbs write where nobody gave a reason: the fact says it already."""


def history_of_meeting(row: Meeting) -> list[Line]:
    """Planned, moved, held, called off; newest first."""
    return _with_reasons(readable_history(row, ("starts_at", "ends_at", "place"), fact=_meeting))


def history_of_the_record(items: Sequence[AgendaItem], attended: Sequence[Attendance]) -> list[Line]:
    """What happened to some items and lines of attendance, newest first: a fixed number of queries."""
    who = {line.pk: line.who for line in attended}
    lines = readable_histories(items, ITEM, fact=_item)
    lines += readable_histories(attended, ATTENDED, fact=lambda before, after: _attended(who[after.id], before, after))
    return _with_reasons(sorted(lines, key=lambda line: line.at, reverse=True))


def history_of_decision(row: Decision, access: Access) -> list[Line]:
    """Recorded, changed, withdrawn; newest first. Which decision it changes is told when all of those may be read."""
    pointed_at = set(row.history.exclude(changes=None).values_list("changes", flat=True))
    seen = Decision.objects.visible_to(access).in_keys(pointed_at).count() if pointed_at else 0
    columns = (*DECISION, "changes") if seen == len(pointed_at) else DECISION
    return _with_reasons(readable_history(row, columns, fact=_decision))


def _with_reasons(lines: list[Line]) -> list[Line]:
    for line in lines:
        line.reason = "" if line.reason in OWN_WORDS else line.reason
    return lines


def _meeting(before: Any, after: Any) -> str:
    if before is None:
        return f"Planned for {day(after.day)}" if after.day else f"Planned as the {after.known_as}"
    if before.state != after.state:
        return "Record reopened" if (before.state, after.state) == (CLOSED, HELD) else STEPS[after.state]
    if before.day != after.day:
        return moved(before.day, after.day)
    if before.known_as != after.known_as:
        return f"Known as the {after.known_as}"
    return "Times or place changed"


def moved(before: date | None, after: date | None) -> str:
    """“Moved from 17 to 24 February 2016”: what both days share is said once."""
    if before is None or after is None:
        return f"Day set: {day(after)}" if after else f"No longer on {day(before)}"
    if before.year != after.year:
        return f"Moved from {day(before)} to {day(after)}"
    first = str(before.day) if before.month == after.month else day_and_month(before)
    return f"Moved from {first} to {day(after)}"


def _item(before: Any, after: Any) -> str:
    name = f"Item {after.series}{after.number}, {after.title}"
    if before is None:
        return f"{name}: added"
    if before.withdrawn != after.withdrawn:
        return f"{name}: taken off the agenda"
    if before.position != after.position:
        return f"{name}: moved {'up' if after.position < before.position else 'down'}"
    return f"{name}: changed"


def _attended(who: str, before: Any, after: Any) -> str:
    standing = str(Standing(after.standing).label).lower()
    if after.withdrawn:
        return f"{who}: taken out of the list"
    if before is None or before.withdrawn:
        return f"{who}: recorded as {standing}"
    return f"{who}: changed"


def _decision(before: Any, after: Any) -> str:
    if before is None:
        return "Recorded"
    if before.withdrawn_on != after.withdrawn_on:
        return "Withdrawn"
    if before.visibility != after.visibility:
        return "Who may read it changed"
    if before.complete_at_once != after.complete_at_once:
        return "Marked as complete at once"
    if before.reported_to_id != after.reported_to_id and after.reported_to_id:
        return "Reported to a meeting"
    return "Words changed" if before.words != after.words else "Changed"
