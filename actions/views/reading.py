"""Pages that read: the register and one action with its history.

Leans on the register's lines and forms. Must not know what is published.
"""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from actions.changes.asked import Asked
from actions.changes.stepping import who_said_done
from actions.forms import RegisterFilter
from actions.models import ActionItem, ActionUpdate
from actions.permissions import (
    NOT_WHO_SAID_DONE,
    can_update_now,
    may_close,
    may_report,
    may_step,
    may_take_down,
    may_update,
)
from actions.register import Line, annotated, lines_of
from actions.said_again import can_say_again, is_for_members, level_again
from actions.seen import named_by
from actions.states import ACTION_STATES
from actions.story import story_of
from boards.access import Access
from boards.doorman import BoardRequest
from boards.once import new_token

PAGE_SIZE = 50
Reference = tuple[str, int]


def filtered(request: BoardRequest) -> tuple[RegisterFilter, Any]:
    """The filter of the address, and the actions it leaves, with all that a line shows."""
    chosen = RegisterFilter(request.GET, access=request.access)
    return chosen, chosen.narrowed(annotated(request.access)).for_the_register()


def register(request: BoardRequest) -> HttpResponse:
    """The register: counts, filter, and the actions that the filter leaves, a page at a time."""
    access = request.access
    chosen, rows = filtered(request)
    paginator = Paginator(rows, PAGE_SIZE)
    page = paginator.get_page(request.GET.get("page"))
    counts = annotated(access).counts(access.day)
    chosen.show_counts(counts)
    return render(
        request,
        "actions/register.html",
        {
            "filter": chosen,
            "counts": counts,
            "counted": [(rating, counts[rating.code]) for rating in chosen.legend],
            "legend": chosen.legend,
            "what": ",".join(chosen.what()),
            "page": page,
            "pages": paginator.get_elided_page_range(page.number),
            "lines": lines_of(page.object_list, access),
            "chips": [
                {"words": words, "without": _without(request, chosen, name, value)}
                for words, name, value in chosen.chips()
            ],
            "query": _query(request),
        },
    )


def _without(request: BoardRequest, chosen: RegisterFilter, name: str, value: str) -> str:
    """The same address without one answer, from its first page."""
    query = request.GET.copy()
    query.pop("page", None)
    has = chosen.asked.get("show", []) if name == "show" else query.getlist(name)
    left = [one for one in has if one != value]
    if left == ["mine"]:
        left = ["mine", "open", "closed"]  # “only those I lead” alone means the open ones
    query.setlist(name, left or ([""] if name == "show" else []))
    return f"?{query.urlencode()}"


def _query(request: BoardRequest) -> str:
    """The filter as it stands in the address, for the downloads."""
    query = request.GET.copy()
    query.pop("page", None)
    return f"?{query.urlencode()}" if query else ""


def fetch_action(request: BoardRequest, reference: Reference) -> ActionItem:
    """The action at an address, if this reader may see it; otherwise there is none."""
    seen = annotated(request.access).for_the_register().with_moves().numbered(reference)
    return get_object_or_404(seen.select_related("contact", "closed_by", "recommendation__source"))


def action(request: BoardRequest, reference: Reference) -> HttpResponse:
    """One action: its words, lead and due, where it came from, every update and every change."""
    row = fetch_action(request, reference)
    access = request.access
    line = lines_of([row], access)[0]
    steps = {step.verb: step for step in ACTION_STATES.open_steps(row.state) if may_step(access, step.verb)}
    closing = steps.pop("close", None)
    seen = named_by(row, (), access)
    may_update_now = can_update_now(row) and may_update(access, row)
    return render(
        request,
        "actions/action.html",
        {
            "action": row,
            "line": line,
            "closed_in": seen.decisions.get(row.closed_by_decision_id or 0),
            "replacement": seen.actions.get(row.replaced_by_id or 0),
            "supporters": row.supporters.standing(),
            "serves": row.serves.standing(),
            "story": story_of(row, access),
            "may_update": may_update_now,
            "same": _same_again(row, line, access) if may_update_now else None,
            "may_mend": may_take_down(access) and row.is_still_to_do,
            "may_object": was_recorded_for(row, request),
            "may_report": may_report(access) and waits_for_report(access, row),
            "closing": closing,
            "why_not_close": why_not_close(access, row) if closing else "",
            "steps": [step for step in steps.values() if step.verb != "say_done"],
        },
    )


def why_not_close(access: Access, row: ActionItem) -> str:
    """What stands in place of “Close this action” for whoever said that it is done; empty for everybody else."""
    return "" if may_close(access, who_said_done(row)) else NOT_WHO_SAID_DONE


def _same_again(row: ActionItem, line: Line, access: Access) -> dict[str, str] | None:
    """What “No change since last time” sends in one click: the last rating again, where it can still be, to nobody who
    could not read it before."""
    due, forecast = row.effective_due, row.forecast or ""
    level = level_again(row, line.update)
    if not can_say_again(level, row):
        return None
    if line.update is None or (due and not forecast) or (forecast == "on_track" and due and due < access.day):
        return None
    said = {"rating": forecast if due else "", "recovery": row.forecast_recovery or ""}
    said |= {"asked": Asked(due).written, "token": new_token()}
    return said | {"for_members": "on"} if is_for_members(level, row) else said


def waits_for_report(access: Access, row: ActionItem) -> bool:
    """Whether the chair closed it between meetings and no meeting was told yet."""
    if row.state != "closed" or row.closed_by_decision_id:
        return False
    waiting = ActionItem.objects.visible_to(access).closed_and_not_reported()
    return waiting.numbered((row.series, row.number)).exists()


def was_recorded_for(row: ActionItem, request: BoardRequest) -> bool:
    """Whether somebody recorded something on this action in the reader's name."""
    updates = ActionUpdate.objects.visible_to(request.access).standing().of_action(row)
    steps = row.state_changes.on_behalf_of(request.user)
    return updates.on_behalf_of(request.user).exists() or steps.exists()


def form_page(
    request: BoardRequest, form: Any, row: ActionItem, title: str, button: str, conflict: dict[str, Any] | None = None
) -> HttpResponse:
    """A form about one action; after a conflict, with both texts."""
    context = {
        "form": form,
        "title": title,
        "caption": f"{row}: {row.words}",
        "button": button,
        "back": row.get_absolute_url(),
        "conflict": conflict,
    }
    return render(request, "boards/form_page.html", context, status=409 if conflict else 200)
