"""What keeps a saved document from being undone, for the page: each draft, edition or action named once, with a link.

Leans on what refers to a row, and on drafts and editions. Reads only: the verb asks for itself. Must not know pages.
"""

from dataclasses import dataclass, field
from typing import Any

from boards.models import ReadIn
from publishing.changes.making import MADE
from publishing.changes.undoing_read_in import named, rows_made, what_changed_since
from publishing.referring import a_noun, references
from publishing.taken_back import TakenBack

# The draft or publication that a line belongs to, by the line's own noun.
OWNERS = {
    "Covers": "draft",
    "DraftSection": "draft",
    "DraftDate": "draft",
    "DraftDecision": "section__draft",
    "EditionEntry": "edition__publication",
}


@dataclass
class Stop:
    """One thing that refers to what was made: its name, its address if it has one, and what it uses."""

    name: str
    address: str = ""
    uses: list[str] = field(default_factory=list)


def stops_of(read_in: ReadIn) -> list[Stop]:
    """Everything that stands in the way; empty while it can be undone. One query a relation."""
    made = [row for row, did in rows_made(read_in) if MADE in did]
    words = named(read_in)
    found = {sentence: Stop(f"{sentence[:1].upper()}{sentence[1:]}") for sentence in what_changed_since(read_in, made)}
    for row, other in references(made, TakenBack(read_in.board), OWNERS):
        _note(found, other, row, words[(row._meta.label, row.pk)])
    return list(found.values())


def _note(found: dict[str, Stop], other: Any, row: Any, reference: str) -> None:
    owner: Any = other
    path = OWNERS.get(type(other).__name__)
    for step in path.split("__") if path else []:
        owner = getattr(owner, step)
    if path:
        noun = "The draft" if path.endswith("draft") else "The publication"
        name, address = f"{noun} “{owner}”", owner.desk_url if hasattr(owner, "desk_url") else owner.get_absolute_url()
    else:
        noun = a_noun(type(other))
        name = f"{noun[:1].upper()}{noun[1:]}: {reference}"
        address = row.get_absolute_url() if hasattr(row, "get_absolute_url") else ""
    stop = found.setdefault(name, Stop(name, address))
    if path and reference not in stop.uses:
        stop.uses.append(reference)
