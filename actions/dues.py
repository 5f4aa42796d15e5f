"""A due as pages say it: “24 February 2016, the February meeting, moved from 17 February 2016”.

Leans on the house's words. Pure: the day is passed in. Must not know pages. A rating is a judgement and overdue a
fact; both are shown, never merged.
"""

from dataclasses import dataclass, field
from datetime import date

from actions.models import ActionItem, DueKind
from boards import words
from boards.due_words import in_its_year

SOON = 14


@dataclass
class ShownDue:
    """The main words, the smaller notes under them, the day for `<time>`, and how near it is."""

    main: str
    notes: list[str] = field(default_factory=list)
    day: date | None = None
    nearness: str = ""
    how_far: str = ""

    @property
    def in_one_line(self) -> str:
        """For letters and PDFs: how far it was would be wrong tomorrow, so only the facts."""
        return ", ".join([self.main, *self.notes])


def shown_due(action: ActionItem, today: date) -> ShownDue:
    """A due with its lateness, for an action that carries its promise and meeting."""
    due = _plain_due(action)
    if action.is_still_to_do and due.day is not None:
        days = (due.day - today).days
        due.nearness = "late" if days < 0 else "soon" if days <= SOON else ""
        if days < 0 or action.due_kind != DueKind.MEETING:
            due.how_far = words.relative(due.day, today)
    return due


def _plain_due(action: ActionItem) -> ShownDue:
    if action.due_kind == DueKind.MEETING:
        return _at_a_meeting(action)
    if action.due_kind == DueKind.DATE:
        due = ShownDue(words.day(action.due_on), day=action.due_on)
        due.notes += _moved(action, action.due_on)
        if action.is_statutory:
            due.notes.append("set by law")
        return due
    if action.due_kind == DueKind.PERIOD:
        return _in_a_period(action)
    if action.due_kind == DueKind.ONGOING:
        return ShownDue("Ongoing", [f"looked at next {words.day(action.look_next_on)}"])
    return ShownDue("No date agreed", [f"“{action.due_words}”"] if action.due_words else [], None, "none")


def _in_a_period(action: ActionItem) -> ShownDue:
    """“Early March 2016”; “next week” is another week when it is read, so its last day is told and the words beside."""
    assert action.due_on is not None  # noqa: S101 the database holds it (EXACTLY_ONE_DUE)
    moved = _moved(action, action.due_on)
    said = in_its_year(action.due_words, action.due_on)
    if said:
        return ShownDue(said[:1].upper() + said[1:], moved, action.due_on)
    return ShownDue(f"By {words.day(action.due_on)}", [f"“{action.due_words}”", *moved], action.due_on)


def _at_a_meeting(action: ActionItem) -> ShownDue:
    promise = action.due_promise
    assert promise is not None  # noqa: S101 the database holds it (EXACTLY_ONE_DUE)
    if promise.meeting is None:
        return ShownDue("No date agreed", [f"“{promise.meeting_words}”"], None, "none")
    name = _the(promise.meeting.known_as)
    if promise.meeting.day is None:
        return ShownDue(promise.meeting.known_as, ["date to be set", *_moved(action, None)])
    moved = ", ".join([name, *_moved(action, promise.meeting.day)])
    return ShownDue(words.day(promise.meeting.day), [moved], promise.meeting.day)


def _the(name: str) -> str:
    return name if name.lower().startswith("the ") else f"the {name}"


def _moved(action: ActionItem, day: date | None) -> list[str]:
    """The first date is kept for ever and stands beside a later one."""
    if action.first_due_on is None or action.first_due_on == day:
        return []
    return [f"moved from {words.day(action.first_due_on)}"]
