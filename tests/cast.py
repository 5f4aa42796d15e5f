"""The named people of every test, and the board they belong to.

Ann chairs, Sam keeps the record, Paul is of the police, Olive is an officer of the council, Ada advises the
Department, Otto observes for Ofsted, Adam and Eve look after accounts, Fay was a member until last year, Nora is named
on a restricted item, Stan is a stranger with an account, Bert belongs to another board.
"""

from dataclasses import dataclass, field
from datetime import date

from boards import changes
from boards.access import Access, access_for
from boards.models import Board, Organisation, Person
from boards.roles import RoleCode

DAY = date(2016, 2, 22)
OPENED = date(2015, 12, 1)
ROLES = {
    "ann": RoleCode.CHAIR,
    "sam": RoleCode.SECRETARIAT,
    "paul": RoleCode.MEMBER,
    "nora": RoleCode.MEMBER,
    "olive": RoleCode.OFFICER,
    "oscar": RoleCode.OFFICER,
    "ada": RoleCode.ADVISER,
    "otto": RoleCode.OBSERVER,
    "adam": RoleCode.ADMINISTRATOR,
    "eve": RoleCode.ADMINISTRATOR,
}
# The nine visitors of the access table, and who plays them.
VISITORS = {
    "public": None,
    "observer": "otto",
    "adviser": "ada",
    "member": "paul",
    "officer": "olive",
    "secretary": "sam",
    "chair": "ann",
    "administrator": "adam",
    "another board": "bert",
}


@dataclass
class Cast:
    """A board with its people by first name and its bodies by key."""

    board: Board
    other_board: Board
    machine: Person
    people: dict[str, Person] = field(default_factory=dict)
    bodies: dict[str, Organisation] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Person:
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None

    def access(self, name: str, day: date = DAY) -> Access:
        """What somebody may see on a day."""
        return access_for(self.people[name], self.board, day)


def open_board(slug: str, machine: Person) -> Board:
    """A board whose day is 22 February 2016."""
    return changes.open_board(
        slug=slug,
        name="Children’s Services Improvement Board",
        place=slug.capitalize(),
        council=f"{slug.capitalize()} Council",
        contact_mailbox="board@example.org",
        sample_day=DAY,
        sample_note="Everything here is illustrative.",
        by=machine,
        on=OPENED,
    )


def assemble() -> Cast:
    """The whole cast, seated by the verbs."""
    machine = changes.the_machine()
    cast = Cast(open_board("testshire", machine), open_board("elsewhere", machine), machine)
    for name in (*ROLES, "fay", "stan", "bert"):
        cast.people[name] = changes.add_person(
            name=name.capitalize(), email=f"{name}@example.org", password="open sesame", by=machine, on=OPENED
        )
    for name, role in ROLES.items():
        give(cast.board, cast.people[name], role, machine)
    give(cast.other_board, cast.bert, RoleCode.MEMBER, machine)
    former = give(cast.board, cast.fay, RoleCode.MEMBER, machine)
    changes.end_role(grant=former, ends_on=date(2015, 12, 31), by=machine, on=date(2015, 12, 31))
    for key, name in {"council": "Testshire Council", "police": "Testshire Police"}.items():
        cast.bodies[key] = changes.add_organisation(board=cast.board, name=name, sort=key, by=machine, on=OPENED)
    return cast


def give(board: Board, person: Person, role: str, machine: Person):
    """Give a role, with the second person's yes where it is needed."""
    grant = changes.ask_for_role(board=board, person=person, role=role, starts_on=OPENED, by=machine, on=OPENED)
    return changes.confirm_role(grant=grant, by=machine, on=OPENED) if grant.is_waiting else grant
