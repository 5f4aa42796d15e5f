"""Pages of meetings: the list, one meeting, and what the secretariat does with it.

Leans on the doorman, forms and verbs. Must not know actions: their panel is shown by the template.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from boards.access import Access
from boards.doorman import BoardRequest
from boards.models import Person
from boards.refusals import NotNow, Refused
from boards.saving import posted, save_new, save_over
from meetings import changes
from meetings.forms import ChangeMeetingForm, PlanMeetingForm, StepForm
from meetings.histories import history_of_meeting, history_of_the_record
from meetings.models import AgendaItem, Attendance, Decision, FormerAddress, Meeting, Minute, Promise
from meetings.permissions import (
    can_arrange_now,
    can_change_now,
    can_record_now,
    has_taken_place,
    may_read_notes,
    may_run,
    may_take_down,
    require_change_now,
    require_run,
    was_held,
)
from meetings.querysets import PARTS
from meetings.states import MEETING_STATES


def form_page(request: BoardRequest, form, row: Meeting, title: str, button: str, conflict=None) -> HttpResponse:
    """A page that is one form about a meeting."""
    context = {
        "form": form,
        "title": title,
        "caption": row.known_as,
        "button": button,
        "back": row.get_absolute_url(),
        "conflict": conflict,
    }
    return render(request, "boards/form_page.html", context, status=409 if conflict else 200)


def or_refuse(check: Callable[[], None]) -> None:
    """A page that its state does not allow now says so, with the same sentence as the verb."""
    try:
        check()
    except NotNow as refusal:
        raise Refused(refusal.sentence) from None


def refuse_before_typing(request: BoardRequest, check: Callable[[], None]) -> None:
    """Told before anything is typed; what was typed when it changed meanwhile stays on the form, with the sentence."""
    if request.method != "POST":
        or_refuse(check)


def fetch_meeting(request: BoardRequest, slug: str) -> Meeting:
    """The meeting at an address, if this reader may see it; otherwise there is none."""
    return get_object_or_404(Meeting.objects.visible_to(request.access).select_related("board").filter_slug(slug))


def meeting_list(request: BoardRequest) -> HttpResponse:
    """Upcoming and past meetings."""
    access = request.access
    seen = Meeting.objects.visible_to(access).select_related("board")
    return render(
        request,
        "meetings/list.html",
        {
            "upcoming": seen.upcoming(access.day),
            "past": seen.past(access.day).with_counts(access),
            "called_off": seen.called_off(),
            "may_run": may_run(access),
        },
    )


def meeting(request: BoardRequest, slug: str) -> HttpResponse:
    """One meeting: its agenda, what was decided, who was there; a former address leads to the new one."""
    try:
        row = fetch_meeting(request, slug)
    except Http404:
        return redirect(moved_to(request, slug))
    return render(request, "meetings/meeting.html", meeting_context(request, row) | page_context(request, row))


def moved_to(request: BoardRequest, slug: str) -> Meeting:
    """The meeting that had this address before. Raises 404 when none did, or this reader may not see it."""
    former = FormerAddress.objects.of(request.board).filter_slug(slug).first()
    if former is None:
        raise Http404
    return get_object_or_404(Meeting.objects.visible_to(request.access).in_keys([former.meeting_id]))


def leads_on(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page under a former address of a meeting leads to the same page under the new one.

    What was sent from it is taken as if it was sent from there: nothing typed is lost because the day was changed.
    """

    @wraps(view)
    def found(request: BoardRequest, slug: str, **more: Any) -> HttpResponse:
        try:
            return view(request, slug=slug, **more)
        except Http404:
            now = moved_to(request, slug)
            if now.slug == slug:
                raise
        if request.method == "POST":
            return view(request, slug=now.slug, **more)
        places = more | {"slug": now.slug, "board": request.board.slug}
        here: Any = request.resolver_match
        return redirect(reverse(here.view_name, kwargs=places))

    return found


