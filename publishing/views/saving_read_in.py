"""What was accepted of a document is saved, undone, checked again; a document is set aside, taken up, destroyed.

Leans on the doorman, forms and verbs. The Save page shows the plan and carries its fingerprint: what it showed is made,
or nothing. Must not know how it is made.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from boards.doorman import BoardRequest
from boards.forms import who_changed
from boards.models import ReadIn
from boards.reading_states import SAVED, SET_ASIDE
from boards.refusals import NotNow, Stale
from boards.saving import posted, save_over
from boards.words import day as day_words
from publishing import changes
from publishing.forms.saving_read_in import DestroyReadInForm, SaveReadInForm, UndoReadInForm
from publishing.permissions import require_read_in
from publishing.save_lines import lines_of, not_taken
from publishing.save_plan import SavePlan, plan_of
from publishing.undo_stops import stops_of
from publishing.views.common import form_page
from publishing.views.read_in_page import check_page, findings_of, number_in
from publishing.views.reading_in import fetch_read_in
from publishing.what_differs import NOTHING_SAID, Differs, what_differs
from publishing.what_was_made import meetings_that_stay
from publishing.which_meeting import Meetings


def save(request: BoardRequest, number: int) -> HttpResponse:
    """What will be made and what can be undone; then everything at once, or nothing."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    if not row.is_open:
        return _as_it_is(request, row)
    findings, meetings = findings_of(request, row), Meetings(row.board)
    plan = plan_of(row, findings, request.access, meetings)
    form = SaveReadInForm(posted(request), read_in=row, plan=plan)
    conflict, differs = None, differences_sent(request, plan)
    if differs:
        form.show_again(row, plan)
    elif request.method == "POST" and form.is_valid():
        try:
            saved, conflict = _save_all(request, form, row)
        except Differs as late:  # another secretary answered between these two reads
            saved, differs = None, late.lines
        if saved:
            return saved
    context = {
        "read_in": row,
        "form": form,
        "plan": plan,
        "conflict": conflict,
        "differs": differs,
        "stopped": changes.what_stops_meeting(plan, request.access.day),
        "lines": lines_of(plan.taken, meetings),
        "not_taken": not_taken(findings, meetings),
    }
    return render(request, "publishing/save_read_in.html", context, status=409 if conflict or differs else 200)


def _as_it_is(request: BoardRequest, row: ReadIn) -> HttpResponse:
    """Somebody was quicker, or it is looked for in an old tab: what state the document is in, on its own page."""
    messages.info(request, f"“{row.title}” is {row.get_state_display().lower()} already. Nothing more was done.")
    return redirect(row)


def _save_all(request: BoardRequest, form: SaveReadInForm, row: ReadIn) -> tuple[HttpResponse | None, Any]:
    """Everything is made: the way on, or what conflicts. Raises `Differs`."""

    def make() -> str:
        changes.save_read_in(
            read_in=row, access=request.access, by=request.user, answers=form.answers(),
            seen=form.cleaned_data["seen"] or NOTHING_SAID, version=form.sent_version,
        )  # fmt: skip
        return row.get_absolute_url()

    saved, conflict = save_over(request, form, make, theirs=lambda fresh: {}, done=f"“{row.title}” is saved.")
    if conflict:
        conflict["lines"] = [stands(row, "Save it all")]
    return saved, conflict


def differences_sent(request: BoardRequest, plan: SavePlan) -> list[str]:
    """What differs between the page that was sent and what would be made now."""
    if request.method != "POST":
        return []
    return what_differs(request.POST.get("seen") or NOTHING_SAID, plan)


def stands(row: ReadIn, yours: str) -> dict[str, str]:
    """The line of a conflict about a whole document."""
    row.refresh_from_db()
    theirs = f"{row.get_state_display()}: “{row.title}”, {day_words(row.meeting_day) or 'its day is not said'}"
    return {"label": "The document", "theirs": theirs, "yours": yours}


def undo(request: BoardRequest, number: int) -> HttpResponse:
    """Take back what saving made, until something else refers to it."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    if row.state != SAVED:
        return _as_it_is(request, row)
    form = UndoReadInForm(posted(request), read_in=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def take_back() -> str:
            changes.undo_read_in(
                read_in=row, words=form.cleaned_data["words"], by=request.user, version=form.sent_version
            )
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, take_back, theirs=lambda fresh: {}, done="It is undone.")
        if saved:
            return saved
        if conflict:
            conflict["lines"] = [stands(row, "Undo it all")]
    context = {"read_in": row, "form": form, "conflict": conflict, "stands": stops_of(row, request.access)}
    context["stay"] = meetings_that_stay(row)
    return render(request, "publishing/undo_read_in.html", context, status=409 if conflict else 200)


STEPS: dict[str, tuple[Any, str, str]] = {
    "set-aside": (changes.set_aside, "Set it aside", "“{}” is set aside."),
    "take-up": (changes.take_up, "Take it up again", "“{}” is being checked again."),
    "check-again": (changes.check_again, "Check it again", "“{}” is being checked again. Every answer is as it was."),
}


def step(request: BoardRequest, number: int, word: str) -> HttpResponse:
    """Set a document aside, take it up again, or check again what was undone: one press each, each with a way back."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    if word not in STEPS:
        raise Http404
    verb, pressed, done = STEPS[word]
    try:
        verb(read_in=row, by=request.user, version=number_in(request.POST.get("version", "")))
        messages.success(request, done.format(row.title))
    except Stale as stale:  # what the page showed has become something else: both are shown, nothing is done
        conflict = who_changed(stale.row, request.user) | {"lines": [stands(row, pressed)]}
        return check_page(request, row, conflict=conflict)
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
    return redirect(row)


def destroy(request: BoardRequest, number: int) -> HttpResponse:
    """Destroy the file and the words of a document set aside: it cannot be undone, so it is asked on a page."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    if row.state != SET_ASIDE or row.destroyed_at is not None:
        return redirect(row)
    form = DestroyReadInForm(posted(request), read_in=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def end() -> str:
            changes.destroy_read_in(read_in=row, by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, end, theirs=lambda fresh: {}, done="Its file and words are gone.")
        if saved:
            return saved
        if conflict:
            conflict["lines"] = [stands(row, "Destroy its file and words")]
    title, button = "Destroy the file and its words", "Destroy them"
    return form_page(
        request, form, title, button, row.get_absolute_url(), caption=row.title, intro=FOR_EVER, conflict=conflict,
        warns=True,
    )  # fmt: skip


FOR_EVER = (
    "For a document that should not have been read in: a list about children, say. The file, the text and every "
    "finding are destroyed for ever. The document’s number, who gave it and who destroyed it remain. If it was saved "
    "and undone, the decisions and actions that were withdrawn stay in the record, with their words."
)
