"""Named questions about the boards themselves.

Leans on the guarded queryset. Must not know what a board decides or publishes.
"""

from datetime import date
from typing import Self

from boards.governed import GuardedQuerySet


class BoardQuerySet(GuardedQuerySet):
    """Boards."""

    def at(self, slug: str) -> Self:
        """The one at an address."""
        return self.filter(slug=slug)

    def version_and_day(self, key: int) -> tuple[int, date | None] | None:
        """Which version a board has now, and its sample day; None where there is none: one query."""
        return self.filter(pk=key).values_list("version", "sample_day").first()
