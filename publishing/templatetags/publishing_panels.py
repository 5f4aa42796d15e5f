"""Panels of the publishing floor that other pages show, and a filter for addresses in print.

Leans on editions and drafts. Reads only.
"""

import re
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from boards import clock
from boards.models import Finding, ReadIn
from boards.roles import Subject
from meetings.models import Decision, Meeting
from meetings.permissions import can_record_now
from meetings.states import HELD
from publishing.checking.promises import at_a_meeting, at_an_item, words_of
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
    found = at_an_item(item, words_of(minute), context["access"]) if can_record_now(item.meeting) else []
    return {"promises": found, "item": item, "board": context["board"]}


@register.inclusion_tag("publishing/_promised_at.html", takes_context=True)
def minutes_that_promise(context: dict[str, Any], meeting: Any) -> dict[str, Any]:
    """On a meeting's page, for the secretariat: the minutes with sentences that promise something and have no action."""
    may = context.get("may_take_down") and meeting.state == HELD
    return {"items": at_a_meeting(meeting, context["access"]) if may else [], "board": context["board"]}


@register.inclusion_tag("publishing/_read_in_from.html", takes_context=True)
def read_in_from(context: dict[str, Any], thing: Any) -> dict[str, Any]:
    """On a meeting, decision or action, for those who see drafts: the document that it was read in from."""
    found = Finding.objects.visible_to(context["access"]).that_became(*_reference(thing)).for_reading()
    documents: dict[ReadIn, list[str]] = {}
    for finding in found:
        sort, _, reference = finding.became.partition(" ")
        items = documents.setdefault(finding.read_in, [])
        items += [reference.partition("/")[2]] if sort == "item" else []
    return {"documents": list(documents.items())}


def _reference(thing: Any) -> tuple[str, bool]:
    """How a finding says that it became this thing; for a meeting, how one says that it became an item of it."""
    if isinstance(thing, Meeting):
        return f"item {thing.slug}/", True
    if isinstance(thing, Decision):
        return f"decision {thing.taken_on.isoformat()}/{thing.reference}", False
    return f"action {thing.reference}", False


@register.filter
def whole_addresses(page: str, base: str) -> SafeString:
    """The page with each address of this site made whole, for print."""
    return mark_safe(OURS.sub(rf"\1{base}\2", page))  # noqa: S308 the page was rendered by the house
