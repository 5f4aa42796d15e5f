"""Panels of the publishing floor that other pages show, and a filter for addresses in print.

Leans on editions and drafts. Reads only.
"""

import re
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from boards import clock
from boards.roles import Subject
from meetings.permissions import can_record_now
from publishing.checking.promises import at_an_item
from publishing.models import Edition, UpdateDraft

register = template.Library()
OURS = re.compile(r'(href=")(/[^/"])')


@register.inclusion_tag("publishing/_published.html", takes_context=True)
def published_of(context: dict[str, Any], meeting: Any) -> dict[str, Any]:
    """On a meeting's page: what was published of it, and for the secretariat the way to write or see its draft."""
    access, board = context["access"], context["board"]
    newest = Edition.objects.of(board).current(clock.now(board)).at("update", meeting.slug).for_the_page().first()
    drafts = UpdateDraft.objects.visible_to(access).open().covering(meeting) if access.sees(Subject.DRAFTS) else None
    return {
        "edition": newest,
        "draft": drafts.for_reading().first() if drafts is not None else None,
        "may_draft": context.get("may_run"),
        "meeting": meeting,
        "board": board,
        "was_held": meeting.state in ("held", "closed"),
    }


@register.inclusion_tag("publishing/_to_clear.html", takes_context=True)
def drafts_on_the_desk(context: dict[str, Any]) -> dict[str, Any]:
    """On home: the drafts that wait for this reader."""
    access = context["access"]
    return {"drafts": UpdateDraft.objects.visible_to(access).open().for_reading(), "board": context["board"]}


@register.inclusion_tag("publishing/_promises.html", takes_context=True)
def promises_without_action(context: dict[str, Any], item: Any, minute: Any) -> dict[str, Any]:
    """On the page of an item's minute: its sentences that promise something and have no action."""
    said = f"{minute.notes}\n\n{minute.say_in_public}" if minute else ""
    return {"promises": at_an_item(item, said, context["access"]) if can_record_now(item.meeting) else []}


@register.filter
def whole_addresses(page: str, base: str) -> SafeString:
    """The page with each address of this site made whole, for print."""
    return mark_safe(OURS.sub(rf"\1{base}\2", page))  # noqa: S308 the page was rendered by the house
