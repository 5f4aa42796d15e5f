"""Pages of nominated officers: put forward by a member, confirmed by a second person, withdrawn.

Leans on the doorman, forms and verbs of the ground. Must not know actions.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from boards import changes
from boards.doorman import BoardRequest
from boards.forms_nominating import ConfirmNominationForm, PutForwardForm, WithdrawNominationForm
from boards.models import Organisation
from boards.permissions import DOES_NOT_SIT, may_keep_seats, require_may_keep_seats
from boards.refusals import NotNow, Refused
from boards.roles import Power
from boards.saving import posted, save_new


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
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            answers = form.cleaned_data
            changes.put_forward(
                organisation=answers["organisation"], officer=answers["officer"], word=form.word(), by=request.user
            )
            return _back(request)

        try:
            saved = save_new(
                request, form, save, done="The officer is put forward. The secretariat or an administrator confirms it."
            )
        except Refused as refusal:
            form.add_error("said_by" if "said_by" in form.fields else "organisation", refusal.sentence)
            saved = None
        if saved:
            return saved
    return _form_page(request, form, "Nominate an officer", "Put forward")


def confirm(request: BoardRequest) -> HttpResponse:
    """The second person’s yes."""
    require_may_keep_seats(request.access)
    form = ConfirmNominationForm(posted(request), board=request.board)
    if request.method == "POST" and form.is_valid():
        try:
            nomination = changes.confirm_nomination(nomination=form.cleaned_data["nomination"], by=request.user)
        except NotNow as refusal:
            form.refuse(refusal)
        else:
            done = f"{nomination.officer.name} is now the officer of {nomination.organisation.name}. They are told."
            messages.success(request, done)
            return redirect(_back(request))
    return _form_page(request, form, "Confirm a nomination", "Confirm nomination")


def withdraw(request: BoardRequest) -> HttpResponse:
    """A nomination that waits is taken back, or an officer is no longer nominated."""
    form = WithdrawNominationForm(posted(request), access=request.access, bodies=bodies_of(request))
    if request.method == "POST" and form.is_valid():
        what = form.cleaned_data["what"]
        try:
            if what in form.waiting:
                changes.withdraw_nomination(nomination=form.waiting[what], by=request.user)
            else:
                changes.end_nomination(organisation=form.standing[what], by=request.user)
        except NotNow as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "It is withdrawn.")
            return redirect(_back(request))
    return _form_page(request, form, "Withdraw a nomination", "Withdraw")


def _back(request: BoardRequest) -> str:
    """Where the reader sees nominations: whoever keeps the seats on their page, a member on “About the Board”."""
    return reverse(
        "boards:seats" if request.access.may(Power.KEEP_SEATS) else "boards:about", args=[request.board.slug]
    )


def _form_page(request: BoardRequest, form, title: str, button: str) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, "back": _back(request)}
    return render(request, "boards/form_page.html", context)
