"""Pages where somebody says something of an action: an update, its correction, an objection; the file that shows it.

Leans on the forms and verbs. Must not know what is published.
"""

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from actions import changes
from actions.changes.objecting import NOT_YOURS
from actions.chapters import who_words
from actions.forms import CorrectForm, ObjectForm, UpdateForm
from actions.models import ActionItem, ActionUpdate, StateChange
from actions.permissions import require_update
from actions.register import lines_of
from actions.story import story_of
from actions.views.reading import Reference, fetch_action, form_page
from boards.behalf import require_may_record
from boards.doorman import BoardRequest
from boards.files import as_attachment
from boards.refusals import NotNow, Refused
from boards.saving import posted, save_new


def update(request: BoardRequest, reference: Reference) -> HttpResponse:
    """The one-minute update."""
    row = fetch_action(request, reference)
    require_update_now(request, row)
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


def require_update_now(request: BoardRequest, row: ActionItem) -> None:
    """Raise `Refused`, with the verb's own sentence, when the reader may not update this action or it is over.

    When it ended while they typed, the verb says so on their form, where their words are kept.
    """
    try:
        require_update(request.access, row)
    except NotNow as refusal:
        if request.method != "POST":
            raise Refused(refusal.sentence) from None


def correct(request: BoardRequest, reference: Reference, number: int) -> HttpResponse:
    """A slip in an update is corrected by whoever wrote it; `number` counts their own updates of this action."""
    row = fetch_action(request, reference)
    require_update_now(request, row)
    own = list(ActionUpdate.objects.visible_to(request.access).of_action(row).written_by(request.user))
    if not 1 <= number <= len(own) or own[number - 1].pk in {one.replaces_id for one in own}:
        raise Http404
    said = own[number - 1]
    form = CorrectForm(posted(request), access=request.access, update=said, due=row.effective_due)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.correct_update(update=said, by=request.user, **form.corrected())
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="The update is corrected. What it said before stays, struck."):
            return saved
    return form_page(request, form, row, "Correct this update", "Save correction")


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
    return form_page(request, form, row, "This is not what I said", "Save objection")


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
