"""Reading a document that a board already has: an update, a newsletter or minutes, in Word, on the web or as text.

Pure: no model, no database, no network, no clock. Leans on due words alone. What is read is a proposal for a person to
check; nothing here knows how it is kept.
"""

from pathlib import Path

from publishing.reading import unreadable
from publishing.reading.as_json import as_object
from publishing.reading.assembling import read_blocks
from publishing.reading.found import Commitment, Decision, Due, FoundLink, Reading, Section, Stage, View
from publishing.reading.opening import blocks_of, open_file
from publishing.reading.places import Places
from publishing.reading.promising import PromisedThere, promises_in
from publishing.reading.remembered import forgetting
from publishing.reading.unreadable import Unreadable
from publishing.reading.version import VERSION
from publishing.reading.who import initials_of, letters_in

__all__ = [
    "VERSION",
    "Commitment",
    "Decision",
    "Due",
    "FoundLink",
    "Places",
    "PromisedThere",
    "Reading",
    "Section",
    "Stage",
    "Unreadable",
    "View",
    "as_object",
    "initials_of",
    "letters_in",
    "promises_in",
    "read",
    "read_file",
]


def read(contents: bytes, name: str = "") -> Reading:
    """Read a document from its contents. `name` only helps to tell Markdown from plain text. Raises `Unreadable`."""
    with forgetting():
        return read_blocks(blocks_of(contents, name))


def read_file(path: str | Path) -> Reading:
    """Read a document from a file. Raises `Unreadable` with one sentence, and nothing else."""
    if not str(path).strip():
        raise Unreadable(unreadable.NO_NAME)
    contents, name = open_file(Path(path))
    return read(contents, name)
