"""Who sits at the table: organisations come, seats are added and ended.

Leans on the doorman, forms and verbs of the ground. Must not know meetings or actions.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from boards import changes
from boards.asking import FormPage, ask
from boards.doorman import BoardRequest
from boards.forms.seats import AddOrganisationForm, AddSeatForm, EndSeatForm
from boards.models import Membership, Nomination, Organisation
from boards.permissions import may_put_forward, require_may_keep_seats
from boards.saving import posted
from boards.standing_in import standing_in


def seats(request: BoardRequest) -> HttpResponse:
    """Who sits at the table, for whoever keeps the list."""
    require_may_keep_seats(request.access)
    day = request.access.day
    return render(
        request,
        "boards/seats.html",
        {
            "seats": Membership.objects.of(request.board).in_force(day).for_the_table(),
            "organisations": Organisation.objects.of(request.board).at_the_table(day).with_officers(),
            "may_nominate": may_put_forward(request.access),
            "nominations": Nomination.objects.of(request.board).waiting().for_the_table(),
            **standing_in(request.board, day),
        },
    )


def add_organisation(request: BoardRequest) -> HttpResponse:
    """A body that comes to the table."""
    require_may_keep_seats(request.access)
    form = AddOrganisationForm(posted(request), board=request.board)
    page = FormPage("Add an organisation", "Add organisation", seats_page(request), done="The organisation is added.")
    return ask(
        request, form, page, lambda: changes.add_organisation(board=request.board, by=request.user, **form.facts())
    )


def add_seat(request: BoardRequest) -> HttpResponse:
    """A seat of an organisation, held or vacant."""
    require_may_keep_seats(request.access)
    form = AddSeatForm(posted(request), access=request.access)
    page = FormPage("Add a seat", "Add seat", seats_page(request), done="The seat is added.")
    return ask(request, form, page, lambda: changes.seat(by=request.user, **form.facts()))


def end_seat(request: BoardRequest) -> HttpResponse:
    """The last day of a seat."""
    require_may_keep_seats(request.access)
    form = EndSeatForm(posted(request), access=request.access)
    page = FormPage("End a seat", "End seat", seats_page(request), done="The last day of the seat is noted.")
    return ask(
        request, form, page,
        lambda: changes.leave_seat(
            seat=form.cleaned_data["seat"], ends_on=form.cleaned_data["ends_on"], by=request.user
        ),
    )  # fmt: skip


def seats_page(request: BoardRequest) -> str:
    """The address of the list of seats, where these pages lead back to."""
    return reverse("boards:seats", args=[request.board.slug])
