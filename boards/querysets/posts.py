"""Named questions about posts: who holds one today, who acts for whom, which officer is put forward.

Leans on the ground's dated questions. Always chainable; the day is passed in. Must not know pages.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import DateField, F, Q, Value
from django.db.models.functions import Coalesce

from boards import clock
from boards.governed import GuardedQuerySet
from boards.querysets.dated import DatedQuerySet

if TYPE_CHECKING:
    from boards.models import Person


class PostQuerySet(GuardedQuerySet):
    """Posts."""

    def standing(self, day: date, *, also: Iterable[int] = ()) -> Self:
        """Those that have not ended before a day; and those `also` asked for (keys)."""
        return self.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=day) | Q(pk__in=list(also)))

    def at_address(self, slug: str) -> Self:
        """The one of an address."""
        return self.filter(slug=slug)

    def titled(self, title: str) -> Self:
        """The one of this title, in any letter case."""
        return self.filter(title__iexact=title)

    def with_bodies(self) -> Self:
        """With their organisations, by title."""
        return self.select_related("board", "organisation").order_by("title", "pk")

    def addresses(self) -> models.QuerySet:
        """The addresses alone."""
        return self.values_list("slug", flat=True)


class SpellQuerySet(DatedQuerySet):
    """Holdings and covers: from a day to a day, unless called off before they began."""

    def in_force(self, day: date) -> Self:
        """In force on `day`, and not called off."""
        return super().in_force(day).filter(withdrawn=False)

    def not_over(self, day: date) -> Self:
        """In force on `day` or to come."""
        return self.filter(withdrawn=False).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))

    def now_not_over(self) -> Self:
        """In force or to come, on each board's own day."""
        day = Coalesce(F("board__sample_day"), Value(clock.today(), output_field=DateField()))
        not_over = Q(ends_on__isnull=True) | Q(ends_on__gte=F("_day"))
        return self.annotate(_day=day).filter(not_over, withdrawn=False)

    def of_post(self, post) -> Self:
        """Those of one post."""
        return self.filter(post=post)

    def newest_first(self) -> Self:
        """By their first day."""
        return self.order_by("-starts_on", "-pk")


class HoldingQuerySet(SpellQuerySet):
    """Who holds which post."""

    def held_by(self, people: Iterable[int]) -> Self:
        """Those of any of `people` (keys)."""
        return self.filter(person__in=people)

    def for_the_table(self) -> Self:
        """With posts and people, by title."""
        return self.select_related("board", "post__board", "person").order_by("post__title", "starts_on", "pk")

    def posts(self) -> models.QuerySet:
        """The keys of the posts."""
        return self.values_list("post", flat=True)


class CoverQuerySet(SpellQuerySet):
    """Who acts for whom."""

    def covered_by(self, person: "Person") -> Self:
        """Where `person` is the one who acts."""
        return self.filter(covered_by=person)

    def with_part_in(self, person: "Person") -> Self:
        """Where `person` acts, or is acted for."""
        return self.filter(Q(covered_by=person) | Q(person=person))

    def of_the_same(self, cover) -> Self:
        """Of the person or post that another cover is of."""
        return self.filter(person=cover.person_id, post=cover.post_id)

    def people(self) -> models.QuerySet:
        """The keys of the people acted for."""
        return self.filter(person__isnull=False).values_list("person", flat=True)

    def posts(self) -> models.QuerySet:
        """The keys of the posts acted in."""
        return self.filter(post__isnull=False).values_list("post", flat=True)

    def for_the_table(self) -> Self:
        """With names, soonest first."""
        return self.select_related("board", "person", "post", "covered_by").order_by("starts_on", "pk")


class NominationQuerySet(GuardedQuerySet):
    """Officers put forward."""

    def waiting(self) -> Self:
        """Put forward and not yet confirmed by a second person."""
        return self.filter(confirmed_at__isnull=True, ended_on__isnull=True)

    def now_in_force(self) -> Self:
        """Confirmed and not ended."""
        return self.filter(confirmed_at__isnull=False, ended_on__isnull=True)

    def for_bodies(self, organisations) -> Self:
        """Those of some organisations."""
        return self.filter(organisation__in=organisations)

    def for_the_table(self) -> Self:
        """With names, by organisation."""
        return self.select_related("organisation", "officer", "said_by").order_by("organisation__name", "pk")
