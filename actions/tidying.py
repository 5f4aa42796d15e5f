"""Things to put right: what was taken down in the room with only its words, and what has gone out of date since.

Leans on the named questions of actions and meetings. In the room only words are demanded (DESIGN: entered once); lead,
due, recommendation and public wording come later, from here. Must not know who may see the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from actions.models import ActionItem
from boards.access import Access
from boards.words import day
from meetings.models import AgendaItem, Decision
from meetings.permissions import RECORD_IS_CLOSED, can_mend_now


@dataclass(frozen=True)
class Line:
    """One thing: what it is, what is said of it, and the form where it is mended."""

    words: str
    about: str
    address: str
    decision: Decision | None = None
    """The decision that may be marked “complete at once” instead."""


@dataclass(frozen=True)
class Fault:
    """One sort of thing to put right."""

    key: str
    title: str
    why: str
    mend: str
    found: Callable[[Access], QuerySet]
    line: Callable[[Any], Line]


def _actions(access: Access) -> Any:
    return ActionItem.objects.visible_to(access).for_the_register().select_related("contact").in_number_order()


def _at_field(name: str) -> Callable[[ActionItem], Line]:
    def line(row: ActionItem) -> Line:
        mend = reverse("actions:mend", args=[row.board.slug, row.reference])
        contact = f", contact {row.contact}" if row.contact else ""
        others = {"not_named": "no lead", "board": "led by the Board"}
        lead = others.get(row.lead_kind, f"led by {row.lead_name}")
        about = f"{row} · agreed {day(row.agreed_on)} · {lead}{contact}"
        return Line(row.words, about, f"{mend}#id_{name}")

    return line


def _withdrawn_line(row: ActionItem) -> Line:
    assert row.decision is not None  # noqa: S101 it is asked for by its decision
    about = f"{row} · out of {row.decision.in_a_letter()}, withdrawn {day(row.decision.withdrawn_on)}"
    return Line(row.words, about, row.get_absolute_url())


def _owed(access: Access) -> Any:
    acted_on = ActionItem.objects.visible_to(access).decisions()
    seen = Decision.objects.visible_to(access).standing().that_seem_to_owe()
    return seen.but_not(acted_on).with_meetings().in_order()


def _decision_line(row: Decision) -> Line:
    where = f"at {row.meeting.known_as}" if row.meeting else "between meetings"
    about = f"Decision {row.reference} of {day(row.taken_on)}, {where}"
    if not can_mend_now(row):
        return Line(row.in_short, f"{about}. {RECORD_IS_CLOSED}", row.get_absolute_url())
    address = reverse("actions:raise", args=[row.board.slug, row.taken_on, row.reference])
    return Line(row.in_short, about, address, decision=row)


def _item_line(row: AgendaItem) -> Line:
    address = reverse("meetings:minute", args=[row.meeting.board.slug, row.meeting.slug, row.reference])
    return Line(row.title, f"Item {row.reference} of {day(row.meeting.day)}", f"{address}#id_say_in_public")


FAULTS = (
    Fault(
        "lead", "Actions without a lead", "Nobody is named to carry them out.", "Name a lead",
        lambda access: _actions(access).without_a_lead(), _at_field("lead"),
    ),
    Fault(
        "left", "Leads and contacts who have left",
        "Their lead or contact has no role on the Board any more, or the post that leads them is vacant.",
        "Select another",
        lambda access: _actions(access).led_by_who_left(access.board, access.day), _at_field("lead"),
    ),
    Fault(
        "withdrawn", "Actions out of a withdrawn decision",
        "The decision they came out of was never taken. Each goes on until it is stopped or changed.", "Look at it",
        lambda access: _actions(access).out_of_a_withdrawn_decision(), _withdrawn_line,
    ),
    Fault(
        "due", "Actions without a date",
        "No date, meeting or period is agreed, so they are never rated and never overdue.", "Set when it is due",
        lambda access: _actions(access).without_a_due(), _at_field("due_kind"),
    ),
    Fault(
        "decision", "Decisions that seem to owe an action",
        "Their words promise something to come, and no action came out of them.", "Add an action",
        _owed, _decision_line,
    ),
    Fault(
        "recommendation", "Actions that serve no recommendation",
        "They do not count towards any recommendation of the plan.", "Select what it serves",
        lambda access: _actions(access).without_a_recommendation(), _at_field("serves"),
    ),
    Fault(
        "public", "Items with nothing to say in public",
        "The published update takes its words from here, never from the notes.", "Write the words",
        lambda access: AgendaItem.objects.visible_to(access).without_public_words(), _item_line,
    ),
)  # fmt: skip
BY_KEY = {fault.key: fault for fault in FAULTS}


@dataclass(frozen=True)
class Group:
    """One sort of thing, how many there are, and the first of them."""

    fault: Fault
    count: int
    lines: list[Line]


def groups(access: Access, *, first: int) -> list[Group]:
    """Every sort with its count and its first few lines: two queries a sort, however many things there are."""
    found = [(fault, fault.found(access)) for fault in FAULTS]
    return [
        Group(fault, rows.count(), [fault.line(row) for row in rows[:first]] if first else []) for fault, rows in found
    ]
