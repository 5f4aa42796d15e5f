"""Checks that every row belongs to the board of what it points to, and is not read more widely than its parent."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from boards.verifying import faults


class Command(BaseCommand):
    """`manage.py verify_boards`"""

    help = "Checks every row's board and readers against those of its parents. Exit 1 and one line a fault."

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        for fault in faults():
            self.stderr.write(fault)
            found += 1
        if found:
            raise CommandError(f"{found} rows are wrong.")
        self.stdout.write("Every row belongs to its board.")
