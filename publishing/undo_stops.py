"""What keeps a saved document from being undone: what was published of it first, then each draft, action and whatever
else refers to it, named once, with a link; in the end what was changed since. The page and the verb ask the same.

Leans on what refers to a row, and on drafts and editions. Reads only. What its reader may not see counts as well and is
not named. Must not know pages.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from actions.models import ActionItem, ActionUpdate
from boards.access import Access
from boards.models import ReadIn
from meetings.models import AgendaItem, Decision, Meeting, Minute
from publishing.referring import a_noun, references
from publishing.taken_back import TakenBack
from publishing.what_was_made import MADE, changed_since, closed_since, rows_made

# The draft or publication that a line belongs to, by the line's own noun.
OWNERS = {
    "Covers": "draft",
    "DraftSection": "draft",
    "DraftDate": "draft",
    "DraftDecision": "section__draft",
    "EditionEntry": "edition__publication",
}
# What the name and the address of a thing that refers are made of, by its noun.
FETCHED = {noun: (f"{path}__board",) for noun, path in OWNERS.items()} | {
    "ActionItem": ("board",),
    "ActionUpdate": ("action__board",),
    "AgendaItem": ("meeting__board",),
    "Decision": ("board",),
    "StateChange": ("action__board",),
}
PUBLISHED, DRAFTED, OTHER, NOT_SEEN, CHANGED = range(5)
UNSEEN = "Something that you may not read"


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


def stops_of(read_in: ReadIn, access: Access) -> list[Stop]:
    """Everything that stands in the way; empty while it can be undone. As many queries as there are nouns."""
    made = [row for row, did in rows_made(read_in) if MADE in did]
    place = {row: number for number, row in enumerate(made)}
    pairs = sorted(references(made, TakenBack(read_in.board), FETCHED), key=lambda pair: place[pair[0]])
    changed = changed_since(read_in, made)
    seen = _seen_by(access, [*changed, *(thing for row, other in pairs for thing in (row, _owner(other)))])
    found: dict[str, Stop] = {}
    for row, other in pairs:
        _note(found, row, other, seen)
    if any(row not in seen for row in changed):
        found.setdefault(UNSEEN, Stop(UNSEEN, NOT_SEEN))
    stops = sorted(found.values(), key=lambda stop: stop.sort)
    stops += [Stop(f"The record of the {row.known_as} is closed", CHANGED) for row in closed_since(made)]
    told = list(dict.fromkeys(in_short(row) for row in changed if row in seen))
    return [*stops, Stop("Changed since it was saved, or marked public", CHANGED, uses=told)] if told else stops


def _seen_by(access: Access, rows: Iterable[Any]) -> set[Any]:
    """Those that this reader may see: one query a noun. Whoever may undo sees what has no readers of its own."""
    by_noun: dict[Any, dict[int, Any]] = {}
    for row in rows:
        by_noun.setdefault(type(row), {})[row.pk] = row
    seen: set[Any] = set()
    for noun, by_key in by_noun.items():
        asks = hasattr(noun._default_manager, "visible_to")
        keys = noun._default_manager.visible_to(access).in_bulk(by_key) if asks else by_key
        seen |= {by_key[key] for key in keys}
    return seen


def _owner(other: Any) -> Any:
    """The draft or publication that a line belongs to; anything else itself."""
    path = OWNERS.get(type(other).__name__)
    for step in path.split("__") if path else []:
        other = getattr(other, step)
    return other


def _note(found: dict[str, Stop], row: Any, other: Any, seen: set[Any]) -> None:
    owner, is_line = _owner(other), type(other).__name__ in OWNERS
    if owner not in seen or not (is_line or row in seen):
        found.setdefault(UNSEEN, Stop(UNSEEN, NOT_SEEN))
        return
    if not is_line:
        name = _named(other, row)
        found.setdefault(name, Stop(name, OTHER, _address(other) or _address(row)))
        return
    is_published = hasattr(owner, "desk_url")
    name = f"The {'publication' if is_published else 'draft'} “{owner}”"
    address = owner.desk_url() if is_published else owner.get_absolute_url()
    stop = found.setdefault(name, Stop(name, PUBLISHED if is_published else DRAFTED, address))
    if row in seen and in_short(row) not in stop.uses:
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
