"""What the ground floor does when the bell rings: people are told what was recorded or given in their name.

Leans on the bell and the letters. Must not know which act it was: the act says its own page and words.
"""

from datetime import date
from typing import Any

from django.conf import settings

from boards import clock, words
from boards.bell import Answers, Ring
from boards.models import Board, Cover, Nomination, Person, RoleGrant
from boards.roles import RoleCode
from boards.signing_in import forget_address
from boards.tasks import send_invitation, send_letter


def tell_the_person(act: Any, *, by: Person, on: date | None = None) -> None:
    """Write to the person whose words the secretariat recorded: what it was, and where to object."""
    address = act.said_by.email
    if not address:
        return
    send_letter.enqueue(
        address,
        f"{act.in_a_letter()}: recorded on your behalf",
        f"{by.name} recorded this on your behalf, {act.get_said_how_display()}.\n\n"
        f"Read it, and say if it is not what you said: {settings.BASE_URL}{act.get_absolute_url()}\n",
    )


def tell_the_chair(grant: RoleGrant, *, by: Person, on: date | None = None) -> None:
    """Write to the chair that somebody was made chair or secretary."""
    for chair in Person.objects.chairing(grant.board, grant.starts_on):
        if chair.email and chair != grant.person:
            send_letter.enqueue(
                chair.email,
                f"A role was given: {RoleCode(grant.role).label}",
                f"{grant.person.name} is now {RoleCode(grant.role).label.lower()} of {grant.board.name}.\n"
                f"Asked by {grant.asked_by.name}, confirmed by {by.name}.\n",
            )


def tell_both(cover: Cover, *, by: Person, on: date | None = None) -> None:
    """Write to whoever covers, and to the person covered: from which day to which, or that it was called off."""
    whom = str(cover.whom)
    days = f"from {words.day(cover.starts_on)}" + (f" to {words.day(cover.ends_on)}" if cover.ends_on else "")
    for person in filter(None, (cover.covered_by, cover.person)):
        if not person.email or person == by:
            continue
        said = f"{cover.covered_by.name} acts for {whom} {days}, on {cover.board.name}.\n"
        if cover.withdrawn:
            said = f"{cover.covered_by.name} does not act for {whom} after all, on {cover.board.name}.\n"
        send_letter.enqueue(
            person.email,
            "Cover was called off" if cover.withdrawn else "Cover was arranged",
            f"{said}Recorded by {by.name}. Your own page shows it: {settings.BASE_URL}/account/\n",
        )


def tell_the_officer(nomination: Nomination, *, by: Person, on: date | None = None) -> None:
    """Write to the officer who now keeps an organisation's actions up to date."""
    officer, body = nomination.officer, nomination.organisation
    if officer.email and officer != by:
        send_letter.enqueue(
            officer.email,
            "You are a nominated officer",
            f"You now keep the actions of {body.name} up to date, on {nomination.board.name}.\n"
            f"Put forward by {nomination.said_by.name}, confirmed by {by.name}.\n",
        )


def invite(person: Person, *, by: Person, board: Board, on: date | None = None) -> None:
    """Write to a new person: on which board they have an account, and where they choose a password."""
    if person.email:
        send_invitation.enqueue(person.pk, board.whole_name, by.name)


def forget_former_address(person: Person, *, by: Person, before: str | None, on: date | None = None) -> None:
    """Nobody signs in, or asks for a new password, by the address a person had."""
    forget_address(person)


def tell_both_addresses(person: Person, *, by: Person, before: str | None, on: date | None = None) -> None:
    """Write to the former address and to the new one: whoever did not ask for it must hear of it."""
    for address in filter(None, (before, person.email)):
        send_letter.enqueue(
            address,
            "Your sign-in address was changed",
            f"{by.name} changed the address with which {person.name} signs in to Boardsite.\n\n"
            f"If you did not ask for this, tell the Board's secretary at once: {settings.BASE_URL}/\n",
        )


def tell_the_chairs(person: Person, *, by: Person, before: str | None, on: date | None = None) -> None:
    """Write to the chair when it was somebody in a role that needs a second person: whoever reads the letters of an
    address can take the account."""
    for grant in RoleGrant.objects.held_by(person).needing_two().now_in_force().select_related("board"):
        for chair in Person.objects.chairing(grant.board, clock.today(grant.board)):
            if chair.email and chair not in (person, by):
                send_letter.enqueue(
                    chair.email,
                    "A sign-in address was changed",
                    f"{by.name} changed the sign-in address of {person.name}, "
                    f"{RoleCode(grant.role).label.lower()} of {grant.board.name}.\n",
                )


ANSWERS: Answers = {
    Ring.SAID_ON_BEHALF: [tell_the_person],
    Ring.ROLE_GIVEN: [tell_the_chair],
    Ring.PERSON_INVITED: [invite],
    Ring.SIGN_IN_CHANGED: [forget_former_address, tell_both_addresses, tell_the_chairs],
    Ring.COVER_CHANGED: [tell_both],
    Ring.OFFICER_NOMINATED: [tell_the_officer],
}
