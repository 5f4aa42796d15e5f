"""A sentence that promises something and has no action: it is written down as one, or set aside.

Leans on the doorman, forms and verbs. The address carries the sentence's key; its words are read where they stand.
"""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from actions.changes import Origin, raise_action
from actions.models import ActionItem
from actions.permissions import require_take_down
from boards.doorman import BoardRequest
from boards.saving import posted, save_new
from meetings.models import Minute
from meetings.permissions import require_record_now
from meetings.views.agenda import fetch_item
from meetings.views.meeting import refuse_before_typing
from publishing import changes
from publishing.checking.promises import Promised, at_an_item, promised_in_draft, words_of
from publishing.forms.promised import PromisedForm
from publishing.models import UpdateDraft
from publishing.proposing import Leads
from publishing.views.common import fetch_whole_draft

MARK_IT = " It is not marked public: mark it if the update is to say when it is due."
NOT_ASIDE = "That sentence is not set aside, or does not stand there any more."
GONE = "That sentence has its action, was set aside, or does not stand there any more."


def in_minute(request: BoardRequest, slug: str, reference: tuple[str, int], key: str) -> HttpResponse:
    """A sentence of an item's minute."""
    item = fetch_item(request, slug, reference)
    require_take_down(request.access)
    said = words_of(Minute.objects.visible_to(request.access).of_items([item]).first())
    back = reverse("meetings:minute", args=[request.board.slug, slug, reference])
    return _page(request, key, at_an_item(item, said, request.access), back)


def in_draft(request: BoardRequest, number: int, key: str) -> HttpResponse:
    """A sentence of a draft's public words."""
    draft = fetch_whole_draft(request, number)
    require_take_down(request.access)
    found = [promised for _, promised in promised_in_draft(draft, request.access)]
    return _page(request, key, found, f"{draft.get_absolute_url()}check/", draft)


def told(action: ActionItem, draft: UpdateDraft | None) -> str:
    """What was taken down, by its number; beside a draft, that the public does not read it yet."""
    return f"The commitment is taken down as action {action.reference}.{MARK_IT if draft else ''}"


def _page(
    request: BoardRequest, key: str, found: list[Promised], back: str, draft: UpdateDraft | None = None
) -> HttpResponse:
    """The form of a sentence, then back to the list it came from. One that was set aside has no form: all that can be
    done is to ask for it again."""
    if len(key) != 16:
        raise Http404
    again = request.method == "POST" and "again" in request.POST
    promised = next((one for one in found if one.key == key and one.is_aside is again), None)
    if promised is None:
        messages.info(request, NOT_ASIDE if again else GONE)
        return redirect(back)
    if request.method == "POST" and (again or "aside" in request.POST):
        return _set_aside(request, key, back, again=again)
    return _take_down(request, promised, back, draft)


def _set_aside(request: BoardRequest, key: str, back: str, *, again: bool) -> HttpResponse:
    """A button: it promises nothing, or it is to be asked for again."""
    verb = changes.ask_for_sentence_again if again else changes.set_sentence_aside
    verb(board=request.board, key=key, by=request.user)
    messages.success(request, "It is asked for again." if again else "It is set aside. You can ask for it again below.")
    return redirect(back)


def _take_down(request: BoardRequest, promised: Promised, back: str, draft: UpdateDraft | None) -> HttpResponse:
    """The form of the action, begun with what the sentence says."""
    said_at = promised.item
    if said_at is not None:
        refuse_before_typing(request, lambda: require_record_now(said_at.meeting))
    form = PromisedForm(posted(request), access=request.access, promised=promised, draft=draft)
    if request.method == "POST" and form.is_valid():
        taken: list[ActionItem] = []

        def save() -> str:
            taken.append(raise_action(origin=Origin.item(form.said_at()), by=request.user, **form.facts()))
            return back

        if saved := save_new(request, form, save, done=lambda: told(taken[-1], draft)):
            return saved
    which = Leads(request.board, promised.said_on).may_mean(promised.there.who)
    context = {"form": form, "back": back, "promised": promised, "which": which}
    return render(request, "publishing/promised.html", context)
