"""What the desk's pages share: fetching a draft or publication as this reader may, and a page that is one form.

Leans on the doorman. Must not know which page.
"""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from boards.doorman import BoardRequest
from publishing.models import Edition, Publication, UpdateDraft


def fetch_draft(request: BoardRequest, number: int) -> UpdateDraft:
    """The draft at an address, if this reader sees drafts; otherwise there is none."""
    return get_object_or_404(UpdateDraft.objects.visible_to(request.access).for_reading().numbered(number))


def fetch_publication(request: BoardRequest, sort: str, slug: str) -> Publication:
    """The publication at a desk address."""
    rows = Publication.objects.visible_to(request.access).select_related("board")
    return get_object_or_404(rows.at(sort, slug))


def fetch_edition(request: BoardRequest, sort: str, slug: str, number: int) -> Edition:
    """One edition at a desk address."""
    publication = fetch_publication(request, sort, slug)
    return get_object_or_404(publication.editions.for_the_desk().numbered(number))


def sent_version(request: BoardRequest) -> int | None:
    """The version a press carried beside its button, if any."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < 10 else None


def form_page(request: BoardRequest, form: Any, title: str, button: str, back: str, **more: Any) -> HttpResponse:
    """A page that is one form."""
    context = {"form": form, "title": title, "button": button, "back": back, **more}
    return render(request, "boards/form_page.html", context, status=409 if more.get("conflict") else 200)
