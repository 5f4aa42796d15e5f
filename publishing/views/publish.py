"""Publishing what is cleared, holding it, releasing it, dropping a draft.

Leans on the doorman, forms and verbs. Each page says what can still be undone. Must not know how a text is written.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from boards import clock
from boards.doorman import BoardRequest
from boards.forms import who_changed
from boards.printing import PrintingFailed
from boards.refusals import NotNow, Stale
from boards.saving import posted, save_over
from publishing import changes
from publishing.checking import check_draft
from publishing.composing import compose, differs_from_cleared
from publishing.forms.publishing import HoldForm, PublishForm, StepForm
from publishing.models import UpdateDraft
from publishing.permissions import open_steps_now, require_draft, require_publish
from publishing.states import DRAFT_STATES
from publishing.views.clearing import nothing_typed
from publishing.views.common import BACK, fetch_draft, fetch_publication, fetch_whole_draft, form_page, why_no_step

WHAT_IT_MEANS = {
    "hold": "Nothing is published until you release it, also when the text is changed and cleared again meanwhile.",
    "release": "It can be published again, as it was cleared.",
    "drop": "It will not be published. Its words are kept, and you can begin another draft.",
}


def publish(request: BoardRequest, number: int) -> HttpResponse:
    """The last look, when the public may read it, and the button."""
    row = fetch_whole_draft(request, number)
    require_publish(request.access)
    if request.method == "POST" and row.became is not None:  # a second submit is shown the first one's result
        return redirect(row.became.publication.desk_url())
    look = last_look(request, row)
    form = PublishForm(posted(request), draft=row, points=look["points"])
    conflict: dict[str, Any] | None = None
    if request.method == "POST" and form.is_valid():
        saved, conflict = _publish(request, row, form)
        if saved:
            return saved
        if conflict:  # the page is about the draft as it stands now; the tick was for the points of the one before
            row = fetch_whole_draft(request, number)
            look = last_look(request, row)
            form = PublishForm(None, draft=row, points=look["points"], initial=form.asked_for())
    context = look | {"form": form, "conflict": conflict}
    return render(request, "publishing/publish.html", context, status=409 if conflict else 200)


def last_look(request: BoardRequest, row: UpdateDraft) -> dict[str, Any]:
    """What the page says of a draft: its text, who cleared it, what the check finds, and whether it can go now."""
    content = compose(row)
    found, is_changed = check_draft(row, content, request.access), differs_from_cleared(row, content)
    return {
        "draft": row,
        "content": content,
        "points": len(found),
        "to_mend": [point for point in found if point.stops],
        "to_look_at": [point for point in found if not point.stops],
        "cleared": row.cleared,
        "can_publish": "publish" in open_steps_now(row, is_changed=is_changed),
        "is_changed": is_changed,
    }


def _publish(request: BoardRequest, row: UpdateDraft, form: PublishForm) -> tuple[HttpResponse | None, Any]:
    """Outside a transaction of its own: the PDF is made first, and the verb's rows are all or none."""
    try:
        edition = changes.publish(draft=row, by=request.user, timing=form.timing(), version=form.sent_version)
    except Stale:
        fresh = fetch_draft(request, row.number)
        if fresh.became is not None:
            messages.info(request, "This was published at the same moment. Here is the result.")
            return redirect(fresh.became.publication.desk_url()), None
        by_nobody = fresh.version == form.sent_version  # an edition came between, or the record moved on
        return None, who_changed(fresh, request.user) | {"by_nobody": by_nobody}
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
    now = clock.now(request.board)
    context = {
        "publication": publication,
        "edition": edition,
        "is_embargoed": not edition.is_public(now),
        "current": publication.editions.current(now).for_lists().first(),
    }
    return render(request, "publishing/done.html", context)


def hold(request: BoardRequest, number: int) -> HttpResponse:
    """Hold a cleared text back."""
    row = fetch_draft(request, number)
    require_publish(request.access)

    def do(form: Any) -> None:
        changes.hold(draft=row, because=form.cleaned_data["because"], by=request.user, version=form.sent_version)

    return _step(request, row, "hold", HoldForm, do, "It is held.")


def release(request: BoardRequest, number: int) -> HttpResponse:
    """Release it."""
    row = fetch_draft(request, number)
    require_publish(request.access)

    def do(form: Any) -> None:
        changes.release(draft=row, by=request.user, version=form.sent_version)

    return _step(request, row, "release", StepForm, do, "It may be published.")


def drop(request: BoardRequest, number: int) -> HttpResponse:
    """Drop a draft that will not be published."""
    row = fetch_draft(request, number)
    require_draft(request.access)

    def do(form: Any) -> None:
        changes.drop(draft=row, by=request.user, version=form.sent_version)

    return _step(request, row, "drop", StepForm, do, "The draft is dropped. Its words are kept.")


def _step(request: BoardRequest, row: UpdateDraft, verb: str, form_class: Any, do: Any, said: str) -> HttpResponse:
    if request.method != "POST" and (closed := why_no_step(row, verb)):
        messages.info(request, closed)
        return redirect(row)
    form = form_class(posted(request), draft=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            do(form)
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=nothing_typed, done=said)
        if saved:
            return saved
    title, back = DRAFT_STATES.step(verb).button, row.get_absolute_url()
    return form_page(
        request, form, title, title, back, intro=WHAT_IT_MEANS[verb], back_label=BACK, caption=row.title,
        conflict=conflict,
    )  # fmt: skip
