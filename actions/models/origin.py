"""Where an action comes from: exactly one of a closed list.

Leans on meetings and the plan. Each later noun that can raise an action adds its column here.
"""

from django.db import models
from django.db.models import Q


class OriginKind(models.TextChoices):
    """What the action came out of."""

    DECISION = "decision", "A decision"
    ITEM = "item", "A commitment minuted at an agenda item"
    RECOMMENDATION = "recommendation", "A recommendation"
    BROUGHT_IN = "brought_in", "Brought in from an earlier record"


class HasOrigin(models.Model):
    """The columns of an origin."""

    origin_kind = models.CharField(max_length=15, choices=OriginKind.choices)
    decision = models.ForeignKey(
        "meetings.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="actions"
    )
    item = models.ForeignKey(
        "meetings.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="actions"
    )
    recommendation = models.ForeignKey(
        "plans.Recommendation", null=True, blank=True, on_delete=models.PROTECT, related_name="actions"
    )
    brought_in_words = models.TextField("the words it was brought in with", blank=True, default="")
    agreed_on = models.DateField()

    class Meta:
        abstract = True


def _only(kind: OriginKind, filled: str) -> Q:
    """One line of the list: this kind, its column filled, the others empty."""
    columns = ("decision", "item", "recommendation")
    empty = Q(**{f"{column}__isnull": column != filled for column in columns})
    return Q(origin_kind=kind) & empty


EXACTLY_ONE_ORIGIN = (
    (_only(OriginKind.DECISION, "decision") & Q(brought_in_words=""))
    | (_only(OriginKind.ITEM, "item") & Q(brought_in_words=""))
    | (_only(OriginKind.RECOMMENDATION, "recommendation") & Q(brought_in_words=""))
    | (_only(OriginKind.BROUGHT_IN, "") & ~Q(brought_in_words=""))
)
"""The CheckConstraint's condition: an action has exactly one origin."""
