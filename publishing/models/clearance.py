"""Clearing: the exact text somebody was shown, and whether the chair cleared it or sent it back.

Leans on the draft and acts on behalf. Must not know what was published.
"""

from django.db import models

from boards.behalf import Said
from boards.governed import Ledger
from boards.kinds import Kind
from publishing.querysets import ClearanceQuerySet, DraftTextQuerySet


class DraftText(models.Model):
    """A draft as it stood when it was shown to be cleared. Its words can be destroyed; its hash stays."""

    kind = Kind.WORKING
    draft = models.ForeignKey("publishing.UpdateDraft", on_delete=models.PROTECT, related_name="texts")
    content = models.JSONField(null=True)
    text = models.TextField(blank=True, default="")
    text_hash = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    objects = DraftTextQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.draft}, {self.text_hash[:8]}"


class Outcome(models.TextChoices):
    """What the chair did."""

    CLEARED = "cleared", "Cleared"
    SENT_BACK = "sent_back", "Sent back"


class Clearance(Ledger, Said):
    """The chair's word about one exact text. For terms of reference there is no draft: the Board agreed the text."""

    draft = models.ForeignKey(
        "publishing.UpdateDraft", null=True, blank=True, on_delete=models.PROTECT, related_name="clearances"
    )
    draft_text = models.ForeignKey(
        "publishing.DraftText", null=True, blank=True, on_delete=models.PROTECT, related_name="clearances"
    )
    text_hash = models.CharField(max_length=64)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.CLEARED)

    objects = ClearanceQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} by {self.said_by}"

    def get_absolute_url(self) -> str:
        return self.draft.get_absolute_url() if self.draft else f"{self.board.get_absolute_url()}about/terms/"

    def in_a_letter(self) -> str:
        """Its name in a letter's subject."""
        return self.draft.in_a_letter() if self.draft else "Terms of reference"
