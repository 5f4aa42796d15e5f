"""Panels that other rooms' pages show: the actions that arose at a meeting, or out of a decision; the lists of homes.

Leans on the register's lines. Reads only. A long list shows its beginning and leads to the register, filtered alike.
"""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse

from actions.models import ActionItem
from actions.register import Line, annotated, lines_of
from actions.tidying import groups
from boards.access import Access
from boards.roles import Power, RoleCode, Subject
from boards.visibility import handling

register = template.Library()
FIRST, FIRST_AT_A_MEETING = 10, 50
AT_THE_TABLE = {RoleCode.MEMBER, RoleCode.SUBSTITUTE, RoleCode.CHAIR, RoleCode.ACTING_CHAIR}


@register.inclusion_tag("actions/_arising.html", takes_context=True)
def actions_arising(context: dict[str, Any], meeting: Any, how: str = "page") -> dict[str, Any]:
    """What is to be done after a meeting: out of its decisions and its items. In print it is whole."""
    access = context["access"]
    rows = annotated(access).arising_at(meeting).for_the_register().in_number_order()
    sees = access.sees(Subject.ACTIONS)
    shown = rows if how == "print" else rows[:FIRST_AT_A_MEETING]
    return {
        "lines": lines_of(shown, access) if sees else [],
        "total": rows.count() if sees else 0,
        "sees": sees,
        "how": how,
        "board": context["board"],
        "meeting": meeting,
    }


@register.inclusion_tag("actions/_arising.html", takes_context=True)
def actions_out_of(context: dict[str, Any], decision: Any) -> dict[str, Any]:
    """What is to be done because of a decision."""
    access = context["access"]
    rows = annotated(access).out_of(decision).for_the_register().in_number_order()
    sees = access.sees(Subject.ACTIONS)
    lines = lines_of(rows, access) if sees else []
    return {"lines": lines, "sees": sees, "how": "decision", "board": context["board"], "decision": decision}


@dataclass(frozen=True)
class Panel:
    """One list of a home: its heading, what it says when empty, its nouns, and the register's filter that shows all."""

    title: str
    none: str
    noun: str
    query: str
    is_mine: bool = False


OWN = Panel("Your actions", "You do not lead any open actions.", "action of yours,actions of yours", "show=mine", True)
TABLE = Panel("Led by the Board or your organisation", "Nothing is open.", "such action,such actions", "only=table")
DONE = Panel(
    "Said to be done: for the Board to agree", "Nothing waits to be closed.",
    "action said to be done,actions said to be done", "only=said_done",
)  # fmt: skip
UNREPORTED = Panel(
    "Closed by the chair, to be reported to a meeting", "Every such closing was reported.",
    "closing to report,closings to report", "show=closed&only=not_reported",
)  # fmt: skip
UNREMINDED = Panel(
    "Actions nobody will be reminded about", "Every open action has a contact.",
    "action without a contact,actions without a contact", "only=nobody_reminded",
)  # fmt: skip
OVERDUE = Panel("Overdue", "Nothing is overdue.", "overdue action,overdue actions", "due=overdue")


NOTHING_ELSE = "Nothing but what is listed above."


def _own_lists(access: Access) -> tuple[Any, ...]:
    """What stands in “Your actions” and “Led by the Board” of a home that has them: the secretariat's has not."""
    if access.may(Power.RUN_THE_CYCLE) or not access.may(Power.UPDATE_THEIRS):
        return ()
    seen = ActionItem.objects.visible_to(access).still_to_do()
    own = (seen.led_by(access),)
    return (*own, seen.led_by_the_table(access)) if AT_THE_TABLE & access.roles else own


def _shown(
    context: dict[str, Any], panel: Panel, rows: Any, *, is_asked: bool = True, above: tuple[Any, ...] = ()
) -> dict[str, Any]:
    """The first few lines of a list, soonest first, and how many there are. What stands in a list `above` on the same
    page is counted, and not shown again."""
    access, board = context["access"], context["board"]
    if not is_asked:
        return {"is_asked": False}
    address = reverse("actions:register", args=[board.slug])
    total, others = rows.count(), rows
    for listed in above:
        others = others.exclude(pk__in=listed.values("pk"))
    lines = lines_of(others.for_the_register().soonest_first()[:FIRST], access)
    return {
        **vars(panel),
        "is_asked": True,
        "board": board,
        "lines": lines,
        "total": total,
        "none": NOTHING_ELSE if total else panel.none,
        "see_all": f"{address}?{panel.query}",
        "register_url": address,
    }


@register.inclusion_tag("actions/_serving.html", takes_context=True)
def actions_serving(context: dict[str, Any], recommendation: Any) -> dict[str, Any]:
    """What is being done about a recommendation."""
    access = context["access"]
    rows = annotated(access).serving(recommendation).for_the_register().soonest_first()
    sees = access.sees(Subject.ACTIONS)
    return {"lines": lines_of(rows, access) if sees else [], "sees": sees, "board": context["board"]}


@register.simple_tag(takes_context=True)
def actions_by_recommendation(context: dict[str, Any]) -> dict[int, int]:
    """How many actions that this reader may see serve each recommendation: one query a list."""
    return ActionItem.objects.visible_to(context["access"]).count_by_recommendation()


