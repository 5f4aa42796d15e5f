"""A small box that unpacks to far more than it says is refused before it takes the memory of the machine."""

import struct
import tracemalloc
import zipfile
from io import BytesIO

import pytest

from publishing import reading
from publishing.reading import Unreadable
from tests.reading.unreadable_files import WORD, packed, parts_of

MANY = 9_000_000
MOST_TAKEN = 200 * 1024 * 1024


def swollen(name: str, tag: bytes, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The document with very many short tags in one of its parts."""
    parts = parts_of(WORD)
    parts[name] = bytes(parts[name]).replace(b"</w:body>", tag * (MANY // len(tag)) + b"</w:body>")
    contents = BytesIO()
    with zipfile.ZipFile(contents, "w", how) as box:
        for part, words in parts.items():
            box.writestr(part, words)
    return contents.getvalue()


def forged(contents: bytes) -> bytes:
    """The same box, saying that no part of it is larger than 1,000 letters."""
    said = bytearray(contents)
    place = said.find(b"PK\x01\x02")
    while place >= 0:
        size = struct.unpack_from("<I", said, place + 24)[0]
        struct.pack_into("<I", said, place + 24, min(size, 1_000))
        place = said.find(b"PK\x01\x02", place + 4)
    return bytes(said)


@pytest.mark.parametrize("how", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("is_forged", [False, True])
def test_a_box_of_very_many_tags_is_refused(how: int, is_forged: bool) -> None:
    contents = swollen("word/document.xml", b"<w:p/>", how)
    tracemalloc.start()
    with pytest.raises(Unreadable):
        reading.read(forged(contents) if is_forged else contents)
    assert tracemalloc.get_traced_memory()[1] < MOST_TAKEN
    tracemalloc.stop()


def test_a_large_picture_is_never_unpacked() -> None:
    contents = packed({**parts_of(WORD), "word/media/plan.png": b"\0" * MANY})
    tracemalloc.start()
    assert reading.read(contents).commitments
    assert tracemalloc.get_traced_memory()[1] < MANY
    tracemalloc.stop()
