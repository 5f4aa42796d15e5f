"""Named questions about the ratings that a board gives.

Leans on the guarded queryset. Always chainable. Must not know what is rated.
"""

from typing import Self

from boards.governed import GuardedQuerySet


class RatingQuerySet(GuardedQuerySet):
    """The lines of a board's legend."""

    def of_code(self, code: str) -> Self:
        """The one of this kind."""
        return self.filter(code=code)

    def but_for(self, rating) -> Self:
        """Every other one."""
        return self.exclude(pk=rating.pk)
