"""Panels about documents that are read in: those being checked, where a thing was read in from, minutes that promise.

Leans on documents read in and on the record. Reads only.
"""

from typing import Any

from django import template

from boards.models import Finding, ReadIn
from meetings.states import HELD
from publishing.became import ITEM, Became, sought
from publishing.checking.promises import at_a_meeting
from publishing.permissions import may_read_in

register = template.Library()


@register.inclusion_tag("publishing/_being_checked.html", takes_context=True)
def documents_being_checked(context: dict[str, Any]) -> dict[str, Any]:
    """The documents that wait for the secretariat to check them, and how far each has come."""
    access = context["access"]
    rows = ReadIn.objects.visible_to(access).being_checked().for_reading().with_counts().newest_first()
    return {"rows": rows if may_read_in(access) else []}


@register.inclusion_tag("publishing/_promised_at.html", takes_context=True)
def minutes_that_promise(context: dict[str, Any], meeting: Any) -> dict[str, Any]:
    """On a meeting's page, for the secretariat: its minutes with sentences that promise and have no action."""
    may = context.get("may_take_down") and meeting.state == HELD
    return {"items": at_a_meeting(meeting, context["access"]) if may else [], "board": context["board"]}


@register.inclusion_tag("publishing/_read_in_from.html", takes_context=True)
def read_in_from(context: dict[str, Any], thing: Any) -> dict[str, Any]:
    """On a meeting, decision or action, for those who see drafts: the document that it was read in from."""
    found = Finding.objects.visible_to(context["access"]).that_became(*sought(thing)).for_reading()
    documents: dict[ReadIn, list[str]] = {}
    for finding in found:
        became = Became.read(finding.became)
        items = documents.setdefault(finding.read_in, [])
        items += [became.number] if became.sort == ITEM else []
    return {"documents": list(documents.items())}
