"""What was taken down at the first meeting, one row a decision, commitment or further action, in the meeting's order.

What was decided is a fact of the public record; the words are our own. Leans on the verbs of meetings and actions.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.changes import Due, Lead, Origin, raise_action
from actions.models import ActionItem
from boards.models import Organisation, TermsOfReference
from boards.roles import Level
from boardsite.sample.people import Cast
from meetings.changes import Decided, take_decision
from meetings.models import AgendaItem, Decision, Meeting
from plans.models import Recommendation

THE_BOARD = "board"


@dataclass(frozen=True)
class Taken:
    """One row. `said` is a new decision; without it the action is a further one of `decision`, or, where that is 0, a
    commitment at the item. `due` is as written; `lead` and `supported_by` name bodies, the Board or a person."""

    item: int
    decision: int
    said: str = ""
    action: str = ""
    lead: str = "council"
    due: str = ""
    concerns: tuple[int, ...] = ()
    contact: str = "officer"
    supported_by: tuple[str, ...] = ()
    lead_words: str = ""


TAKEN = (
    Taken(1, 1, "The Board’s terms of reference, which set out its purpose, duties and scope."),
    Taken(
        2, 2, "The February meeting is to hear the analysis of social care processes and practice that an outside consultancy made for the council.",
        "Present the analysis of social care processes and practice to the Board", due="the February meeting",
    ),
    Taken(
        2, 3, "Lancashire Constabulary’s offer of extra people for the reviews of Child in Need cases is to be taken up.",
        "Take up Lancashire Constabulary’s offer of extra capacity", concerns=(8,), supported_by=("police",),
    ),
    Taken(
        2, 4, "Every review of a Child in Need case is to be complete by 31 March 2016.",
        "Complete all Child in Need case reviews", due="by 31 March 2016", concerns=(8,),
    ),
    Taken(
        2, 5, "The February meeting is to be told by when vacant posts will be filled and Practice Managers will carry no cases.",
        "Say by when vacant posts will be filled and Practice Managers will carry no cases", due="at the February meeting", concerns=(4,),
    ),
    Taken(
        2, 6, "The council is to ask Ofsted’s Head of Performance what help there is with building a case management system that works.",
        "Ask Ofsted’s Head of Performance about help with the case management system", concerns=(1,),
    ),
    Taken(
        3, 7, "The Board is to look for more ways in which the LSCB can support its work and the plan.",
        "Explore how the LSCB can support the Board and the plan", lead="lscb", contact="", supported_by=(THE_BOARD,),
    ),
    Taken(
        4, 8, "A sound performance and quality assurance framework is to stand beside the finished plan, so that the Board can judge progress. A draft comes to the February meeting.",
        "Bring a draft performance and quality assurance framework to the Board", due="the February meeting", concerns=(1, 2),
    ),
    Taken(
        5, 9, "Members are to comment on the draft plan, and its final version comes to the February meeting.",
        "Comment on the draft Improvement Plan", lead=THE_BOARD, lead_words="Board members", due="the February meeting", contact="",
    ),
    Taken(5, 9, action="Bring the final version of the Improvement Plan to the Board", due="the February meeting"),
    Taken(
        5, 0, action="Submit the agreed Improvement Plan to the Department for Education", lead=THE_BOARD, due="by 4 March 2016", contact="director",
    ),
    Taken(
        6, 10, "The strategy is to be refined and brought back to a future meeting.",
        "Refine the workforce development strategy and bring it back", due="a future meeting", concerns=(4,),
    ),
    Taken(
        1, 0, action="Report to the Secretary of State on the council’s capacity and capability to improve",
        lead="chair", lead_words="the chair", due="early March", contact="chair",
    ),
)  # fmt: skip


def take_down(
    cast: Cast, items: list[AgendaItem], february: Meeting, needs: dict[int, Recommendation], on: date
) -> tuple[dict[int, Decision], dict[int, ActionItem]]:
    """Take down every row. Gives the decisions and the actions by their numbers."""
    dues = _dues(february)
    facts: dict[str, Any] = {"by": cast.secretary, "on": on, "visibility": Level.PUBLIC}
    decisions: dict[int, Decision] = {}
    actions: dict[int, ActionItem] = {}
    for row in TAKEN:
        item, served = items[row.item - 1], [needs[number] for number in row.concerns]
        if row.said:
            decided = Decided(row.said, concerns=served, **_terms(cast, row))
            decisions[row.decision] = take_decision(item=item, decided=decided, **facts)
        if row.action:
            origin = Origin.decision(decisions[row.decision]) if row.decision else Origin.item(item)
            raised = raise_action(
                origin=origin, words=row.action, due=dues[row.due], serves=served, **_who(cast, row), **facts
            )
            actions[raised.number] = raised
    return decisions, actions


def _terms(cast: Cast, row: Taken) -> dict[str, Any]:
    """The first decision agrees the terms of reference, and was complete at once."""
    if row.action:
        return {}
    return {"agrees_terms": TermsOfReference.objects.get(board=cast.board), "complete_at_once": True}


def _who(cast: Cast, row: Taken) -> dict[str, Any]:
    who = cast.bodies.get(row.lead) or cast.people.get(row.lead)
    supported_by: list[Organisation | None] = [cast.bodies.get(key) for key in row.supported_by]
    lead = Lead(who, the_board=row.lead == THE_BOARD, words=row.lead_words)
    return {"lead": lead, "contact": cast.people.get(row.contact), "supported_by": supported_by}


def _dues(february: Meeting) -> dict[str, Due]:
    """Every due of the meeting, by its words as they were written."""
    at_february = {words: Due.at(february, words) for words in ("the February meeting", "at the February meeting")}
    return at_february | {
        "": Due.none(),
        "a future meeting": Due.at(None, "a future meeting"),
        "by 31 March 2016": Due.on_date(date(2016, 3, 31), "by 31 March 2016"),
        "by 4 March 2016": Due.on_date(date(2016, 3, 4), "by 4 March 2016", is_statutory=True),
        "early March": Due.period(date(2016, 3, 10), "early March"),
    }
