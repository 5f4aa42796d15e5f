"""What documents made and what was taken back again when they were undone.

Leans on documents read in and on the states of what they made. Reads only. Must not know pages.
"""

from typing import Any

from actions.models import ActionItem
from actions.states import NOT_GOING_AHEAD
from boards.models import Board, ReadIn
from meetings.models import Meeting, Promise
from meetings.states import CANCELLED


class TakenBack:
    """Asked once for a board, by one query: is this row taken back? One that was taken up again since is not."""

    def __init__(self, board: Board):
        self.keys = ReadIn.objects.of(board).all_taken_back()

    def __contains__(self, row: Any) -> bool:
        return row.pk in self.keys.get(row._meta.label, ()) and not _is_taken_up_again(row)


def _is_taken_up_again(row: Any) -> bool:
    if isinstance(row, Promise):
        return row.dropped_on is None
    if isinstance(row, ActionItem):
        return row.state != NOT_GOING_AHEAD
    return isinstance(row, Meeting) and row.state != CANCELLED


def was_undone(meeting: Meeting | None) -> bool:
    """Whether a document made it, and it is called off because that document was undone."""
    return meeting is not None and meeting.state == CANCELLED and meeting in TakenBack(meeting.board)
