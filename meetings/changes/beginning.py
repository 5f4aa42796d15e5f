"""Since when there is a Board: nothing was decided in its name before the first day that the record has of it.

Leans on roles, seats and meetings. Must not know pages.
"""

from datetime import date

from boards.models import Board, Membership, RoleGrant
from boards.refusals import NotNow
from boards.words import day
from meetings.models import Meeting


def why_before_the_board(board: Board, decided_on: date) -> str:
    """The sentence that refuses a decision on a day before anybody had a role or a seat and before any meeting; empty
    on a day that may be. An older meeting is put into the record first, and what was decided after it may follow."""
    known = [rows.of(board).first_day() for rows in (Meeting.objects, RoleGrant.objects, Membership.objects)]
    first = min((one for one in known if one is not None), default=None)
    if first is None or decided_on >= first:
        return ""
    return f"The day must be {day(first)} or later, the first day that the record has of the Board"


def require_after_it_began(board: Board, decided_on: date) -> None:
    """Raise `NotNow` for a decision on a day before the record has anything of the Board."""
    if refusal := why_before_the_board(board, decided_on):
        raise NotNow(refusal)
