"""The roles of a board, readable aloud: what each sees and what each does.

Printed to docs/roles.md by `manage.py print_docs`. Leans on nothing; must not know any page or any row.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from django.db.models import TextChoices


class Level(TextChoices):
    """Who may read a thing (DESIGN: visibility). Each is narrower than the one before."""

    PUBLIC = "public", "May be published"
    BOARD = "board", "Everyone with a role on the board"
    MEMBERS = "members", "Part 2: Board members only"
    NAMED = "named", "The chair and the people named"
    OWN = "own", "Its author, until it is shared"


OPEN_LEVELS = (Level.PUBLIC, Level.BOARD)
DAYS_AFTER_A_MEETING = 14
"""How long somebody who sat at one meeting for another still reads and writes after it."""
WIDTH = {level: width for width, level in enumerate(reversed(Level.values))}


class Subject(StrEnum):
    """What a role sees or does not see, as a whole."""

    AGENDA = "meetings and agendas"
    DECISIONS = "decisions"
    ACTIONS = "the register of actions"
    PLAN = "the improvement plan"
    PERFORMANCE = "performance"
    ABOUT = "the board, its members and terms of reference"
    PEOPLE = "people and their roles"
    DRAFTS = "drafts of what will be published"


class Power(StrEnum):
    """What a role may do. The words stand in docs/roles.md and in the tests' truth tables."""

    RUN_THE_CYCLE = "plans meetings, builds agendas, records attendance, writes the terms of reference"
    TAKE_DOWN = "takes down and mends decisions and actions"
    RECORD_ON_BEHALF = "records what others said or did"
    UPDATE_ANY = "updates any action they may see"
    UPDATE_THEIRS = "updates the actions they lead, are contact for or cover"
    CLOSE = "closes and reopens actions between meetings"
    GIVE_ROLES = "gives roles to other people and ends them"
    PUBLISH = "writes updates, publishes what is cleared, withdraws at once"
    CLEAR = "clears updates, withdraws at once"
    KEEP_REQUIREMENTS = "records inspections and other sources, and confirms the text of their recommendations"
    KEEP_SEATS = "keeps organisations, seats, posts and cover, and confirms nominated officers"
    KEEP_BOARD = "changes the board's name, purpose, mailbox, deadlines and legend"
    NOMINATE = "nominates the officer of the organisation they sit for"


CONTENT = frozenset(Subject) - {Subject.PEOPLE, Subject.DRAFTS}
DESK = CONTENT | {Subject.DRAFTS}
BOARD_LEVEL = frozenset(OPEN_LEVELS)
MEMBERS_LEVEL = BOARD_LEVEL | {Level.MEMBERS}
CHAIR_LEVEL = MEMBERS_LEVEL | {Level.NAMED}


class RoleCode(TextChoices):
    """The roles that can be given."""

    OBSERVER = "observer", "Observer"
    ADVISER = "adviser", "Department adviser"
    IN_ATTENDANCE = "in_attendance", "In attendance"
    OFFICER = "officer", "Officer"
    MEMBER = "member", "Board member"
    SUBSTITUTE = "substitute", "Substitute member"
    SECRETARIAT = "secretariat", "Secretariat"
    CHAIR = "chair", "Chair"
    ACTING_CHAIR = "acting_chair", "Acting chair"
    ADMINISTRATOR = "administrator", "Administrator"


@dataclass(frozen=True)
class Role:
    """One role: its word, the subjects and levels it sees, its powers, and what giving it takes.

    `for_one_meeting`: it has a last day from the start, at most `DAYS_AFTER_A_MEETING` after the meeting it is for.
    """

    code: RoleCode
    sees: frozenset[Subject] = CONTENT
    levels: frozenset[Level] = BOARD_LEVEL
    may: frozenset[Power] = frozenset()
    only_attended: bool = False
    needs_second_person: bool = False
    for_one_meeting: bool = False
    in_words: str = field(default="", compare=False)

    @property
    def word(self) -> str:
        """The role's name on a page."""
        return str(self.code.label)


_SECRETARIAT = frozenset(
    {
        Power.RUN_THE_CYCLE,
        Power.TAKE_DOWN,
        Power.RECORD_ON_BEHALF,
        Power.UPDATE_ANY,
        Power.KEEP_REQUIREMENTS,
        Power.KEEP_SEATS,
        Power.KEEP_BOARD,
        Power.PUBLISH,
    }
)
_CHAIR = frozenset({Power.CLOSE, Power.UPDATE_THEIRS, Power.CLEAR})

ROLES: dict[str, Role] = {
    role.code: role
    for role in (
        Role(RoleCode.OBSERVER, in_words="Ofsted or scrutiny: reads what the board reads, except Part 2."),
        Role(
            RoleCode.ADVISER,
            levels=MEMBERS_LEVEL,
            in_words="The Department's adviser: reads everything but named items.",
        ),
        Role(
            RoleCode.IN_ATTENDANCE,
            sees=frozenset({Subject.AGENDA, Subject.DECISIONS, Subject.ABOUT}),
            only_attended=True,
            in_words="Comes for an item or a meeting: reads the meetings they attend.",
        ),
        Role(
            RoleCode.OFFICER,
            may=frozenset({Power.UPDATE_THEIRS}),
            in_words="A council or partner officer: keeps their own actions up to date.",
        ),
        Role(
            RoleCode.MEMBER,
            levels=MEMBERS_LEVEL,
            may=frozenset({Power.UPDATE_THEIRS, Power.NOMINATE}),
            in_words="Holds a seat at the table.",
        ),
        Role(
            RoleCode.SUBSTITUTE,
            levels=MEMBERS_LEVEL,
            may=frozenset({Power.UPDATE_THEIRS}),
            for_one_meeting=True,
            in_words=f"Sits for a member at one meeting, to {DAYS_AFTER_A_MEETING} days after it.",
        ),
        Role(
            RoleCode.SECRETARIAT,
            sees=DESK,
            levels=MEMBERS_LEVEL,
            may=_SECRETARIAT,
            needs_second_person=True,
            in_words="Runs the cycle and writes down what was decided.",
        ),
        Role(
            RoleCode.CHAIR,
            sees=DESK,
            levels=CHAIR_LEVEL,
            may=_CHAIR,
            needs_second_person=True,
            in_words="Chairs the board and closes actions.",
        ),
        Role(
            RoleCode.ACTING_CHAIR,
            sees=DESK,
            levels=CHAIR_LEVEL,
            may=_CHAIR,
            needs_second_person=True,
            in_words="Stands in for the chair.",
        ),
        Role(
            RoleCode.ADMINISTRATOR,
            sees=frozenset({Subject.PEOPLE}),
            levels=frozenset(),
            may=frozenset({Power.GIVE_ROLES, Power.KEEP_SEATS, Power.KEEP_BOARD}),
            in_words="Looks after accounts; sees nothing of the board's content.",
        ),
    )
}


def who_see(subject: Subject) -> frozenset[str]:
    """The codes of the roles that see a subject at all."""
    return frozenset(code for code, role in ROLES.items() if subject in role.sees)


def who_may(power: Power) -> frozenset[str]:
    """The codes of the roles that have a power."""
    return frozenset(code for code, role in ROLES.items() if power in role.may)
