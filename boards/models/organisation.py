"""An organisation at a board's table: the council, the police, health, a school, the Department.

Leans on people (its nominated officer). Must not know what it leads.
"""

from django.db import models

from boards.governed import Governed
from boards.keys import Keyed
from boards.querysets import OrganisationQuerySet


class OrganisationKind(models.TextChoices):
    """What sort of body it is."""

    COUNCIL = "council", "Council"
    POLICE = "police", "Police"
    HEALTH = "health", "Health"
    EDUCATION = "education", "Schools and education"
    SAFEGUARDING = "safeguarding", "Safeguarding partnership"
    DEPARTMENT = "department", "Government department"
    INSPECTORATE = "inspectorate", "Inspectorate"
    VOLUNTARY = "voluntary", "Voluntary sector"
    OTHER = "other", "Other"


class Organisation(Governed, Keyed):
    """One body on one board, and the officer it nominates to keep its actions up to date."""

    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60, blank=True, default="")
    sort = models.CharField("kind", max_length=20, choices=OrganisationKind.choices)
    nominated_officer = models.ForeignKey(
        "boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    left_on = models.DateField(null=True, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["board", "name"], name="organisation_name_once_a_board")]

    def __str__(self) -> str:
        return self.short_name or self.name
