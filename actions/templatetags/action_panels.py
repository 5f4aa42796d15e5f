"""Panels that other rooms' pages show: the actions that arose at a meeting, or out of a decision; a due.

Leans on the register's lines. Reads only.
"""

from typing import Any

from django import template

from actions.models import ActionItem
from actions.register import annotated, lines_of
from actions.tidying import groups
from boards.roles import Subject

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
