"""Opens a new board with its first two administrators.

Two, because the chair and the secretariat take one administrator who asks and another who confirms.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction

from boards import changes, clock
from boards.management.tables import tables_needed
from boards.models import Board, Person
from boards.roles import RoleCode
from boards.text import tidy


class Command(BaseCommand):
    """`manage.py create_board`"""

    help = "Opens a board: its address, name, council and contact mailbox, and its first two administrators."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="The board's address: lancashire")
        parser.add_argument("--name", required=True)
        parser.add_argument("--place", required=True, help="The short name over the board's name: Lancashire")
        parser.add_argument("--council", required=True)
        parser.add_argument("--contact", required=True, help="A mailbox of the board, not of a person")
        parser.add_argument(
            "--administrator", required=True, action="append", metavar="NAME=EMAIL", help="Given twice, for two people"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        people = [self._name_and_email(words) for words in options["administrator"]]
        if len({email for _, email in people}) < 2:
            raise CommandError("Give two administrators: one asks for a chair or a secretary, the other confirms.")
        try:
            with tables_needed():
                board = self._open(options, people)
        except ValidationError as wrong:
            raise CommandError("\n".join(_by_name(wrong))) from None
        self.stdout.write(f"{board.name} is open at {board.get_absolute_url()}")
        self.stdout.write("Its administrators choose a password with “I have forgotten my password”.")

    @transaction.atomic
    def _open(self, options: dict[str, Any], people: list[tuple[str, str]]) -> Board:
        machine = changes.the_machine()
        board = changes.open_board(
            slug=options["slug"],
            name=tidy(options["name"]),
            place=tidy(options["place"]),
            council=tidy(options["council"]),
            contact_mailbox=options["contact"],
            by=machine,
        )
        for name, email in people:
            person = _account_of(name, email) or changes.add_person(name=name, email=email, by=machine)
            changes.ask_for_role(
                board=board, person=person, role=RoleCode.ADMINISTRATOR, starts_on=clock.today(board), by=machine
            )
        return board

    def _name_and_email(self, words: str) -> tuple[str, str]:
        name, _, email = (part.strip() for part in tidy(words).partition("="))
        try:
            validate_email(email)
            Person(name=name, email=email).clean_fields(exclude={"password"})
        except ValidationError:
            name = ""
        if not name:
            raise CommandError(f"“{words}” must be a name and an address: --administrator 'Ann Lee=ann@example.org'")
        return name, email.lower()


def _account_of(name: str, email: str) -> Person | None:
    """The account that has this address. Raises `CommandError` where it is closed or somebody else's."""
    person = Person.objects.with_address(email).first()
    if person is not None and not person.is_active:
        raise CommandError(f"The account of {email} is closed: open it again, or name another administrator.")
    if person is not None and person.name != name:
        raise CommandError(f"{email} is the address of {person.name}, not of {name}.")
    return person


def _by_name(wrong: ValidationError) -> list[str]:
    """Each sentence with the option it is about before it."""
    if not hasattr(wrong, "error_dict"):
        return list(wrong.messages)
    options = {"contact_mailbox": "--contact", "slug": "The address", "__all__": "The board"}
    return [
        f"{options.get(column, f'--{column}')}: {sentence}"
        for column, sentences in wrong.message_dict.items()
        for sentence in sentences
    ]
