"""Files that cannot be read, one of each sort, made here; and one that cannot be told from its name."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.reading.word import from_text

WORD = from_text("# A board\nMinutes of 4 March 2020\n## 1. Staff\nThe council will write to every school by 9 April.")
MANIFEST = (
    "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>{}</manifest:manifest>"
)
ENCRYPTED_ENTRY = (
    "<manifest:file-entry manifest:full-path='content.xml' manifest:media-type='text/xml'>"
    "<manifest:encryption-data manifest:checksum='YQ=='/></manifest:file-entry>"
)


def packed(parts: dict[str, bytes | str]) -> bytes:
    """A box with some parts."""
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w", zipfile.ZIP_DEFLATED) as box:
        for name, part in parts.items():
            box.writestr(name, part)
    return contents.getvalue()


def parts_of(contents: bytes) -> dict[str, bytes | str]:
    """The parts of a box."""
    with zipfile.ZipFile(io.BytesIO(contents)) as box:
        return {name: box.read(name) for name in box.namelist()}


def old_box(*streams: str) -> bytes:
    """A file of Word before 2007, and what Word wraps a document with a password in: a box whose streams have names."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00"
    entries = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + (2 * len(name) + 2).to_bytes(2, "little") + b"\2\1" + b"\xff" * 60
        for name in ("Root Entry", *streams)
    )
    return head.ljust(512, b"\0") + entries.ljust(1024, b"\0") + bytes(range(256)) * 8


def locked_zip() -> bytes:
    """A document in a box that was locked as a box: the first bit of each part's flags says so."""
    contents = bytearray(WORD)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = contents.find(mark)
        while start >= 0:
            contents[start + place] |= 1
            start = contents.find(mark, start + 1)
    return bytes(contents)


def in_folder(contents: Callable[[], bytes], name: str) -> Callable[[Path], Path]:
    """A file with such contents."""

    def put(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(contents())
        return path

    return put


def pipe(folder: Path) -> Path:
    """Something that is read only while somebody writes into it."""
    os.mkfifo(folder / "a.md")
    return folder / "a.md"


def too_large(folder: Path) -> Path:
    """A file of 21 MB that takes no room."""
    path = folder / "large.md"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    return path


HEADERS = (
    b"From: sam@example.org\nSubject: Notes\n of the day\nDate: Mon, 1 Feb 2016 10:00:00 +0000\nMIME-Version: 1.0\n"
)
EMAIL = HEADERS + b"Content-Type: text/plain\n\nThe council will write by 4 March."
SAVED_PAGE = (
    b"From: <Saved>\nSubject: Notes\nContent-Type: multipart/related;\n\ttype=a\n\nThe council will write by 4 March."
)
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><text>The council will write by 4 March.</text></svg>'
BOMB = b"<w:p/>" * 1_000
# What it is, how it is made, and a word of the sentence that says so.
FILES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda folder: folder / "none.md", "no such"),
    "too long a name": (lambda folder: folder / f"{'a' * 400}.md", "no such"),
    "a folder": (lambda folder: folder, "folder"),
    "empty": (in_folder(lambda: b"", "a.md"), "empty"),
    "only spaces": (in_folder(lambda: b" \n\t \r\n", "a.txt"), "empty"),
    "only a mark of its letters": (in_folder(lambda: b"\xef\xbb\xbf \n", "a.txt"), "empty"),
    "a page without words": (in_folder(lambda: b"<!doctype html><html><body></body></html>", "a.html"), "empty"),
    "a document without words": (in_folder(lambda: from_text(""), "a.docx"), "empty"),
    "locked in Word": (in_folder(lambda: old_box("EncryptionInfo", "EncryptedPackage"), "a.docx"), "password"),
    "locked in OpenDocument": (
        in_folder(
            lambda: packed(
                {
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "META-INF/manifest.xml": MANIFEST.format(ENCRYPTED_ENTRY),
                    "content.xml": bytes(range(256)) * 4,
                }
            ),
            "a.odt",
        ),
        "password",
    ),
    "locked as a box": (in_folder(locked_zip, "a.docx"), "password"),
    "cut at half": (in_folder(lambda: WORD[: len(WORD) // 2], "a.docx"), "cut"),
    "cut at the end": (in_folder(lambda: WORD[:-30], "a.docx"), "cut"),
    "cut at the beginning": (in_folder(lambda: WORD[:40], "a.docx"), "cut"),
    "with macros": (in_folder(lambda: packed(parts_of(WORD) | {"word/vbaProject.bin": b"\0"}), "a.docm"), "macros"),
    "with macros, renamed": (
        in_folder(lambda: packed(parts_of(WORD) | {"word/vbaProject.bin": b""}), "a.docx"),
        "macros",
    ),
    "with macros under another name": (
        in_folder(lambda: packed(parts_of(WORD) | {"[Content_Types].xml": b"<Types>a.macroEnabled</Types>"}), "a.docx"),
        "macros",
    ),
    "a bomb": (in_folder(lambda: packed(parts_of(WORD) | {"word/document.xml": BOMB * 40_000}), "a.docx"), "large"),
    "a bomb of many parts": (
        in_folder(lambda: packed(parts_of(WORD) | dict.fromkeys(map(str, range(9_000)), b"")), "a.docx"),
        "large",
    ),
    "PDF": (in_folder(lambda: b"%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj", "a.pdf"), "not Word"),
    "PDF by another name": (in_folder(lambda: b"%PDF-1.4\n" + b"The council will write. " * 99, "a.md"), "not Word"),
    "a picture": (in_folder(lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a.png"), "not Word"),
    "a box of something else": (in_folder(lambda: packed({"a.csv": "a,b"}), "a.docx"), "not Word"),
    "the old Word": (in_folder(lambda: old_box("WordDocument", "1Table"), "a.doc"), "old Word"),
    "a message of Outlook": (in_folder(lambda: old_box("__substg1.0_0037001F"), "a.msg"), "not Word"),
    "a table": (
        in_folder(lambda: packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "a.xlsx"),
        "not Word",
    ),
    "an email": (in_folder(lambda: EMAIL, "a.eml"), "not Word"),
    "a page saved as an email": (in_folder(lambda: SAVED_PAGE, "a.mht"), "not Word"),
    "a drawing": (in_folder(lambda: DRAWING, "a.svg"), "not Word"),
    "a drawing that says what it is": (in_folder(lambda: b'<?xml version="1.0"?>\n' + DRAWING, "a.svg"), "not Word"),
    "data": (in_folder(lambda: b"<?xml version='1.0'?><a>The council will write by 4 March.</a>", "a.xml"), "not Word"),
    "with scripts in OpenDocument": (
        in_folder(lambda: packed({"content.xml": b"<a/>", "Scripts/python/a.py": b""}), "a.odt"),
        "macros",
    ),
    "a pipe": (pipe, "not a file"),
    "over-large": (too_large, "large"),
    "with a name no file can have": (lambda folder: folder / "a\0b.md", ""),
    "with a name longer than any": (lambda folder: folder / ("a" * 5_000), ""),
}
