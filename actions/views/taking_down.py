"""Pages that take down: a decision with its action, a commitment at an item, a further action of a decision.

Leans on meetings' pages for what is fetched. Must not know what is published.
"""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import render

from actions import changes
from actions.changes import Origin
from actions.forms import ActionForm, DecisionAndActionForm
from actions.permissions import require_take_down
from boards.doorman import BoardRequest
from boards.saving import posted, save_new
from meetings.changes import take_decision
from meetings.permissions import require_mend_now, require_minute_now
from meetings.views.agenda import fetch_item
from meetings.views.decision import fetch_decision
from meetings.views.meeting import refuse_before_typing

Reference = tuple[str, int]


def take_down(request: BoardRequest, slug: str, reference: Reference) -> HttpResponse:
    """A decision at an item and, entered once, the action and promise that come of it."""
    item = fetch_item(request, slug, reference)
    require_take_down(request.access)
    refuse_before_typing(request, lambda: require_minute_now(item.meeting))
    form = DecisionAndActionForm(posted(request), access=request.access, agreed_on=item.meeting.day)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            decided = form.decided()
            if not form.cleaned_data["makes_action"]:
                return take_decision(item=item, decided=decided, by=request.user).get_absolute_url()
            decision, _ = changes.decide_and_raise(item=item, decided=decided, by=request.user, **form.facts())
            return decision.get_absolute_url()

        if saved := save_new(request, form, save, done="The decision is recorded."):
            return saved
    title = f"Record a decision at item {item.reference}"
    return _page(request, form, title, "Save decision", item.title, item.meeting.get_absolute_url())


def commitment(request: BoardRequest, slug: str, reference: Reference) -> HttpResponse:
    """Something promised at an item, outside a decision."""
    item = fetch_item(request, slug, reference)
    require_take_down(request.access)
    refuse_before_typing(request, lambda: require_minute_now(item.meeting))
    form = ActionForm(posted(request), access=request.access, agreed_on=item.meeting.day)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            raised = changes.raise_action(origin=Origin.item(item), by=request.user, **form.facts())
            return raised.get_absolute_url()

        if saved := save_new(request, form, save, done="The commitment is recorded as an action."):
            return saved
    title = f"Record a commitment at item {item.reference}"
    return _page(request, form, title, "Save action", item.title, item.meeting.get_absolute_url())


def raise_from_decision(request: BoardRequest, day: date, reference: Reference) -> HttpResponse:
    """A further action of a decision: two stages are two actions."""
    decision = fetch_decision(request, day, reference)
    require_take_down(request.access)
    refuse_before_typing(request, lambda: require_mend_now(decision))
    form = ActionForm(posted(request), access=request.access, agreed_on=decision.taken_on)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            raised = changes.raise_action(origin=Origin.decision(decision), by=request.user, **form.facts())
            return raised.get_absolute_url()

        if saved := save_new(request, form, save, done="The action is added."):
            return saved
    return _page(request, form, "Add an action", "Save action", decision.in_a_letter(), decision.get_absolute_url())


def _page(request: BoardRequest, form, title: str, button: str, caption: str, back: str) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, "caption": caption, "back": back}
    return render(request, "boards/form_page.html", context)
