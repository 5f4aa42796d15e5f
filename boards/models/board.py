"""The board itself: its name and council, how often it meets, when papers are due, and its sample day.

Leans on `Recorded`. Must not know its meetings, its plan or its people: they point here.
"""

from django.core.exceptions import ValidationError
from django.db import models

from boards.governed import Recorded
from boards.querysets import BoardQuerySet

RESERVED_SLUGS = frozenset({"account", "health", "help", "media", "sign-in", "sign-out", "static"})


def reserved_slugs(slug: str) -> None:
    """Raise when a board would take an address that the house keeps for itself, or one that is not in lower case."""
    if slug != slug.lower():
        raise ValidationError(f"“{slug}” must be in lower case: {slug.lower()}")
    if slug in RESERVED_SLUGS:
        raise ValidationError(f"“{slug}” is kept for the site itself. Choose another address.")


class Board(Recorded):
    """An improvement board. Its name may change; its address does not."""

    slug = models.SlugField("address", max_length=50, unique=True, validators=[reserved_slugs])
    name = models.CharField(max_length=200)
    place = models.CharField(max_length=100, help_text="The short name over the board's name: “Lancashire”")
    council = models.CharField(max_length=200)
    purpose = models.TextField("what it is for", blank=True, default="")
    contact_mailbox = models.EmailField()
    cadence = models.CharField("how often it meets", max_length=100, blank=True, default="")
    paper_deadline = models.PositiveSmallIntegerField("working days before a meeting that papers are due", default=5)
    update_interval = models.PositiveSmallIntegerField("days after which a rating is shown as old", default=28)
    announced_on = models.DateField("next meeting, as announced to the public", null=True, blank=True)
    announced_words = models.CharField("what is said of it", max_length=120, blank=True, default="")
    small_numbers_under = models.PositiveSmallIntegerField(
        "numbers under this are looked at before publishing", default=5
    )
    sample_day = models.DateField(null=True, blank=True)
    sample_note = models.CharField(max_length=300, blank=True, default="")
    continues = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="continued_by")
    stood_down_on = models.DateField(null=True, blank=True)

    objects = BoardQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def whole_name(self) -> str:
        """Its name with its place, as one tells it from the boards of elsewhere: “Testshire Improvement Board”."""
        return f"{self.place} {self.name}"

    def get_absolute_url(self) -> str:
        return f"/{self.slug}/"
