"""Pages of nominated officers: put forward by a member, confirmed by a second person, withdrawn.

Leans on the doorman, forms and verbs of the ground. Must not know actions.
"""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from boards import changes
from boards.asking import FormPage, ask
from boards.doorman import BoardRequest
from boards.forms.nominating import ConfirmNominationForm, PutForwardForm, WithdrawNominationForm
from boards.models import Nomination, Organisation
from boards.permissions import DOES_NOT_SIT, may_keep_seats, require_may_keep_seats
from boards.refusals import Refused
from boards.roles import Power
from boards.saving import posted


def bodies_of(request: BoardRequest) -> Any:
    """The organisations this reader may nominate for: those they sit for; for whoever keeps the seats, all."""
    access = request.access
    every = Organisation.objects.of(request.board).at_the_table(access.day)
    if may_keep_seats(access):
        return every
    mine = every.with_a_seat_of(access.person, access.day)
    if not mine.exists():
        raise Refused(DOES_NOT_SIT)
    return mine


def put_forward(request: BoardRequest) -> HttpResponse:
    """An officer for an organisation; it waits for a second person."""
    form = PutForwardForm(posted(request), access=request.access, bodies=bodies_of(request))
    done = "The officer is put forward. The secretariat or an administrator confirms it."
    page = FormPage("Nominate an officer", "Put forward", _back(request), done=done)
    return ask(request, form, page, lambda: changes.put_forward(by=request.user, **form.facts()))


def confirm(request: BoardRequest) -> HttpResponse:
    """The second person’s yes."""
    require_may_keep_seats(request.access)
    form = ConfirmNominationForm(posted(request), board=request.board)

    def told(row: Nomination) -> str:
        return f"{row.officer.name} is now the officer of {row.organisation.name}. They are told."

    page = FormPage("Confirm a nomination", "Confirm nomination", _back(request), done=told)
    return ask(
        request, form, page,
        lambda: changes.confirm_nomination(nomination=form.cleaned_data["nomination"], by=request.user),
    )  # fmt: skip


def withdraw(request: BoardRequest) -> HttpResponse:
    """A nomination that waits is taken back, or an officer is no longer nominated."""
    form = WithdrawNominationForm(posted(request), access=request.access, bodies=bodies_of(request))

    def save() -> Any:
        what = form.cleaned_data["what"]
        if what in form.waiting:
            return changes.withdraw_nomination(nomination=form.waiting[what], by=request.user)
        return changes.end_nomination(organisation=form.standing[what], by=request.user)

    page = FormPage("Withdraw a nomination", "Withdraw", _back(request), done="It is withdrawn.")
    return ask(request, form, page, save)


def _back(request: BoardRequest) -> str:
    """Where the reader sees nominations: whoever keeps the seats on their page, a member on “About the Board”."""
    return reverse(
        "boards:seats" if request.access.may(Power.KEEP_SEATS) else "boards:about", args=[request.board.slug]
    )
