"""Who may give which role, and the sentence when they may not. One sentence serves page and rule.

Leans on the roles table and the ground's nouns. No queries over pages, no messages.
"""

from boards.models import Board, Person, RoleGrant
from boards.models.seats import TWO_PERSON_ROLES
from boards.refusals import NotNow, Refused
from boards.roles import Power

NOT_YOURSELF = "You cannot give yourself a role. Ask another administrator."
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
        raise Refused("Only the secretariat or an administrator may change who sits at the table.")


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
