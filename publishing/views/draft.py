"""Writing an update: the record on the left, the public words on the right. Every button saves first, then goes on.

Leans on the doorman, forms and verbs. Must not know clearing.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from actions.models import ActionItem
from boards.doorman import BoardRequest
from boards.printing import PrintingFailed, print_pdf
from boards.saving import posted, save_over
from meetings.models import AgendaItem, Decision, Minute
from meetings.permissions import may_read_notes
from publishing import changes
from publishing.composing import article, compose, differs_from_cleared, print_page
from publishing.forms.compose import ComposeForm
from publishing.models import DraftSection, UpdateDraft
from publishing.permissions import may_draft, open_steps_now, require_draft, require_write_now
from publishing.views.common import fetch_draft, fetch_whole_draft, what_is_saved
from publishing.views.going import go_on


def draft(request: BoardRequest, number: int) -> HttpResponse:
    """The whole draft on one page. Saving keeps it; a changed text that was cleared must be cleared again."""
    row = fetch_draft(request, number)
    form = ComposeForm(posted(request), draft=row)
    conflict = None
    if request.method == "POST":
        require_draft(request.access)
        if form.is_valid():
            told: list[str] = []

            def save() -> str:
                require_write_now(row)
                changes.write_draft(draft=row, written=form.written(), by=request.user, version=form.sent_version)
                address = go_on(request, row, request.POST.get("go", ""))
                told.append(what_is_saved(row, fetch_draft(request, number)))
                return address

            saved, conflict = save_over(request, form, save, theirs=form.theirs, done=lambda: told[-1])
            if saved:
                return saved
    return draft_page(request, row, form, conflict)


def draft_page(request: BoardRequest, row: UpdateDraft, form: ComposeForm, conflict: Any) -> HttpResponse:
    """The boxes beside the record, where the draft stands, and its next steps."""
    is_changed = row.cleared is not None and row.is_open and differs_from_cleared(row, compose(row))
    context = {
        "draft": row,
        "form": form,
        "conflict": conflict,
        "parts": beside_the_record(request, form),
        "documents": row.documents.all(),
        "covered": row.covers.in_day_order(),
        "may_write": may_draft(request.access) and row.is_open,
        "steps": open_steps_now(row, is_changed=is_changed),
        "is_changed": is_changed,
        "cleared": row.cleared,
        "said": row.clearances.of_draft(row)[:5],
    }
    return render(request, "publishing/draft.html", context, status=409 if conflict else 200)


def beside_the_record(request: BoardRequest, form: ComposeForm) -> list[dict[str, Any]]:
    """Each section with its fields, and on the left what the record holds of its item, as this reader may see it.

    An item that this reader may not see is left out of it, with its title, its notes and its number.
    """
    access = request.access
    keys = [section.item_id for section in form.sections if section.item_id]
    items = {item.pk: item for item in AgendaItem.objects.visible_to(access).in_keys(keys)}
    seen = Decision.objects.visible_to(access)
    decisions = list(seen.standing().at_items(items).in_order())
    lines = [line.decision_id for section in form.sections for line in section.decisions.all()]
    readable = set(seen.in_keys(lines).values_list("pk", flat=True))
    actions = list(ActionItem.objects.visible_to(access).at_items(items).with_due_words())
    minutes = Minute.objects.visible_to(access).of_items(items) if may_read_notes(access) else []
    notes = {minute.item_id: minute for minute in minutes}
    return [
        fields_of_section(form, section, readable)
        | {
            "item": items.get(section.item_id),
            "minute": notes.get(section.item_id),
            "decisions": [row for row in decisions if row.item_id == section.item_id and section.item_id],
            "actions": [
                row
                for row in actions
                if section.item_id and section.item_id in (row.item_id, row.decision and row.decision.item_id)
            ],
        }
        for section in form.sections
    ]


def fields_of_section(form: ComposeForm, section: DraftSection, readable: set[int]) -> dict[str, Any]:
    """The boxes of a section and of each decision in it; the words of one that may not be read are left out."""
    lines = [
        {
            "decision": line.decision if line.decision_id in readable else None,
            "shown": form[f"shown-{line.pk}"],
            "due": form[f"due-{line.pk}"],
        }
        for line in section.decisions.all()
    ]
    boxes = {name: form[f"{name}-{section.pk}"] for name in ("heading", "words", "out")}
    return {"section": section, "lines": lines} | boxes


def preview(request: BoardRequest, number: int) -> HttpResponse:
    """The update as the public will see it."""
    row = fetch_whole_draft(request, number)
    content = compose(row)
    page = article(content, preview=True, number="")
    return render(request, "publishing/preview.html", {"draft": row, "article": page})


def preview_pdf(request: BoardRequest, number: int) -> HttpResponse:
    """The PDF as the public will see it, marked as a draft."""
    row: UpdateDraft = fetch_whole_draft(request, number)
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
