"""The board's terms of reference, in numbered versions.

Leans on the board. Must not know when they were agreed: that is a fact of a decision.
"""

from django.db import models

from boards.governed import Governed


class TermsOfReference(Governed):
    """One version of what the board is for, who sits on it and how it works (Markdown)."""

    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    written_on = models.DateField()

    class Meta:
        verbose_name_plural = "terms of reference"
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["board", "number"], name="terms_number_once_a_board")]

    def __str__(self) -> str:
        return f"Terms of reference, version {self.number}"
