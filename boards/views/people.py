"""People and roles: who has which, a new account, a role given, confirmed and ended.

Leans on the doorman, forms and verbs of the ground. Must not know meetings or actions.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from boards import changes
from boards.asking import FormPage, ask
from boards.doorman import BoardRequest
from boards.forms.people import AddPersonForm, ConfirmRoleForm, EndRoleForm, GiveRoleForm
from boards.models import Person, RoleGrant
from boards.permissions import require_may_give_roles
from boards.roles import RoleCode
from boards.saving import posted
from boards.standing_in import standing_in


def people(request: BoardRequest) -> HttpResponse:
    """Who has which role on this board, and roles that wait for a second person."""
    grants = RoleGrant.objects.of(request.board)
    return render(
        request,
        "boards/people.html",
        {
            "grants": grants.in_force(request.access.day).by_name(),
            "waiting": grants.waiting().by_name(),
            **standing_in(request.board, request.access.day),
        },
    )


def add_person(request: BoardRequest) -> HttpResponse:
    """A new account, with a first role on this board."""
    require_may_give_roles(request.access)
    form = AddPersonForm(posted(request))

    def save() -> Person:
        answers = form.cleaned_data
        person = changes.add_person(name=answers["name"], email=answers["email"], by=request.user)
        changes.ask_for_role(
            board=request.board, person=person, role=answers["role"], starts_on=request.access.day, by=request.user
        )
        return person

    done = "The account is made. They can choose a password now."
    return ask(request, form, FormPage("Add a person", "Add person", _people(request), done=done), save)


def give_role(request: BoardRequest) -> HttpResponse:
    """A role for somebody who has an account."""
    require_may_give_roles(request.access)
    form = GiveRoleForm(posted(request), access=request.access)
    page = FormPage("Give a role", "Give role", _people(request), done=_given)
    return ask(request, form, page, lambda: changes.ask_for_role(board=request.board, by=request.user, **form.grant()))


def _given(grant: RoleGrant) -> str:
    word = "asked for. Another administrator must confirm it" if grant.is_waiting else "given"
    return f"The role is {word}."


def confirm_role(request: BoardRequest) -> HttpResponse:
    """The second person’s yes to a chair or a secretary."""
    require_may_give_roles(request.access)
    form = ConfirmRoleForm(posted(request), board=request.board)
    page = FormPage("Confirm a role", "Confirm role", _people(request), done=_is_now)
    return ask(request, form, page, lambda: changes.confirm_role(grant=form.cleaned_data["grant"], by=request.user))


def _is_now(grant: RoleGrant) -> str:
    return f"{grant.person.name} is now {RoleCode(grant.role).label.lower()}."


def end_role(request: BoardRequest) -> HttpResponse:
    """The last day of a role."""
    require_may_give_roles(request.access)
    form = EndRoleForm(posted(request), board=request.board, day=request.access.day)

    def noted(grant: RoleGrant) -> str:
        return f"The last day of this role of {grant.person.name} is noted."

    page = FormPage("End a role", "End role", _people(request), done=noted)
    return ask(
        request, form, page,
        lambda: changes.end_role(
            grant=form.cleaned_data["grant"], ends_on=form.cleaned_data["ends_on"], by=request.user
        ),
    )  # fmt: skip


def _people(request: BoardRequest) -> str:
    return reverse("boards:people", args=[request.board.slug])
