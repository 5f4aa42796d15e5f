"""Files that people hand in: what a file is, is asked of its contents; what is unsafe or too large is refused.

Leans on `StoredFile`. Kept under random names outside the web root and served as attachments. Must not know what
the file is for.
"""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from email.parser import BytesHeaderParser
from typing import IO, Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404

from boards import clock
from boards.models import Board, Person, StoredFile

MOST = 20 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 5_000
# A box of some size that shrank to so little of it holds one thing over and over: nobody writes or draws that.
NO_BOMB, MOST_FOLD = 20 * 1024 * 1024, 250
MOST_KIND = 200
MOST_DECLARED = 1024 * 1024
MOST_HEAD = 256 * 1024
HEADER = re.compile(rb"(?:From [^\r\n]*\r?\n)?[!-9;-~]+:[ \t\r]")
PIECE = 64 * 1024
BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
MESSAGE = "message/rfc822"
OUTLOOK = (
    "The selected file is an Outlook message (.msg), which other programs cannot open. Open it, save it as a PDF or as "
    ".eml, and select that file"
)
WRONG_KIND = "The selected file must be a PDF, Word, Excel, CSV, JPG, PNG or .eml"
NOT_WRITING = "The selected file must be Word (.docx), OpenDocument (.odt), a web page, Markdown or plain text"
TOO_LARGE = "The selected file must be smaller than 20MB"
UNPACKS_TO_MORE = (
    "The selected file holds more than can be opened safely. Save it with smaller pictures, or without them, and "
    "select it again"
)
EMPTY = "The selected file is empty"
DAMAGED = "The selected file is damaged or was cut short. Save it again and select it again"
OLD_WORD = "The selected file is in the old Word format (.doc). Save it as .docx and select it again"
LOCKED = "The selected file is password protected"
MACROS = "The selected file has macros in it. Save it without them and select it again"
OFFICE = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
BEGINNINGS = {b"%PDF-": "application/pdf", b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}

