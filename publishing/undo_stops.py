"""What keeps a saved document from being undone, for the page: what was published of it first, then each draft, action
and whatever else refers to it, named once, with a link; in the end what was changed since.

Leans on what refers to a row, and on drafts and editions. Reads only: the verb asks for itself. Must not know pages.
"""

from dataclasses import dataclass, field
from typing import Any

from actions.models import ActionItem, ActionUpdate
from boards.models import ReadIn
from meetings.models import AgendaItem, Decision, Meeting, Minute
from publishing.changes.making import MADE
from publishing.changes.undoing_read_in import changed_since, closed_since, rows_made
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
PUBLISHED, DRAFTED, OTHER, CHANGED = range(4)


@dataclass
class Stop:
    """One thing that refers to what was made: its name, its address if it has one, and what of it."""

    name: str
    sort: int = OTHER
    address: str = ""
    uses: list[str] = field(default_factory=list)

    @property
    def is_published(self) -> bool:
        """Whether it is something that the public may have read."""
        return self.sort == PUBLISHED


def stops_of(read_in: ReadIn) -> list[Stop]:
    """Everything that stands in the way; empty while it can be undone. One query a relation."""
    made = [row for row, did in rows_made(read_in) if MADE in did]
    found: dict[str, Stop] = {}
    pairs = list(references(made, TakenBack(read_in.board), OWNERS))
    order = {(row._meta.label, row.pk): place for place, row in enumerate(made)}
    for row, other in sorted(pairs, key=lambda pair: order[(pair[0]._meta.label, pair[0].pk)]):
        _note(found, other, row)
    stops = sorted(found.values(), key=lambda stop: stop.sort)
    stops += [Stop(f"The record of the {row.known_as} is closed", CHANGED) for row in closed_since(made)]
    changed = list(dict.fromkeys(in_short(row) for row in changed_since(read_in, made)))
    return [*stops, Stop("Changed since it was saved, or marked public", CHANGED, uses=changed)] if changed else stops


def _note(found: dict[str, Stop], other: Any, row: Any) -> None:
    owner: Any = other
    path = OWNERS.get(type(other).__name__)
    for step in path.split("__") if path else []:
        owner = getattr(owner, step)
    if path:
        sort = DRAFTED if path.endswith("draft") else PUBLISHED
        name = f"The {'draft' if sort == DRAFTED else 'publication'} “{owner}”"
        address = owner.desk_url() if hasattr(owner, "desk_url") else owner.get_absolute_url()
    else:
        name, sort, address = _named(other, row), OTHER, _address(other) or _address(row)
    stop = found.setdefault(name, Stop(name, sort, address))
    if path and in_short(row) not in stop.uses:
        stop.uses.append(in_short(row))


def _named(other: Any, row: Any) -> str:
    """“Action 22, of item 3 of the December meeting”, “An update of action 43”."""
    if isinstance(other, ActionUpdate):
        return f"An update of {in_short(row)}"
    what = in_short(other) if isinstance(other, ActionItem | Decision | AgendaItem) else a_noun(type(other))
    return f"{what[:1].upper()}{what[1:]}, of {in_short(row)}"


def _address(row: Any) -> str:
    return str(row.get_absolute_url()) if hasattr(row, "get_absolute_url") else ""


def in_short(row: Any) -> str:
    """A row of the record as a sentence names it: “item 3 of the December meeting”, “decision 4”, “action 22”."""
    if isinstance(row, AgendaItem):
        return f"item {row.reference} of the {row.meeting.known_as}"
    if isinstance(row, Minute):
        return f"the words of {in_short(row.item)}"
    if isinstance(row, Decision | ActionItem):
        return f"{'decision' if isinstance(row, Decision) else 'action'} {row.reference}"
    return f"the {row.known_as}" if isinstance(row, Meeting) else f"the promise “{row}”"
