"""`manage.py read_update FILE`: what a published update or a meeting's minutes say, in words or as JSON.

Leans on the pure reader: no board, no database and no network is asked. Must not keep anything.
"""

import json
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from publishing.reading import Reading, Unreadable, as_object, read_file
from publishing.reading.in_words import in_words


class Command(BaseCommand):
    """Reads one document and prints what it found."""

    help = "Read an update or minutes (Word, OpenDocument, web page, Markdown or text) and print what it says"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and how to print it."""
        parser.add_argument("file", help="the document to read")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what the document says. Leaves with 2 and one sentence where it cannot be read."""
        try:
            reading = read_file(options["file"])
        except Unreadable as reason:
            self.refuse(str(reason))
        self.stdout.write(self.printed(reading, as_json=options["json"]))

    def printed(self, reading: Reading, *, as_json: bool) -> str:
        """The reading as it is printed."""
        if as_json:
            return json.dumps(as_object(reading), ensure_ascii=False, indent=2)
        return in_words(reading)

    def refuse(self, sentence: str) -> NoReturn:
        """One sentence on standard error, and out with 2."""
        self.stderr.write(sentence)
        raise SystemExit(2)
