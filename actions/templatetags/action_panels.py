"""Panels that other rooms' pages show: the actions that arose at a meeting, or out of a decision; a due.

Leans on the register's lines. Reads only.
"""

from typing import Any

from django import template

from actions.models import ActionItem
from actions.register import Line, annotated, lines_of
from actions.tidying import groups
from boards.roles import Subject
from boards.visibility import handling

register = template.Library()


@register.inclusion_tag("actions/_arising.html", takes_context=True)
def actions_arising(context: dict[str, Any], meeting: Any, how: str = "page") -> dict[str, Any]:
    """What is to be done after a meeting: out of its decisions and its items."""
    access = context["access"]
    rows = annotated(access).arising_at(meeting).for_the_register().in_number_order()
    sees = access.sees(Subject.ACTIONS)
    return {"lines": lines_of(rows, access) if sees else [], "sees": sees, "how": how, "board": context["board"]}


@register.inclusion_tag("actions/_arising.html", takes_context=True)
def actions_out_of(context: dict[str, Any], decision: Any) -> dict[str, Any]:
    """What is to be done because of a decision."""
    access = context["access"]
    rows = annotated(access).out_of(decision).for_the_register().in_number_order()
    sees = access.sees(Subject.ACTIONS)
    lines = lines_of(rows, access) if sees else []
    return {"lines": lines, "sees": sees, "how": "decision", "board": context["board"], "decision": decision}


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
    """The handling marking of a paper that holds some things of a meeting and the actions that arose at it."""
    access = context["access"]
    rows = ActionItem.objects.visible_to(access).arising_at(meeting)
    return handling([*things, *rows])


@register.inclusion_tag("actions/_promised.html", takes_context=True)
def promised_actions(context: dict[str, Any], promises: Any) -> dict[str, Any]:
    """What was promised to a meeting, each with the action that is due by it, where this reader may see it."""
    rows = ActionItem.objects.visible_to(context["access"]).by_promises(promises)
    actions = {row.due_promise_id: row for row in rows}
    return {"lines": [(promise, actions.get(promise.pk)) for promise in promises]}


@register.inclusion_tag("actions/_go_on.html", takes_context=True)
def actions_that_go_on(context: dict[str, Any], decision: Any) -> dict[str, Any]:
    """Before a decision is withdrawn: its actions that are still to do, and go on after it."""
    access = context["access"]
    rows = annotated(access).still_to_do().out_of(decision).for_the_register().in_number_order()
    return {"lines": lines_of(rows, access), "board": context["board"]}


@register.inclusion_tag("actions/_needs_me.html", takes_context=True)
def actions_that_need_me(context: dict[str, Any]) -> dict[str, Any]:
    """The reader's own open actions, soonest first."""
    access = context["access"]
    rows = annotated(access).still_to_do().led_by(access).for_the_register().soonest_first()
    return {"lines": lines_of(rows, access), "board": context["board"]}


@register.inclusion_tag("actions/_to_close.html", takes_context=True)
def actions_to_close(context: dict[str, Any]) -> dict[str, Any]:
    """Said to be done, and not yet closed."""
    access = context["access"]
    rows = annotated(access).said_to_be_done().for_the_register().soonest_first()
    return {"lines": lines_of(rows, access), "board": context["board"]}


@register.inclusion_tag("actions/_nobody_reminded.html", takes_context=True)
def actions_nobody_is_reminded_of(context: dict[str, Any]) -> dict[str, Any]:
    """Open actions without a contact, for the secretariat's desk."""
    access = context["access"]
    rows = annotated(access).nobody_is_reminded().for_the_register().soonest_first()
    return {"lines": lines_of(rows, access), "board": context["board"]}


@register.inclusion_tag("actions/_to_put_right.html", takes_context=True)
def things_to_put_right(context: dict[str, Any]) -> dict[str, Any]:
    """How many things of each sort the secretary is to put right."""
    found = groups(context["access"], first=0)
    return {"groups": found, "total": sum(group.count for group in found), "board": context["board"]}


@register.inclusion_tag("actions/_overdue.html", takes_context=True)
def overdue_actions(context: dict[str, Any]) -> dict[str, Any]:
    """Everything overdue that this reader may see."""
    access = context["access"]
    rows = annotated(access).overdue(on=access.day).for_the_register().soonest_first()
    return {"lines": lines_of(rows, access), "board": context["board"]}
