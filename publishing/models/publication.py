"""A publication: the permanent address of something the public reads, through all its editions.

Leans on the ground. Must not know meetings: its address is its own and outlives every change of theirs.
"""

from django.db import models
from django.urls import reverse

from boards import words
from boards.governed import Governed, Ledger
from publishing.querysets import AlsoAtQuerySet, PublicationQuerySet


class PublicationKind(models.TextChoices):
    """What is published."""

    UPDATE = "update", "Update"
    TERMS = "terms", "Terms of reference"


class Publication(Governed):
    """One thing published, never deleted. `last_number` is the last number given to a decision in it.

    `title` is the desk's: that of the newest edition, also under embargo. The public reads `Edition.shown_title`.
    """

    sort = models.CharField("kind", max_length=10, choices=PublicationKind.choices)
    slug = models.SlugField("address", max_length=60)
    title = models.CharField(max_length=200)
    day = models.DateField(null=True, blank=True)
    last_number = models.PositiveIntegerField(default=0, editable=False)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["board", "sort", "slug"], name="publication_address_once")]

    def __str__(self) -> str:
        return self.title

    @property
    def is_terms(self) -> bool:
        """Whether it is the terms of reference, which have an address of their own."""
        return self.sort == PublicationKind.TERMS

    @property
    def neutral_title(self) -> str:
        """What it is called where its words are gone."""
        if self.is_terms:
            return "Terms of reference"
        return f"Update of {words.day(self.day)}" if self.day else "Update"

    def get_absolute_url(self) -> str:
        """The public address: the same for ever."""
        if self.is_terms:
            return reverse("boards:terms", args=[self.board.slug])
        return reverse("meetings:meeting", args=[self.board.slug, self.slug])

    def desk_url(self) -> str:
        """Where the secretariat sees its editions."""
        return reverse("publishing:publication", args=[self.board.slug, self.sort, self.slug])


class AlsoAt(Ledger):
    """Another address that leads to a publication: an update of two meetings stands at the later one's.

    An address leads to one publication. Where its words were destroyed and another update tells of the meeting, a row
    that `replaces` the first one leads there.
    """

    publication = models.ForeignKey("publishing.Publication", on_delete=models.PROTECT, related_name="also_at")
    slug = models.SlugField("address", max_length=60)

    objects = AlsoAtQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["board", "slug"], condition=models.Q(replaces__isnull=True), name="also_at_once_a_board"
            )
        ]

    def __str__(self) -> str:
        return self.slug
