"""Boxes of parts (.docx, .odt): what is read of one is unpacked in bounded pieces before anything else may open it.

What a box says of its parts' sizes may be forged: it is asked first, and never trusted after. Leans on zip files
alone. Must not know what the parts say.
"""

import io
import zipfile

from publishing.reading import unreadable
from publishing.reading.unreadable import Unreadable

MOST_PARTS = 5_000
MOST_UNPACKED = 200 * 1024 * 1024
# What the parts that are read may take once they are parsed, in bytes: a short tag takes many times its letters.
MOST_PARSED = 120 * 1024 * 1024
_OF_A_LETTER, _OF_AN_ELEMENT, _OF_AN_ATTRIBUTE = 4, 120, 220
_PIECE = 256 * 1024
_BOUNDED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_READ, _LINKS = ".xml", ".rels"
# Folders whose parts are never looked at, whatever their kind.
_UNSEEN = ("media/", "embeddings/", "fonts/", "pictures/", "thumbnails/", "customxml/", "theme/", "charts/")


def unpacked(box: zipfile.ZipFile) -> dict[str, bytes]:
    """The parts of a box by their names; those that are never read are empty. Raises `Unreadable`."""
    parts = box.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable(unreadable.TOO_LARGE)
    found = dict.fromkeys((part.filename for part in parts), b"")
    left = MOST_PARSED
    for part in parts:
        if _is_read(part.filename):
            found[part.filename], left = _part(box, part, left)
    return found


def repacked(parts: dict[str, bytes]) -> io.BytesIO:
    """A box of parts whose sizes are true, for a library that opens boxes itself."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as box:
        for name, words in parts.items():
            box.writestr(name, words)
    packed.seek(0)
    return packed


def _is_read(name: str) -> bool:
    low = name.lower()
    is_seen = low.endswith(_READ) and not any(folder in low for folder in _UNSEEN)
    return is_seen or low.endswith(_LINKS)


def _part(box: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> tuple[bytes, int]:
    """One part's letters, and how much may still be taken after it."""
    if part.compress_type not in _BOUNDED:
        raise Unreadable(unreadable.BROKEN)
    pieces = []
    with box.open(part) as stream:
        while piece := stream.read(_PIECE):
            left -= _parsed(piece)
            if left < 0:
                raise Unreadable(unreadable.TOO_LARGE)
            pieces.append(piece)
    return b"".join(pieces), left


def _parsed(piece: bytes) -> int:
    """What a piece will take once it is parsed."""
    elements, attributes = piece.count(b"<") - piece.count(b"</"), piece.count(b'="') + piece.count(b"='")
    return _OF_A_LETTER * len(piece) + _OF_AN_ELEMENT * elements + _OF_AN_ATTRIBUTE * attributes
