"""The board's public face has changed: its version is raised, so that no page made before is handed out again.

Leans on the board. Must not know what changed. See publishing/public_pages.py.
"""

from datetime import date

from boards.governed import record, take
from boards.models import Board, Person


def turn(board: Board, *, by: Person, reason: str, on: date | None = None) -> None:
    """Write in the board's own history that what the public sees is another. Called inside the verb's transaction."""
    record(take(board), by=by, reason=reason, on=on)
