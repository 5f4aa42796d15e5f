"""Rows that hold from one day to another.

Leans on the guarded queryset. The day is passed in. Must not know any noun.
"""

from datetime import date
from typing import Self

from django.db.models import Min, Q

from boards.governed import GuardedQuerySet


class DatedQuerySet(GuardedQuerySet):
    """Rows that hold from one day to another."""

    def in_force(self, day: date) -> Self:
        """Started by `day` and not ended before it."""
        return self.filter(starts_on__lte=day).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))

    def first_day(self) -> date | None:
        """The earliest day on which one of them holds; None when there are none."""
        return self.aggregate(first=Min("starts_on"))["first"]
