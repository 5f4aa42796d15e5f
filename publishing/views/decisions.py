"""The public door of decisions: the permanent page of each, and the list of all with its filters.

Reads editions and their entries, and nothing else (DESIGN: publishing). Must not know meetings.
"""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from boards import clock
from boards.doorman import BoardRequest
from publishing.forms.finding import FindDecisionsForm
from publishing.models import EditionEntry
from publishing.public_pages import public_page
from publishing.views.public import A_PAGE, UPDATE, shown_now, withdrawn_page


@public_page
def decision(request: BoardRequest, slug: str, number: int) -> HttpResponse:
    """The permanent page of one decision. Taken out by a correction or withdrawn, it says so."""
    now = clock.now(request.board)
    rows = list(EditionEntry.objects.of(request.board).ever_at(slug, number).ever_public(now).for_reading())
    if not rows:
        raise Http404
    row = next((row for row in rows if row.edition.stands), rows[0])
    shown = shown_now(request).at(UPDATE, slug).for_lists().first()
    context = {"entry": row, "edition": row.edition, "newest": shown, "publication": row.publication}
    if not row.edition.stands:
        return withdrawn_page(request, context)
    context |= {"shown": shown, "taken_out": row.edition != shown}
    entries = EditionEntry.objects.of(request.board)
    context["later"] = entries.public(now).that_change(row).for_reading()
    context["earlier"] = entries.same_as(row.changes).ever_public(now).for_reading().last() if row.changes else None
    return render(request, "publishing/decision.html", context)


@public_page
def decisions(request: BoardRequest) -> HttpResponse:
    """Every published decision, newest first, with filters that live in the address."""
    rows = EditionEntry.objects.of(request.board).public(clock.now(request.board)).decisions()
    form = FindDecisionsForm(request.GET, years=rows.years(), leads=rows.leads())
    found = form.narrowed(rows).for_reading()
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    _take_editions(request, page.object_list)
    context = {"form": form, "page": page, "all": rows.count(), "query": form.query, "filtered": bool(form.query)}
    if not context["all"]:
        ever = EditionEntry.objects.of(request.board).ever_public(clock.now(request.board))
        context["were_published"] = ever.decisions().exists()
    return render(request, "publishing/decisions.html", context)


def _take_editions(request: BoardRequest, entries: Any) -> None:
    """Each row gets its edition as lists show it: with where it is read."""
    shown = shown_now(request).for_lists().in_bulk({entry.edition_id for entry in entries})
    for entry in entries:
        entry.edition = shown[entry.edition_id]
