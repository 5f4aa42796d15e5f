"""A sentence of our own words promises nothing after all: it is not asked for again.

Leans on the publishing floor's models. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.models import Board, Person
from publishing.models import SentenceSetAside


@transaction.atomic
def set_sentence_aside(*, board: Board, key: str, by: Person, on: date | None = None) -> SentenceSetAside:
    """Remember that a sentence promises nothing. Said twice, it stands once."""
    before = SentenceSetAside.objects.of(board).filter(key=key).first()
    if before is not None:
        return before
    line = SentenceSetAside(board=board, key=key, recorded_by=by, recorded_at=clock.moment(board, on))
    line.reason = "It promises nothing"
    line.save()
    return line
