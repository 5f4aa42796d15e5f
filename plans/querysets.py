"""The plan's named questions: what a board must answer, by source, and one recommendation at its address.

Leans on the guarded queryset. Must not know pages.
"""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Prefetch

from boards.governed import GuardedQuerySet
from boards.roles import Subject

if TYPE_CHECKING:
    from boards.access import Access


class RequirementQuerySet(GuardedQuerySet):
    """What sources and recommendations share: who sees the plan sees them, and each has an address."""

    def visible_to(self, access: "Access") -> Self:
        """Those of the reader's board, for roles that see the plan."""
        return self.of(access.board) if access.sees(Subject.PLAN) else self.none()

    def addresses(self) -> models.QuerySet:
        """The addresses alone."""
        return self.values_list("slug", flat=True)


class SourceQuerySet(RequirementQuerySet):
    """Sources of requirements."""

    def newest_first(self) -> Self:
        """By the day they were published."""
        return self.order_by("-published_on", "title")

    def at_address(self, slug: str) -> Self:
        """The one of an address."""
        return self.filter(slug=slug).select_related("board")

    def titled(self, title: str) -> Self:
        """The one of this title, in any letter case."""
        return self.filter(title__iexact=title)

    def with_what_they_say(self, access: "Access") -> Self:
        """With their judgements in order, and the recommendations this reader may see."""
        from plans.models import Recommendation

        said = Recommendation.objects.visible_to(access).in_number_order()
        return self.prefetch_related("judgements", Prefetch("recommendations", queryset=said, to_attr="said"))


class RecommendationQuerySet(RequirementQuerySet):
    """Recommendations."""

    def in_order(self) -> Self:
        """By the report and its own numbers; those without a number last."""
        return self.select_related("source").order_by("source__published_on", *NUMBERED_FIRST)

    def in_number_order(self) -> Self:
        """Those of one report, by its numbers."""
        return self.order_by(*NUMBERED_FIRST)

    def of_source(self, source) -> Self:
        """Those of one source."""
        return self.filter(source=source)

    def at_address(self, source: str, slug: str) -> Self:
        """The one of an address: its source's and its own."""
        return self.filter(source__slug=source, slug=slug)

    def numbered(self, number: int) -> Self:
        """Those of a number."""
        return self.filter(number=number)

    def for_reading(self) -> Self:
        """With what a page shows beside the words."""
        return self.select_related("board", "source", "addressee", "confirmed_by", "parent__source")


NUMBERED_FIRST = (F("number").asc(nulls_last=True), "pk")
