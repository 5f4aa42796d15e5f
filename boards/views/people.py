"""People and roles: a new account, a changed one; a role given, confirmed, refused, called off and ended.

Leans on the doorman, forms and verbs of the ground. Must not know meetings or actions.
"""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from boards import changes
from boards.access import access_for
from boards.asking import FormPage, ask
from boards.doorman import BoardRequest
from boards.forms.people import (
    AddPersonForm,
    CallOffRoleForm,
    ChangePersonForm,
    ConfirmRoleForm,
    EndRoleForm,
    GiveRoleForm,
)
from boards.histories import Line, readable_history
from boards.models import Person, RoleGrant
from boards.models.seats import Standing
from boards.permissions import may_give_roles, require_may_give_roles
from boards.roles import RoleCode
from boards.saving import posted
from boards.standing_in import standing_in


def people(request: BoardRequest) -> HttpResponse:
    """Who has which role on this board: waiting for a second person, in force, to come, and over."""
    day = request.access.day
    grants = list(RoleGrant.objects.of(request.board).by_name())
    lists = {standing.value: [row for row in grants if row.standing_on(day) == standing] for standing in Standing}
    return render(request, "boards/people.html", {**lists, **standing_in(request.board, day)})


def add_person(request: BoardRequest) -> HttpResponse:
    """A new account, with a first role on this board, and a letter to its person."""
    require_may_give_roles(request.access)
    form = AddPersonForm(posted(request), access=request.access)

    def save() -> Person:
        answers = {name: form.cleaned_data[name] for name in ("name", "email", "role", "ends_on")}
        return changes.invite_person(board=request.board, starts_on=request.access.day, by=request.user, **answers)

    done = "The account is made. They are sent a letter to choose a password."
    return ask(request, form, FormPage("Add a person", "Add person", _people(request), done=done), save)


def change_person(request: BoardRequest, key: str) -> HttpResponse:
    """A person's name and address, and whether their account is open."""
    require_may_give_roles(request.access)
    row = get_object_or_404(Person.objects.known_on(request.board).at_key(key))
    form = ChangePersonForm(posted(request), row=row, access=request.access)
    page = FormPage("Change a person", "Save person", _people(request), caption=row.name, done="The person is changed.")

    def save() -> Person:
        return changes.change_person(person=row, by=request.user, **form.facts())

    grants = list(RoleGrant.objects.of(request.board).held_by(row))
    lines = readable_history(row, ("name", "email", "is_active")) + _of_roles(grants)
    return ask(request, form, page, save, history=sorted(lines, key=lambda line: line.at, reverse=True))


def _of_roles(grants: list[RoleGrant]) -> list[Line]:
    """What happened to each role of a person, with the role's word before it."""
    lines = []
    for grant in grants:
        for line in readable_history(grant, ("starts_on", "ends_on")):
            line.reason = f"{RoleCode(grant.role).label}. {line.reason}"
            lines.append(line)
    return lines


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
    form = ConfirmRoleForm(posted(request), board=request.board, by=request.user)
    page = FormPage("Confirm a role", "Confirm role", _people(request), done=_is_now)
    return ask(request, form, page, lambda: changes.confirm_role(grant=form.cleaned_data["grant"], by=request.user))


def _is_now(grant: RoleGrant) -> str:
    return f"{grant.person.name} is now {RoleCode(grant.role).label.lower()}."


def call_off_role(request: BoardRequest) -> HttpResponse:
    """A role that waits is refused, or one that is to come is called off."""
    require_may_give_roles(request.access)
    form = CallOffRoleForm(posted(request), board=request.board, day=request.access.day)
    page = FormPage("Refuse or call off a role", "Save", _people(request), done=_is_off)
    return ask(
        request, form, page,
        lambda: changes.call_off_role(
            grant=form.cleaned_data["grant"], reason=form.cleaned_data["reason"], by=request.user
        ),
    )  # fmt: skip


def _is_off(grant: RoleGrant) -> str:
    return f"{grant.person.name} does not become {RoleCode(grant.role).label.lower()}."


def end_role(request: BoardRequest) -> HttpResponse:
    """The last day of a role."""
    require_may_give_roles(request.access)
    form = EndRoleForm(posted(request), board=request.board, day=request.access.day)

    def noted(grant: RoleGrant) -> str:
        return f"The last day of this role of {grant.person.name} is noted."

    page = FormPage("End a role", "End role", _people(request), to=lambda _: _still_seen(request), done=noted)
    return ask(
        request, form, page,
        lambda: changes.end_role(
            by=request.user, **{name: form.cleaned_data[name] for name in ("grant", "ends_on", "reason")}
        ),
    )  # fmt: skip


def _people(request: BoardRequest) -> str:
    return reverse("boards:people", args=[request.board.slug])


def _still_seen(request: BoardRequest) -> str:
    """Where whoever ended a role goes: when it was their own they may no longer open this list."""
    now = access_for(request.user, request.board, request.access.day)
    return _people(request) if may_give_roles(now) else request.board.get_absolute_url()
