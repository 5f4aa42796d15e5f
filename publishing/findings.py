"""What a finding still needs before it can be saved, in one sentence.

Leans on the finding, and on meetings for what is due at one. One sentence serves the form, the verb that accepts and
the verb that saves.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from actions.models import DueKind
from boards.models import DECIDED, Finding, FindingKind
from boards.words import day as day_words
from publishing.which_meeting import Meetings

MOST_TITLE = 200
MOST_ACTION = 300
NEEDS: dict[str | None, tuple[str, str]] = {
    DueKind.DATE: ("due_on", "Enter the date it is due"),
    DueKind.PERIOD: ("due_on", "Enter the last day of the period"),
    DueKind.MEETING: ("due_meeting", "Select the meeting it is due at"),
    DueKind.ONGOING: ("look_next_on", "Enter the day it is looked at next"),
}
"""What each kind of due asks for, and the sentence where it is empty."""


def what_is_missing(finding: Finding) -> str:
    """The sentence that stops it, or nothing."""
    if not finding.words.strip():
        return "Enter the title of the item." if finding.sort == FindingKind.SECTION else "Enter its words."
    if finding.sort == FindingKind.SECTION:
        return f"Shorten its title to {MOST_TITLE} characters." if len(finding.words) > MOST_TITLE else ""
    if finding.under is None:
        return "Select what it belongs to."
    if finding.sort == FindingKind.DECISION:
        known = dict(DECIDED)
        return "" if finding.decided in known else "Select what the Board did."
    return _missing_due(finding) if finding.makes_action else ""


def _missing_due(finding: Finding) -> str:
    day = finding.read_in.meeting_day
    due = {name: getattr(finding, name) for name in ("due_kind", "due_on", "due_meeting", "look_next_on", "due_words")}
    missing = next((sentence for _, sentence in due_lacks(due, day)), "") or done_too_early(day, finding)
    return f"{missing}." if missing else ""


def due_lacks(due: Mapping[str, Any], meeting_day: date | None) -> Iterator[tuple[str, str]]:
    """(column, sentence) of each thing that a due of its kind needs and has not, or has of a day that cannot be."""
    column, sentence = NEEDS.get(due.get("due_kind"), ("", ""))
    if column and not due.get(column):
        yield column, sentence
    if due.get("due_kind") == DueKind.PERIOD and not due.get("due_words"):
        yield "due_words", "Enter the period as it was agreed, like “early March”"
    if column in ("due_on", "look_next_on") and (too_early := due_too_early(meeting_day, due.get(column))):
        yield column, too_early


def done_too_early(meeting_day: date | None, finding: Finding) -> str:
    """The sentence about what was done before the meeting that agreed it, or nothing."""
    if meeting_day is None or finding.done_on is None or finding.done_on >= meeting_day:
        return ""
    return f"The day it was done must be {day_words(meeting_day)} or later, the day of the meeting"


def due_too_early(meeting_day: date | None, due_on: date | None) -> str:
    """The sentence about a due before the meeting that agreed it, or nothing."""
    if meeting_day is None or due_on is None or due_on >= meeting_day:
        return ""
    return f"Due date must be {day_words(meeting_day)} or later, the day of the meeting"


def what_stops(finding: Finding) -> str:
    """Why an accepted finding cannot be saved, or nothing."""
    missing = what_is_missing(finding)
    if missing or finding.under is None or finding.under.is_taken:
        return missing
    what = "section" if finding.under.sort == FindingKind.SECTION else "decision"
    return f"Accept the {what} it stands under, or drop it."


def due_day(finding: Finding, meetings: Meetings) -> date | None:
    """The day it is due, as far as it is known: of the meeting where it is due at one."""
    if finding.due_kind == "meeting":
        meeting = meetings.by_slug.get(finding.due_meeting)
        return meeting.day if meeting else None
    return finding.due_on if finding.due_kind in ("date", "period") else None


def is_past(finding: Finding, meetings: Meetings, today: date) -> bool:
    """Whether it would be overdue on the day it is saved."""
    day = due_day(finding, meetings) if finding.makes_action else None
    return day is not None and day < today
