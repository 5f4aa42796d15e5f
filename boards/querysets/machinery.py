"""The counters' and the tokens' own questions.

Leans on nothing. Must not know what is numbered or saved.
"""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from boards.models import Person


class CounterQuerySet(models.QuerySet):
    """Numbers, given under a lock."""

    def next(self, board, series: str) -> int:
        """The next number of a series. Must be called inside the verb's transaction, which holds the lock."""
        self.get_or_create(board=board, series=series)
        counter = self.select_for_update(no_key=True).get(board=board, series=series)
        counter.last += 1
        counter.save()
        return counter.last


class UsedTokenQuerySet(models.QuerySet):
    """Forms that were sent."""

    def sent_by(self, person: "Person", token: str) -> Self:
        """The earlier sending of this very form by this person."""
        return self.filter(token=token, person=person)
