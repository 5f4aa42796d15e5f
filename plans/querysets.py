"""The plan's named questions.

Leans on the guarded queryset. Must not know pages.
"""

from typing import TYPE_CHECKING, Self

from boards.governed import GuardedQuerySet
from boards.roles import Subject

if TYPE_CHECKING:
    from boards.access import Access


class RecommendationQuerySet(GuardedQuerySet):
    """Recommendations."""

    def visible_to(self, access: "Access") -> Self:
        """Those of the reader's board, for roles that see the plan."""
        return self.of(access.board) if access.sees(Subject.PLAN) else self.none()

    def in_order(self) -> Self:
        """By the report and its own numbers."""
        return self.select_related("source").order_by("source__published_on", "number", "pk")
