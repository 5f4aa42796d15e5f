"""Which letters the printer has a shape for: any other becomes a mark in the PDF, for PDF/UA asks a shape of each.

Leans on the fonts at hand. Must not know what is printed.
"""

import contextlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

SANS = "LiberationSans-Regular.ttf"
FONT_FOLDERS = ("/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts")


@cache
def letters_of(folders: tuple[str, ...]) -> frozenset[int]:
    """The code points that the fonts in some static folders, and the machine's own, can draw."""
    from fontTools.ttLib import TTFont

    known: set[int] = {0x0A, 0x0D, 0x09, 0x20}
    files = [path for folder in folders for path in Path(folder).glob("fonts/*.woff2")]
    files += [path for folder in FONT_FOLDERS for path in Path(folder).glob(SANS)]
    for file in files:
        with contextlib.suppress(Exception):
            known |= set(TTFont(file).getBestCmap())
    return frozenset(known)


def unknown_in(words: str, folders: Iterable[str]) -> list[str]:
    """The letters of a text that none of those fonts can draw, each once, in their order."""
    known = letters_of(tuple(folders)) if not words.isascii() else frozenset()
    return [letter for letter in dict.fromkeys(words) if not letter.isascii() and ord(letter) not in known]
