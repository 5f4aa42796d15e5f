"""Pages of decisions: one decision with its history, mended, withdrawn, taken between meetings.

Leans on the doorman, forms and verbs. Must not know actions: their panel is shown by the template.
"""

from datetime import date
from functools import partial

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from boards.asking import ReadersPage, ask_readers
from boards.doorman import BoardRequest
from boards.files import as_attachment
from boards.saving import posted, save_new, save_over
from meetings import changes
from meetings.forms import BetweenForm, MendDecisionForm, WithdrawForm
from meetings.forms.decision import standing
from meetings.histories import history_of_decision
from meetings.models import Decision
from meetings.permissions import can_mend_now, may_take_down, require_mend_now, require_take_down
from meetings.views.meeting import refuse_before_typing

Reference = tuple[str, int]


def fetch_decision(request: BoardRequest, day: date, reference: Reference) -> Decision:
    """The decision at an address, if this reader may see it; otherwise there is none."""
    seen = Decision.objects.visible_to(request.access).for_reading()
    return get_object_or_404(seen.numbered(day, reference))


def decision(request: BoardRequest, day: date, reference: Reference) -> HttpResponse:
    """The exact words, where they were taken, what they concern, and every change."""
    row = fetch_decision(request, day, reference)
    takes_down = may_take_down(request.access)
    return render(
        request,
        "meetings/decision.html",
        {
            "decision": row,
            "concerns": standing(row.concerns),
            "delegates": standing(row.delegates),
            "earlier": Decision.objects.visible_to(request.access).with_meetings().in_keys([row.changes_id]).first()
            if row.changes_id
            else None,
            "changed_by": Decision.objects.visible_to(request.access).that_change(row),
            "history": history_of_decision(row, request.access),
            "may_mend": takes_down and can_mend_now(row),
            "may_take_down": takes_down,
        },
    )


def said_file(request: BoardRequest, day: date, reference: Reference, key: str) -> HttpResponseBase:
    """The email or note by which a decision was taken between meetings, as a download for whoever may read it."""
    row = fetch_decision(request, day, reference)
    if row.said_file is None or row.said_file.key != key.lower():
        raise Http404
    return as_attachment(row.said_file)


def mend(request: BoardRequest, day: date, reference: Reference) -> HttpResponse:
    """Change what was recorded wrongly, and say later which meeting it was reported to."""
    row = fetch_decision(request, day, reference)
    require_take_down(request.access)
    refuse_before_typing(request, lambda: require_mend_now(row))
    form = MendDecisionForm(posted(request), request.FILES or None, access=request.access, decision=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.mend_decision(decision=row, by=request.user, version=form.sent_version, **form.columns())
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=form.theirs, done="The decision is changed.")
        if saved:
            return saved
    return _form_page(request, form, row, "Change this decision", "Save decision", conflict)


def readers(request: BoardRequest, day: date, reference: Reference) -> HttpResponse:
    """Who may read a decision."""
    row = fetch_decision(request, day, reference)
    require_take_down(request.access)
    refuse_before_typing(request, lambda: require_mend_now(row))
    page = ReadersPage("Who may read this decision", row.get_absolute_url(), caption=row.in_a_letter())
    mend_it = partial(changes.mend_decision, decision=row, reason="Changed who may read it")
    return ask_readers(request, row, page, mend_it)


def withdraw(request: BoardRequest, day: date, reference: Reference) -> HttpResponse:
    """Withdraw a decision that was never taken."""
    row = fetch_decision(request, day, reference)
    require_take_down(request.access)
    refuse_before_typing(request, lambda: require_mend_now(row))
    form = WithdrawForm(posted(request), decision=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            require_mend_now(row)
            words = form.cleaned_data["words"]
            changes.withdraw_decision(decision=row, words=words, by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=form.theirs, done="The decision is withdrawn.")
        if saved:
            return saved
    if conflict:
        row.refresh_from_db()
    return _form_page(
        request, form, row, "Withdraw this decision", "Withdraw decision", conflict, "meetings/withdraw.html"
    )


def between(request: BoardRequest) -> HttpResponse:
    """Record a decision that was taken between meetings."""
    require_take_down(request.access)
    form = BetweenForm(posted(request), request.FILES or None, access=request.access)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            answers = form.cleaned_data
            said = changes.Between(form.word(), answers["reported_to"], tuple(answers["named"]))
            taken = changes.take_decision_between(
                board=request.board, decided=form.decided(), between=said, visibility=answers["visibility"],
                by=request.user,
            )  # fmt: skip
            return taken.get_absolute_url()

        if saved := save_new(request, form, save, done="The decision is recorded."):
            return saved
    context = {
        "form": form,
        "title": "Record a decision taken between meetings",
        "button": "Save decision",
        "back": reverse("meetings:list", args=[request.board.slug]),
        "intro": "It is reported to a meeting, now or later, and the person is told that you recorded it.",
    }
    return render(request, "boards/form_page.html", context)


def _form_page(
    request: BoardRequest,
    form,
    row: Decision,
    title: str,
    button: str,
    conflict,
    template: str = "boards/form_page.html",
) -> HttpResponse:
    context = {
        "decision": row,
        "form": form,
        "title": title,
        "caption": row.in_a_letter(),
        "button": button,
        "back": row.get_absolute_url(),
        "conflict": conflict,
    }
    return render(request, template, context, status=409 if conflict else 200)
