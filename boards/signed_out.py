"""A form that was sent after its session had ended: nothing is saved, and what was typed is shown to be copied.

Leans on Django's check of the form's cross-site token. Nothing is kept, so nothing can reach another person; and a form
that another site sent shows nothing, so that nobody can put words into a page of this one. Must not know any form.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render

from boards.text import tidy

NOT_TYPED = ("csrfmiddlewaretoken", "token", "version")


def nothing_was_saved(request: HttpRequest, view: Callable, args: list, kwargs: dict[str, Any]) -> HttpResponse | None:
    """The page with the words that were typed (403); None when there are none, or this site did not send the form."""
    if request.method != "POST" or not _sent_by_this_site(request, view, args, kwargs):
        return None
    typed = words_typed(request)
    if not typed:
        return None
    return render(request, "signed_out.html", {"typed": typed, "back": request.path}, status=403)


def _sent_by_this_site(request: HttpRequest, view: Callable, args: list, kwargs: dict[str, Any]) -> bool:
    return CsrfViewMiddleware(lambda _: HttpResponse()).process_view(request, view, tuple(args), kwargs) is None


def words_typed(request: HttpRequest) -> list[str]:
    """The answers of more than one word, in the order of the form: what is chosen from a list, and a password, are
    quickly entered again and stand in no page."""
    answers = [
        tidy(words).strip()
        for name, several in request.POST.lists()
        if name not in NOT_TYPED and "password" not in name
        for words in several
    ]
    return [words for words in answers if len(words.split()) > 1]
