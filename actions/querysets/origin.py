"""Named questions about what an action came out of, and which recommendation it serves.

Leans on meetings and the plan. Always chainable; the day is passed in. Must not know pages.
"""

from collections import Counter
from typing import Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from actions.querysets.led import LedQuerySet


class OriginQuerySet(LedQuerySet):
    """Actions by what they came out of."""

    def arising_at(self, meeting) -> Self:
        """Out of a meeting's decisions or items, without what a document read in made and was undone (one query)."""
        from boards.models import ReadIn

        rows = self.filter(Q(decision__meeting=meeting) | Q(item__meeting=meeting))
        return rows.exclude(pk__in=ReadIn.objects.of(meeting.board_id).keys_taken_back("actions.ActionItem"))

    def out_of(self, parent) -> Self:
        """Those that came out of a decision, or of an item and its decisions."""
        if parent._meta.model_name == "decision":
            return self.filter(decision=parent)
        return self.filter(item=parent)

    def out_of_any(self, decisions) -> Self:
        """Those that came out of any of some decisions (rows or keys), by number."""
        return self.filter(decision__in=list(decisions)).order_by("series", "number")

    def at_items(self, items) -> Self:
        """Those out of some items, or out of decisions taken at them."""
        rows = self.filter(Q(item__in=items) | Q(decision__item__in=items))
        return rows.select_related("decision").order_by("series", "number")

    def decisions(self) -> QuerySet:
        """The keys of the decisions they came out of."""
        return self.filter(decision__isnull=False).values("decision")

    def serving(self, recommendation) -> Self:
        """Those that serve a recommendation, or came from it."""
        from actions.models import Serves

        serves = Serves.objects.filter(action=OuterRef("pk"), recommendation=recommendation, withdrawn=False)
        return self.filter(Q(recommendation=recommendation) | Exists(serves))

    def count_by_recommendation(self) -> dict[int, int]:
        """How many of these serve, or came from, each recommendation (by its key): one query."""
        from actions.models import Serves

        serves = Serves.objects.filter(withdrawn=False, action__in=self.order_by()).values_list(
            "recommendation", "action"
        )
        came = self.order_by().filter(recommendation__isnull=False).values_list("recommendation", "pk")
        return Counter(recommendation for recommendation, _ in serves.union(came))
