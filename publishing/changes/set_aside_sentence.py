"""A sentence of our own words promises nothing after all: it is not asked for at its meeting, until somebody takes that
back.

Leans on the publishing floor's models. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.governed import take
from boards.models import Board, Person
from publishing.models import SentenceSetAside

PROMISES_NOTHING, ASKED_AGAIN = "It promises nothing", "It is asked for again"


@transaction.atomic
def set_sentence_aside(
    *, board: Board, key: str, by: Person, reason: str = PROMISES_NOTHING, on: date | None = None
) -> SentenceSetAside | None:
    """Remember that a sentence promises nothing. Said twice, it stands once. Gives the line that stands."""
    return _write(board, key, reason, is_asked_again=False, by=by, on=on)


@transaction.atomic
def ask_for_sentence_again(*, board: Board, key: str, by: Person, on: date | None = None) -> SentenceSetAside | None:
    """Take back that a sentence promises nothing. Gives the line that stands; none where it was never set aside."""
    return _write(board, key, ASKED_AGAIN, is_asked_again=True, by=by, on=on)


def _write(
    board: Board, key: str, reason: str, *, is_asked_again: bool, by: Person, on: date | None
) -> SentenceSetAside | None:
    take(board)  # there may be no line to lock: two presses wait for each other here
    before = SentenceSetAside.objects.of(board).standing().of_key(key).first()
    is_said = before.is_asked_again if before is not None else True
    if is_said == is_asked_again:
        return before
    line = SentenceSetAside(board=board, key=key, replaces=before, is_asked_again=is_asked_again, recorded_by=by)
    line.recorded_at, line.reason = clock.moment(board, on), reason
    line.save()
    return line