@register.simple_tag(takes_context=True)
def dues_of_decisions(context: dict[str, Any], meeting: Any) -> dict[int, list[Line]]:
    """The actions of each decision of a meeting, by the decision's key, for the dues that stand beside decisions."""
    access = context["access"]
    rows = annotated(access).arising_at(meeting).for_the_register().in_number_order()
    found: dict[int, list[Line]] = {}
    for line in lines_of(rows, access) if access.sees(Subject.ACTIONS) else []:
        if line.action.decision_id is not None:
            found.setdefault(line.action.decision_id, []).append(line)
    return found


@register.inclusion_tag("actions/_due_of_decision.html")
def due_of_decision(dues: dict[int, list[Line]], decision: Any, how: str = "page") -> dict[str, Any]:
    """When what a decision asks for is due, each day once. Needs `dues_of_decisions`. What has no date says nothing."""
    dated = [line.due.main for line in dues.get(decision.pk, ()) if line.due.nearness != "none"]
    return {"dues": list(dict.fromkeys(dated)), "how": how}


@register.simple_tag(takes_context=True)
def handling_with_actions(context: dict[str, Any], meeting: Any, things: list[Any]) -> str:
    """The handling marking of a paper that holds some things of a meeting and the actions that arose at it, each with
    the rating of its latest update, which may be narrower than the action."""
    access = context["access"]
    rows = annotated(access).arising_at(meeting) if access.sees(Subject.ACTIONS) else ()
    return handling([*things, *(thing for line in lines_of(rows, access) for thing in line.things)])


@register.inclusion_tag("actions/_promised.html", takes_context=True)
def promised_actions(context: dict[str, Any], promises: Any) -> dict[str, Any]:
    """What was promised to a meeting, each with the action that is due by it, where this reader may see it."""
    rows = ActionItem.objects.visible_to(context["access"]).by_promises(promises)
    actions = {row.due_promise_id: row for row in rows}
    return {"lines": [(promise, actions.get(promise.pk)) for promise in promises]}


@register.simple_tag(takes_context=True)
def with_their_actions(context: dict[str, Any], promises: Any) -> Any:
    """Some promises, each with `its_action`: the one due by it, where this reader may see it."""
    rows = ActionItem.objects.visible_to(context["access"]).by_promises(promises) if promises else []
    actions = {row.due_promise_id: row for row in rows}
    for promise in promises:
        promise.its_action = actions.get(promise.pk)
    return promises


@register.inclusion_tag("actions/_promised_lines.html", takes_context=True)
def promised_actions_in_a_list(context: dict[str, Any], promises: Any) -> dict[str, Any]:
    """The same as lines of a list that another room's panel begins: each leads to its action."""
    return promised_actions(context, promises)


@register.inclusion_tag("actions/_go_on.html", takes_context=True)
def actions_that_go_on(context: dict[str, Any], decision: Any) -> dict[str, Any]:
    """Before a decision is withdrawn: its actions that are still to do, and go on after it."""
    access = context["access"]
    rows = annotated(access).still_to_do().out_of(decision).for_the_register().in_number_order()
    return {"lines": lines_of(rows, access), "board": context["board"]}


@register.inclusion_tag("actions/_panel.html", takes_context=True)
def actions_that_need_me(context: dict[str, Any]) -> dict[str, Any]:
    """The reader's own open actions, soonest first."""
    access = context["access"]
    return _shown(context, OWN, annotated(access).still_to_do().led_by(access))


@register.inclusion_tag("actions/_panel.html", takes_context=True)
def actions_of_the_table(context: dict[str, Any]) -> dict[str, Any]:
    """What a member answers for: led by the Board itself, or by a body they sit for."""
    access = context["access"]
    rows = annotated(access).still_to_do().led_by_the_table(access)
    own = ActionItem.objects.visible_to(access).led_by(access)
    return _shown(context, TABLE, rows, is_asked=bool(AT_THE_TABLE & access.roles), above=(own,))


@register.inclusion_tag("actions/_panel.html", takes_context=True)
def actions_to_close(context: dict[str, Any]) -> dict[str, Any]:
    """Said to be done, and not yet closed."""
    return _shown(context, DONE, annotated(context["access"]).said_to_be_done())


@register.inclusion_tag("actions/_panel.html", takes_context=True)
def closings_to_report(context: dict[str, Any]) -> dict[str, Any]:
    """Closed by the chair between meetings, and not yet reported to one."""
    return _shown(context, UNREPORTED, annotated(context["access"]).closed_and_not_reported())


@register.inclusion_tag("actions/_panel.html", takes_context=True)
def actions_nobody_is_reminded_of(context: dict[str, Any]) -> dict[str, Any]:
    """Open actions without a contact, for the secretariat's desk."""
    return _shown(context, UNREMINDED, annotated(context["access"]).nobody_is_reminded())


@register.inclusion_tag("actions/_to_put_right.html", takes_context=True)
def things_to_put_right(context: dict[str, Any]) -> dict[str, Any]:
    """How many things of each sort the secretary is to put right."""
    found = groups(context["access"], first=0)
    return {"groups": found, "total": sum(group.count for group in found), "board": context["board"]}


@register.inclusion_tag("actions/_panel.html", takes_context=True)
def overdue_actions(context: dict[str, Any]) -> dict[str, Any]:
    """Everything overdue that this reader may see."""
    access = context["access"]
    return _shown(context, OVERDUE, annotated(access).overdue(on=access.day), above=_own_lists(access))
