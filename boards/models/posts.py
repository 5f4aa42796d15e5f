"""Named offices and who stands in for whom: an action may be led by “the Director”, whoever that is today.

Leans on people and organisations. Must not know actions.
"""

from django.db import models
from django.db.models import F, Q

from boards.governed import Governed
from boards.querysets import CoverQuerySet, HoldingQuerySet


class Post(Governed):
    """A named office, such as Director of Children's Services."""

    title = models.CharField(max_length=160)
    organisation = models.ForeignKey("boards.Organisation", on_delete=models.PROTECT, related_name="posts")
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["title"]
        constraints = [models.UniqueConstraint(fields=["board", "title"], name="post_title_once_a_board")]

    def __str__(self) -> str:
        return self.title


class Holding(Governed):
    """Who holds a post, from one day to another. One holder at a time."""

    post = models.ForeignKey("boards.Post", on_delete=models.PROTECT, related_name="holdings")
    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="holdings")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

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


class Cover(Governed):
    """Who may act for whom while they are away."""

    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    covered_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="covers")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    objects = CoverQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="cover_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=~Q(person=F("covered_by")), name="cover_is_another_person"),
        ]

    def __str__(self) -> str:
        return f"{self.covered_by} for {self.person}"
