"""How a page saves: once for a new thing, over the version it showed for a changed one. Nothing typed is lost.

Leans on forms, one-use tokens and refusals. Must not know what is saved.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect

from boards.doorman import BoardRequest
from boards.files import only_with_its_rows
from boards.forms import BoardForm, conflict_lines
from boards.once import once
from boards.refusals import AlreadyDone, NotNow, OtherAnswers, Stale

Save = Callable[[], str]
Done = str | Callable[[], str]
SAVED_BEFORE = "This was saved the first time you sent it. Here is the result."
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
        with only_with_its_rows(), once(form.sent_token, digest=form.digest(), by=request.user) as slip:
            address = slip.leads_to(save())
    except AlreadyDone as before:
        messages.info(request, SAVED_BEFORE)
        return redirect(before.address)
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

    Gives the redirect, or None with what the conflict panel shows (`theirs` says in words what each field of the
    row says now); after a conflict the form carries the new version, so that saving again is a choice.
    """
    try:
        with only_with_its_rows(), transaction.atomic():
            address = save()
    except Stale as stale:
        form.renew(stale.row.version)
        return None, conflict_lines(form, theirs(stale.row), stale.row)
    except NotNow as refusal:
        form.refuse(refusal)
        return None, None
    except IntegrityError:
        form.add_error(None, AT_THE_SAME_TIME)
        return None, None
    _say(request, done)
    return redirect(address), None
