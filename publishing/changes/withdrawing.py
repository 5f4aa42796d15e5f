"""What was published is withdrawn at once; its address stays and says so.

Leans on editions. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.governed import record, take
from boards.models import Person
from publishing.changes.public_face import turn
from publishing.models import Edition
from publishing.states import EDITION_STATES


@transaction.atomic
def withdraw(
    *,
    edition: Edition,
    words: str,
    by: Person,
    earlier_too: bool = True,
    version: int | None = None,
    on: date | None = None,
) -> list[Edition]:
    """Withdraw an edition and, unless told otherwise, the editions before it that still stand.

    `words` is what the public is told. Raises `NotNow` when it was withdrawn before, `Stale` when it moved on since
    `version`. Gives the editions withdrawn.
    """
    take(edition.publication)
    EDITION_STATES.after("withdraw", take(edition, version=version).state)
    rows = [edition]
    if earlier_too:
        rows += edition.earlier_that_stand()
    withdrawn = [_withdraw(row, words, by=by, on=on) for row in rows]
    turn(edition.board, by=by, reason="Withdrew an edition", on=on)
    return withdrawn


def _withdraw(edition: Edition, words: str, *, by: Person, on: date | None) -> Edition:
    row = take(edition)
    row.state = EDITION_STATES.after("withdraw", row.state)
    row.withdrawn_by, row.withdrawn_words = by, words
    row.withdrawn_at = clock.moment(row.board, on)
    record(row, by=by, reason="Withdrawn", on=on)
    return row
