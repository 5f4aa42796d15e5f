"""The public stamp of a board: a number that turns with everything that changes what the public sees.

Leans on the counters. A page made for the public is kept in memory under its stamp, so a withdrawal is seen by the next
request of every process. Must not know pages.
"""

from boards.models import Board
from boards.models.machinery import Counter

SERIES = "public stamp"


def turn_stamp(board: Board) -> None:
    """The public face has changed. Called inside the transaction of the change."""
    Counter.objects.next(board, SERIES)


def stamp_of(board: Board) -> int:
    """The stamp now: one small query."""
    row = Counter.objects.filter(board=board, series=SERIES).first()
    return row.last if row else 0
