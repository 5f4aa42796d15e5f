"""About the board, and one's own account.

Leans on the doorman and the named questions of the ground. Must not know meetings or actions.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from boards.doorman import BoardRequest
from boards.models import Cover, Holding, Membership, Organisation, Person, RoleGrant, TermsOfReference
from boards.permissions import may_keep_board, may_keep_seats
from boards.roles import Power
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
            "may_keep_board": may_keep_board(access),
        },
    )
