"""Performance's named questions: the county a board is for, and its districts.

Leans on the guarded queryset. Must not know pages.
"""

from typing import TYPE_CHECKING, Self

from boards.governed import GuardedQuerySet
from boards.roles import Subject

if TYPE_CHECKING:
    from boards.access import Access


class AreaQuerySet(GuardedQuerySet):
    """Areas."""

    def visible_to(self, access: "Access") -> Self:
        """Every area, for roles that see what the board is: a map keeps no secret."""
        return self.all() if access.sees(Subject.ABOUT) else self.none()

    def county_of(self, board) -> Self:
        """The county a board is for: the one that bears the name of its place."""
        return self.filter(sort="county", name__iexact=board.place)

    def districts_of(self, county) -> Self:
        """The districts of a county, by name."""
        return self.filter(within=county, sort="district").order_by("name")
