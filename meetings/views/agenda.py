"""Pages of agenda items: added, mended, moved, minuted, withdrawn; who may read them.

Leans on the doorman, forms and verbs. Must not know actions.
"""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from boards.asking import ReadersPage, ask_readers
from boards.doorman import BoardRequest
from boards.refusals import NotNow
from boards.saving import posted, save_new, save_over, save_pressed
from boards.sent_before import lead_to
from meetings import changes
from meetings.forms import ItemForm, MinuteForm
from meetings.models import AgendaItem, Minute
from meetings.permissions import require_arrange_now, require_minute_now, require_record_now, require_run
from meetings.views.meeting import fetch_meeting, form_page, refuse_before_typing

Reference = tuple[str, int]


def fetch_item(request: BoardRequest, slug: str, reference: Reference) -> AgendaItem:
    """The item at an address, if this reader may see it; otherwise there is none."""
    seen = AgendaItem.objects.visible_to(request.access).select_related("meeting", "board")
    return get_object_or_404(seen.at_address(slug, reference).standing())


def add_item(request: BoardRequest, slug: str) -> HttpResponse:
    """An item at the end of the agenda."""
    row = fetch_meeting(request, slug)
    require_run(request.access)
    refuse_before_typing(request, lambda: require_record_now(row))
    form = ItemForm(posted(request), access=request.access, meeting=row)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.add_item(meeting=row, by=request.user, **form.details())
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="The item is on the agenda."):
            return saved
    return form_page(request, form, row, "Add an item", "Add item")


def mend_item(request: BoardRequest, slug: str, reference: Reference) -> HttpResponse:
    """Change an item."""
    item = fetch_item(request, slug, reference)
    require_run(request.access)
    refuse_before_typing(request, lambda: require_record_now(item.meeting))
    form = ItemForm(posted(request), access=request.access, meeting=item.meeting, item=item)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.mend_item(item=item, by=request.user, version=form.sent_version, **form.details())
            return item.meeting.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=form.theirs, done="The item is changed.")
        if saved:
            return saved
    return form_page(request, form, item.meeting, f"Change item {item.reference}", "Save item", conflict)


def readers(request: BoardRequest, slug: str, reference: Reference) -> HttpResponse:
    """Who may read an item."""
    item = fetch_item(request, slug, reference)
    require_run(request.access)
    refuse_before_typing(request, lambda: require_record_now(item.meeting))
    title, meeting = f"Who may read item {item.reference}", item.meeting
    page = ReadersPage(title, meeting.get_absolute_url(), caption=meeting.known_as)
    return ask_readers(request, item, page, partial(changes.mend_item, item=item))


def minute(request: BoardRequest, slug: str, reference: Reference) -> HttpResponse:
    """Notes for the record of an item, and what may be said in public."""
    item = fetch_item(request, slug, reference)
    require_run(request.access)
    refuse_before_typing(request, lambda: require_minute_now(item.meeting))
    now = Minute.objects.visible_to(request.access).of_items([item]).first()
    form = MinuteForm(posted(request), minute=now)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            notes, said = form.words()
            changes.write_minute(item=item, notes=notes, say_in_public=said, by=request.user, version=form.sent_version)
            return item.meeting.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=form.theirs, done="The minute is saved.")
        if saved:
            return saved
    return _minute_page(request, form, item, now, conflict)


def _minute_page(
    request: BoardRequest, form: MinuteForm, item: AgendaItem, now: Minute | None, conflict
) -> HttpResponse:
    context = {
        "form": form,
        "title": f"Minute of item {item.reference}: {item.title}",
        "caption": item.meeting.known_as,
        "button": "Save minute",
        "back": item.meeting.get_absolute_url(),
        "conflict": conflict,
        "item": item,
        "minute": now,
    }
    return render(request, "meetings/minute.html", context, status=409 if conflict else 200)


def move_item(request: BoardRequest, slug: str, reference: Reference, way: str) -> HttpResponse:
    """One place up or down: once a press, so that a press sent twice does not move it two places."""
    item = fetch_item(request, slug, reference)
    require_run(request.access)
    back = item.meeting.get_absolute_url()

    def save() -> str:
        changes.move_item(item=item, up=way == "up", by=request.user)
        return back

    return save_pressed(request, save, back=back)


def withdraw_item(request: BoardRequest, slug: str, reference: Reference) -> HttpResponse:
    """Take an item off the agenda."""
    seen = AgendaItem.objects.visible_to(request.access).select_related("meeting", "board")
    item = get_object_or_404(seen.at_address(slug, reference))
    require_run(request.access)
    if item.withdrawn:
        return lead_to(request, item.meeting.get_absolute_url())
    try:
        require_arrange_now(item.meeting)
        changes.withdraw_item(item=item, by=request.user)
        messages.success(request, f"Item {item.reference} is off the agenda.")
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
    return redirect(item.meeting)
