"""Who leads an action, who supports it, and which recommendations it serves.

Leans on the ground and the plan. The lead is as agreed: a person, a post, an organisation, the Board, or nobody
yet. The contact is the one person who gets the reminder.
"""

from typing import Any

from django.db import models
from django.db.models import Q

from actions.querysets import ServesQuerySet, SupportQuerySet
from boards.governed import Governed


class LeadKind(models.TextChoices):
    """What sort of lead was agreed."""

    PERSON = "person", "A person"
    POST = "post", "A post"
    ORGANISATION = "organisation", "An organisation"
    BOARD = "board", "The Board"
    NOT_NAMED = "not_named", "Not yet named"


class HasLead(models.Model):
    """The columns of a lead."""

    lead_kind = models.CharField(max_length=12, choices=LeadKind.choices, default=LeadKind.NOT_NAMED)
    lead_person = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lead_post = models.ForeignKey("boards.Post", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lead_organisation = models.ForeignKey(
        "boards.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    lead_words = models.CharField("lead, as agreed", max_length=160, blank=True, default="")
    contact = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @property
    def lead_name(self) -> str:
        """The lead as a page says it."""
        lead = self.lead_person or self.lead_post or self.lead_organisation
        if lead:
            return str(lead)
        return "The Board" if self.lead_kind == LeadKind.BOARD else "Not yet named"


def _only(kind: LeadKind, filled: str) -> Q:
    columns = ("lead_person", "lead_post", "lead_organisation")
    return Q(lead_kind=kind, **{f"{column}__isnull": column != filled for column in columns})


EXACTLY_ONE_LEAD = (
    _only(LeadKind.PERSON, "lead_person")
    | _only(LeadKind.POST, "lead_post")
    | _only(LeadKind.ORGANISATION, "lead_organisation")
    | _only(LeadKind.BOARD, "")
    | _only(LeadKind.NOT_NAMED, "")
)
"""The CheckConstraint's condition: a lead has exactly the column of its kind."""


class SupportedBy(Governed):
    """A body or person that supports an action; an empty line of both is the Board itself."""

    action = models.ForeignKey("actions.ActionItem", on_delete=models.PROTECT, related_name="supporters")
    organisation = models.ForeignKey(
        "boards.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    person = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn = models.BooleanField(default=False)

    objects = SupportQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "supported by"
        constraints = [
            models.UniqueConstraint(
                fields=["action", "organisation"],
                condition=Q(organisation__isnull=False),
                name="supporting_body_once_an_action",
            ),
            models.UniqueConstraint(
                fields=["action", "person"], condition=Q(person__isnull=False), name="supporting_person_once_an_action"
            ),
            models.UniqueConstraint(
                fields=["action"],
                condition=Q(organisation__isnull=True, person__isnull=True),
                name="supporting_board_once_an_action",
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) | Q(person__isnull=True),
                name="supporter_is_one_of_two",
            ),
        ]

    def __str__(self) -> str:
        return str(self.supporter or "The Board")

    @property
    def supporter(self) -> Any:
        """The body or the person; None is the Board itself."""
        return self.organisation or self.person


class Serves(Governed):
    """An action serves a recommendation."""

    action = models.ForeignKey("actions.ActionItem", on_delete=models.PROTECT, related_name="serves")
    recommendation = models.ForeignKey("plans.Recommendation", on_delete=models.PROTECT, related_name="served_by")
    withdrawn = models.BooleanField(default=False)

    objects = ServesQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "serves"
        constraints = [models.UniqueConstraint(fields=["action", "recommendation"], name="serves_once_an_action")]

    def __str__(self) -> str:
        return f"{self.action} serves {self.recommendation}"
