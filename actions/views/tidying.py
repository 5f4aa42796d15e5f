"""Pages of what is to be put right: every sort with its first few, one sort a page at a time.

Leans on the list of sorts. Must not know how each is found.
"""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from actions.permissions import require_take_down
from actions.tidying import BY_KEY, groups
from boards.doorman import BoardRequest
from boards.refusals import NotNow, Stale
from meetings.changes import mark_complete_at_once
from meetings.views.decision import fetch_decision

FIRST = 5
PAGE_SIZE = 50
MENDED_MEANWHILE = "Somebody mended this decision meanwhile. Read it again before you mark it."


def to_put_right(request: BoardRequest) -> HttpResponse:
    """What lacks a lead, a date, a recommendation, an action or public words, and who has left."""
    require_take_down(request.access)
    found = groups(request.access, first=FIRST)
    total = sum(group.count for group in found)
    return render(request, "actions/to_put_right.html", {"groups": found, "total": total})


def one_sort(request: BoardRequest, sort: str) -> HttpResponse:
    """All of one sort, a page at a time."""
    require_take_down(request.access)
    if sort not in BY_KEY:
        raise Http404
    fault = BY_KEY[sort]
    paginator = Paginator(fault.found(request.access), PAGE_SIZE)
    page = paginator.get_page(request.GET.get("page"))
    context = {
        "fault": fault,
        "page": page,
        "pages": paginator.get_elided_page_range(page.number),
        "lines": [fault.line(row) for row in page.object_list],
    }
    return render(request, "actions/to_put_right_sort.html", context)


def complete_at_once(request: BoardRequest, day: date, reference: tuple[str, int]) -> HttpResponse:
    """A decision owes no action: it was complete when it was taken."""
    row = fetch_decision(request, day, reference)
    require_take_down(request.access)
    sent = request.POST.get("version", "")
    version = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else None
    try:
        mark_complete_at_once(decision=row, by=request.user, version=version)
    except Stale:
        messages.info(request, MENDED_MEANWHILE)
        return redirect(row)
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
        return redirect(row)
    messages.success(request, f"{row.in_a_letter()} owes no action.")
    return redirect("actions:to_put_right", request.board.slug)
