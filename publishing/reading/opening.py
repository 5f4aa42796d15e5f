"""Opening a document: what it is, by its contents; what is unsafe, locked, broken or too large is refused.

Leans on the formats. The name of a file only tells Markdown from plain text. Must not know what a document says.
"""

import errno
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from publishing.reading import unreadable
from publishing.reading.blocks import Source
from publishing.reading.formats import html, markdown, opendocument, plain, word
from publishing.reading.lettering import letters
from publishing.reading.packed import repacked, unpacked
from publishing.reading.patterns import rule
from publishing.reading.unreadable import Unreadable

MOST = 20 * 1024 * 1024
# Six hundred pages: somebody waits while a document is read.
MOST_LETTERS, MOST_LINES, MOST_TAGS = 2_000_000, 50_000, 200_000
OLE = b"\xd0\xcf\x11\xe0"
BOXES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
NOT_TEXT = (
    b"%PDF",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"BZh",
    b"SQLite",
)
_MACROS = ("Basic/", "Scripts/")
_MARKUP = re.compile(r"^(?:#{1,6} \S|\*\*\S|[-*] \[|>\s)|\]\([^)\s]{0,400}\)|^(?:=|-){3,}$|<a href=", re.MULTILINE)
_WEB = rule(
    r"""
    ^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?s:.*?)-->\s*)*
    <(?:!doctype | html | head | body | main | section | article | div | p | h[1-6] | table | ul)\b
    """
)
# An email or a page saved as one: headers on every line, and one of those that nobody begins a document with.
_MESSAGE = re.compile(
    r"(?:[!-9;-~]+:[ \t].*\n(?:[ \t].*\n)*){0,40}?"
    r"(?:MIME-Version:[ \t]|Message-ID:[ \t]|Received:[ \t](?:from|by)[ \t]|Content-Type:[ \t])",
    re.IGNORECASE,
)
# A drawing, or data: marks like those of a page, which say nothing that could be read.
_OTHER_MARKUP = rule(
    r"""
    ^\s*(?:<!--(?s:.*?)-->\s*)*
    (?:<\?xml(?!(?s:.*?)<html\b) | (?:<!doctype (?!html)[^>]*>\s*)?<(?:svg | rss | feed | xsl:))
    """
)
_FRONT = re.compile(r"\A---\r?\n")


def open_file(path: Path) -> tuple[bytes, str]:
    """The contents and the name of a file. Raises `Unreadable`."""
    try:
        if path.is_dir():
            raise Unreadable(unreadable.FOLDER)
        if path.exists() and not path.is_file():  # a pipe would be waited for
            raise Unreadable(unreadable.NO_FILE)
        if path.stat().st_size > MOST:
            raise Unreadable(unreadable.TOO_LARGE)
        return path.read_bytes(), path.name
    except FileNotFoundError:
        raise Unreadable(unreadable.GONE) from None
    except PermissionError:
        raise Unreadable(unreadable.NOT_YOURS) from None
    except (OSError, ValueError) as fault:
        is_no_name = getattr(fault, "errno", None) == errno.ENAMETOOLONG
        raise Unreadable(unreadable.GONE if is_no_name else unreadable.BROKEN) from None


def blocks_of(contents: bytes, name: str = "") -> Source:
    """The pieces of a document. Raises `Unreadable`, and nothing else, whatever the contents are."""
    if not contents.strip():
        raise Unreadable(unreadable.EMPTY)
    if len(contents) > MOST:
        raise Unreadable(unreadable.TOO_LARGE)
    source = _read(contents, name)
    if len(source.blocks) > MOST_LINES:
        raise Unreadable(unreadable.TOO_LARGE)
    if not any(block.text for block in source.blocks):
        raise Unreadable(unreadable.EMPTY)
    return source


def _read(contents: bytes, name: str) -> Source:
    if contents.startswith(BOXES):
        return _packed(contents)
    if contents.startswith(OLE):
        raise Unreadable(_why_no_old_box(contents))
    if contents.startswith(NOT_TEXT):
        raise Unreadable(unreadable.OTHER_KIND)
    text = letters(contents)
    if len(text) > MOST_LETTERS or text.count("<") > MOST_TAGS or _lines(text) > MOST_LINES:
        raise Unreadable(unreadable.TOO_LARGE)
    if _MESSAGE.match(text) or _OTHER_MARKUP.match(text[:2_000]):
        raise Unreadable(unreadable.OTHER_KIND)
    return _text_reader(text, name)(text)


def _lines(text: str) -> int:
    """How many lines a text has, but for empty ones."""
    return sum(1 for line in text.split("\n") if line.strip()) if text.count("\n") > MOST_LINES else 0


def _why_no_old_box(contents: bytes) -> str:
    """The old Office box holds old documents, tables and messages, and newer documents under a password."""
    if "Encrypt".encode("utf-16-le") in contents:
        return unreadable.LOCKED
    return unreadable.OLD_WORD if "WordDocument".encode("utf-16-le") in contents else unreadable.OTHER_KIND


def _text_reader(text: str, name: str) -> Callable[[str], Source]:
    """Which reader a text is for."""
    if _WEB.match(text[:2_000]):
        return html.read
    ending = name.lower().rsplit(".", 1)[-1]
    if ending in ("md", "markdown", "mdown") or (ending != "txt" and _FRONT.match(text)):
        return markdown.read
    if ending in ("html", "htm", "xhtml", "aspx"):
        return html.read
    return markdown.read if len(_MARKUP.findall(text[:100_000])) > 1 else plain.read


def _packed(contents: bytes) -> Source:
    """Word and OpenDocument are boxes of parts: looked at before any part is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(contents)) as box:
            _look_at(box.infolist())
            parts = unpacked(box)
        if b"macroenabled" in parts.get("[Content_Types].xml", b"").lower():
            raise Unreadable(unreadable.MACROS)
        if "content.xml" in parts:
            return opendocument.read(parts)
    except Unreadable:
        raise
    except Exception:  # whatever a broken box makes its reader say
        raise Unreadable(unreadable.BROKEN) from None
    if not any(name.startswith("word/") for name in parts):
        raise Unreadable(unreadable.OTHER_KIND)
    return word.read(repacked(parts))


def _look_at(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse a box that is locked or holds macros."""
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(unreadable.LOCKED)
    if any("vbaproject" in part.filename.lower() or part.filename.startswith(_MACROS) for part in parts):
        raise Unreadable(unreadable.MACROS)
