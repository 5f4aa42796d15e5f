"""Loads the sample board and prints its accounts. Run twice, it changes nothing."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from boards.management.tables import tables_needed
from boardsite import sample

LOADED = "The sample board is loaded."
THERE = (
    "The sample board is there already and is left as it is. If an earlier version loaded it, the sample of this one "
    "comes into an empty database."
)


class Command(BaseCommand):
    """`manage.py load_sample`"""

    help = "Loads the Lancashire sample board (safe to run twice) and prints its address and accounts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--base-url", default="http://127.0.0.1:8000", help="Where the site is served")

    def handle(self, *args: Any, base_url: str, **options: Any) -> None:
        with tables_needed():
            loaded = sample.load()
        self.stdout.write(LOADED if loaded else THERE)
        self.stdout.write(
            f"\n  {base_url}/{sample.SLUG}/\n\n  Sign in with any of these; the password is {sample.PASSWORD}\n"
        )
        for address, name, role in sample.SIGN_IN:
            self.stdout.write(f"    {address:<30} {name} ({role})")
        self.stdout.write("")
