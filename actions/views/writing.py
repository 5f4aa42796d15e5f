"""Pages that change an action: mended, stepped, blocked, reported to a meeting; who may read it.

Leans on the forms and verbs. Must not know what is published.
"""

from functools import partial

from django.http import Http404, HttpResponse

from actions import changes
from actions.changes.reporting import NOTHING_TO_REPORT
from actions.changes.stepping import who_said_done
from actions.forms import BlockedForm, MendActionForm, ReportForm, StepForm
from actions.models import ActionItem
from actions.permissions import ONLY_CHAIR, may_report, require_may_close, require_step, require_take_down
from actions.states import ACTION_STATES
from actions.views.reading import Reference, fetch_action, form_page, waits_for_report
from actions.views.saying import require_update_now
from boards.behalf import require_may_record
from boards.doorman import BoardRequest
from boards.forms.readers import ReadersForm
from boards.models import Person
from boards.refusals import NotNow, Refused
from boards.saving import posted, save_new, save_over

STEP_DONE = {
    "close": "The action is closed.",
    "send_back": "The action is open again.",
    "reopen": "The action is open again.",
    "stop": "The action is not going ahead.",
    "replace": "The action is replaced.",
    "hand_over": "The action is handed over.",
}
BLOCKED, GOES_ON = "The action is marked as blocked.", "The action is no longer marked as blocked."


def mend(request: BoardRequest, reference: Reference) -> HttpResponse:
    """Mend what was taken down wrongly: words, lead, due."""
    row = fetch_action(request, reference)
    require_take_down(request.access)
    form = MendActionForm(posted(request), access=request.access, action=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.mend_action(action=row, by=request.user, version=form.sent_version, **form.columns())
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=form.theirs, done="The action is mended.")
        if saved:
            return saved
    return form_page(request, form, row, "Mend this action", "Save action", conflict)


def readers(request: BoardRequest, reference: Reference) -> HttpResponse:
    """Who may read an action."""
    row = fetch_action(request, reference)
    require_take_down(request.access)
    form = ReadersForm(posted(request), access=request.access, thing=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            mend_it = partial(changes.mend_action, action=row, reason="Changed who may read it")
            return form.save(row, by=request.user, mend=mend_it, to=row.get_absolute_url())

        saved, conflict = save_over(request, form, save, theirs=form.theirs, done=form.said)
        if saved:
            return saved
    return form_page(request, form, row, "Who may read this action", "Save readers", conflict)


def step(request: BoardRequest, reference: Reference, verb: str) -> HttpResponse:
    """Close, send back, reopen, stop, replace or hand over."""
    row = fetch_action(request, reference)
    if verb not in STEP_DONE:
        raise Http404
    _require_step_now(request, row, verb)
    form = StepForm(posted(request), request.FILES or None, access=request.access, action=row, verb=verb)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            chair = Person.objects.chairing(request.board, request.access.day).first()
            taken = form.step(chair)
            require_may_record(request.access, taken.word)
            changes.take_step(action=row, step=taken, by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, done=STEP_DONE[verb], theirs=form.theirs)
        if saved:
            return saved
    button = ACTION_STATES.step(verb).button
    return form_page(request, form, row, button, button, conflict)


def _require_step_now(request: BoardRequest, row: ActionItem, verb: str) -> None:
    """Raise `Refused` when the reader may not take this step, or its state does not have it.

    When it ended, or they said it done, while they typed, the verb says so on the form, where their words are kept.
    """
    try:
        require_step(request.access, row, verb)
    except NotNow as refusal:
        if request.method != "POST":
            raise Refused(refusal.sentence) from None
    if verb == "close" and request.method != "POST":
        require_may_close(request.access, who_said_done(row))


def report(request: BoardRequest, reference: Reference) -> HttpResponse:
    """To which meeting a closing by the chair was reported."""
    row = fetch_action(request, reference)
    if not may_report(request.access):
        raise Refused(ONLY_CHAIR)
    if not waits_for_report(request.access, row):
        raise Refused(NOTHING_TO_REPORT)
    form = ReportForm(posted(request), access=request.access, action=row)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.report_closing(action=row, meeting=form.cleaned_data["meeting"], by=request.user)
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="The closing is reported."):
            return saved
    return form_page(request, form, row, "Report to a meeting", "Save report")


def blocked(request: BoardRequest, reference: Reference) -> HttpResponse:
    """Say what is in the way of an open action, or that nothing is any more."""
    row = fetch_action(request, reference)
    require_update_now(request, row)
    form = BlockedForm(posted(request), action=row)
    conflict = None
    if request.method == "POST" and form.is_valid():
        because = form.cleaned_data["because"]

        def save() -> str:
            changes.set_blocked(action=row, because=because, by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, done=BLOCKED if because else GOES_ON, theirs=form.theirs)
        if saved:
            return saved
    return form_page(request, form, row, "What is in the way", "Save what is in the way", conflict)
