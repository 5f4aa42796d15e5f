"""Named questions about documents that were read in, and what was found in them.

Leans on the guarded queryset and the roles' subjects. Must not know the reader or what becomes of a finding.
"""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Q

from boards.governed import GuardedQuerySet
from boards.roles import Subject

if TYPE_CHECKING:
    from boards.access import Access


class ReadInQuerySet(GuardedQuerySet):
    """Documents that were read in."""

    def visible_to(self, access: "Access") -> Self:
        """Every one of the board for those who see drafts; none for others."""
        rows = self.of(access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def numbered(self, number: int) -> Self:
        """The one with this number."""
        return self.filter(number=number)

    def undone(self) -> Self:
        """Saved and taken back."""
        return self.filter(state="undone")

    def newest_first(self) -> Self:
        """As they were read in, the last one first."""
        return self.order_by("-number")

    def for_reading(self) -> Self:
        """With what a page shows beside the title."""
        return self.select_related("board", "file", "read_by", "saved_by", "undone_by")

    def with_counts(self) -> Self:
        """Annotated with `taken` and `waiting`: findings accepted, and findings not looked at yet."""
        offered = ~Q(findings__sort__in=["view", "link"])
        return self.annotate(
            taken=Count("findings", filter=Q(findings__state__in=["accepted", "mended"])),
            waiting=Count("findings", filter=Q(findings__state="waiting") & offered),
        )


class FindingQuerySet(models.QuerySet):
    """What was found in documents."""

    def visible_to(self, access: "Access") -> Self:
        """Those of the documents this reader may see."""
        rows = self.filter(read_in__board=access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def of_read_in(self, read_in) -> Self:
        """Those of one document, in its order."""
        return self.filter(read_in=read_in).order_by("place")

    def at(self, place: int) -> Self:
        """The one at this place."""
        return self.filter(place=place)

    def taken(self) -> Self:
        """Accepted, as they were read or mended."""
        return self.filter(state__in=["accepted", "mended"])

    def waiting(self) -> Self:
        """Not looked at yet."""
        return self.filter(state="waiting")

    def with_a_due_in_words(self) -> Self:
        """Those whose due the document says."""
        return self.exclude(due_words="")

    def below(self, finding) -> Self:
        """What stands under a section or a decision, at any depth."""
        return self.filter(Q(under=finding) | Q(under__under=finding)).order_by("place")

    def for_reading(self) -> Self:
        """With what a page shows beside the words."""
        return self.select_related("read_in__board", "under", "lead_person", "lead_post", "lead_organisation")
