"""Publishing what is cleared, holding it, correcting, withdrawing and destroying what was published.

Leans on the doorman, forms and verbs. Each page says what can still be undone. Must not know how a text is written.
"""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.files import as_attachment
from boards.printing import PrintingFailed
from boards.refusals import NotNow, Stale
from boards.saving import posted, save_new, save_over
from boards.words import moment
from publishing import changes
from publishing.checking import check_draft
from publishing.composing import compose
from publishing.forms.publishing import (
    LOOKED,
    CorrectForm,
    HoldForm,
    PublishForm,
    PublishTermsForm,
    RedactForm,
    StepForm,
    WithdrawEditionForm,
)
from publishing.models import Clearance, UpdateDraft
from publishing.permissions import can_redact_now, can_withdraw_now, require_draft, require_publish, require_withdraw
from publishing.states import DRAFT_STATES
from publishing.views.clearing import nothing_typed
from publishing.views.common import fetch_draft, fetch_edition, fetch_publication, form_page
from publishing.views.desk import terms_publication, versions_agreed

MEND_FIRST = "Mend what the check found before this can be published."


def publish(request: BoardRequest, number: int) -> HttpResponse:
    """The last look, when the public may read it, and the button."""
    row = fetch_draft(request, number)
    require_publish(request.access)
    content = compose(row)
    found = check_draft(row, content, request.access)
    form = PublishForm(posted(request), draft=row, points=len(found))
    conflict: dict[str, Any] | None = None
    if request.method == "POST" and row.became is not None:  # a second submit is shown the first one's result
        return redirect(row.became.publication.desk_url())
    if request.method == "POST" and form.is_valid():
        if any(finding.stops for finding in found):
            form.refuse(NotNow(MEND_FIRST))
        else:
            saved, conflict = _publish(request, row, form)
            if saved:
                return saved
    context = {
        "draft": row,
        "form": form,
        "conflict": conflict,
        "content": content,
        "findings": found,
        "looked": LOOKED,
        "cleared": row.cleared,
        "can_publish": DRAFT_STATES.can("publish", row.state),
        "same_text": bool(row.cleared and row.cleared.text_hash == content.text_hash),
    }
    return render(request, "publishing/publish.html", context, status=409 if conflict else 200)


def _publish(request: BoardRequest, row: UpdateDraft, form: PublishForm) -> tuple[HttpResponse | None, Any]:
    """Outside a transaction of its own: the PDF is made first, and the verb's rows are all or none."""
    try:
        edition = changes.publish(draft=row, by=request.user, timing=form.timing(), version=form.sent_version)
    except Stale as stale:
        form.renew(getattr(stale.row, "version", row.version))
        fresh = fetch_draft(request, row.number)
        if fresh.became is not None:
            messages.info(request, "This was published at the same moment. Here is the result.")
            return redirect(fresh.became.publication.desk_url()), None
        who = {"who": fresh.written_by.name, "when": moment(fresh.written_at), "lines": []}
        return None, who
    except NotNow as refusal:
        form.refuse(refusal)
        return None, None
    except PrintingFailed as failed:
        form.refuse(NotNow(f"{failed.sentence} Nothing is published."))
        return None, None
    return redirect("publishing:done", request.board.slug, edition.publication.sort, edition.publication.slug), None


def done(request: BoardRequest, sort: str, slug: str) -> HttpResponse:
    """It is published: where it is, and what can still be undone."""
    publication = fetch_publication(request, sort, slug)
    edition = publication.editions.for_the_desk().last()
    if edition is None:
        return redirect("publishing:desk", request.board.slug)
    context = {
        "publication": publication,
        "edition": edition,
        "is_embargoed": edition.public_from > edition.published_at,
    }
    return render(request, "publishing/done.html", context)


def hold(request: BoardRequest, number: int) -> HttpResponse:
    """Hold a cleared text back."""
    row = fetch_draft(request, number)
    require_publish(request.access)

    def do(form: Any) -> None:
        changes.hold(draft=row, because=form.cleaned_data["because"], by=request.user, version=form.sent_version)

    return _step(request, row, HoldForm, "Hold it", do, "It is held.")


def release(request: BoardRequest, number: int) -> HttpResponse:
    """Release it."""
    row = fetch_draft(request, number)
    require_publish(request.access)

    def do(form: Any) -> None:
        changes.release(draft=row, by=request.user, version=form.sent_version)

    return _step(request, row, StepForm, "Release it", do, "It may be published.")


def drop(request: BoardRequest, number: int) -> HttpResponse:
    """Drop a draft that will not be published."""
    row = fetch_draft(request, number)
    require_draft(request.access)

    def do(form: Any) -> None:
        changes.drop(draft=row, by=request.user, version=form.sent_version)

    return _step(request, row, StepForm, "Drop this draft", do, "The draft is dropped. Its words are kept.")


