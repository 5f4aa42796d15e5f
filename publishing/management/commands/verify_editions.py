"""Checks every edition against its checksums and says each fault in a sentence."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from boards.management.tables import tables_needed
from publishing.models import Edition
from publishing.verifying import faults


class Command(BaseCommand):
    """`manage.py verify_editions`"""

    help = "Checks text, PDF and lists of every edition against what was published. Ends with 1 when one differs."

    def handle(self, *args: Any, **options: Any) -> None:
        with tables_needed():
            found = list(faults())
        for fault in found:
            self.stderr.write(fault)
        if found:
            raise CommandError(f"{len(found)} faults in the editions.")
        self.stdout.write(f"{Edition.objects.count()} editions are as they were published.")
