"""The next meeting is announced to the public: a day and a few words on the board's public face.

Leans on the board. Must not know meetings: what is announced is said by the secretary, never taken over by itself.
"""

from datetime import date

from django.db import transaction

from boards.governed import record, take
from boards.models import Board, Person


@transaction.atomic
def announce_meeting(
    *, board: Board, day: date | None, words: str, by: Person, version: int | None = None, on: date | None = None
) -> Board:
    """Say to the public when the Board meets next; no day and no words take the announcement back."""
    fresh = take(board, version=version)
    fresh.announced_on, fresh.announced_words = day, words
    record(fresh, by=by, reason="Announced the next meeting" if day else "Took the announcement back", on=on)
    return fresh
