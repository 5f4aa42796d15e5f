"""The meeting of 24 February 2016: its agenda by the clock, and the March meeting after it. Invented, and says so.

Leans on the verbs of meetings.
"""

from dataclasses import dataclass
from datetime import date, time

from boards.roles import Level
from boardsite.sample.january import January
from boardsite.sample.people import Cast
from meetings import changes

ADDED = date(2016, 2, 10)
ISSUED = date(2016, 2, 17)


@dataclass(frozen=True)
class Row:
    """One item: when it starts, what it is for, who presents it, what the Board is asked to do, who may read it;
    which item of January it continues."""

    at: time
    title: str
    purpose: str
    presenter: str
    asked: str = ""
    visibility: Level = Level.BOARD
    named: tuple[str, ...] = ()
    marking: str = ""
    continues: int | None = None


AGENDA = (
    Row(time(10), "Welcome, apologies and interests", "information", "Chair"),
    Row(
        time(10, 5), "Update of 20 January 2016 and actions arising", "assurance", "Chair",
        "look at the twelve actions, and at those that are overdue, off track or blocked.",
    ),
    Row(
        time(10, 20), "Analysis of social care processes and practice", "discussion", "External consultancy",
        "say which findings the plan must answer.",
    ),
    Row(
        time(10, 45), "Child in Need case reviews", "assurance", "County council and Lancashire Constabulary",
        "say whether it is assured that all reviews will be complete by 31 March 2016.",
    ),
    Row(
        time(11, 5), "Vacant posts and Practice Managers’ cases", "assurance", "County council",
        "say whether the dates are soon enough.",
    ),
    Row(
        time(11, 20), "Draft performance and quality assurance framework", "discussion", "County council",
        "say which measures it wants by district.", continues=4,
    ),
    Row(
        time(11, 35), "Improvement Plan: final version", "decision", "County council",
        "agree the plan for submission to the Department for Education by 4 March 2016.", continues=5,
    ),
    Row(time(11, 55), "How the LSCB supports the Board’s work", "discussion", "LSCB", "choose among the three ways set out."),
    Row(time(12, 5), "Next meeting", "information", "Chair"),
    Row(
        time(12, 10), "The chair’s draft assessment (illustrative)", "discussion", "Chair",
        "comment on the draft.", visibility=Level.MEMBERS,
    ),
    Row(
        time(12, 20), "A senior appointment (illustrative)", "discussion", "Director of Children’s Services",
        visibility=Level.NAMED, named=("director", "lscb"), marking="Personal: named readers only",
    ),
)  # fmt: skip


def prepare_february(cast: Cast, january: January) -> None:
    """The agenda, issued a week before; the March meeting, and what is promised to it."""
    for row in AGENDA:
        changes.add_item(
            meeting=january.february, title=row.title, purpose=row.purpose, presenter=row.presenter, asked=row.asked,
            starts_at=row.at, visibility=row.visibility, named=[cast.people[key] for key in row.named],
            marking=row.marking, continues=january.items[row.continues - 1] if row.continues else None,
            by=cast.secretary, on=ADDED,
        )  # fmt: skip
    changes.take_step(meeting=january.february, verb="issue_agenda", by=cast.secretary, on=ISSUED)
    march = changes.plan_meeting(
        board=cast.board, day=date(2016, 3, 23), place="County Hall, Preston", starts_at=time(10), ends_at=time(12, 30),
        by=cast.secretary, on=ADDED,
    )  # fmt: skip
    changes.make_promise(
        board=cast.board, words="First findings of the audits of practice (illustrative)", meeting=march,
        meeting_words="the March meeting", made_on=ISSUED, by=cast.secretary, on=ISSUED,
    )  # fmt: skip
