"""The public door: updates and their editions, the list of meetings, the terms of reference.

Reads publications, editions, their words and entries and the board's public face (on “About the Board” the bodies and
offices of its seats too), and nothing else (DESIGN: publishing): so no draft can leak. Must not know meetings.
"""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from boards import clock
from boards.doorman import BoardRequest
from boards.models import Membership
from publishing.models import AlsoAt, Edition, EditionEntry, PublicationKind
from publishing.public_pages import has_it, public_page, tagged_page, with_tag

UPDATE, TERMS = PublicationKind.UPDATE, PublicationKind.TERMS
TERMS_SLUG = "terms-of-reference"
A_PAGE = 20
FILES = {"pdf": "application/pdf", "txt": "text/plain; charset=utf-8"}


def _current(request: BoardRequest) -> Any:
    return Edition.objects.of(request.board).current(clock.now(request.board))


def shown_now(request: BoardRequest) -> Any:
    """What lists read now of each publication of the board."""
    return Edition.objects.of(request.board).shown(clock.now(request.board))


@public_page
def home(request: BoardRequest) -> HttpResponse:
    """What the board is, the latest update with its first decisions, the next meeting, where to write."""
    latest = shown_now(request).sort(UPDATE).newest_day_first().standing().for_lists().first()
    entries = EditionEntry.objects.of(request.board).in_editions([latest] if latest else [])
    context = {
        "latest": latest,
        "decisions": entries.decisions().for_reading()[:3],
        "more": entries.decisions().count(),
        "terms": _current(request).sort(TERMS).standing().for_lists().first(),
        "announced": _announced(request),
        "was_published": latest is not None or _current(request).sort(UPDATE).exists(),
    }
    return render(request, "publishing/public_home.html", context)


def _announced(request: BoardRequest) -> bool:
    day = request.board.announced_on
    return bool(day and day >= clock.today(request.board))


@public_page
def meetings(request: BoardRequest) -> HttpResponse:
    """The next meeting as announced, and every published update, newest first."""
    rows = shown_now(request).sort(UPDATE).newest_day_first().for_lists().with_decision_counts()
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "announced": _announced(request)}
    return render(request, "publishing/public_meetings.html", context)


@public_page
def update(request: BoardRequest, slug: str) -> HttpResponse:
    """The current edition of an update; another of its meetings' addresses leads there."""
    current = _current(request).at(UPDATE, slug).for_the_page().first()
    if current is None:
        public = _current(request).sort(UPDATE).values("publication")
        also = AlsoAt.objects.of(request.board).at(slug).of_publications(public).first()
        if also is None:
            raise Http404
        return redirect(also.publication)
    return _show(request, current, current)


@public_page
def edition(request: BoardRequest, slug: str, number: int, sort: str = UPDATE) -> HttpResponse:
    """One edition, as it was published."""
    rows = Edition.objects.of(request.board).public(clock.now(request.board)).at(sort, slug)
    row = get_object_or_404(rows.for_the_page().numbered(number))
    return _show(request, row, rows.for_lists().first() or row)


def terms_edition(request: BoardRequest, number: int) -> HttpResponse:
    """One edition of the terms of reference."""
    return edition(request, TERMS_SLUG, number, TERMS)


@public_page
def terms(request: BoardRequest) -> HttpResponse:
    """The terms of reference, as published."""
    current = _current(request).at(TERMS, TERMS_SLUG).for_the_page().first()
    if current is None:
        raise Http404
    return _show(request, current, current)


def _show(request: BoardRequest, row: Edition, newest: Edition) -> HttpResponse:
    """An edition in its frame. What was withdrawn answers that it was (410), with nothing of its words."""
    publication = row.publication
    publication.board = request.board
    context: dict[str, Any] = {"edition": row, "newest": newest, "publication": publication}
    context["is_superseded"] = row.number != newest.number
    if not row.stands:
        return withdrawn_page(request, context)
    if row.number > 1 or row.number != newest.number:
        rows = Edition.objects.of(request.board).public(clock.now(request.board))
        context["editions"] = rows.at(publication.sort, publication.slug).for_lists()
        context["has_gap"] = publication.editions.never_appeared().before_number(newest.number).exists()
    if row.publication.sort == UPDATE:
        others = shown_now(request).sort(UPDATE).for_lists()
        context["before"] = others.before(row.publication).first()
        context["after"] = others.after(row.publication).first()
    return render(request, "publishing/edition.html", context)


def withdrawn_page(request: BoardRequest, context: dict[str, Any]) -> HttpResponse:
    """It was withdrawn (410): nothing of its words, and the way to an edition that stands."""
    edition = context["edition"]
    rows = Edition.objects.of(request.board).public(clock.now(request.board)).standing()
    publication = edition.publication
    context["standing"] = rows.at(publication.sort, publication.slug).for_lists().first()
    return render(request, "publishing/withdrawn.html", context, status=410)


def edition_file(
    request: BoardRequest, slug: str, number: int, name: str, ending: str, sort: str = UPDATE
) -> HttpResponse:
    """The PDF or the plain text of one edition, byte for byte as frozen."""
    rows = Edition.objects.of(request.board).public(clock.now(request.board)).at(sort, slug)
    row = get_object_or_404(rows.select_related("publication", "board").numbered(number))
    if f"{name}.{ending}" != row.file_name(ending) or ending not in FILES:
        raise Http404
    if not row.stands:
        return withdrawn_page(request, {"edition": row, "newest": row, "publication": row.publication})
    tag = f'"{row.pdf_hash if ending == "pdf" else row.text_hash}"'
    if has_it(request, tag):
        return with_tag(HttpResponse(status=304), tag)
    body = bytes(rows.words_of(row, "pdf")) if ending == "pdf" else rows.words_of(row, "text").encode()
    response = HttpResponse(body, content_type=FILES[ending])
    response.headers["Content-Disposition"] = f'inline; filename="{row.file_name(ending)}"'
    return with_tag(response, tag)


def terms_file(request: BoardRequest, number: int, name: str, ending: str) -> HttpResponse:
    """A file of one edition of the terms of reference."""
    return edition_file(request, TERMS_SLUG, number, name, ending, TERMS)


@tagged_page
def about(request: BoardRequest) -> HttpResponse:
    """What the board is, who sits on it, and its terms of reference as published.

    Of a seat the public reads the body and the office, never the person; the chair's name is the one that the newest
    update gives. Made anew each time, since a seat changes without anything being published.
    """
    board = request.board
    latest = shown_now(request).sort(UPDATE).newest_day_first().standing().with_words().first()
    context = {
        "terms": _current(request).at(TERMS, TERMS_SLUG).standing().for_lists().first(),
        "announced": _announced(request),
        "chair": latest.words.content["chair"] if latest and latest.words.content else "",
        "seats": Membership.objects.of(board).in_force(clock.today(board)).as_the_public_reads(),
    }
    return render(request, "publishing/public_about.html", context)


def latest_of(boards: Any) -> dict[int, Edition]:
    """The latest standing update of each of some boards, for the site's home."""
    found: dict[int, Edition] = {}
    for board in boards:
        rows = Edition.objects.of(board).shown(clock.now(board)).sort(UPDATE).standing()
        latest = rows.newest_day_first().select_related("publication", "board").first()
        if latest:
            found[board.pk] = latest
    return found
