"""Which meetings something found in a document may be due at: the nearest first, and those that could be planned.

Leans on the board's meetings and on what a document's words mean. Reads only. Must not know pages.
"""

from datetime import date

from boards.due_words import MONTHS
from boards.models import Finding
from publishing.which_meeting import NOT_YET_NAMED, PLAN, Meetings

MONTHS_AHEAD = 3


def meeting_choices(finding: Finding, meetings: Meetings) -> list[tuple[str, str]]:
    """(key, words): what the finding has, what its words mean, the meetings to come by day, and those to be planned."""
    said_on = finding.read_in.meeting_day
    named = meetings.meant_in(finding, finding.due_words, said_on) if finding.due_words else ""
    to_come = [row.slug for row in meetings.rows if meetings.may_be_to_come(row, said_on)]
    keys = dict.fromkeys([finding.due_meeting, named, *to_come, NOT_YET_NAMED, *_to_plan(meetings, said_on)])
    return [("", "Select"), *((key, words) for key in keys if key and (words := in_words(key, meetings)))]


def in_words(key: str, meetings: Meetings) -> str:
    """“Plan the March meeting” for one to be planned; the meeting's name and day for one that there is."""
    return f"Plan the {key.removeprefix(PLAN)}" if key.startswith(PLAN) else meetings.in_words(key)


def _to_plan(meetings: Meetings, said_on: date | None) -> list[str]:
    """The meetings of the next months that nobody has planned yet."""
    if said_on is None:
        return []
    names = [MONTHS[(said_on.month + ahead) % 12].capitalize() for ahead in range(MONTHS_AHEAD)]
    meant = [meetings.meant_by(f"the {name} meeting", said_on) for name in names]
    return [key for key in meant if key.startswith(PLAN)]
