"""How a page saves: once for a new thing, over the version it showed for a changed one. Nothing typed is lost.

Leans on forms, one-use tokens and refusals. Must not know what is saved.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect

from boards.doorman import BoardRequest
from boards.files import only_with_its_rows
from boards.forms import BoardForm, conflict_lines
from boards.once import new_token, once
from boards.refusals import AlreadyDone, NotNow, OtherAnswers, Stale
from boards.sent_before import lead_to

Save = Callable[[], str]
Done = str | Callable[[], str]
AT_THE_SAME_TIME = "Somebody saved the same thing at the same moment. Check it, and save again if it is still needed."


def posted(request: BoardRequest) -> QueryDict | None:
    """The answers that were sent, if any; an empty form that was sent is answered too."""
    return request.POST if request.method == "POST" else None


def save_new(request: BoardRequest, form: BoardForm, save: Save, *, done: Done = "") -> HttpResponse | None:
    """Run `save` (which gives back the result's address) once for this form, and go there with the banner `done`.

    A second submit of the same answers is shown the first one's result; other answers are kept on the form, to be
    saved as another thing. None then, and when a verb refused: the sentence is on the form.
    """
    try:
        address = _saved_once(request, form, form.sent_token, save)
    except AlreadyDone as before:
        return lead_to(request, before.address)
    except OtherAnswers:
        form.start_another()
        return None
    except NotNow as refusal:
        form.refuse(refusal)
        return None
    except IntegrityError:
        form.add_error(None, AT_THE_SAME_TIME)
        return None
    _say(request, done)
    return redirect(address)


def save_pressed(request: BoardRequest, save: Save, *, back: str) -> HttpResponse:
    """Run `save` once for a button without answers, and go to the address it gives back.

    Pressed twice, the second is shown the first one's result; what a verb refuses is told on the page `back`.
    """
    form = BoardForm(posted(request))
    saved = save_new(request, form, save) if form.is_valid() else None
    for sentence in form.non_field_errors():
        messages.info(request, str(sentence))
    return saved or redirect(back)


def _saved_once(request: BoardRequest, form: BoardForm, token: str, save: Save) -> str:
    """Run `save` in one transaction that the token lets through once. Gives the result's address."""
    with only_with_its_rows(), once(token, digest=form.digest(), by=request.user) as slip:
        return slip.leads_to(save())


def _saved_over(request: BoardRequest, form: BoardForm, save: Save) -> str:
    """Other answers from a page that was saved before are another change: its version says whether it may be."""
    try:
        return _saved_once(request, form, form.sent_token, save)
    except OtherAnswers:
        return _saved_once(request, form, new_token(), save)


def _say(request: BoardRequest, done: Done) -> None:
    words = done() if callable(done) else done
    if words:
        messages.success(request, words)


def save_over(
    request: BoardRequest,
    form: BoardForm,
    save: Save,
    *,
    theirs: Callable[[Any], dict[str, Any]],
    done: Done = "",
) -> tuple[HttpResponse | None, dict[str, Any] | None]:
    """Run `save` over the version the form carried, in one transaction: what is refused leaves nothing half done.

    A second submit of the same answers is shown the first one's result.
    Gives the redirect, or None with what the conflict panel shows (`theirs` says in words what each field of the
    row says now); after a conflict the form carries the new version, so that saving again is a choice.
    """
    try:
        address = _saved_over(request, form, save)
    except AlreadyDone as before:
        return lead_to(request, before.address), None
    except Stale as stale:
        form.renew(stale.row.version)
        return None, conflict_lines(form, theirs(stale.row), stale.row, request.user)
    except NotNow as refusal:
        form.refuse(refusal)
        return None, None
    except IntegrityError:
        form.add_error(None, AT_THE_SAME_TIME)
        return None, None
    _say(request, done)
    return redirect(address), None
