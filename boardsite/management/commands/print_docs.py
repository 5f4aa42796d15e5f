"""Writes the pages of docs/ that are printed from the code."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from boardsite import printed_docs


class Command(BaseCommand):
    """`manage.py print_docs`"""

    help = "Prints roles, bells, states, dues and the access table into docs/."

    def handle(self, *args: Any, **options: Any) -> None:
        printed_docs.write(settings.ROOT / "docs")
        self.stdout.write("docs/ is printed.")
