"""The meeting of 20 January 2016: six sections, ten decisions, twelve actions; and the February meeting planned.

Leans on the verbs of meetings and actions. What was decided is a fact of the public record; the words are our own.
"""

from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from actions.changes import Due, Lead, Origin, decide_and_raise, raise_action
from actions.models import ActionItem
from boards.models import TermsOfReference
from boards.roles import Level
from boardsite.sample.people import Cast
from meetings import changes
from meetings.changes import Decided
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
    january = January(first, february)
    for title, purpose, presenter, starts_at in SECTIONS:
        item = changes.add_item(
            meeting=first, title=title, purpose=purpose, presenter=presenter, starts_at=starts_at,
            visibility=Level.PUBLIC,
            by=cast.secretary, on=PLANNED,
        )  # fmt: skip
        january.items.append(item)
    changes.add_item(
        meeting=first,
        title="How the chair will form his assessment (illustrative)",
        purpose="information",
        presenter="Chair",
        starts_at=time(12, 20),
        visibility=Level.MEMBERS,
        by=cast.secretary,
        on=PLANNED,
    )
    january.meeting = changes.take_step(meeting=first, verb="mark_held", by=cast.secretary, on=HELD)
    for item in january.items:
        item.meeting = january.meeting
    _attendance(cast, january.meeting)
    _take_down(cast, january, requirements)
    return january


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


def _take_down(cast: Cast, january: January, needs: dict[int, Recommendation]) -> None:
    scene, lessons, safeguarding, performance, plan, workforce = january.items
    council, officer = Lead(cast.bodies["council"]), cast.officer
    at_february = Due.at(january.february, "the February meeting")
    none = Due.none()
    facts: dict[str, Any] = {"by": cast.secretary, "on": HELD, "visibility": Level.PUBLIC}

    def decide(number: int, item: AgendaItem, said: str, /, *concerns: int, **action: Any) -> Decision:
        decided = Decided(words=said, concerns=[needs[n] for n in concerns])
        serves = [needs[n] for n in concerns]
        decision, raised = decide_and_raise(item=item, decided=decided, serves=serves, **action, **facts)
        january.decisions[number], january.actions[raised.number] = decision, raised
        return decision

    terms = TermsOfReference.objects.get(board=cast.board)
    january.decisions[1] = changes.take_decision(
        item=scene,
        decided=Decided(
            "The Board’s terms of reference, which set out its purpose, duties and scope.",
            agrees_terms=terms,
            complete_at_once=True,
        ),
        **facts,
    )
    decide(
        2, lessons, "The February meeting is to hear the analysis of social care processes and practice that an outside "
        "consultancy made for the council.",
        words="Present the analysis of social care processes and practice to the Board", lead=council,
        contact=officer, due=at_february,
    )  # fmt: skip
    decide(
        3, lessons, "Lancashire Constabulary’s offer of extra people for the reviews of Child in Need cases is to be taken up.", 8,
        words="Take up Lancashire Constabulary’s offer of extra capacity", lead=council,
        supported_by=[cast.bodies["police"]], contact=officer, due=none,
    )  # fmt: skip
    decide(
        4, lessons, "Every review of a Child in Need case is to be complete by 31 March 2016.", 8,
        words="Complete all Child in Need case reviews", lead=council, contact=officer,
        due=Due.on_date(date(2016, 3, 31), "by 31 March 2016"),
    )  # fmt: skip
    decide(
        5, lessons, "The February meeting is to be told by when vacant posts will be filled and Practice Managers will carry "
        "no cases.", 4,
        words="Say by when vacant posts will be filled and Practice Managers will carry no cases", lead=council,
        contact=officer, due=Due.at(january.february, "at the February meeting"),
    )  # fmt: skip
    decide(
        6, lessons, "The council is to ask Ofsted’s Head of Performance what help there is with building a case management "
        "system that works.", 1,
        words="Ask Ofsted’s Head of Performance about help with the case management system", lead=council,
        contact=officer, due=none,
    )  # fmt: skip
    decide(
        7, safeguarding, "The Board is to look for more ways in which the LSCB can support its work and the plan.",
        words="Explore how the LSCB can support the Board and the plan", lead=Lead(cast.bodies["lscb"]),
        supported_by=[None], due=none,
    )  # fmt: skip
    decide(
        8, performance, "A sound performance and quality assurance framework is to stand beside the finished plan, so that "
        "the Board can judge progress. A draft comes to the February meeting.", 1, 2,
        words="Bring a draft performance and quality assurance framework to the Board", lead=council,
        contact=officer, due=at_february,
    )  # fmt: skip
    ninth = decide(
        9, plan, "Members are to comment on the draft plan, and its final version comes to the February meeting.",
        words="Comment on the draft Improvement Plan", lead=Lead(the_board=True, words="Board members"), due=at_february,
    )  # fmt: skip
    january.actions[9] = raise_action(
        origin=Origin.decision(ninth), words="Bring the final version of the Improvement Plan to the Board", lead=council,
        contact=officer, due=at_february, **facts,
    )  # fmt: skip
    january.actions[10] = raise_action(
        origin=Origin.item(plan), words="Submit the agreed Improvement Plan to the Department for Education",
        lead=Lead(the_board=True), contact=cast.director,
        due=Due.on_date(date(2016, 3, 4), "by 4 March 2016", is_statutory=True), **facts,
    )  # fmt: skip
    decide(
        10, workforce, "The strategy is to be refined and brought back to a future meeting.", 4,
        words="Refine the workforce development strategy and bring it back", lead=council, contact=officer,
        due=Due.at(None, "a future meeting"),
    )  # fmt: skip
    january.actions[12] = raise_action(
        origin=Origin.item(scene), words="Report to the Secretary of State on the council’s capacity and capability to improve",
        lead=Lead(cast.chair, words="the chair"), contact=cast.chair, due=Due.period(date(2016, 3, 10), "early March"),
        **facts,
    )  # fmt: skip
