"""Pages of what the board must answer: its sources with their recommendations, one recommendation, its text confirmed.

Leans on the doorman, forms and verbs. Must not know decisions or actions: their panels are shown by the templates.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.forms import BoardForm
from boards.histories import readable_history
from boards.refusals import NotNow
from boards.saving import posted, save_new, save_over
from plans import changes
from plans.forms import ConfirmForm, RecommendationForm, SourceForm
from plans.models import Recommendation, Source
from plans.permissions import may_keep, require_confirm_now, require_keep

TOLD = ("number", "short_title", "text", "confirmed_on", "theme", "addressee", "paragraphs", "state")
ONCE = (
    "Once confirmed, the text is never changed. Compare it with the report first. Do not include anything that could "
    "identify a child."
)


def sources(request: BoardRequest) -> HttpResponse:
    """Every source, newest first: what it judged, and its recommendations."""
    access = request.access
    rows = Source.objects.visible_to(access).newest_first().with_what_they_say(access)
    return render(request, "plans/sources.html", {"sources": rows, "may_keep": may_keep(access)})


def fetch_recommendation(request: BoardRequest, source: str, slug: str) -> Recommendation:
    """The recommendation at an address, if this reader may see it; otherwise there is none."""
    seen = Recommendation.objects.visible_to(request.access).for_reading()
    return get_object_or_404(seen.at_address(source, slug))


def recommendation(request: BoardRequest, source: str, slug: str) -> HttpResponse:
    """Its text, the others of its source beside it, and every change."""
    row = fetch_recommendation(request, source, slug)
    context = {
        "recommendation": row,
        "beside": Recommendation.objects.visible_to(request.access).of_source(row.source).in_number_order(),
        "history": readable_history(row, TOLD),
        "may_confirm": may_keep(request.access) and not row.is_confirmed,
    }
    return render(request, "plans/recommendation.html", context)


def add_source(request: BoardRequest) -> HttpResponse:
    """Record an inspection, visit, review, notice or direction."""
    require_keep(request.access)
    form = SourceForm(posted(request))
    back = reverse("plans:sources", args=[request.board.slug])
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            source = changes.record_source(board=request.board, by=request.user, **form.facts())
            return f"{back}#source-{source.slug}"

        if saved := save_new(request, form, save, done="The source is recorded."):
            return saved
    return _form_page(request, form, title="Record a source", button="Record source", back=back)


def add_recommendation(request: BoardRequest, source: str) -> HttpResponse:
    """Write down a recommendation of a source."""
    row = get_object_or_404(Source.objects.visible_to(request.access).at_address(source))
    require_keep(request.access)
    form = RecommendationForm(posted(request), access=request.access)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            facts = form.facts()
            return changes.write_recommendation(source=row, by=request.user, **facts).get_absolute_url()

        if saved := save_new(request, form, save, done="The recommendation is written down."):
            return saved
    back = reverse("plans:sources", args=[request.board.slug])
    return _form_page(
        request, form, title="Add a recommendation", button="Add recommendation", back=back, caption=row.title
    )


def confirm(request: BoardRequest, source: str, slug: str) -> HttpResponse:
    """Confirm the text against the report, once."""
    row = fetch_recommendation(request, source, slug)
    require_keep(request.access)
    try:
        require_confirm_now(row)
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
        return redirect(row)
    form = ConfirmForm(posted(request), recommendation=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.confirm_text(recommendation=row, by=request.user, version=form.sent_version, **form.confirmed())
            return row.get_absolute_url()

        saved, conflict = save_over(
            request, form, save, theirs=lambda fresh: {"text": fresh.text}, done="The text is confirmed."
        )
        if saved:
            return saved
    words = {"title": "Confirm the text", "button": "Confirm text", "caption": str(row), "intro": ONCE}
    return _form_page(request, form, back=row.get_absolute_url(), conflict=conflict, **words)


def _form_page(request: BoardRequest, form: BoardForm, *, conflict: Any = None, **words: str) -> HttpResponse:
    context = {"form": form, "conflict": conflict, **words}
    return render(request, "boards/form_page.html", context, status=409 if conflict else 200)
