"""The chair is asked, reads the exact text with what changed, clears it or sends it back; or the secretary records it.

Leans on the doorman, forms and verbs. Must not know publishing.
"""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render

from boards.doorman import BoardRequest
from boards.files import as_attachment
from boards.refusals import NotNow, Stale
from boards.saving import posted, save_over
from publishing import changes
from publishing.checking import check_draft
from publishing.composing import article, compose, differs_from_cleared, written_like
from publishing.content import Content
from publishing.differences import differences
from publishing.forms.clearing import ClearForm, SendBackForm
from publishing.models import Clearance, UpdateDraft
from publishing.permissions import KEPT_BEFORE, may_clear, open_steps_now, require_clear, require_draft
from publishing.views.checking import MOVED_ON
from publishing.views.common import (
    BACK,
    fetch_draft,
    fetch_whole_draft,
    form_page,
    keeps_a_decision_from,
    sent_version,
    why_no_step,
)
from publishing.views.comparing import what_it_says

SAID = ("said_by", "said_how", "said_on")


def ask(request: BoardRequest, number: int) -> HttpResponse:
    """Send the chair a letter with the address of the text."""
    row = fetch_draft(request, number)
    require_draft(request.access)
    try:
        changes.ask_chair(draft=row, by=request.user, version=sent_version(request))
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
        return redirect("publishing:check", request.board.slug, number)
    except Stale:
        messages.info(request, MOVED_ON)
        return redirect("publishing:check", request.board.slug, number)
    messages.success(request, "The chair is asked to clear it.")
    return redirect(row)


def clear(request: BoardRequest, number: int) -> HttpResponse:
    """The text as the public will read it, what changed since the chair last saw it, and the button."""
    row = fetch_whole_draft(request, number)
    require_clear(request.access)
    if row.is_destroyed:
        return redirect(row)
    content = compose(row)
    form = ClearForm(posted(request), _files(request), draft=row, text_hash=content.text_hash, access=request.access)
    conflict: dict[str, Any] | None = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.clear(
                draft=row, text_hash=form.cleaned_data["text_hash"], word=form.word(), by=request.user,
                version=form.sent_version,
            )  # fmt: skip
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done="This text is cleared.")
        if saved:
            return saved
        if conflict is not None:
            row = fetch_whole_draft(request, number)
            content = compose(row)
            conflict["by_nobody"] = row.version == form.sent_version  # the record behind it moved on
            said = {name: form.cleaned_data.get(name) for name in SAID}
            form = ClearForm(None, draft=row, text_hash=content.text_hash, access=request.access, initial=said)
    context = {"form": form, "conflict": conflict} | what_is_cleared(request, row, content)
    return render(request, "publishing/clear.html", context, status=409 if conflict else 200)


def what_is_cleared(request: BoardRequest, row: UpdateDraft, content: Content) -> dict[str, Any]:
    """The text, what changed in it, what the check finds, and which steps are open now."""
    before, found = last_shown(row, content), check_draft(row, content, request.access)
    kept = KEPT_BEFORE if keeps_a_decision_from(request, row) else ""
    is_changed = differs_from_cleared(row, content)
    steps = open_steps_now(row, is_changed=is_changed)
    return {
        "draft": row,
        "is_own": may_clear(request.access),
        "article": article(content, preview=True, number=""),
        "shown_before": before is not None,
        "kept_before": kept,
        "differences": differences(before, content.as_text()) if before is not None and not kept else [],
        "to_mend": [point for point in found if point.stops],
        "to_look_at": [point for point in found if not point.stops],
        "found": len(found),
        "is_changed": is_changed,
        "can_clear": "clear" in steps and not any(point.stops for point in found),
        "can_send_back": "send_back" in steps,
    }


def nothing_typed(fresh: UpdateDraft) -> dict[str, Any]:
    """The text is read, not typed: the page shows it anew with what changed."""
    return {}


def last_shown(row: UpdateDraft, content: Content) -> str | None:
    """The text the chair was last shown with other words than now, whether they answered or were only asked; for the
    first text of a correction, the edition it corrects. The same text when they spoke of it and nothing changed."""
    shown = [text for text in row.texts.all() if text.content]
    other = [text for text in shown if text.text_hash != content.text_hash]
    spoke = Clearance.objects.of_draft(row).exists()
    if other or (shown and spoke):
        return written_like((other or shown)[-1].content or {}, content)
    before = what_it_says(row.corrects) if row.corrects is not None else None
    return written_like(before, content) if before else None


def send_back(request: BoardRequest, number: int) -> HttpResponse:
    """Say what is to be changed first."""
    row = fetch_draft(request, number)
    require_clear(request.access)
    if request.method != "POST" and (closed := why_no_step(row, "send_back")):
        messages.info(request, closed)
        return redirect(row)
    form = SendBackForm(posted(request), _files(request), draft=row, access=request.access)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            words = form.cleaned_data["words"]
            changes.send_back(draft=row, words=words, word=form.word(), by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done="It is sent back.")
        if saved:
            return saved
    return form_page(
        request, form, "Send it back", "Send it back", row.get_absolute_url(), back_label=BACK, caption=row.title,
        conflict=conflict,
    )  # fmt: skip


def said_file(request: BoardRequest, number: int, key: str) -> FileResponse:
    """The email in which the chair cleared it, for those who see drafts."""
    row = fetch_draft(request, number)
    for said in Clearance.objects.of_draft(row).with_files():
        if said.said_file and said.said_file.key == key:
            return as_attachment(said.said_file)
    raise Http404


def _files(request: BoardRequest) -> Any:
    return request.FILES if request.method == "POST" else None
