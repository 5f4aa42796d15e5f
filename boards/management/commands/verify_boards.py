"""Checks that every row belongs to the board of what it points to, is not read more widely than its parent, and that a
role for one meeting ends."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from boards.management.tables import tables_needed
from boards.verifying import faults


class Command(BaseCommand):
    """`manage.py verify_boards`"""

    help = "Checks each row’s board and readers, and that a role for one meeting ends. Exit 1 and one line a fault."

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        with tables_needed():
            for fault in faults():
                self.stderr.write(fault)
                found += 1
        if found:
            raise CommandError(f"{found} rows are wrong.")
        self.stdout.write("Every row belongs to its board.")
