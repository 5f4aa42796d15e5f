"""Boxes that unpack to far more than they are: refused by what they say, and by what they hide, in little memory."""

import io
import tracemalloc
import zipfile

import pytest
from django.core.exceptions import ValidationError

from boards.files import kind_of_writing

MB = 1024 * 1024
LITTLE = 4 * MB


def box(*parts: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as packed:
        for name, contents in parts:
            packed.writestr(name, contents)
    return whole.getvalue()


def forged(name: str, size: int, said: int) -> bytes:
    """A box whose part says that it has another size than it has."""
    whole = bytearray(box(("[Content_Types].xml", b"<Types/>"), (name, b"0" * size)))
    right, wrong = size.to_bytes(4, "little"), said.to_bytes(4, "little")
    return bytes(whole.replace(right, wrong))


BOMBS = {
    "a kind that says it is 300 MB": lambda: forged("mimetype", 20 * MB, 300 * MB),
    "a part that says it is 300 MB": lambda: forged("word/document.xml", 20 * MB, 300 * MB),
    "20 MB that say they are 100 bytes": lambda: forged("word/document.xml", 20 * MB, 100),
    "a kind of 20 MB that says it is 40 bytes": lambda: forged("mimetype", 20 * MB, 40),
    "another way of packing": lambda: box(("word/document.xml", b"0" * (20 * MB)), method=zipfile.ZIP_BZIP2),
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_it_is_refused_in_little_memory(bomb) -> None:
    contents = bomb()
    file = io.BytesIO(contents)
    tracemalloc.start()
    try:
        with pytest.raises(ValidationError):
            kind_of_writing(file, len(contents))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < LITTLE
