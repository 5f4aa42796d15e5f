"""Performance's named questions.

Leans on the guarded queryset. Must not know pages.
"""

from typing import Self

from boards.governed import GuardedQuerySet


class AreaQuerySet(GuardedQuerySet):
    """Areas."""

    def districts_of(self, county) -> Self:
        """The districts of a county, by name."""
        return self.filter(within=county, sort="district").order_by("name")
