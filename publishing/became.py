"""What a finding became, as it keeps it: “item 2016-01-20/3”, “decision 2016-01-20/4”, “action 12”.

Leans on the record's nouns. This alone writes and reads those references: the document's rows keep no key, so that what
was made can be withdrawn. Must not know pages.
"""

from dataclasses import dataclass
from typing import Any, Self

from actions.models import ActionItem
from boards.models import Board
from meetings.models import AgendaItem, Decision, Meeting

ITEM, DECISION, ACTION = "item", "decision", "action"


@dataclass(frozen=True)
class Became:
    """One thing of the record: its sort, the part of its address before its number (an item's meeting, a decision's
    day), and its number. All empty where a finding became nothing."""

    sort: str = ""
    at: str = ""
    number: str = ""

    @classmethod
    def of(cls, thing: ActionItem | AgendaItem | Decision | None) -> Self:
        """How a thing is referred to."""
        if isinstance(thing, AgendaItem):
            return cls(ITEM, thing.meeting.slug, thing.reference)
        if isinstance(thing, Decision):
            return cls(DECISION, thing.taken_on.isoformat(), thing.reference)
        return cls(ACTION, "", thing.reference) if thing is not None else cls()

    @classmethod
    def read(cls, kept: str) -> Self:
        """The reference that a finding keeps."""
        sort, _, reference = kept.partition(" ")
        at, _, number = reference.rpartition("/")
        return cls(sort, at, number)

    def __str__(self) -> str:
        where = f"{self.at}/" if self.at else ""
        return f"{self.sort} {where}{self.number}" if self.sort else ""

    @property
    def in_words(self) -> str:
        """As a page says it: “Decision 4”."""
        return f"{self.sort.capitalize()} {self.number}" if self.sort else ""

    @property
    def end(self) -> str:
        """What undoing the document made of it, as a page says it after its name."""
        return "which does not go ahead" if self.sort == ACTION else "withdrawn when this document was undone"

    def address(self, board: Board) -> str:
        """Where it is to be seen; empty where there is nothing."""
        base = board.get_absolute_url()
        if self.sort == DECISION:
            return f"{base}decisions/{self.at}/{self.number}/"
        if self.sort == ACTION:
            return f"{base}actions/{self.number}/"
        return f"{base}meetings/{self.at}/#item-{self.number}" if self.sort == ITEM else ""


def begins_at(meeting: Meeting) -> str:
    """What the reference of every item of a meeting begins with."""
    return f"{ITEM} {meeting.slug}/"


def sought(thing: Any) -> tuple[str, bool]:
    """How a finding says that it became this thing, whole; of a meeting, how one says that it became an item of it."""
    return (begins_at(thing), True) if isinstance(thing, Meeting) else (str(Became.of(thing)), False)
