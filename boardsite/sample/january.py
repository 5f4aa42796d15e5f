"""The meeting of 20 January 2016: six sections, ten decisions, twelve actions; and the February meeting planned.

Leans on the verbs of meetings. What was taken down is the table of taken.py.
"""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from actions.models import ActionItem
from boards.roles import Level
from boardsite.sample.people import Cast
from boardsite.sample.taken import take_down
from meetings import changes
from meetings.models import AgendaItem, Decision, Meeting
from plans.models import Recommendation

HELD = date(2016, 1, 20)
PLANNED = date(2016, 1, 8)
SECTIONS = (
    ("Setting the scene", "information", "Chair", time(10)),
    ("Learning the lessons", "discussion", "County council", time(10, 15)),
    ("Lancashire Safeguarding Children Board (LSCB)", "discussion", "LSCB", time(10, 50)),
    ("Performance update", "assurance", "County council", time(11, 5)),
    ("Draft Improvement Plan", "discussion", "County council", time(11, 25)),
    ("Draft workforce development strategy", "discussion", "County council", time(11, 55)),
)


@dataclass
class January:
    """The two meetings, the items, decisions and actions by their numbers."""

    meeting: Meeting
    february: Meeting
    items: list[AgendaItem] = field(default_factory=list)
    decisions: dict[int, Decision] = field(default_factory=dict)
    actions: dict[int, ActionItem] = field(default_factory=dict)


def hold_january(cast: Cast, requirements: dict[int, Recommendation]) -> January:
    """Plan both meetings, hold the first and take down what it decided."""
    plan: dict[str, Any] = {
        "board": cast.board,
        "starts_at": time(10),
        "ends_at": time(12, 30),
        "by": cast.secretary,
        "on": PLANNED,
    }
    first = changes.plan_meeting(day=HELD, place="County Hall, Preston", **plan)
    february = changes.plan_meeting(day=date(2016, 2, 17), place="County Hall, Preston", **plan)
    january = January(first, february, _agenda(cast, first))
    january.meeting = changes.take_step(meeting=first, verb="mark_held", by=cast.secretary, on=HELD)
    for item in january.items:
        item.meeting = january.meeting
    _attendance(cast, january.meeting)
    january.decisions, january.actions = take_down(cast, january.items, february, requirements, HELD)
    return january


def _agenda(cast: Cast, meeting: Meeting) -> list[AgendaItem]:
    """The six sections that may be published, and one item for members."""
    items = [
        changes.add_item(
            meeting=meeting, title=title, purpose=purpose, presenter=presenter, starts_at=starts_at,
            visibility=Level.PUBLIC, by=cast.secretary, on=PLANNED,
        )
        for title, purpose, presenter, starts_at in SECTIONS
    ]  # fmt: skip
    changes.add_item(
        meeting=meeting, title="How the chair will form his assessment (illustrative)", purpose="information",
        presenter="Chair", starts_at=time(12, 20), visibility=Level.MEMBERS, by=cast.secretary, on=PLANNED,
    )  # fmt: skip
    return items


def _attendance(cast: Cast, meeting: Meeting) -> None:
    present = {"chair": "department", "member": "police", "health": "health", "lscb": "lscb", "director": "council"}
    for key, body in present.items():
        changes.record_attendance(
            meeting=meeting, person=cast.people[key], standing="present", organisation=cast.bodies[body],
            by=cast.secretary, on=HELD,
        )  # fmt: skip
    changes.record_attendance(
        meeting=meeting, person=cast.head, standing="apologies", organisation=cast.bodies["schools"],
        by=cast.secretary, on=HELD,
    )  # fmt: skip
    for key, body in {"officer": "council", "observer": "ofsted"}.items():
        changes.record_attendance(
            meeting=meeting, person=cast.people[key], standing="in_attendance", organisation=cast.bodies[body],
            by=cast.secretary, on=HELD,
        )  # fmt: skip