def meeting_context(request: BoardRequest, row: Meeting) -> dict:
    """What the meeting's page shows: items with their decisions, who was there, and its history."""
    access = request.access
    items = list(AgendaItem.objects.visible_to(access).at(row))
    decisions = Decision.objects.visible_to(access).at(row).in_order().for_reading()
    before = {item.continues_id for item in items} - {None}
    earlier = {one.pk: one for one in AgendaItem.objects.visible_to(access).in_keys(before).with_meetings()}
    for item in items:
        item.taken = [decision for decision in decisions if decision.item_id == item.pk]
        item.goes_on_from = earlier.get(item.continues_id)
    return {
        "meeting": row,
        "parts": parts_of(items),
        "decisions": [decision for decision in decisions if decision.withdrawn_on is None],
        "reported": Decision.objects.visible_to(access).standing().reported_at(row).in_order().with_meetings(),
        "attendance": Attendance.objects.of(row.board).at(row),
        "chairs": set(Person.objects.chairing(row.board, row.day).keys()) if row.day else set(),
        "promises": Promise.objects.visible_to(access).unanswered().to(row),
        "minutes": minutes_of(items, access) if may_read_notes(access) else {},
        "was_held": was_held(row),
    }


def page_context(request: BoardRequest, row: Meeting) -> dict:
    """What the page shows beside that: other meetings, every change, and what is open to the reader."""
    access = request.access
    runs, takes_place = may_run(access), has_taken_place(row)
    ever = AgendaItem.objects.visible_to(access).ever_at(row), Attendance.objects.of(row.board).ever_at(row)
    return {
        "before": Meeting.objects.visible_to(access).before(row).first(),
        "after": Meeting.objects.visible_to(access).after(row).first(),
        "history": history_of_meeting(row),
        "more_history": history_of_the_record(*map(list, ever)),
        "may_run": runs,
        "may_change": runs and can_change_now(row),
        "may_build": runs and can_record_now(row),
        "may_arrange": runs and can_arrange_now(row),
        "may_take_down": may_take_down(access) and can_record_now(row) and takes_place,
        "steps": MEETING_STATES.open_steps(row.state) if runs else [],
    }


def parts_of(items: list[AgendaItem]) -> list[tuple[str, list[AgendaItem]]]:
    """The agenda in its parts: open items, Part 2, and items for named readers, each boxed apart."""
    keys = ("open", "members", "named")
    found = [
        (key, [item for item in items if item.visibility in levels]) for key, levels in zip(keys, PARTS, strict=True)
    ]
    return [(key, some) for key, some in found if some or key == "open"]


def minutes_of(items: list[AgendaItem], access: Access) -> dict[int, Minute]:
    """The minute of each item, for those who read notes."""
    found = {minute.item_id: minute for minute in Minute.objects.visible_to(access).of_items(items)}
    for item in items:
        item.its_minute = found.get(item.pk)
    return found


def plan(request: BoardRequest) -> HttpResponse:
    """Plan a meeting."""
    require_run(request.access)
    form = PlanMeetingForm(posted(request))
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            row = changes.plan_meeting(board=request.board, by=request.user, **form.facts())
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="The meeting is planned."):
            return saved
    back = reverse("meetings:list", args=[request.board.slug])
    context = {"form": form, "title": "Plan a meeting", "button": "Plan meeting", "back": back}
    return render(request, "boards/form_page.html", context)


def change(request: BoardRequest, slug: str) -> HttpResponse:
    """Another day, other times, another place."""
    row = fetch_meeting(request, slug)
    require_run(request.access)
    refuse_before_typing(request, lambda: require_change_now(row))
    form = ChangeMeetingForm(posted(request), meeting=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            version, fresh = form.sent_version, row
            day = form.cleaned_data["day"]
            if day and day != row.day:
                fresh = changes.move_meeting(
                    meeting=row, day=day, words=form.cleaned_data["words"], by=request.user, version=version
                )
                version = fresh.version
            fresh = changes.change_details(meeting=fresh, by=request.user, version=version, **form.details())
            return fresh.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=form.theirs, done="The meeting is changed.")
        if saved:
            return saved
    return form_page(request, form, row, "Change the meeting", "Save meeting", conflict)


def step(request: BoardRequest, slug: str, verb: str) -> HttpResponse:
    """One step of the meeting's states, asked on a page of its own."""
    row = fetch_meeting(request, slug)
    require_run(request.access)
    if verb not in {step.verb for step in MEETING_STATES.steps}:
        raise Http404
    refuse_before_typing(request, lambda: MEETING_STATES.require(verb, row.state))
    taken = MEETING_STATES.step(verb)
    form = StepForm(posted(request), step=taken, version=row.version)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            words = form.cleaned_data.get("words", "")
            fresh = changes.take_step(meeting=row, verb=verb, by=request.user, words=words, version=form.sent_version)
            return fresh.get_absolute_url()

        done = f"{MEETING_STATES.words[taken.to]}."
        saved, conflict = save_over(request, form, save, theirs=form.theirs, done=done)
        if saved:
            return saved
    return form_page(request, form, row, taken.button, taken.button, conflict)
