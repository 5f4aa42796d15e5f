"""Who may give which role, and the sentence when they may not. One sentence serves page and rule.

Leans on the roles table and the ground's nouns. No queries over pages, no messages.
"""

from datetime import date

from boards.models import Board, Membership, Nomination, Organisation, Person, RoleGrant
from boards.models.seats import TWO_PERSON_ROLES
from boards.refusals import NotNow, Refused
from boards.roles import Power

NOT_YOURSELF = "You cannot give yourself a role. Ask another administrator."
NOT_YOUR_OWN_COVER = "You cannot arrange cover by yourself. Ask another secretary or an administrator."
DOES_NOT_SIT = "Only a member who sits for an organisation may nominate its officer."
ANOTHER_CONFIRMS = "Somebody other than the officer and whoever put them forward must confirm a nomination."
ANOTHER_PERSON = "Somebody other than the person who asked must confirm this role."


def may_give_roles(access) -> bool:
    """Administrators give roles."""
    return access.may(Power.GIVE_ROLES)


def require_may_give_roles(access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_give_roles(access):
        raise Refused("Only an administrator may give or end roles.")


def may_keep_seats(access) -> bool:
    """The secretariat and administrators keep organisations, seats and posts."""
    return access.may(Power.KEEP_SEATS)


def require_may_keep_seats(access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_keep_seats(access):
        raise Refused("Only the secretariat or an administrator may change seats, posts and cover.")


def require_give_role(*, board: Board, person: Person, role: str, by: Person) -> None:
    """Raise when this role cannot be given now: `Refused` for oneself, `NotNow` when it is held already."""
    if person == by and not by.is_machine:
        raise Refused(NOT_YOURSELF)
    open_grants = RoleGrant.objects.of(board).still_open(role)
    if role == "chair" and open_grants.exists():
        raise NotNow("The board has a chair. End that role first.")
    if open_grants.held_by(person).exists():
        raise NotNow(f"{person.name} already has this role.")


def require_confirm_role(grant: RoleGrant, *, by: Person) -> None:
    """Raise unless `by` is a second person. The machine may confirm what the machine asked (first set-up)."""
    if grant.role not in TWO_PERSON_ROLES or grant.confirmed_at is not None:
        raise NotNow("This role is already in force.")
    if not by.is_machine and by in (grant.asked_by, grant.person):
        raise Refused(ANOTHER_PERSON)


def require_another_covers(covered_by: Person, *, by: Person) -> None:
    """Raise `Refused` when people would give themselves another's actions: cover opens what a post leads."""
    if covered_by == by and not by.is_machine:
        raise Refused(NOT_YOUR_OWN_COVER)


def may_put_forward(access) -> bool:
    """Members nominate for the organisation they sit for; the secretariat records it for them."""
    return access.may(Power.NOMINATE) or access.may(Power.RECORD_ON_BEHALF)


def require_sits_for(organisation: Organisation, person: Person, day: date) -> None:
    """Raise `Refused` unless the person whose word it is holds a seat of the organisation on that day."""
    if not Membership.objects.of_body(organisation).held_by(person).in_force(day).exists():
        raise Refused(DOES_NOT_SIT)


def require_confirm_nomination(nomination: Nomination, *, by: Person) -> None:
    """Raise unless `by` is a second person: `NotNow` when it no longer waits, `Refused` for the first two."""
    if not nomination.is_waiting:
        raise NotNow("This nomination no longer waits.")
    if not by.is_machine and by in (nomination.said_by, nomination.officer):
        raise Refused(ANOTHER_CONFIRMS)
