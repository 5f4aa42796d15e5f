"""The letters of a text file: which alphabet its bytes are written in.

Leans on nothing. Must not know Markdown from plain text.
"""

import codecs
import re

from publishing.reading import unreadable
from publishing.reading.unreadable import Unreadable

_SAID = re.compile(rb"""<(?:meta|\?xml)[^>]+(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_BEGINNINGS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_MOST_STRANGE = 0.02
_LOOKED_AT = 20_000
# What no text holds, but for tabs and the ways of ending a line.
_STRANGE = re.compile(r"[^\t\n\r\f\v\x85\x20-\x7e\xa0-\U0010ffff]")


def letters(contents: bytes) -> str:
    """The text of a file: Unicode by its mark or its look, else Windows's Western letters. Raises `Unreadable`."""
    text = _decoded(contents)
    strange = len(_STRANGE.findall(text, 0, _LOOKED_AT))
    if strange > _MOST_STRANGE * min(len(text), _LOOKED_AT):
        raise Unreadable(unreadable.OTHER_KIND)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


def _decoded(contents: bytes) -> str:
    for mark, name in _BEGINNINGS.items():
        if contents.startswith(mark):
            return contents.decode(name, "replace")
    sample = contents[:2_000]
    if sample[1::2].count(0) > len(sample) / 5 or sample[::2].count(0) > len(sample) / 5:
        return contents.decode("utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be", "replace")
    try:
        return contents.decode()
    except UnicodeDecodeError as wrong:
        if wrong.start >= len(contents) - 3:  # cut within a letter
            return contents[: wrong.start].decode()
    said = _SAID.search(contents[:3_000])
    try:
        return contents.decode(said[1].decode("ascii") if said else "windows-1252", "replace")
    except (LookupError, ValueError):
        return contents.decode("windows-1252", "replace")
