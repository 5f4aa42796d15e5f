"""Pages that change an action: updated, mended, stepped, blocked, objected to; who may read it.

Leans on the forms and verbs. Must not know what is published.
"""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from actions import changes
from actions.changes.objecting import NOT_YOURS
from actions.forms import BlockedForm, MendActionForm, ObjectForm, StepForm, UpdateForm
from actions.models import ActionItem, ActionUpdate, StateChange
from actions.permissions import require_step, require_take_down, require_update
from actions.register import lines_of
from actions.states import ACTION_STATES
from actions.story import story_of, who_words
from actions.views.reading import Reference, fetch_action
from boards.behalf import require_may_record
from boards.doorman import BoardRequest
from boards.files import as_attachment
from boards.forms.readers import ReadersForm
from boards.models import Person
from boards.refusals import NotNow, Refused
from boards.saving import posted, save_new, save_over
from boards.words import day

STEP_DONE = {
    "close": "The action is closed.",
    "send_back": "The action is open again.",
    "reopen": "The action is open again.",
    "stop": "The action is not going ahead.",
    "replace": "The action is replaced.",
    "hand_over": "The action is handed over.",
}


def update(request: BoardRequest, reference: Reference) -> HttpResponse:
    """The one-minute update."""
    row = fetch_action(request, reference)
    try:
        require_update(request.access, row)
    except NotNow as refusal:
        raise Refused(refusal.sentence) from None
    line = lines_of([row], request.access)[0]
    form = UpdateForm(
        posted(request),
        request.FILES or None,
        access=request.access,
        action=row,
        due=row.effective_due,
        last=line.update,
    )
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            word = form.word()
            require_may_record(request.access, word)
            changes.record_update(
                action=row, report=form.report(), word=word, by=request.user, visibility=form.visibility()
            )
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="The update is saved."):
            return saved
    context = {"form": form, "action": row, "line": line, "story": story_of(row, request.access)[:6]}
    return render(request, "actions/update.html", context)


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

        saved, conflict = save_over(request, form, save, theirs=as_in_form, done="The action is mended.")
        if saved:
            return saved
    return _form_page(request, form, row, "Mend this action", "Save action", conflict)


def as_in_form(row: ActionItem) -> dict[str, Any]:
    """What the conflict panel compares."""
    return {
        "action": row.words,
        "details": row.details,
        "lead_words": row.lead_words,
        "contact": row.contact or "",
        "due_kind": row.get_due_kind_display(),
        "due_on": day(row.due_on),
        "due_words": row.due_words,
    }


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
    return _form_page(request, form, row, "Who may read this action", "Save readers", conflict)


def step(request: BoardRequest, reference: Reference, verb: str) -> HttpResponse:
    """Close, send back, reopen, stop, replace or hand over."""
    row = fetch_action(request, reference)
    if verb not in STEP_DONE:
        raise Http404
    try:
        require_step(request.access, row, verb)
    except NotNow as refusal:
        raise Refused(refusal.sentence) from None
    form = StepForm(posted(request), request.FILES or None, access=request.access, action=row, verb=verb)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            chair = Person.objects.chairing(request.board, request.access.day).first()
            taken = form.step(chair)
            require_may_record(request.access, taken.word)
            changes.take_step(action=row, step=taken, by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(
            request, form, save, done=STEP_DONE[verb], theirs=lambda fresh: {"words": fresh.get_state_display()}
        )
        if saved:
            return saved
    button = ACTION_STATES.step(verb).button
    return _form_page(request, form, row, button, button, conflict)


def blocked(request: BoardRequest, reference: Reference) -> HttpResponse:
    """Say what is in the way of an open action, or that nothing is any more."""
    row = fetch_action(request, reference)
    try:
        require_update(request.access, row)
    except NotNow as refusal:
        raise Refused(refusal.sentence) from None
    form = BlockedForm(posted(request), action=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            because = form.cleaned_data["because"]
            changes.set_blocked(action=row, because=because, by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(
            request, form, save, done="Saved.", theirs=lambda fresh: {"because": fresh.blocked_because}
        )
        if saved:
            return saved
    return _form_page(request, form, row, "What is in the way", "Save", conflict)


def object_to(request: BoardRequest, reference: Reference) -> HttpResponse:
    """“This is not what I said”: against what was recorded on one's behalf."""
    row = fetch_action(request, reference)
    acts = acts_recorded_for(row, request)
    if not acts:
        raise Refused(NOT_YOURS)
    form = ObjectForm(posted(request), acts=acts)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.object_to(act=form.chosen(), words=form.cleaned_data["words"], by=request.user)
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="Your words stand beside the record."):
            return saved
    return _form_page(request, form, row, "This is not what I said", "Save", None)


def acts_recorded_for(row: ActionItem, request: BoardRequest) -> dict[str, tuple[str, ActionUpdate | StateChange]]:
    """What was recorded on this action in the reader's name by somebody else: key -> (label, act)."""
    seen = ActionUpdate.objects.visible_to(request.access).standing().of_action(row)
    updates = seen.on_behalf_of(request.user).with_people()
    steps = row.state_changes.on_behalf_of(request.user).with_people()
    acts: dict[str, tuple[str, ActionUpdate | StateChange]] = {}
    for number, act in enumerate([*updates, *steps], 1):
        acts[str(number)] = (f"{act}: {who_words(act)}", act)
    return acts


def said_file(request: BoardRequest, reference: Reference, key: str) -> HttpResponseBase:
    """The email or note that shows what was said, as a download; only of an act this reader may see."""
    row = fetch_action(request, reference)
    updates = ActionUpdate.objects.visible_to(request.access).of_action(row)
    for act in [*updates.showing_file(key), *row.state_changes.showing_file(key)]:
        return as_attachment(act.said_file)
    raise Http404


def _form_page(request: BoardRequest, form, row: ActionItem, title: str, button: str, conflict) -> HttpResponse:
    context = {
        "form": form,
        "title": title,
        "caption": f"{row}: {row.words}",
        "button": button,
        "back": row.get_absolute_url(),
        "conflict": conflict,
    }
    return render(request, "boards/form_page.html", context, status=409 if conflict else 200)
