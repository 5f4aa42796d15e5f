"""What a finding still needs before it can be saved, in one sentence.

Leans on the finding alone. One sentence serves the page, the verb that accepts and the verb that saves.
"""

from datetime import date

from boards.models import Finding, FindingKind
from boards.words import day as day_words
from meetings.models import DecisionKind
from publishing.which_meeting import Meetings

DECIDED = [(code, label) for code, label in DecisionKind.choices if code != DecisionKind.AGREED_SUBJECT]
MOST_TITLE = 200
MOST_ACTION = 300


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
    if finding.due_kind in ("date", "period") and finding.due_on is None:
        return "Enter the day it is due, or the last day of the period."
    if finding.due_kind == "period" and not finding.due_words:
        return "Enter the period as it was agreed."
    if finding.due_kind == "meeting" and not finding.due_meeting:
        return "Select the meeting it is due at, or a meeting not yet named."
    if finding.due_kind == "ongoing" and finding.look_next_on is None:
        return "Enter the day it is looked at next."
    agreed_on = finding.read_in.meeting_day
    too_early = due_too_early(agreed_on, finding.due_on or finding.look_next_on) or done_too_early(agreed_on, finding)
    return f"{too_early}." if too_early else ""


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
