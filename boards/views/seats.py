"""Who sits at the table: organisations come and go, seats are added, changed, filled and ended.

Leans on the doorman, forms and verbs of the ground. Must not know meetings or actions.
"""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from boards import changes
from boards.asking import FormPage, ask
from boards.doorman import BoardRequest
from boards.forms.seats import (
    AddOrganisationForm,
    AddSeatForm,
    CallOffSeatForm,
    ChangeOrganisationForm,
    ChangeSeatForm,
    EndSeatForm,
    FillSeatForm,
)
from boards.histories import readable_history
from boards.models import Membership, Nomination, Organisation
from boards.permissions import may_put_forward, require_may_keep_seats
from boards.saving import posted
from boards.standing_in import standing_in

BODY = ("name", "short_name", "sort", "left_on", "nominated_officer")
SEAT = ("title", "person", "starts_on", "ends_on")


def seats(request: BoardRequest) -> HttpResponse:
    """Who sits at the table, for whoever keeps the list."""
    require_may_keep_seats(request.access)
    day = request.access.day
    return render(
        request,
        "boards/seats.html",
        {
            "seats": Membership.objects.of(request.board).in_force(day).for_the_table(),
            "to_come": Membership.objects.of(request.board).to_come(day).with_names(),
            "organisations": Organisation.objects.of(request.board).with_officers(),
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


def change_organisation(request: BoardRequest, key: str) -> HttpResponse:
    """Its name and kind, and the day it left the table."""
    require_may_keep_seats(request.access)
    row = get_object_or_404(Organisation.objects.of(request.board).at_key(key))
    form = ChangeOrganisationForm(posted(request), row=row, access=request.access)
    page = FormPage(
        "Change an organisation", "Save organisation", seats_page(request), caption=row.name,
        done="The organisation is changed.",
    )  # fmt: skip

    def save() -> Organisation:
        return changes.change_organisation(organisation=row, by=request.user, **form.facts())

    return ask(request, form, page, save, history=readable_history(row, BODY))


def add_seat(request: BoardRequest) -> HttpResponse:
    """A seat of an organisation, held or vacant."""
    require_may_keep_seats(request.access)
    form = AddSeatForm(posted(request), access=request.access)
    page = FormPage("Add a seat", "Add seat", seats_page(request), done="The seat is added.")
    return ask(request, form, page, lambda: changes.seat(by=request.user, **form.facts()))


def change_seat(request: BoardRequest, key: str) -> HttpResponse:
    """Its title."""
    require_may_keep_seats(request.access)
    row = _fetch_seat(request, key)
    form = ChangeSeatForm(posted(request), row=row, access=request.access)
    page = FormPage("Change a seat", "Save seat", seats_page(request), caption=str(row), done="The seat is changed.")

    def save() -> Membership:
        return changes.change_seat(seat=row, by=request.user, **form.facts())

    return ask(request, form, page, save, history=readable_history(row, SEAT))


def fill_seat(request: BoardRequest, key: str) -> HttpResponse:
    """Somebody takes a seat that is vacant, or held by another to the day before."""
    require_may_keep_seats(request.access)
    row = _fetch_seat(request, key)
    form = FillSeatForm(posted(request), seat=row, access=request.access)
    intro = f"{row.person.name if row.person else 'Nobody'} holds it until the day before."
    page = FormPage(
        "Who takes this seat", "Save holder", seats_page(request), caption=str(row), intro=intro,
        done="Who holds the seat is saved.",
    )  # fmt: skip

    def save() -> Membership:
        return changes.fill_seat(seat=row, by=request.user, **form.facts())

    return ask(request, form, page, save, history=readable_history(row, SEAT))


def _fetch_seat(request: BoardRequest, key: str) -> Membership:
    return get_object_or_404(Membership.objects.of(request.board).for_the_table().at_key(key))


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


def call_off_seat(request: BoardRequest) -> HttpResponse:
    """A seat that is to come does not come."""
    require_may_keep_seats(request.access)
    form = CallOffSeatForm(posted(request), access=request.access)
    page = FormPage("Call off a seat", "Call off seat", seats_page(request), done="The seat is called off.")
    return ask(
        request, form, page,
        lambda: changes.call_off_seat(
            seat=form.cleaned_data["seat"], reason=form.cleaned_data["reason"], by=request.user
        ),
    )  # fmt: skip


def seats_page(request: BoardRequest) -> str:
    """The address of the list of seats, where these pages lead back to."""
    return reverse("boards:seats", args=[request.board.slug])
