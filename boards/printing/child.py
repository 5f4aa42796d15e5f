"""The printer's child: reads pages from standard input and writes their PDFs to standard output.

Run as `python -m boards.printing.child`; leans on WeasyPrint and on no Django. It fetches only the project's static
files; any other address a page names is refused, so nothing of the machine or the network gets into a PDF.
"""

import io
import json
import logging
import mimetypes
import os
import re
import resource
import shutil
import sys
import tempfile
import threading
from pathlib import Path
from urllib.parse import unquote

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from boards.printing import FRAME, read_frame
from boards.printing.letters import letters_of

ATTACHMENT = re.compile(r"""(<(?:a|link)\b[^>]*?)\brel\s*=\s*["']?[^"'>]*attachment[^"'>]*["']?""", re.IGNORECASE)
OURS = "https://files.invalid/"
UNKNOWN_LETTER = "\u25ca"


class OnlyOurs(URLFetcher):
    """Serves the project's own files under an address that exists nowhere, and nothing else."""

    def __init__(self, folders: list[str]):
        super().__init__(allowed_protocols=["https"], allow_redirects=False)
        self._folders = [Path(folder).resolve() for folder in folders]

    def fetch(self, url: str, headers: dict | None = None) -> URLFetcherResponse:
        """The file, or ValueError: the printer then goes on without it."""
        if not url.startswith(OURS):
            raise ValueError("This page may name the project's own files only")
        name = unquote(url.removeprefix(OURS).partition("?")[0].partition("#")[0])
        for folder in self._folders:
            path = (folder / name).resolve()
            if path.is_relative_to(folder) and path.is_file():
                kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
                return URLFetcherResponse(url, body=path.read_bytes(), headers={"Content-Type": kind})
        raise ValueError("There is no such file")


def printable(html: str, letters: frozenset[int]) -> str:
    """The page with each letter that no font has replaced by a mark, and without attachments."""
    unknown = {ord(letter) for letter in set(html)} - letters
    return ATTACHMENT.sub(r"\1", html.translate(dict.fromkeys(unknown, UNKNOWN_LETTER)))


def make(order: dict, fetcher: OnlyOurs, letters: frozenset[int]) -> bytes:
    """The PDF of one order, after its number of pages."""
    page = HTML(string=printable(order["html"], letters), base_url=OURS, url_fetcher=fetcher)
    document = page.render(font_config=FontConfiguration(), presentational_hints=False)
    document.metadata.title, document.metadata.lang = order["title"], order["language"]
    out = io.BytesIO()
    document.write_pdf(out, pdf_variant="pdf/ua-1", uncompressed_pdf=False)
    return FRAME.pack(len(document.pages)) + out.getvalue()


def leave_with_parent(scratch: str) -> None:
    """End when the parent is gone, also in the middle of a page, and take the scratch folder along."""
    parent = os.getppid()

    def watch() -> None:
        pause = threading.Event()
        while os.getppid() == parent:
            pause.wait(2)
        shutil.rmtree(scratch, ignore_errors=True)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    """Answer orders until the parent hangs up."""
    told = json.loads(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (told["memory"], told["memory"]))
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    tempfile.tempdir = told["scratch"]  # WeasyPrint copies each page's fonts; a killed child cannot tidy up
    leave_with_parent(told["scratch"])
    fetcher, letters = OnlyOurs(told["static"]), letters_of(tuple(told["static"]))
    out = sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            order = json.loads(read_frame(sys.stdin.buffer))
        except EOFError:
            shutil.rmtree(told["scratch"], ignore_errors=True)
            return
        try:
            made, body = b"1", make(order, fetcher, letters)
        except Exception:  # whatever a page does to the printer, the next page must print
            made, body = b"0", b""
        out.write(made + FRAME.pack(len(body)) + body)
        out.flush()


if __name__ == "__main__":
    main()
