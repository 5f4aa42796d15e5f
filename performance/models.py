"""Where a figure is from: the county, its districts, a team.

Leans on the ground. Must not know meetings or actions. Areas belong to the installation, not to one board.
"""

from django.db import models

from boards.governed import Recorded
from performance.querysets import AreaQuerySet


class AreaKind(models.TextChoices):
    """How large it is."""

    COUNTY = "county", "County"
    DISTRICT = "district", "District"
    TEAM = "team", "Team"


class Area(Recorded):
    """A county, a district of it, or a team, with its official code where it has one."""

    sort = models.CharField(max_length=10, choices=AreaKind.choices)
    name = models.CharField(max_length=120)
    code = models.CharField("official code", max_length=12, blank=True, default="")
    within = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")

    objects = AreaQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["within", "name"], name="area_name_once_within"),
            models.UniqueConstraint(fields=["code"], condition=~models.Q(code=""), name="area_code_once"),
            models.CheckConstraint(
                condition=models.Q(sort="county") | models.Q(within__isnull=False),
                name="area_smaller_is_within",
            ),
        ]

    def __str__(self) -> str:
        return self.name
