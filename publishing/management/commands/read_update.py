"""`manage.py read_update FILE`: what a published update or a meeting's minutes say, in words or as JSON.

Leans on the pure reader: no board, no database and no network is asked. With `--board SLUG --save` the document is left
on a board's check page, as the machine; it never makes a decision or an action by itself.
"""

import io
import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError

from boards.changes import the_machine
from boards.models import Board
from boards.refusals import NotNow
from publishing.changes import LooksChildLevel, read_in
from publishing.read_before import ReadBefore, require_not_read_before
from publishing.reading import Reading, Unreadable, as_object, read_file
from publishing.reading.in_words import in_words

CHILD_LEVEL = (
    "It looks like a list about single children, which does not belong here. If it is not about children, give "
    "--not-about-children"
)
NOT_KEPT = "It could not be kept: the database, or the folder of stored files, cannot be read or written"


class Command(BaseCommand):
    """Reads one document and prints what it found."""

    help = "Read an update or minutes (Word, OpenDocument, web page, Markdown or text) and print what it says"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and how to print it."""
        parser.add_argument("file", help="the document to read")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument("--board", metavar="SLUG", help="the board whose check page it is left on, with --save")
        parser.add_argument("--save", action="store_true", help="leave it on the check page of --board")
        parser.add_argument(
            "--not-about-children", action="store_true", help="say that what looks like a list about children is none"
        )
        parser.add_argument("--again", action="store_true", help="read in a document that was read in before")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what the document says, or leave it to be checked. Leaves with 2 and one sentence where it cannot."""
        for stream in (sys.stdout, sys.stderr):  # a terminal that knows fewer letters shows marks in their place
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        if bool(options["board"]) != options["save"]:
            self.refuse("Give --board SLUG and --save together")
        if options["json"] and options["save"]:
            self.refuse("Give --json or --save, not both")
        try:
            reading = read_file(options["file"])
        except Unreadable as reason:
            self.refuse(str(reason))
        if options["save"]:
            self.stdout.write(self.kept(reading, Path(options["file"]), options))
        else:
            self.stdout.write(self.printed(reading, as_json=options["json"]))

    def kept(self, reading: Reading, path: Path, options: dict[str, Any]) -> str:
        """Keep the document and its findings for a secretary; the whole address of the check page."""
        slug, not_children = options["board"], options["not_about_children"]
        try:
            board = Board.objects.at(slug).first()
            if board is None:
                self.refuse(f"There is no board at “{slug}”")
            upload = SimpleUploadedFile(path.name, path.read_bytes())
            if not options["again"]:
                require_not_read_before(upload, board, reading)
            row = read_in(upload=upload, reading=reading, not_children=not_children, board=board, by=the_machine())
        except ValidationError as refused:
            self.refuse(refused.messages[0])
        except LooksChildLevel:
            self.refuse(CHILD_LEVEL)
        except ReadBefore as before:
            self.refuse(f"{before.fact} Give --again to read it in all the same")
        except NotNow as refusal:
            self.refuse(refusal.sentence)
        except (DatabaseError, OSError):
            self.refuse(NOT_KEPT)
        return f"{settings.BASE_URL.rstrip('/')}{row.get_absolute_url()}"

    def printed(self, reading: Reading, *, as_json: bool) -> str:
        """The reading as it is printed."""
        if as_json:
            knows_all = (sys.stdout.encoding or "utf-8").lower().startswith("utf")
            return json.dumps(as_object(reading), ensure_ascii=not knows_all, indent=2)
        return in_words(reading)

    def refuse(self, sentence: str) -> NoReturn:
        """One sentence on standard error, and out with 2."""
        self.stderr.write(sentence)
        raise SystemExit(2)
