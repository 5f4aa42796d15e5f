"""The ground floor's pages: about the board, one's own account, people and roles, who sits at the table.

Leans on the doorman, forms and verbs of the ground. Must not know meetings or actions.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from boards import changes
from boards.doorman import BoardRequest
from boards.forms_people import (
    AddOrganisationForm,
    AddPersonForm,
    AddSeatForm,
    ConfirmRoleForm,
    EndRoleForm,
    EndSeatForm,
    GiveRoleForm,
)
from boards.models import (
    Cover,
    Holding,
    Membership,
    Nomination,
    Organisation,
    Person,
    RoleGrant,
    TermsOfReference,
)
from boards.permissions import (
    may_keep_seats,
    may_put_forward,
    require_may_give_roles,
    require_may_keep_seats,
)
from boards.refusals import NotNow
from boards.roles import Power, RoleCode
from boards.saving import posted, save_new
from boards.standing_in import post_lines


def account(request: HttpRequest) -> HttpResponse:
    """A person's own page: their name and address, their roles on every board, their password."""
    person = request.user
    assert isinstance(person, Person)  # noqa: S101 the doorman let in nobody else
    grants = RoleGrant.objects.held_by(person).with_boards()
    return render(
        request,
        "account/account.html",
        {
            "person": person,
            "grants": grants,
            "holdings": Holding.objects.held_by([person.pk]).now_not_over().for_the_table(),
            "covers": Cover.objects.with_part_in(person).now_not_over().for_the_table(),
            "nominated_for": Organisation.objects.nominating([person.pk]).with_boards(),
        },
    )


def about(request: BoardRequest) -> HttpResponse:
    """What the board is for, who sits at its table by organisation, and its terms of reference."""
    access = request.access
    seats = Membership.objects.visible_to(access).in_force(access.day).for_the_table()
    return render(
        request,
        "boards/about.html",
        {
            "seats": seats,
            "chair": Person.objects.chairing(request.board, access.day).first(),
            "posts": post_lines(request.board, access.day),
            "sits_for": access.may(Power.NOMINATE) and any(seat.person == access.person for seat in seats),
            "terms": TermsOfReference.objects.of(request.board).first(),
            "may_keep_seats": may_keep_seats(access),
        },
    )


def terms(request: BoardRequest) -> HttpResponse:
    """The terms of reference, newest version."""
    newest = TermsOfReference.objects.of(request.board).first()
    return render(request, "boards/terms.html", {"terms": newest})


def people(request: BoardRequest) -> HttpResponse:
    """Who has which role on this board, and roles that wait for a second person."""
    grants = RoleGrant.objects.of(request.board)
    return render(
        request,
        "boards/people.html",
        {
            "grants": grants.in_force(request.access.day).by_name(),
            "waiting": grants.waiting().by_name(),
            **standing_in(request),
        },
    )


def standing_in(request: BoardRequest) -> dict[str, Any]:
    """What the panels of posts and cover show."""
    covers = list(Cover.objects.of(request.board).not_over(request.access.day).for_the_table())
    return {"posts": post_lines(request.board, request.access.day, covers), "covers": covers}


def add_person(request: BoardRequest) -> HttpResponse:
    """A new account, with a first role on this board."""
    require_may_give_roles(request.access)
    form = AddPersonForm(posted(request))
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            person = changes.add_person(
                name=form.cleaned_data["name"], email=form.cleaned_data["email"], by=request.user
            )
            changes.ask_for_role(
                board=request.board,
                person=person,
                role=form.cleaned_data["role"],
                starts_on=request.access.day,
                by=request.user,
            )
            return reverse("boards:people", args=[request.board.slug])

        if saved := save_new(request, form, save, done="The account is made. They can choose a password now."):
            return saved
    return _form_page(request, form, "Add a person", "Add person", "boards:people")


def give_role(request: BoardRequest) -> HttpResponse:
    """A role for somebody who has an account."""
    require_may_give_roles(request.access)
    form = GiveRoleForm(posted(request), access=request.access)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            grant = changes.ask_for_role(board=request.board, by=request.user, **form.grant())
            word = "asked for. Another administrator must confirm it" if grant.is_waiting else "given"
            messages.success(request, f"The role is {word}.")
            return reverse("boards:people", args=[request.board.slug])

        if saved := save_new(request, form, save):
            return saved
    return _form_page(request, form, "Give a role", "Give role", "boards:people")


def confirm_role(request: BoardRequest) -> HttpResponse:
    """The second person’s yes to a chair or a secretary."""
    require_may_give_roles(request.access)
    form = ConfirmRoleForm(posted(request), board=request.board)
    if request.method == "POST" and form.is_valid():
        try:
            grant = changes.confirm_role(grant=form.cleaned_data["grant"], by=request.user)
        except NotNow as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"{grant.person.name} is now {RoleCode(grant.role).label.lower()}.")
            return redirect("boards:people", request.board.slug)
    return _form_page(request, form, "Confirm a role", "Confirm role", "boards:people")


def end_role(request: BoardRequest) -> HttpResponse:
    """The last day of a role."""
    require_may_give_roles(request.access)
    form = EndRoleForm(posted(request), board=request.board, day=request.access.day)
    if request.method == "POST" and form.is_valid():
        grant = changes.end_role(
            grant=form.cleaned_data["grant"], ends_on=form.cleaned_data["ends_on"], by=request.user
        )
        messages.success(request, f"The last day of this role of {grant.person.name} is noted.")
        return redirect("boards:people", request.board.slug)
    return _form_page(request, form, "End a role", "End role", "boards:people")


def add_organisation(request: BoardRequest) -> HttpResponse:
    """A body that comes to the table."""
    require_may_keep_seats(request.access)
    form = AddOrganisationForm(posted(request), board=request.board)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.add_organisation(board=request.board, by=request.user, **form.facts())
            return _seats_page(request)

        if saved := save_new(request, form, save, done="The organisation is added."):
            return saved
    return _form_page(request, form, "Add an organisation", "Add organisation", "boards:seats")


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
            **standing_in(request),
        },
    )


def add_seat(request: BoardRequest) -> HttpResponse:
    """A seat of an organisation, held or vacant."""
    require_may_keep_seats(request.access)
    form = AddSeatForm(posted(request), access=request.access)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.seat(by=request.user, **form.facts())
            return _seats_page(request)

        if saved := save_new(request, form, save, done="The seat is added."):
            return saved
    return _form_page(request, form, "Add a seat", "Add seat", "boards:seats")


def end_seat(request: BoardRequest) -> HttpResponse:
    """The last day of a seat."""
    require_may_keep_seats(request.access)
    form = EndSeatForm(posted(request), access=request.access)
    if request.method == "POST" and form.is_valid():
        try:
            changes.leave_seat(seat=form.cleaned_data["seat"], ends_on=form.cleaned_data["ends_on"], by=request.user)
        except NotNow as refusal:
            form.refuse(refusal, "ends_on")
        else:
            messages.success(request, "The last day of the seat is noted.")
            return redirect(_seats_page(request))
    return _form_page(request, form, "End a seat", "End seat", "boards:seats")


def _seats_page(request: BoardRequest) -> str:
    return reverse("boards:seats", args=[request.board.slug])


def _form_page(request: BoardRequest, form, title: str, button: str, back: str) -> HttpResponse:
    """A page that is one form, with a way back."""
    context = {"form": form, "title": title, "button": button, "back": reverse(back, args=[request.board.slug])}
    return render(request, "boards/form_page.html", context)
