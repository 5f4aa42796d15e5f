"""Publications and editions: what stands at an address, and what the public may read of each at a moment.

Leans on the ground. Always chainable; the moment is passed in. Must not know pages. The public ones read
publications, editions and their words, and nothing else (DESIGN: publishing).
"""

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q

from boards.governed import GuardedQuerySet
from boards.roles import Subject
from publishing.states import PUBLISHED

if TYPE_CHECKING:
    from boards.access import Access

APPEARED = Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=F("public_from"))


class PublicationQuerySet(GuardedQuerySet):
    """Publications."""

    def visible_to(self, access: "Access") -> Self:
        """Every publication of the board, for those who see drafts."""
        rows = self.of(access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def at(self, sort: str, slug: str) -> Self:
        """The one at an address."""
        return self.filter(sort=sort, slug=slug)

    def filter_kind(self, sort: str) -> Self:
        """Those of one kind."""
        return self.filter(sort=sort)

    def in_key_order(self) -> Self:
        """In the order in which they were made: the one in which several are taken."""
        return self.order_by("pk")

    def versions_titled_otherwise(self, publication, kept: Collection[str]) -> models.QuerySet:
        """The versions of one publication, as its history keeps them, whose title is none of those that are kept."""
        return publication.history.exclude(title__in=kept)

    def with_editions(self) -> Self:
        """Those that were ever published, newest day first."""
        rows = self.filter(editions__isnull=False).select_related("board").distinct()
        return rows.order_by(F("day").desc(nulls_last=True), "title")


class EditionTextQuerySet(models.QuerySet):
    """What editions say."""

    def of_edition(self, edition) -> Self:
        """The words of one edition."""
        return self.filter(edition=edition)


class AlsoAtQuerySet(GuardedQuerySet):
    """Other addresses."""

    def at(self, slug: str) -> Self:
        """The ones with this address, the newest first."""
        return self.filter(slug=slug).select_related("publication__board").order_by("-pk")

    def of_publications(self, publications) -> Self:
        """Those that lead to some publications."""
        return self.filter(publication__in=publications)


class EditionQuerySet(GuardedQuerySet):
    """Editions."""

    def public(self, now: datetime) -> Self:
        """Those whose address answers at this moment: the embargo is over, and they appeared before a withdrawal."""
        return self.filter(APPEARED, public_from__lte=now)

    def that_appear(self) -> Self:
        """Those the public could read or will be able to: not withdrawn before their embargo ended."""
        return self.filter(APPEARED)

    def never_appeared(self) -> Self:
        """Those withdrawn before their embargo ended: nobody but the desk ever read them."""
        return self.exclude(APPEARED)

    def that_keep_words(self) -> Self:
        """Those whose words were not destroyed."""
        return self.filter(redacted_at=None)

    def but_for(self, edition) -> Self:
        """Every other edition."""
        return self.exclude(pk=edition.pk)

    def versions_of(self, edition) -> models.QuerySet:
        """Every version of one edition, as its history keeps them: the one that stands too."""
        return edition.history.all()

    def newest_first(self) -> Self:
        """By their number, the last one first."""
        return self.order_by("-number")

    def in_number_order(self) -> Self:
        """Each publication's as they were published, board by board."""
        return self.order_by("board", "publication", "number")

    def at(self, sort: str, slug: str) -> Self:
        """Those of one publication, newest first."""
        return self.filter(publication__sort=sort, publication__slug=slug).order_by("-number")

    def sort(self, sort: str) -> Self:
        """Those of one kind of publication."""
        return self.filter(publication__sort=sort)

    def numbered(self, number: int) -> Self:
        """The one with this number."""
        return self.filter(number=number)

    def before_number(self, number: int) -> Self:
        """Those with a lower number."""
        return self.filter(number__lt=number)

    def after_number(self, number: int) -> Self:
        """Those with a higher number."""
        return self.filter(number__gt=number)

    def under_embargo(self, now: datetime) -> Self:
        """Those that the public reads only from a moment to come."""
        return self.filter(public_from__gt=now)

    def current(self, now: datetime) -> Self:
        """The newest public edition of each publication."""
        newer = (
            type(self)(self.model)
            .public(now)
            .filter(publication=OuterRef("publication"), number__gt=OuterRef("number"))
        )
        return self.public(now).exclude(Exists(newer))

    def shown(self, now: datetime) -> Self:
        """What lists read of each publication: its newest public edition that stands; where none does, the newest.

        Annotated with `later_was_withdrawn`: whether a newer public edition was.
        """
        others = type(self)(self.model).public(now).filter(publication=OuterRef("publication"))
        newer = others.filter(number__gt=OuterRef("number"))
        stands = Q(state=PUBLISHED)
        chosen = stands & ~Exists(newer.standing()) | ~stands & ~Exists(newer) & ~Exists(others.standing())
        return self.public(now).filter(chosen).annotate(later_was_withdrawn=Exists(newer))

    def standing(self) -> Self:
        """Neither withdrawn nor redacted."""
        return self.filter(state=PUBLISHED)

    def newest_day_first(self) -> Self:
        """By the day of the meeting."""
        return self.order_by("-publication__day", "-pk")

    def before(self, publication) -> Self:
        """Those of earlier days, nearest first."""
        return self.filter(publication__day__lt=publication.day).order_by("-publication__day")

    def after(self, publication) -> Self:
        """Those of later days, nearest first."""
        return self.filter(publication__day__gt=publication.day).order_by("publication__day")

    def with_decision_counts(self) -> Self:
        """Annotated with `decision_count`."""
        return self.annotate(decision_count=Count("entries", filter=Q(entries__sort="decision")))

    def to_come(self, now: datetime) -> Self:
        """Embargoed ones, soonest first."""
        return self.filter(state=PUBLISHED, public_from__gt=now).order_by("public_from")

    def for_the_page(self) -> Self:
        """With the publication and the words, without the PDF."""
        return self.select_related("board", "publication__board", "words").defer(
            "words__pdf", "words__content", "words__text"
        )

    def for_lists(self) -> Self:
        """With the publication and without any words: what a line of a list shows."""
        return self.select_related("board", "publication__board")

    def with_words(self) -> Self:
        """With what it says, without its page and its PDF."""
        return self.select_related("words").defer("words__article", "words__pdf")

    def words_of(self, edition, column: str) -> Any:
        """One column of the words of an edition: its “pdf”, “text”, “article” or “content”."""
        return self.filter(pk=edition.pk).values_list(f"words__{column}", flat=True).first()

    def for_the_desk(self) -> Self:
        """With who did what."""
        return self.select_related(
            "board",
            "publication__board",
            "published_by",
            "withdrawn_by",
            "redacted_by",
            "clearance__said_by",
            "clearance__recorded_by",
            "corrects",
        )
