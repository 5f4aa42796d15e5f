"""Pages that read: the register and one action with its history.

Leans on the register's lines and forms. Must not know what is published.
"""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from actions.forms import RegisterFilter
from actions.models import ActionItem, ActionUpdate
from actions.permissions import can_update_now, may_step, may_take_down, may_update
from actions.register import annotated, lines_of
from actions.states import ACTION_STATES
from actions.story import story_of
from boards.doorman import BoardRequest

PAGE_SIZE = 50
Reference = tuple[str, int]


def register(request: BoardRequest) -> HttpResponse:
    """The register: counts, filter, and the actions that the filter leaves, a page at a time."""
    access = request.access
    chosen = RegisterFilter(request.GET, access=access)
    every = annotated(access)
    rows = chosen.narrowed(every)
    paginator = Paginator(rows.for_the_register(), PAGE_SIZE)
    page = paginator.get_page(request.GET.get("page"))
    return render(
        request,
        "actions/register.html",
        {
            "filter": chosen,
            "counts": every.counts(access.day),
            "legend": chosen.legend,
            "page": page,
            "pages": paginator.get_elided_page_range(page.number),
            "lines": lines_of(page.object_list, access),
            "chips": [
                {"words": words, "without": _without(request, name, value)} for words, name, value in chosen.chips()
            ],
        },
    )


def _without(request: BoardRequest, name: str, value: str) -> str:
    """The same address without one answer, from its first page."""
    query = request.GET.copy()
    query.pop("page", None)
    left = [one for one in query.getlist(name) if one != value]
    query.setlist(name, left or ([""] if name == "show" else []))
    return f"?{query.urlencode()}"


def fetch_action(request: BoardRequest, reference: Reference) -> ActionItem:
    """The action at an address, if this reader may see it; otherwise there is none."""
    seen = annotated(request.access).for_the_register().with_moves().numbered(reference)
    beside = ("contact", "closed_by", "closed_by_decision", "replaced_by__board", "recommendation__source")
    return get_object_or_404(seen.select_related(*beside))


def action(request: BoardRequest, reference: Reference) -> HttpResponse:
    """One action: its words, lead and due, where it came from, every update and every change."""
    row = fetch_action(request, reference)
    access = request.access
    steps = [step for step in ACTION_STATES.open_steps(row.state) if may_step(access, step.verb)]
    return render(
        request,
        "actions/action.html",
        {
            "action": row,
            "line": lines_of([row], access)[0],
            "supporters": row.supporters.standing(),
            "serves": row.serves.standing(),
            "story": story_of(row, access),
            "may_update": can_update_now(row) and may_update(access, row),
            "may_mend": may_take_down(access) and row.is_still_to_do,
            "may_object": was_recorded_for(row, request),
            "steps": [step for step in steps if step.verb != "say_done"],
        },
    )


def was_recorded_for(row: ActionItem, request: BoardRequest) -> bool:
    """Whether somebody recorded something on this action in the reader's name."""
    updates = ActionUpdate.objects.visible_to(request.access).standing().of_action(row)
    steps = row.state_changes.on_behalf_of(request.user)
    return updates.on_behalf_of(request.user).exists() or steps.exists()
