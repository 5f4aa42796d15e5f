"""An update: what changed on an action, and the lead's forecast.

Leans on the action. A ledger: rows are only added, and a correction replaces the row before it.
"""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from actions.querysets import UpdateQuerySet
from boards.behalf import Said
from boards.governed import Ledger
from boards.models.rating import RatingCode
from boards.roles import Subject
from boards.visibility import Named, Visible

if TYPE_CHECKING:
    from boards.access import Access

PICKED = [(code.value, code.label) for code in (RatingCode.ON_TRACK, RatingCode.AT_RISK, RatingCode.OFF_TRACK)]


class ActionUpdate(Ledger, Said, Visible):
    """What somebody said of an action on a day. Never more widely read than the action."""

    action = models.ForeignKey("actions.ActionItem", on_delete=models.PROTECT, related_name="updates")
    rating = models.CharField(max_length=10, choices=PICKED, blank=True, default="")
    words = models.TextField("what has changed", max_length=500)
    recovery = models.CharField("how it gets back on track", max_length=300, blank=True, default="")
    says_done = models.BooleanField(default=False)
    no_change = models.BooleanField(default=False)
    stands_for = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False,
        verbose_name="the first row it corrects, whose place it takes",
    )  # fmt: skip

    subject = Subject.ACTIONS
    parents = ("action",)
    objects = UpdateQuerySet.as_manager()

    class Meta:
        ordering = ["-said_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(rating="at_risk") | ~Q(recovery=""), name="update_at_risk_says_how"),
            models.CheckConstraint(condition=~Q(words=""), name="update_has_words"),
        ]
        indexes = [models.Index(fields=["action", "-said_on", "-id"], name="update_latest")]

    def __str__(self) -> str:
        return f"Update on {self.action}, {self.said_on}"

    @classmethod
    def also_read_by(cls, access: "Access", path: str) -> Q:
        """Who said it may read it again, whatever level it was given."""
        return Q(**{f"{path}said_by": access.person})

    def get_absolute_url(self) -> str:
        return self.action.get_absolute_url()

    def in_a_letter(self) -> str:
        """Its name in a letter's subject: a reference, never its words."""
        return f"Update on action {self.action.reference}"


class UpdateReader(Named):
    """A person named on an update, or kept from it."""

    update = models.ForeignKey("actions.ActionUpdate", on_delete=models.PROTECT, related_name="readers")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["update", "person"], name="update_reader_once")]
