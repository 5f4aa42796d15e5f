"""One row for each decision, key date and document in an edition: what lists, counts and permanent addresses read.

Leans on the edition. A ledger; redaction alone empties its words. `decision` only ties editions together: no public
page follows it.
"""

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse

from boards.governed import Ledger
from publishing.querysets import EntryQuerySet


class EntrySort(models.TextChoices):
    """What the row is of."""

    DECISION = "decision", "Decision"
    DATE = "date", "Key date"
    DOCUMENT = "document", "Document"


class EditionEntry(Ledger):
    """A decision (with its public number), a key date or a document, in the words of one edition.

    `due` is also when a key date is, and what is said of a document (“Web page”); `href` is the document's address.
    `day` is the meeting's that the update is of; a decision taken between meetings, or at the earlier one of several,
    has another `taken_on`. `leads` are the bodies that `lead` names, one by one.
    """

    edition = models.ForeignKey("publishing.Edition", on_delete=models.PROTECT, related_name="entries")
    publication = models.ForeignKey("publishing.Publication", on_delete=models.PROTECT, related_name="entries")
    sort = models.CharField(max_length=10, choices=EntrySort.choices)
    number = models.PositiveIntegerField(null=True, blank=True)
    day = models.DateField()
    taken_on = models.DateField("day a decision was taken", null=True, blank=True)
    heading = models.CharField(max_length=200, blank=True, default="")
    words = models.TextField(blank=True)
    due = models.CharField(max_length=120, blank=True, default="")
    due_on = models.DateField(null=True, blank=True)
    lead = models.CharField(max_length=200, blank=True, default="")
    leads = models.JSONField("each body that leads", default=list)
    href = models.CharField("address of a document", max_length=500, blank=True, default="")
    serves = models.JSONField(default=list)
    changes = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="changed_by")
    decision = models.ForeignKey("meetings.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "edition entries"
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "number"], condition=Q(number__isnull=False), name="public_number_once_an_edition"
            ),
            models.CheckConstraint(
                condition=Q(sort="decision", number__isnull=False)
                | Q(sort__in=["date", "document"], number__isnull=True),
                name="a_published_decision_has_a_number",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition}: {self.number or self.due}"

    @property
    def decided_on(self) -> date:
        """The day it was taken, or that of the meeting for what was published before the day was kept."""
        return self.taken_on or self.day

    @property
    def is_of_another_day(self) -> bool:
        """Whether it was taken on another day than the meeting's."""
        return self.decided_on != self.day

    def get_absolute_url(self) -> str:
        return reverse("publishing:decision", args=[self.board.slug, self.publication.slug, self.number])
