"""A promise: something is to come to a meeting, named or not yet named.

Leans on meetings and items. Must not know the action that may be due by it: the action points here.
"""

from django.db import models
from django.db.models import Q

from boards.governed import Governed
from boards.roles import Subject
from meetings.querysets import PromiseQuerySet


class Promise(Governed):
    """“The strategy is to come to the February meeting”, or to “a future meeting” (no meeting yet).

    Who may read it follows the item and the decision it was made by, and whatever of a floor above is due by it.
    """

    words = models.CharField("what is to come", max_length=300)
    meeting = models.ForeignKey(
        "meetings.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="promises"
    )
    meeting_words = models.CharField("as it was said", max_length=120)
    item = models.ForeignKey(
        "meetings.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="promises"
    )
    decision = models.ForeignKey(
        "meetings.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="promises"
    )
    made_on = models.DateField()
    answered_at = models.ForeignKey(
        "meetings.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="answers"
    )
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    dropped_on = models.DateField(null=True, blank=True)
    dropped_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    subject = Subject.AGENDA
    parents = ("item", "decision")
    objects = PromiseQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answered_on__isnull=True, answered_by__isnull=True)
                | Q(answered_at__isnull=False, answered_on__isnull=False, answered_by__isnull=False),
                name="promise_answered_at_with_on_and_by",
            ),
            models.CheckConstraint(
                condition=Q(dropped_on__isnull=True, dropped_by__isnull=True)
                | Q(dropped_on__isnull=False, dropped_by__isnull=False),
                name="promise_dropped_on_with_by",
            ),
        ]

    def __str__(self) -> str:
        return self.words

    @property
    def made_at_item(self) -> int | None:
        """The key of the item it was made at, or at which the decision that made it was taken."""
        return self.item_id or (self.decision.item_id if self.decision else None)
