"""Who is reading: the person, the day, and the roles they hold today on this board.

Made once a request by the doorman; every queryset that reaches a page starts with `visible_to(access)`.
Leans on the roles table and the ground's nouns. Must not know any page.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db.models import Model

from boards.models import Board, Cover, Holding, Organisation, Person, RoleGrant
from boards.roles import ROLES, Level, Power, Role, Subject
from boards.visibility import Line, ReaderRule, lines_about


@dataclass
class Access:
    """What one person may see and do today on a board. Pages that belong to no board have none."""

    person: Person
    board: Board
    day: date
    roles: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def held(self) -> list[Role]:
        """The roles themselves, in the order of the table."""
        return [role for code, role in ROLES.items() if code in self.roles]

    def may(self, power: Power) -> bool:
        """Whether any role held has this power."""
        return any(power in role.may for role in self.held)

    def sees(self, subject: Subject) -> bool:
        """Whether any role held sees this subject at all."""
        return any(subject in role.sees for role in self.held)

    def levels(self, subject: Subject) -> frozenset[Level]:
        """The levels of a subject that the roles open, everywhere on the board."""
        return frozenset().union(*(r.levels for r in self.held if subject in r.sees and not r.only_attended))

    def levels_attended(self, subject: Subject) -> frozenset[Level]:
        """The levels that open only at meetings the person attends."""
        return frozenset().union(*(r.levels for r in self.held if subject in r.sees and r.only_attended))

    @cached_property
    def _lines(self) -> dict[Line, list[int]]:
        return lines_about(self.person, self.board)

    def lines_on(self, kind: type[Model], rule: ReaderRule) -> list[int]:
        """The keys of the things of one kind that the person is named on, or kept from: one query for all kinds."""
        return self._lines.get((kind._meta.label, rule), [])

    @property
    def only_attends(self) -> bool:
        """Whether meetings are open to this person only where they attend."""
        return not self.levels(Subject.AGENDA) and bool(self.levels_attended(Subject.AGENDA))

    @property
    def role_words(self) -> str:
        """The roles as a page says them: “Board member”, “Chair, Board member”."""
        return ", ".join(role.word for role in reversed(self.held))

    @cached_property
    def stands_for(self) -> frozenset[int]:
        """The people this person acts for today: themselves and those they cover."""
        covered = Cover.objects.of(self.board).in_force(self.day).covered_by(self.person).people()
        return frozenset(covered) | {self.person.pk}

    @cached_property
    def posts(self) -> frozenset[int]:
        """The posts held today by anyone this person acts for, and those they act in: one query."""
        held = Holding.objects.of(self.board).in_force(self.day).held_by(self.stands_for).posts()
        acted_in = Cover.objects.of(self.board).in_force(self.day).covered_by(self.person).posts()
        return frozenset(held.union(acted_in))

    @cached_property
    def nominated_for(self) -> frozenset[int]:
        """The organisations whose nominated officer this person acts for."""
        return frozenset(Organisation.objects.of(self.board).nominating(self.stands_for).keys())


def access_for(person: Person, board: Board, day: date) -> Access:
    """The access of a person on a board on a day: one query."""
    return Access(person, board, day, frozenset(RoleGrant.objects.of(board).held_by(person).in_force(day).codes()))
