"""The one printer: a page of HTML becomes a tagged PDF (PDF/UA-1), by a warm child that fetches nothing.

`print_pdf` hands the page to a child process (boards/printing/child.py, the only importer of WeasyPrint) with
time and memory limits. Leans on settings. Must not know what the page is about.
"""

import atexit
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from boards.printing.letters import unknown_in

MOST_HTML = 20_000_000
FRAME = struct.Struct(">I")


class Printed(NamedTuple):
    """A PDF and how many pages it has."""

    body: bytes
    pages: int


class PrintingFailed(Exception):
    """The PDF could not be made. The sentence is fit for a page."""

    def __init__(self, sentence: str = "The PDF could not be made. Try again in a moment."):
        super().__init__(sentence)
        self.sentence = sentence


class Printer:
    """A child process kept warm, for one page at a time; a second thread waits its turn."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._scratch = ""
        self._owner = 0

    def print(self, html: str, title: str, language: str) -> bytes:
        """The PDF of one page. A child that died between two pages is replaced once."""
        order = json.dumps({"html": html, "title": title, "language": language}).encode()
        with self._turn:
            warm = self._is_ours()
            try:
                return self._ask(order)
            except (BrokenPipeError, EOFError):
                if not warm:
                    raise PrintingFailed from None
            try:
                return self._ask(order)
            except (BrokenPipeError, EOFError):
                raise PrintingFailed from None

    def _is_ours(self) -> bool:
        return self._child is not None and self._owner == os.getpid() and self._child.poll() is None

    def _ask(self, order: bytes) -> bytes:
        if not self._is_ours():
            self._start()
        child = self._child
        assert child and child.stdin and child.stdout  # noqa: S101, PT018 just started
        seconds = settings.PRINT_SECONDS
        too_late = threading.Event()

        def end() -> None:
            too_late.set()
            child.kill()

        alarm = threading.Timer(seconds, end)
        alarm.start()
        try:
            child.stdin.write(FRAME.pack(len(order)) + order)
            child.stdin.flush()
            made, body = child.stdout.read(1), read_frame(child.stdout)
        except (BrokenPipeError, EOFError):
            self.stop()
            if too_late.is_set():
                raise PrintingFailed(f"The PDF took longer than {seconds} seconds, so it was stopped.") from None
            raise
        finally:
            alarm.cancel()
        if made != b"1":
            raise PrintingFailed
        return body

    def _start(self) -> None:
        self.stop()
        self._scratch = tempfile.mkdtemp(prefix="boardsite-printer-")
        orders = {
            "static": [str(folder) for folder in static_folders()],
            "memory": settings.PRINT_MEMORY_BYTES,
            "scratch": self._scratch,
        }
        self._child = subprocess.Popen(
            [sys.executable, "-m", "boards.printing.child", json.dumps(orders)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=settings.ROOT,
        )
        self._owner = os.getpid()

    def stop(self) -> None:
        """End the child and remove its scratch folder, if they are this process's own."""
        if self._child is not None and self._owner == os.getpid():
            self._child.kill()
            self._child.wait()
            for pipe in (self._child.stdin, self._child.stdout):
                if pipe:
                    pipe.close()
            shutil.rmtree(self._scratch, ignore_errors=True)
        self._child = None


def read_frame(stream) -> bytes:
    """One length-prefixed message. Raises `EOFError` when the other side is gone."""
    head = stream.read(FRAME.size)
    if len(head) < FRAME.size:
        raise EOFError
    (length,) = FRAME.unpack(head)
    body = stream.read(length)
    if len(body) < length:
        raise EOFError
    return body


def static_folders() -> list[Path]:
    """Where the project's own style sheet and fonts are: as compiled, or as collected."""
    return [*map(Path, settings.STATICFILES_DIRS), Path(settings.STATIC_ROOT)]


def unprintable(words: str) -> list[str]:
    """The letters of a text that the PDF cannot show, each once: it puts a mark in their place."""
    return unknown_in(words, map(str, static_folders()))


_printer = Printer()
atexit.register(_printer.stop)


def print_pdf(html: str, *, title: str, language: str = "en-GB") -> Printed:
    """A tagged PDF of a whole HTML page that extends templates/print/base.html.

    Raises `PrintingFailed` with a sentence when it takes too long, is too large, or the printer fails. The page may
    name the project's static files (print.css, fonts/...); everything else it names is not fetched.
    """
    if len(html) > MOST_HTML:
        raise PrintingFailed("This document is too large to print as one PDF.")
    made = _printer.print(html, title, language)
    (pages,) = FRAME.unpack(made[: FRAME.size])
    return Printed(made[FRAME.size :], pages)
