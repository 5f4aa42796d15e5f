"""Who sits at the sample board's table. Only the chair's name is from the public record; the others are invented.

Leans on the ground's verbs.
"""

from dataclasses import dataclass, field
from datetime import date

from boards import changes
from boards.models import Board, Organisation, Person, Post
from boards.models.organisation import OrganisationKind as Kind
from boards.roles import RoleCode

PASSWORD = "lancashire-2016"  # noqa: S105 printed for whoever tries the sample
OPENED = date(2016, 1, 4)
NOTE = (
    "Names of members and officers, updates, ratings, figures and whatever happened after 20 January 2016 are "
    "illustrative. Decisions are in our own words."
)
PURPOSE = (
    "The Board supports, challenges and monitors the improvement of services for children in Lancashire, after "
    "Ofsted judged in November 2015 that they were inadequate."
)
TERMS = """\
## What the Board is for

It supports the council and its partners in improving services for children, challenges them where improvement is
slow, and monitors whether the plan changes what children and families experience.

## Who sits on it

The county council, Lancashire Constabulary, health, schools, the safeguarding board and the Department for Education.
Ofsted observes.

## How it works

It meets about every month. Its chair is independent of the council. After each meeting it says in public what it
agreed.
"""
BODIES = {
    "council": ("Lancashire County Council", "County council", Kind.COUNCIL),
    "police": ("Lancashire Constabulary", "", Kind.POLICE),
    "health": ("Lancashire clinical commissioning groups", "Health", Kind.HEALTH),
    "schools": ("Lancashire schools", "Schools", Kind.EDUCATION),
    "lscb": ("Lancashire Safeguarding Children Board", "LSCB", Kind.SAFEGUARDING),
    "department": ("Department for Education", "", Kind.DEPARTMENT),
    "ofsted": ("Ofsted", "", Kind.INSPECTORATE),
    "districts": ("Lancashire district councils", "District councils", Kind.COUNCIL),
    "voluntary": ("Voluntary sector", "", Kind.VOLUNTARY),
}
# key: name, role, body, seat's title
PEOPLE = {
    "chair": ("Tony Crane", RoleCode.CHAIR, "department", "Chair"),
    "secretary": ("Asha Patel", RoleCode.SECRETARIAT, "council", ""),
    "member": ("Ruth Whittaker", RoleCode.MEMBER, "police", "Assistant Chief Constable"),
    "health": ("Colin Baxter", RoleCode.MEMBER, "health", "Chief nurse"),
    "head": ("Maria Lund", RoleCode.MEMBER, "schools", "Head teacher"),
    "lscb": ("Joan Ellis", RoleCode.MEMBER, "lscb", "Independent chair of the LSCB"),
    "director": ("Helen Marsh", RoleCode.MEMBER, "council", "Director of Children’s Services"),
    "officer": ("Daniel Hughes", RoleCode.OFFICER, "council", ""),
    "officer2": ("Sofia Reyes", RoleCode.OFFICER, "council", ""),
    "adviser": ("Grace Okafor", RoleCode.ADVISER, "department", ""),
    "observer": ("Martin Lowe", RoleCode.OBSERVER, "ofsted", ""),
    "administrator": ("Priya Shah", RoleCode.ADMINISTRATOR, "council", ""),
    "administrator2": ("Owen Clarke", RoleCode.ADMINISTRATOR, "council", ""),
}
SIGN_IN = tuple((f"{key}@example.org", name, str(role.label)) for key, (name, role, _, _) in PEOPLE.items())


@dataclass
class Cast:
    """The sample's board, bodies and people, by key."""

    board: Board
    machine: Person
    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)

    def __getattr__(self, key: str) -> Person:
        try:
            return self.__dict__["people"][key]
        except KeyError:
            raise AttributeError(key) from None


def seat_everybody(slug: str, sample_day: date) -> Cast:
    """Open the board and seat its people, on the day it was opened."""
    machine = changes.the_machine()
    board = changes.open_board(
        slug=slug,
        name="Children’s Services Improvement Board",
        place="Lancashire",
        council="Lancashire County Council",
        purpose=PURPOSE,
        contact_mailbox="improvement-board@example.org",
        cadence="About every month",
        sample_day=sample_day,
        sample_note=NOTE,
        by=machine,
        on=OPENED,
    )
    cast = Cast(board, machine)
    for key, (name, short_name, kind) in BODIES.items():
        cast.bodies[key] = changes.add_organisation(
            board=board, name=name, short_name=short_name, sort=kind, by=machine, on=OPENED
        )
    for key, facts in PEOPLE.items():
        _seat(cast, key, *facts)
    changes.write_terms(board=board, text=TERMS, written_on=date(2016, 1, 12), by=cast.secretary, on=date(2016, 1, 12))
    return cast


def _seat(cast: Cast, key: str, name: str, role: str, body: str, title: str) -> None:
    person = changes.add_person(name=name, email=f"{key}@example.org", password=PASSWORD, by=cast.machine, on=OPENED)
    cast.people[key] = person
    grant = changes.ask_for_role(
        board=cast.board, person=person, role=role, starts_on=OPENED, by=cast.machine, on=OPENED
    )
    if grant.is_waiting:
        changes.confirm_role(grant=grant, by=cast.machine, on=OPENED)
    if title:
        changes.seat(
            organisation=cast.bodies[body], title=title, person=person, starts_on=OPENED, by=cast.machine, on=OPENED
        )
