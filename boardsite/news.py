"""What happened on a board in the last two weeks, for its home: decisions taken and actions updated.

Leans on meetings and actions. Shows only what the reader may see. Must not know who asks for it.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from actions.models import ActionUpdate
from boards.access import Access
from boards.roles import OPEN_LEVELS
from boards.visibility import Visible, narrowest
from meetings.models import Decision

BACK = timedelta(days=14)
MOST = 6


@dataclass(frozen=True)
class Piece:
    """One thing that happened: on which day, its words, its page, who did what, and who may read it if not all."""

    on: date
    words: str
    address: str
    what: str
    readers: str = ""


def news(access: Access) -> list[Piece]:
    """The newest pieces first: two queries."""
    since = access.day - BACK
    decisions = Decision.objects.visible_to(access).standing().taken_since(since).select_related("board")
    updates = ActionUpdate.objects.visible_to(access).standing().said_since(since)
    pieces = [
        Piece(row.taken_on, row.words, row.get_absolute_url(), "Decided", _readers(row)) for row in decisions[:MOST]
    ]
    pieces += [
        Piece(
            row.said_on,
            f"Action {row.action.reference}: {row.words}",
            row.action.get_absolute_url(),
            _said(row),
            _readers(row, row.action),
        )
        for row in updates[:MOST]
    ]
    return sorted(pieces, key=lambda piece: piece.on, reverse=True)[:MOST]


def _said(update: ActionUpdate) -> str:
    return f"Updated by {update.said_by.name}"


def _readers(*things: Visible) -> str:
    level = narrowest(things)
    return "" if level in OPEN_LEVELS else str(level.label)
