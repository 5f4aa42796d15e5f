"""Lists files that no row points to, and rows whose file is gone."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from boards.orphans import orphans


class Command(BaseCommand):
    """`manage.py list_orphan_files`"""

    help = "Lists stored files without a row and rows without their file; deletes nothing. Exit 1 when there are any."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(orphans())
        for line in found:
            self.stdout.write(line)
        if found:
            raise CommandError(f"{len(found)} files and rows do not belong together.")
        self.stdout.write("Every file has its row.")