def _step(request: BoardRequest, row: UpdateDraft, form_class: Any, title: str, do: Any, said: str) -> HttpResponse:
    form = form_class(posted(request), draft=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            do(form)
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done=said)
        if saved:
            return saved
    back = row.get_absolute_url()
    return form_page(request, form, title, title, back, caption=row.title, conflict=conflict)


def correct(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """Begin a correction."""
    row = fetch_edition(request, sort, slug, number)
    require_publish(request.access)
    form = CorrectForm(posted(request))
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            what = form.cleaned_data["what_changed"]
            return changes.start_correction(edition=row, what_changed=what, by=request.user).get_absolute_url()

        if saved := save_new(
            request, form, save, done="The correction is begun. The published edition stays until then."
        ):
            return saved
    intro = "You mend the text on the next page; the chair clears it again. The old edition stays readable."
    return form_page(
        request, form, "Correct this update", "Begin the correction", row.publication.desk_url(), intro=intro
    )


def withdraw(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """Withdraw at once."""
    row = fetch_edition(request, sort, slug, number)
    require_withdraw(request.access)
    form = WithdrawEditionForm(posted(request), edition=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            all_of_them = form.cleaned_data.get("which") != "one"
            changes.withdraw(edition=row, words=form.cleaned_data["words"], by=request.user, earlier_too=all_of_them)
            return row.publication.desk_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done="It is withdrawn.")
        if saved:
            return saved
    intro = (
        "Page, PDF and lists say at once that it was withdrawn. The address stays. You can correct it afterwards, "
        "but this edition does not come back."
    )
    if not can_withdraw_now(row) and request.method == "GET":
        messages.info(request, f"This edition is {row.get_state_display().lower()}.")
        return redirect(row.publication.desk_url())
    return form_page(
        request, form, "Withdraw now", "Withdraw now", row.publication.desk_url(), intro=intro, conflict=conflict,
        caption=str(row),
    )  # fmt: skip


def redact(request: BoardRequest, sort: str, slug: str, number: int) -> HttpResponse:
    """Destroy the words of a withdrawn edition."""
    row = fetch_edition(request, sort, slug, number)
    require_publish(request.access)
    if not can_redact_now(row):
        messages.info(request, "Only a withdrawn edition’s words can be destroyed.")
        return redirect(row.publication.desk_url())
    form = RedactForm(posted(request), edition=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.redact(edition=row, why=form.cleaned_data["why"], phrases=form.lines(), by=request.user)
            return row.publication.desk_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done="The words are destroyed.")
        if saved:
            return saved
    intro = (
        "The words go from the edition, its draft, the texts the chair saw, files attached to the chair’s word, and "
        "their histories. Number, dates, checksum, who and why remain. Other uploaded files are not searched."
    )
    back = row.publication.desk_url()
    return form_page(
        request, form, "Destroy the words", "Destroy the words", back, intro=intro, conflict=conflict, caption=str(row)
    )


def publish_terms(request: BoardRequest) -> HttpResponse:
    """Publish the terms of reference as the Board agreed them."""
    require_publish(request.access)
    back = reverse("publishing:desk", args=[request.board.slug])
    terms = versions_agreed(request)
    if terms is None:
        messages.info(request, "The Board has not agreed terms of reference yet. Take the decision down first.")
        return redirect(back)
    before = terms_publication(request)
    form = PublishTermsForm(
        posted(request), request.FILES or None, terms=terms, is_first=before is None, access=request.access
    )
    if request.method == "POST" and form.is_valid():
        try:
            edition = changes.publish_terms(
                terms=terms, word=form.word(), what_changed=form.cleaned_data.get("what_changed", ""), by=request.user
            )
        except (NotNow, PrintingFailed) as refusal:
            form.refuse(NotNow(refusal.sentence))
        except Stale:
            form.refuse(NotNow("Somebody published them at the same moment. Look at the result first."))
        else:
            return redirect("publishing:done", request.board.slug, edition.publication.sort, edition.publication.slug)
    intro = f"Version {terms.number} is published word for word, as agreed."
    return form_page(request, form, "Publish the terms of reference", "Publish terms of reference", back, intro=intro)


def said_file(request: BoardRequest, number: int, key: str) -> FileResponse:
    """The email in which the chair cleared it, for those who see drafts."""
    row = fetch_draft(request, number)
    for said in Clearance.objects.of_draft(row).with_files():
        if said.said_file and said.said_file.key == key and said.said_file.file:
            return as_attachment(said.said_file)
    raise Http404
