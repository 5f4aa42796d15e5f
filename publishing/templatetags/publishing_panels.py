"""Panels of the publishing floor that other pages show, and addresses in print and for search engines.

Leans on editions and drafts. Reads only.
"""

import re
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from boards import clock, words
from boards.due_words import MONTHS
from boards.roles import Subject
from meetings.permissions import can_record_now
from publishing.checking.promises import at_an_item, words_of
from publishing.composing import compose_all, differs_from_cleared
from publishing.models import Edition, UpdateDraft
from publishing.states import CLEARED

register = template.Library()
MOST_UPDATES = 20
A_DATE = re.compile(rf"(?:[0-9]{{1,2}}\s+)?\b(?:{'|'.join(map(str.title, MONTHS))})\b(?:\s+[0-9]{{4}})?")
OURS = re.compile(r'(href=")(/[^/"])')


@register.inclusion_tag("publishing/_published.html", takes_context=True)
def published_of(context: dict[str, Any], meeting: Any) -> dict[str, Any]:
    """On a meeting's page: what was published of it, what is under embargo for those who see drafts, and for the
    secretariat the way to write or see its draft."""
    access, board = context["access"], context["board"]
    now = clock.now(board)
    newest = Edition.objects.of(board).current(now).at("update", meeting.slug).for_lists().first()
    may_draft, was_held = context.get("may_run"), meeting.state in ("held", "closed")
    found: dict[str, Any] = {"edition": newest, "meeting": meeting, "board": board}
    if not access.sees(Subject.DRAFTS):
        return found
    drafts = UpdateDraft.objects.visible_to(access).open().covering(meeting)
    last = Edition.objects.of(board).at("update", meeting.slug).for_lists().first()
    return found | {
        "embargoed": last if last and last.stands and not last.is_public(now) else None,
        "draft": drafts.for_reading().first(),
        "may_begin": may_draft and was_held and last is None,
        "may_write_anew": may_draft and was_held and last is not None and last.redacted_at is not None,
    }


@register.inclusion_tag("publishing/_updates.html", takes_context=True)
def published_updates(context: dict[str, Any]) -> dict[str, Any]:
    """For those who read only the meetings they attend: what everybody may read of the others, newest first."""
    board = context["board"]
    shown = Edition.objects.of(board).shown(clock.now(board)).sort("update").newest_day_first().standing()
    return {"editions": shown.for_lists()[:MOST_UPDATES], "board": board}


@register.inclusion_tag("publishing/_to_clear.html", takes_context=True)
def drafts_on_the_desk(context: dict[str, Any]) -> dict[str, Any]:
    """On home: the drafts that wait for this reader, and whether the record changed a cleared one."""
    rows = UpdateDraft.objects.visible_to(context["access"]).open().for_reading()
    texts = compose_all([row for row in rows if row.cleared is not None])
    drafts = [(row, row.pk in texts and differs_from_cleared(row, texts[row.pk])) for row in rows]
    return {"drafts": drafts, "board": context["board"]}


@register.simple_tag
def draft_state(draft: UpdateDraft, is_changed: bool = False) -> SafeString:
    """A draft's state in one sentence: “Cleared by Ann, by email, recorded by Sam, 22 February 2016.”"""
    said = draft.cleared
    if is_changed or said is None:
        held = f" It is held: “{draft.held_because.rstrip('.')}”." if draft.held_because else ""
        state = "To be cleared again" if is_changed else draft.get_state_display()
        return format_html("<strong>{}.</strong>{}", state, held)
    how = f", {said.get_said_how_display()}, recorded by {said.recorded_by.name}" if said.on_behalf else ""
    by = f"by {said.said_by.name}{how}, {words.day(said.said_on)}."
    if draft.state == CLEARED:
        return format_html("Cleared {} A change of the text opens it again.", by)
    why = f": “{draft.held_because.rstrip('.')}”" if draft.held_because else ""
    return format_html("<strong>{}</strong>{}. Cleared {}", draft.get_state_display(), why, by)


@register.inclusion_tag("publishing/_promises.html", takes_context=True)
def promises_without_action(context: dict[str, Any], item: Any, minute: Any) -> dict[str, Any]:
    """On the page of an item's minute: its sentences that promise something and have no action."""
    found = at_an_item(item, words_of(minute), context["access"]) if can_record_now(item.meeting) else []
    left, aside = ([one for one in found if one.is_aside is wanted] for wanted in (False, True))
    kept = {name: context.get(name) for name in ("board", "csrf_token")}
    return {"promises": left, "aside": aside, "item": item, **kept}


@register.filter
def bold_dates(said: str) -> SafeString:
    """A due as the public reads it, its day or month in bold: “By **31 March 2016**”."""
    return mark_safe(A_DATE.sub(r"<b>\g<0></b>", escape(said)))  # noqa: S308 escaped just now


@register.filter
def without_serves(line: str) -> str:
    """“Serves recommendation 8: …” beside a key that says “Serves” already."""
    rest = line.removeprefix("Serves ")
    return f"{rest[:1].upper()}{rest[1:]}"


@register.simple_tag
def site_address(path: str) -> str:
    """An address of this site as the rest of the world writes it."""
    return f"{settings.BASE_URL}{path}"


@register.filter
def whole_address(href: str, base: str) -> str:
    """An address of this site made whole, for print."""
    return f"{base}{href}" if href.startswith("/") and not href.startswith("//") else href


@register.filter
def whole_addresses(page: str, base: str) -> SafeString:
    """The page with each address of this site made whole, for print."""
    return mark_safe(OURS.sub(rf"\1{base}\2", page))  # noqa: S308 the page was rendered by the house
