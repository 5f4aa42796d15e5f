"""Who may read a thing is changed: people are named, kept from it, and its level is set.

Leans on the visibility rule and the bell. Works for every noun with readers of its own; knows none by name.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.access import access_for
from boards.governed import record, take
from boards.models import Membership, Organisation, Person
from boards.refusals import NotNow
from boards.roles import Level, Power
from boards.visibility import ReaderRule, wider

NOT_WIDER = "Fewer people may read what this belongs to, so it cannot be open to more."
ASK_FIRST = "Enter how whoever gave this agreed that more people may read it."
KEEP_A_KEEPER = "Nobody in the secretariat could read or change it then. Name yourself, or another of the secretariat."


def require_not_wider(visibility: str, parent: Any) -> None:
    """Raise `NotNow` when a thing would be read more widely than its parent (None has no say)."""
    if parent is not None and wider(visibility, than=parent.visibility):
        raise NotNow(NOT_WIDER)


def require_agreed(old: str, new: str, agreement: str) -> None:
    """Raise `NotNow` when a Part 2 or named thing would be opened without its contributor's recorded agreement."""
    if old in (Level.MEMBERS, Level.NAMED) and wider(new, than=old) and not agreement.strip():
        raise NotNow(ASK_FIRST)


@transaction.atomic
def name_reader(*, thing: Any, person: Person, by: Person, rule: str = ReaderRule.NAMED, on: date | None = None) -> Any:
    """Name a person on a thing, to read it or to be kept from it. Said twice, the later rule holds."""
    relation = type(thing)._meta.get_field("readers")
    owner = relation.field.name
    line = relation.related_model.objects.filter(**{owner: thing}, person=person).first()
    line = take(line) if line else relation.related_model(**{owner: thing}, board=thing.board, person=person)
    line.rule, line.withdrawn = rule, False
    record(line, by=by, reason=f"{ReaderRule(rule).label}: {person.name}", on=on)
    return line


@transaction.atomic
def withdraw_reader(*, line: Any, by: Person, on: date | None = None) -> Any:
    """Take a person's name off a thing; the line stays in history."""
    fresh = take(line)
    fresh.withdrawn = True
    record(fresh, by=by, reason=f"No longer: {fresh.get_rule_display()}", on=on)
    return fresh


@transaction.atomic
def set_readers(
    *, thing: Any, named: Iterable[Person], kept_from: Iterable[Person], by: Person, on: date | None = None
) -> None:
    """The people named on a thing and kept from it are these, and no others."""
    wanted = dict.fromkeys(named, ReaderRule.NAMED) | dict.fromkeys(kept_from, ReaderRule.KEPT_FROM)
    for line in named_lines(thing):
        if wanted.get(line.person) == line.rule:
            wanted.pop(line.person)
        elif line.person not in wanted:
            withdraw_reader(line=line, by=by, on=on)
    for person, rule in wanted.items():
        name_reader(thing=thing, person=person, by=by, rule=rule, on=on)


@transaction.atomic
def change_readers(
    *,
    thing: Any,
    named: Iterable[Person],
    kept_from: Iterable[Person],
    mend: Callable[[], Any],
    by: Person,
    on: date | None = None,
) -> None:
    """Write down the names, then what else `mend` (the noun's own verb) says of its readers: its level.

    Names first: a thing that is closed to the named must have them at that moment. Raises `NotNow` when nobody who
    may change the thing could read it afterwards: then nobody could ever open it again.
    """
    set_readers(thing=thing, named=named, kept_from=kept_from, by=by, on=on)
    mend()
    day = on or clock.today(thing.board)
    keepers = Person.objects.with_power(thing.board, day, Power.TAKE_DOWN).who_can_sign_in()
    if not any(may_read(thing, person, day) for person in keepers):
        raise NotNow(KEEP_A_KEEPER)


def may_read(thing: Any, person: Person, day: date) -> bool:
    """Whether a person reads a thing, its parents included, as it stands now."""
    return type(thing).objects.visible_to(access_for(person, thing.board, day)).filter(pk=thing.pk).exists()


@transaction.atomic
def name_organisation(*, thing: Any, organisation: Organisation, by: Person, on: date | None = None) -> list[Any]:
    """Name the people an organisation means today: those who hold its seats."""
    day = on or clock.today(thing.board)
    seats = Membership.objects.of(thing.board).in_force(day).held_for(organisation)
    return [name_reader(thing=thing, person=seat.person, by=by, on=on) for seat in seats]


def copy_readers(*, of: Any, to: Any, by: Person, on: date | None = None) -> None:
    """Give a new child the readers of its parent, so that a named item's decision has the same names."""
    for line in named_lines(of):
        name_reader(thing=to, person=line.person, rule=line.rule, by=by, on=on)


def named_lines(thing: Any) -> Iterable[Any]:
    """The standing lines about readers of a thing."""
    return thing.readers.filter(withdrawn=False).select_related("person").order_by("person__name")
