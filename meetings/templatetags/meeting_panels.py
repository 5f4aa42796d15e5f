"""Panels that other rooms' pages show: what comes to a meeting, decisions about a recommendation, or not yet reported.

Leans on the named questions of meetings. Reads only. Must not know the page that shows it.
"""

from typing import Any

from django import template

from boards.roles import Subject
from meetings.models import AgendaItem, Decision, Promise

register = template.Library()


@register.inclusion_tag("meetings/_coming.html", takes_context=True)
def coming_to(context: dict[str, Any], meeting: Any) -> dict[str, Any]:
    """The agenda of a meeting to come, each item with the promises it answers, and what was promised for the meeting
    and is on no item yet, as its reader may see."""
    access = context["access"]
    items = list(AgendaItem.objects.visible_to(access).at(meeting))
    promises = list(Promise.objects.visible_to(access).for_the_agenda_of(meeting))
    paired = _pair(items, promises)
    return {
        "access": access,
        "meeting_url": meeting.get_absolute_url(),
        "items": items,
        "paired": paired,
        "promises": [promise for promise in promises if promise not in paired],
    }


def _pair(items: list[AgendaItem], promises: list[Promise]) -> list[Promise]:
    """Give each item `promised`: what came at it, or was made at the earlier item that it alone continues."""
    keys = {item.pk: item for item in items}
    continuing: dict[int | None, list[AgendaItem]] = {}
    for item in items:
        item.promised = []
        continuing.setdefault(item.continues_id, []).append(item)
    paired = []
    for promise in promises:
        candidates = continuing.get(promise.made_at_item, []) if promise.made_at_item else []
        at = keys.get(promise.answered_at_id or 0) or (candidates[0] if len(candidates) == 1 else None)
        if at is not None:
            at.promised.append(promise)
            paired.append(promise)
    return paired


@register.inclusion_tag("meetings/_concerning.html", takes_context=True)
def decisions_concerning(context: dict[str, Any], recommendation: Any) -> dict[str, Any]:
    """What the Board decided about a recommendation, newest first, as this reader may see it."""
    access = context["access"]
    seen = Decision.objects.visible_to(access).standing()
    rows = seen.concerning(recommendation).with_meetings().newest_first()
    return {"decisions": rows, "sees": access.sees(Subject.DECISIONS)}


@register.simple_tag(takes_context=True)
def decisions_by_recommendation(context: dict[str, Any]) -> dict[int, int]:
    """How many standing decisions that this reader may see concern each recommendation: one query a list."""
    return Decision.objects.visible_to(context["access"]).standing().count_by_recommendation()


@register.inclusion_tag("meetings/_not_yet_reported.html", takes_context=True)
def decisions_not_yet_reported(context: dict[str, Any]) -> dict[str, Any]:
    """For the secretariat's home: what was decided between meetings and is to be reported to one."""
    access = context["access"]
    return {"decisions": Decision.objects.visible_to(access).not_yet_reported(), "board": context["board"]}
