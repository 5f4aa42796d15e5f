"""Who may give which role, and the sentence when they may not. One sentence serves page and rule.

Leans on the roles table and the ground's nouns. No queries over pages, no messages.
"""

from datetime import date

from boards.models import Membership, Nomination, Organisation, Person, RoleGrant
from boards.models.seats import TWO_PERSON_ROLES, Standing
from boards.refusals import NotNow, Refused
from boards.roles import DAYS_AFTER_A_MEETING, ROLES, Power, RoleCode
from boards.words import day as in_words

NOT_YOURSELF = "You cannot give yourself a role. Ask another administrator."
NOT_YOUR_OWN_COVER = "You cannot arrange cover by yourself. Ask another secretary or an administrator."
DOES_NOT_SIT = "Only a member who sits for an organisation may nominate its officer."
ANOTHER_CONFIRMS = "Somebody other than the officer and whoever put them forward must confirm a nomination."
HAS_A_CHAIR = "The board has a chair in those days. End that role first."
NEEDS_A_LAST_DAY = (
    f"Enter the last day: this role is for one meeting, and ends {DAYS_AFTER_A_MEETING} days after it at the latest"
)
NOT_YOUR_OWN_ACCOUNT = "You cannot close your own account. Ask another administrator."
OTHER_BOARDS_TOO = "They have a role on another board too. An administrator of all their boards must change this."
NOT_YOUR_OWN_ROLE = "You cannot confirm your own role. Ask another administrator."
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


def require_give_role(grant: RoleGrant, *, by: Person, day: date) -> None:
    """Raise when this role cannot be given: `Refused` for oneself, `NotNow` when it is held or asked for already, or is
    for one meeting and would never end."""
    if grant.person == by and not by.is_machine:
        raise Refused(NOT_YOURSELF)
    if lacks_last_day(grant.role, grant.ends_on):
        raise NotNow(NEEDS_A_LAST_DAY, at="ends_on")
    _require_no_other_chair(grant)
    same = RoleGrant.objects.of(grant.board).still_open(grant.role).held_by(grant.person).first()
    if same is not None:
        raise NotNow(f"{grant.person.name} {_HAS_IT[same.standing_on(day)].format(day=in_words(same.starts_on))}")


def lacks_last_day(role: str, ends_on: date | None) -> bool:
    """Whether a role that is for one meeting would have no end."""
    return ends_on is None and ROLES[role].for_one_meeting


_HAS_IT = {
    Standing.WAITING: "waits for this role already. Confirm it, or refuse it first.",
    Standing.TO_COME: "gets this role on {day} already. Call that off first.",
    Standing.IN_FORCE: "already has this role.",
}


def _require_no_other_chair(grant: RoleGrant) -> None:
    if grant.role == RoleCode.CHAIR:
        chairs = RoleGrant.objects.of(grant.board).that_chair(grant.starts_on, grant.ends_on)
        if chairs.exists():
            raise NotNow(HAS_A_CHAIR)


def require_confirm_role(grant: RoleGrant, *, by: Person) -> None:
    """Raise unless it waits and `by` is a second person. The machine may confirm what the machine asked (set-up)."""
    if grant.withdrawn:
        raise NotNow("This role was refused, so it cannot be confirmed.")
    if grant.role not in TWO_PERSON_ROLES or grant.confirmed_at is not None:
        raise NotNow("This role is already in force.")
    if not by.is_machine and by == grant.person:
        raise Refused(NOT_YOUR_OWN_ROLE)
    if not by.is_machine and by == grant.asked_by:
        raise Refused(ANOTHER_PERSON)
    _require_no_other_chair(grant)


def require_call_off_role(grant: RoleGrant, *, day: date) -> None:
    """Raise `NotNow` unless a role still waits or is to come: one that has begun is ended, not called off."""
    if grant.standing_on(day) not in (Standing.WAITING, Standing.TO_COME):
        raise NotNow("This role has begun or is over, so it cannot be refused or called off.")


def require_call_off_seat(seat: Membership, *, day: date) -> None:
    """Raise `NotNow` unless a seat is to come: one that has begun is ended, not called off."""
    if seat.withdrawn:
        raise NotNow("This seat was called off already.")
    if seat.starts_on <= day:
        raise NotNow("This seat has begun, so it cannot be called off. End it instead.")


def require_an_administrator_stays(grant: RoleGrant, since: date) -> None:
    """Raise `NotNow` when a board would have nobody to give roles on a day from `since` on, because `grant` no longer
    holds then (it is about to be ended the day before, or called off)."""
    if Power.GIVE_ROLES not in ROLES[grant.role].may:
        return
    others = RoleGrant.objects.of(grant.board).with_power(Power.GIVE_ROLES).of_open_accounts().but_for(grant)
    lacking = others.first_gap(since)
    if lacking is not None and (grant.ends_on is None or lacking <= grant.ends_on):
        raise NotNow(
            f"The board would have no administrator from {in_words(lacking)}. Give the role to somebody else first."
        )


def require_ends_sooner(before: date | None, ends_on: date, *, longer: str) -> None:
    """Raise `NotNow` when a role, a seat, a post held or a cover would last longer than it does.

    What lasts longer is given, added or arranged anew (`longer` says how), where a second person, another than oneself
    and one holder at a time are asked for; `before` is its last day so far.
    """
    if before is not None and ends_on > before:
        raise NotNow(f"It ends on {in_words(before)} already, and here it can only end sooner. For longer, {longer}.")


def may_keep_board(access) -> bool:
    """The secretariat and administrators change the board's own facts and its legend."""
    return access.may(Power.KEEP_BOARD)


def require_may_keep_board(access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_keep_board(access):
        raise Refused("Only the secretariat or an administrator may change this.")


def may_write_terms(access) -> bool:
    """The secretariat writes the terms of reference."""
    return access.may(Power.RUN_THE_CYCLE)


def require_may_write_terms(access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_write_terms(access):
        raise Refused("Only the secretariat may write the terms of reference.")


def require_keep_account(person: Person, *, by: Person) -> None:
    """Raise unless `by` may change the address or close the account: `Refused` when the person has a role on a board
    where `by` is no administrator, for whoever holds the address holds the account everywhere."""
    boards = set(RoleGrant.objects.held_by(person).unended().boards())
    kept = set(RoleGrant.objects.held_by(by).now_in_force().with_power(Power.GIVE_ROLES).boards())
    if not by.is_machine and boards - kept:
        raise Refused(OTHER_BOARDS_TOO)


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
