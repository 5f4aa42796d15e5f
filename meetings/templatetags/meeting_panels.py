"""Panels that other rooms' pages show: what comes to a meeting.

Leans on the named questions of meetings. Reads only.
"""

from typing import Any

from django import template

from meetings.models import AgendaItem, Promise

register = template.Library()


@register.inclusion_tag("meetings/_coming.html", takes_context=True)
def coming_to(context: dict[str, Any], meeting: Any) -> dict[str, Any]:
    """The agenda of a meeting to come, and what was promised for it and has not come yet, as its reader may see."""
    access = context["access"]
    return {
        "items": AgendaItem.objects.visible_to(access).at(meeting),
        "promises": Promise.objects.visible_to(access).unanswered().to(meeting),
    }
