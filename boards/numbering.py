"""Numbers of things, and the series that keeps a restricted thing from leaving a gap.

Leans on the counters and the levels. Open things count 1, 2, 3; Part 2 things R1, R2; named and own things N1,
N2: so nobody's list has a gap that tells of something they may not see. A reference keeps its form for ever.
"""

from boards.models import Board, Counter
from boards.roles import OPEN_LEVELS, Level


def series_of(visibility: str) -> str:
    """The letter before the number: none, R (Part 2) or N (named people, or its author alone)."""
    if visibility in OPEN_LEVELS:
        return ""
    return "R" if visibility == Level.MEMBERS else "N"


def next_reference(board: Board, noun: str, visibility: str) -> tuple[str, int]:
    """The series letter and the next number for a noun (“action”, “item 2016-01-20”), under a lock."""
    series = series_of(visibility)
    return series, Counter.objects.next(board, f"{noun} {series}".strip())
