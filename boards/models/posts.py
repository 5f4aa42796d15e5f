"""Named posts, who holds them, and who acts for whom: an action may be led by “the Director”, whoever that is today.

Leans on people and organisations. Must not know actions.
"""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from boards.governed import Governed
from boards.models.person import Person
from boards.querysets import CoverQuerySet, HoldingQuerySet, PostQuerySet


class Post(Governed):
    """A named office, such as Director of Children's Services. Its address is its first title's."""

    title = models.CharField(max_length=160)
    slug = models.SlugField("address", max_length=170, editable=False)
    organisation = models.ForeignKey("boards.Organisation", on_delete=models.PROTECT, related_name="posts")
    ended_on = models.DateField("last day", null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(fields=["board", "title"], name="post_title_once_a_board"),
            models.UniqueConstraint(fields=["board", "slug"], name="post_address_once_a_board"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("boards:post", args=[self.board.slug, self.slug])

    def stands_on(self, day: date) -> bool:
        """Whether it has not ended before this day."""
        return self.ended_on is None or self.ended_on >= day


class Spell(Governed):
    """From one day to another; *withdrawn* when it was called off before it began."""

    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day", null=True, blank=True)
    withdrawn = models.BooleanField("called off", default=False)

    class Meta:
        abstract = True

    def holds_on(self, day: date) -> bool:
        """Whether this day is in it."""
        return not self.withdrawn and self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)

    def is_to_come(self, day: date) -> bool:
        """Whether it begins after this day."""
        return not self.withdrawn and self.starts_on > day


class Holding(Spell):
    """Who holds a post, from one day to another. One holder at a time."""

    post = models.ForeignKey("boards.Post", on_delete=models.PROTECT, related_name="holdings")
    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="holdings")

    objects = HoldingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="holding_ends_after_it_starts",
            ),
            models.UniqueConstraint(fields=["post"], condition=Q(ends_on__isnull=True), name="one_open_holder_a_post"),
        ]

    def __str__(self) -> str:
        return f"{self.post}: {self.person}"


class Cover(Spell):
    """Who may act for a person while they are away, or in a post while its holder is, or while it is vacant."""

    person = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    post = models.ForeignKey("boards.Post", null=True, blank=True, on_delete=models.PROTECT, related_name="covers")
    covered_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="covers")

    objects = CoverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="cover_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=~Q(person=F("covered_by")), name="cover_is_another_person"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, post__isnull=True) | Q(person__isnull=True, post__isnull=False),
                name="cover_of_a_person_or_a_post",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.covered_by} for {self.whom}"

    @property
    def whom(self) -> Person | Post | None:
        """The person or post that is covered."""
        return self.person or self.post
