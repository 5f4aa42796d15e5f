"""The board itself: its facts, its legend, and a new version of its terms of reference.

Leans on the doorman, forms and verbs of the ground. Must not know meetings or actions.
"""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from boards import changes
from boards.asking import FormPage, ask
from boards.doorman import BoardRequest
from boards.forms.board import ChangeBoardForm, ChangeRatingForm, WriteTermsForm
from boards.histories import readable_histories, readable_history
from boards.models import Rating, TermsOfReference
from boards.permissions import may_write_terms, require_may_keep_board, require_may_write_terms
from boards.saving import posted

FACTS = (
    "name", "place", "council", "purpose", "contact_mailbox", "cadence", "paper_deadline", "update_interval",
)  # fmt: skip
LINE = ("word", "letter", "meaning", "colour")


def change_board(request: BoardRequest) -> HttpResponse:
    """The board's name, purpose, mailbox and deadlines."""
    require_may_keep_board(request.access)
    form = ChangeBoardForm(posted(request), row=request.board, access=request.access)
    page = FormPage(
        "Change the board", "Save the board", _about(request), done="The board is changed.",
        intro="The public reads these facts as soon as they are saved. The board’s address stays as it is.",
    )  # fmt: skip

    def save() -> Any:
        return changes.change_board(board=request.board, by=request.user, **form.facts())

    return ask(request, form, page, save, history=readable_history(request.board, FACTS))


def legend(request: BoardRequest) -> HttpResponse:
    """What the board calls each rating, for whoever keeps the board."""
    require_may_keep_board(request.access)
    ratings = list(Rating.objects.of(request.board))
    history = readable_histories(ratings, LINE)
    return render(request, "boards/legend.html", {"ratings": ratings, "history": history})


def change_rating(request: BoardRequest, code: str) -> HttpResponse:
    """One line of the legend."""
    require_may_keep_board(request.access)
    row = get_object_or_404(Rating.objects.of(request.board).of_code(code))
    form = ChangeRatingForm(posted(request), row=row, access=request.access)
    back = reverse("boards:legend", args=[request.board.slug])
    page = FormPage("Change a rating", "Save rating", back, caption=row.word, done="The legend is changed.")

    def save() -> Any:
        return changes.change_rating(rating=row, by=request.user, **form.facts())

    return ask(request, form, page, save, history=readable_history(row, LINE))


def terms(request: BoardRequest) -> HttpResponse:
    """The terms of reference: the newest version, and those before it."""
    versions = list(TermsOfReference.objects.of(request.board))
    return render(
        request,
        "boards/terms.html",
        {
            "terms": versions[0] if versions else None,
            "earlier": versions[1:],
            "history": readable_histories(versions, ()),
            "may_write": may_write_terms(request.access),
        },
    )


def write_terms(request: BoardRequest) -> HttpResponse:
    """The next version of the terms of reference."""
    require_may_write_terms(request.access)
    newest = TermsOfReference.objects.of(request.board).first()
    form = WriteTermsForm(posted(request), access=request.access, newest=newest)
    back = reverse("boards:terms", args=[request.board.slug])
    number = newest.number + 1 if newest else 1
    page = FormPage(
        "Write the terms of reference", "Save version", back, caption=f"Version {number}",
        intro="Versions before it stay. The Board agrees a version by a decision; the public reads the one published.",
        done="The new version is saved.",
    )  # fmt: skip
    return ask(request, form, page, lambda: changes.write_terms(board=request.board, by=request.user, **form.facts()))


def _about(request: BoardRequest) -> str:
    return reverse("boards:about", args=[request.board.slug])
