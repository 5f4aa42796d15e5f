"""Writing an update: the record on the left, the public words on the right; sections, dates and documents.

Leans on the doorman, forms and verbs. Must not know clearing.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from actions.models import ActionItem
from boards.doorman import BoardRequest
from boards.printing import PrintingFailed, print_pdf
from boards.saving import posted, save_new, save_over
from meetings.models import Decision, Minute
from publishing import changes
from publishing.checking import check_draft
from publishing.composing import article, compose, print_page
from publishing.forms.compose import AddDateForm, AddDocumentForm, AddSectionForm, ComposeForm
from publishing.models import DraftSection, UpdateDraft
from publishing.permissions import may_draft, may_record_clearance, require_draft, require_write_now
from publishing.states import DRAFT_STATES
from publishing.views.common import fetch_draft, form_page


def draft(request: BoardRequest, number: int) -> HttpResponse:
    """The whole draft on one page. Saving keeps it; a changed text that was cleared must be cleared again."""
    row = fetch_draft(request, number)
    form = ComposeForm(posted(request), draft=row)
    conflict = None
    if request.method == "POST":
        require_draft(request.access)
        if form.is_valid():

            def save() -> str:
                require_write_now(row)
                changes.write_draft(draft=row, written=form.written(), by=request.user, version=form.sent_version)
                return f"{row.get_absolute_url()}check/" if "check" in request.POST else row.get_absolute_url()

            saved, conflict = save_over(request, form, save, theirs=form.theirs, done="The draft is saved.")
            if saved:
                return saved
    context = {
        "draft": row,
        "form": form,
        "conflict": conflict,
        "parts": beside_the_record(request, form),
        "documents": row.documents.all(),
        "covered": row.covers.select_related("meeting").order_by("meeting__day"),
        "may_write": may_draft(request.access) and row.is_open,
        "steps": {step.verb for step in DRAFT_STATES.open_steps(row.state)},
        "cleared": row.cleared,
        "said": row.clearances.of_draft(row)[:5],
    }
    return render(request, "publishing/draft.html", context, status=409 if conflict else 200)


def beside_the_record(request: BoardRequest, form: ComposeForm) -> list[dict[str, Any]]:
    """Each section with its fields, and on the left what the record holds of its item, as this reader may see it."""
    access = request.access
    items = [section.item_id for section in form.sections if section.item_id]
    decisions = list(Decision.objects.visible_to(access).standing().at_items(items).in_order())
    actions = list(ActionItem.objects.visible_to(access).at_items(items).with_due_words())
    minutes = {minute.item_id: minute for minute in Minute.objects.of_items(items).select_related("item")}
    parts = []
    for section in form.sections:
        key = section.pk
        parts.append(
            {
                "section": section,
                "heading": form[f"heading-{key}"],
                "words": form[f"words-{key}"],
                "out": form[f"out-{key}"],
                "lines": [
                    {"line": line, "shown": form[f"shown-{line.pk}"], "due": form[f"due-{line.pk}"]}
                    for line in section.decisions.all()
                ],
                "minute": minutes.get(section.item_id),
                "decisions": [row for row in decisions if row.item_id == section.item_id and section.item_id],
                "actions": [
                    row
                    for row in actions
                    if section.item_id and section.item_id in (row.item_id, row.decision and row.decision.item_id)
                ],
            }
        )
    return parts


def preview(request: BoardRequest, number: int) -> HttpResponse:
    """The update as the public will see it."""
    row = fetch_draft(request, number)
    content = compose(row)
    page = article(content, preview=True, number="")
    return render(request, "publishing/preview.html", {"draft": row, "article": page})


def preview_pdf(request: BoardRequest, number: int) -> HttpResponse:
    """The PDF as the public will see it, marked as a draft."""
    row = fetch_draft(request, number)
    content = compose(row)
    html = print_page(content, preview=True, marking="Draft: not published", text_hash=content.text_hash)
    try:
        pdf = print_pdf(html, title=f"Draft: {content.title}")
    except PrintingFailed as failed:
        messages.info(request, failed.sentence)
        return redirect(row)
    name = f"{row.board.slug}-draft-{row.number}.pdf"
    return HttpResponse(
        pdf.body, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def check(request: BoardRequest, number: int) -> HttpResponse:
    """What to mend or look at before it is cleared and published, over the text itself."""
    row = fetch_draft(request, number)
    content = compose(row)
    found = check_draft(row, content, request.access)
    context = {
        "draft": row,
        "to_mend": [finding for finding in found if finding.stops],
        "to_look_at": [finding for finding in found if not finding.stops],
        "article": article(content, preview=True, number=""),
        "may_write": may_draft(request.access) and row.is_open,
        "may_record": may_record_clearance(request.access),
        "steps": {step.verb for step in DRAFT_STATES.open_steps(row.state)},
    }
    return render(request, "publishing/check.html", context)


def add_section(request: BoardRequest, number: int) -> HttpResponse:
    """A section of its own."""
    return _add(request, number, AddSectionForm, "Add a section", _put_section)


def _put_section(row: UpdateDraft, form: Any, by: Any) -> None:
    answers = form.cleaned_data
    changes.add_section(draft=row, heading=answers["heading"], words=answers["words"], by=by)


def add_date(request: BoardRequest, number: int) -> HttpResponse:
    """A key date."""
    return _add(request, number, AddDateForm, "Add a key date", _put_date)


def _put_date(row: UpdateDraft, form: Any, by: Any) -> None:
    answers = form.cleaned_data
    changes.add_date(draft=row, when=answers["when"], what=answers["what"], day=form.sorts_on(), by=by)


def add_document(request: BoardRequest, number: int) -> HttpResponse:
    """A document to link to."""
    return _add(request, number, AddDocumentForm, "Add a document", _put_document)


def _put_document(row: UpdateDraft, form: Any, by: Any) -> None:
    answers = form.cleaned_data
    changes.add_document(draft=row, title=answers["title"], href=answers["href"], note=answers["note"], by=by)


def _add(request: BoardRequest, number: int, form_class: Any, title: str, put: Any) -> HttpResponse:
    row = fetch_draft(request, number)
    require_draft(request.access)
    form = form_class(posted(request))
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            put(row, form, request.user)
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="The draft is saved."):
            return saved
    return form_page(request, form, title, title, row.get_absolute_url(), caption=row.title)


def move_section(request: BoardRequest, number: int, place: int, way: str) -> HttpResponse:
    """A section changes places with the one before or after it."""
    row = fetch_draft(request, number)
    require_draft(request.access)
    require_write_now_or_404(row)
    section = get_object_or_404(DraftSection.objects.select_related("draft"), draft=row, position=place)
    if way not in ("up", "down"):
        raise Http404
    changes.move_section(section=section, up=way == "up", by=request.user)
    messages.success(request, f"“{section.heading or 'The section'}” is moved {way}.")
    return redirect(row)


def remove_document(request: BoardRequest, number: int, place: int) -> HttpResponse:
    """A document is taken off the draft; `place` counts from 1."""
    row = fetch_draft(request, number)
    require_draft(request.access)
    require_write_now_or_404(row)
    documents = list(row.documents.select_related("draft"))
    if not 1 <= place <= len(documents):
        raise Http404
    changes.remove_document(document=documents[place - 1], by=request.user)
    messages.success(request, "The document is taken off the draft.")
    return redirect(row)


def bring_in(request: BoardRequest, number: int) -> HttpResponse:
    """Bring in what was marked public since the draft was begun."""
    row = fetch_draft(request, number)
    require_draft(request.access)
    require_write_now_or_404(row)
    came = changes.bring_in_new(draft=row, access=request.access, by=request.user)
    messages.success(request, "What is new is in the draft." if came else "Nothing new is marked public.")
    return redirect(row)


def require_write_now_or_404(row: UpdateDraft) -> None:
    """A published draft has no buttons, so an address that changes it answers as if it were not there."""
    if not row.is_open:
        raise Http404