BOXES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
ODT = "application/vnd.oasis.opendocument.text"
OTHER_BEGINNINGS = (b"{\\rtf", b"GIF8", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh", b"SQLite")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def _whole(file: IO[bytes], size: int) -> bytes:
    """The contents. Raises `ValidationError` before they are read, when there are none or too many."""
    if size == 0:
        raise ValidationError(EMPTY)
    if size > MOST:
        raise ValidationError(TOO_LARGE)
    file.seek(0)
    return file.read()


def kind_of(file: IO[bytes], size: int) -> str:
    """The content type of a file, by its contents. Raises `ValidationError` with the reason it is refused."""
    whole = _whole(file, size)
    for beginning, kind in BEGINNINGS.items():
        if whole.startswith(beginning):
            if kind == "application/pdf" and b"/Encrypt" in whole:
                raise ValidationError(LOCKED)
            return kind
    if whole.startswith(b"PK\x03\x04"):
        return _office_kind(file, WRONG_KIND)
    if whole.startswith(b"\xd0\xcf\x11\xe0"):
        raise ValidationError(_why_no_old_box(whole))
    return MESSAGE if _is_message(whole) else _text_kind(whole)


def _why_no_old_box(whole: bytes) -> str:
    """The old Office box holds old documents, Outlook's messages, and .docx files that are locked."""
    if _is_locked(whole):
        return LOCKED
    return OUTLOOK if "__substg1.0_".encode("utf-16-le") in whole else WRONG_KIND


def _is_message(whole: bytes) -> bool:
    """Whether it begins like an email (RFC 5322): lines of names and values, with who wrote it and when."""
    head = whole[:MOST_HEAD].removeprefix(b"\xef\xbb\xbf")
    if not HEADER.match(head):
        return False
    message = BytesHeaderParser().parsebytes(head)
    return "From" in message and "Date" in message and not message.defects


def _is_locked(old_box: bytes) -> bool:
    """Whether the old Office box holds a file under a password."""
    return "Encrypt".encode("utf-16-le") in old_box


def _office_kind(file: IO[bytes], otherwise: str) -> str:
    """What a box of Office holds; `otherwise` is the sentence when it holds something else."""
    try:
        with zipfile.ZipFile(file) as box:
            parts = box.infolist()
            declared = _declared(box)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
        raise ValidationError(DAMAGED) from None
    names = {part.filename for part in parts}
    if _unpacks_to_more(parts):
        raise ValidationError(UNPACKS_TO_MORE)
    if any("vbaproject" in name.lower() for name in names) or b"macroenabled" in declared:
        raise ValidationError(MACROS)
    for folder, kind in OFFICE.items():
        if "[Content_Types].xml" in names and any(name.startswith(folder) for name in names):
            return kind
    raise ValidationError(otherwise)


def _unpacks_to_more(parts: list[zipfile.ZipInfo]) -> bool:
    """Whether a box says that it unpacks to more than anybody writes."""
    whole, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    is_bomb = whole > max(NO_BOMB, MOST_FOLD * packed)
    return is_bomb or whole > MOST_UNPACKED or len(parts) > MOST_PARTS


def _declared(box: zipfile.ZipFile) -> bytes:
    """What the box says its parts are, in small letters: macros may stand in a part of any name."""
    if "[Content_Types].xml" not in box.namelist():
        return b""
    with box.open("[Content_Types].xml") as part:
        return part.read(MOST_DECLARED).lower()


def _text_kind(whole: bytes) -> str:
    try:
        words = whole.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError(WRONG_KIND) from None
    if "\x00" in words or words.lstrip()[:1] == "<":
        raise ValidationError(WRONG_KIND)
    return "text/csv"


def kind_of_writing(file: IO[bytes], size: int) -> str:
    """The content type of a document to be read in: Word, OpenDocument, a web page or text. Raises `ValidationError`.

    Used for reading in alone: web pages and Markdown are refused everywhere else.
    """
    whole = _whole(file, size)
    if whole.startswith(BOXES):
        return _packed_writing(file)
    if whole.startswith(b"\xd0\xcf\x11\xe0"):
        is_word = "WordDocument".encode("utf-16-le") in whole
        raise ValidationError(LOCKED if _is_locked(whole) else OLD_WORD if is_word else NOT_WRITING)
    if whole.startswith((*BEGINNINGS, *OTHER_BEGINNINGS)) or (b"\x00" in whole and not whole.startswith(UTF_16)):
        raise ValidationError(NOT_WRITING)
    return "text/html" if whole.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" else "text/plain"


def _packed_writing(file: IO[bytes]) -> str:
    try:
        with zipfile.ZipFile(file) as box:
            parts = box.infolist()
            _require_a_small_box(parts)
            kind = _mimetype(box)
            if any(part.flag_bits & 1 for part in parts):
                raise ValidationError(LOCKED)
            _require_honest_sizes(box)
    except ValidationError:
        raise
    except Exception:  # whatever a broken box makes its reader say
        raise ValidationError(DAMAGED) from None
    if kind == ODT:
        if any(part.filename.startswith(("Basic/", "Scripts/")) for part in parts):
            raise ValidationError(MACROS)
        return ODT
    kind = _office_kind(file, NOT_WRITING)
    if kind != OFFICE["word/"]:
        raise ValidationError(NOT_WRITING)
    return kind


def _require_a_small_box(parts: list[zipfile.ZipInfo]) -> None:
    """By what the box says of itself, before anything in it is unpacked. Raises `ValidationError`."""
    if _unpacks_to_more(parts):
        raise ValidationError(UNPACKS_TO_MORE)
    if any(part.compress_type not in BOUNDED for part in parts):  # the others are unpacked in one go, however large
        raise ValidationError(NOT_WRITING)


def _mimetype(box: zipfile.ZipFile) -> str:
    if "mimetype" not in box.namelist():  # it must be there, and some programs leave it out
        return ODT if {"content.xml", "META-INF/manifest.xml"} <= set(box.namelist()) else ""
    with box.open("mimetype") as part:
        return part.read(MOST_KIND).decode("latin-1").strip()


def _require_honest_sizes(box: zipfile.ZipFile) -> None:
    """Each part is unpacked once, piece by piece and kept nowhere: one that is not what the box says of it raises, so
    whoever unpacks it later never gets more than was counted."""
    for part in box.infolist():
        with box.open(part) as packed:
            while packed.read(PIECE):
                pass


_received: ContextVar[list[Any] | None] = ContextVar("received", default=None)


@contextmanager
def only_with_its_rows() -> Iterator[None]:
    """Around a transaction: when it fails, the contents received in it are deleted again, as their rows are."""
    before = _received.get()
    token = _received.set([])
    try:
        yield
    except BaseException:
        for stored in _received.get() or ():
            stored.file.storage.delete(stored.file.name)
        raise
    else:
        if before is not None:
            before += _received.get() or ()
    finally:
        _received.reset(token)


def receive(
    upload: UploadedFile, *, board: Board, by: Person, on: date | None = None, is_writing: bool = False
) -> StoredFile:
    """Keep a file that was handed in; `is_writing` for a document to be read in. Raises `ValidationError`."""
    size = upload.size or 0
    kind = kind_of_writing(upload, size) if is_writing else kind_of(upload, size)
    upload.seek(0)
    stored = StoredFile(
        board=board,
        given_name=_safe_name(upload.name),
        size=size,
        content_type=kind,
        sha256=hashlib.sha256(upload.read()).hexdigest(),
        recorded_by=by,
        recorded_at=clock.moment(board, on),
    )
    upload.seek(0)
    stored.file.save(stored.given_name, upload, save=False)
    kept = _received.get()
    if kept is not None:
        kept.append(stored)
    stored.save()
    return stored


def _safe_name(name: Any) -> str:
    last = str(name or "file").replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(letter for letter in last if letter.isprintable())[-200:] or "file"


def as_attachment(stored: StoredFile) -> FileResponse:
    """The file as a download, never shown inside the site. One that was destroyed is not there (404)."""
    if not stored.file:
        raise Http404
    reply = FileResponse(stored.file.open("rb"), as_attachment=True, filename=stored.given_name)
    reply["Content-Type"] = stored.content_type
    reply["X-Content-Type-Options"] = "nosniff"
    return reply
