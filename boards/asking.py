"""A page that is one form: shown, saved once or over the version it showed, and shown again with what is wrong.

Leans on the form furniture and on saving. A view says who may, the form, the words around it and the verb. Must not
know what is saved.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from boards.doorman import BoardRequest
from boards.forms import BoardForm
from boards.saving import save_new, save_over

Made = Callable[[Any], str]


@dataclass(frozen=True)
class FormPage:
    """The words around a form. `done` (the banner) and `to` (where saving leads; else `back`) are words, or are
    asked of what the verb made."""

    title: str
    button: str
    back: str
    to: str | Made = ""
    done: str | Made = ""
    caption: str = ""
    intro: str = ""


def ask(request: BoardRequest, form: BoardForm, page: FormPage, save: Callable[[], Any], **more: Any) -> HttpResponse:
    """Show the form, or run `save` (the verb) with its answers and go where the page says.

    A form with a version is saved over it and needs `theirs(row)`, a form without once. What the verb
    refuses stands on the form, as its sentence. `more` is what the page shows beside the form (its `history`).
    """
    conflict = None
    if request.method == "POST" and form.is_valid():
        saved, conflict = _saved(request, form, page, save)
        if saved:
            return saved
    words = {name: getattr(page, name) for name in ("title", "button", "back", "caption", "intro")}
    context = {"form": form, "conflict": conflict, **words, **more}
    return render(request, "boards/form_page.html", context, status=409 if conflict else 200)


def _saved(
    request: BoardRequest, form: BoardForm, page: FormPage, save: Callable[[], Any]
) -> tuple[HttpResponse | None, dict[str, Any] | None]:
    made: list[Any] = []

    def act() -> str:
        made.append(save())
        return _of(page.to, made[-1]) or page.back

    def done() -> str:
        return _of(page.done, made[-1])

    if "version" in form.fields:
        return save_over(request, form, act, theirs=form.theirs, done=done)
    return save_new(request, form, act, done=done), None


def _of(words: str | Made, thing: Any) -> str:
    return words(thing) if callable(words) else words
