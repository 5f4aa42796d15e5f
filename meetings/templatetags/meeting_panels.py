"""Panels of the meetings floor that other pages show: decisions that no meeting was told of.

Leans on the named questions. Reads only.
"""

from typing import Any

from django import template

from meetings.models import Decision

register = template.Library()


@register.inclusion_tag("meetings/_not_yet_reported.html", takes_context=True)
def decisions_not_yet_reported(context: dict[str, Any]) -> dict[str, Any]:
    """For the secretariat's home: what was decided between meetings and is to be reported to one."""
    access = context["access"]
    return {"decisions": Decision.objects.visible_to(access).not_yet_reported(), "board": context["board"]}
