"""Seats and roles: who sits at the table for whom, and what the doorman lets them do.

Leans on people and organisations. Must not know pages: the roles' meaning stands in boards/roles.py.
"""

from datetime import date

from django.db import models
from django.db.models import F, Q

from boards.governed import Governed
from boards.keys import Keyed
from boards.querysets import MembershipQuerySet, RoleGrantQuerySet
from boards.roles import ROLES, RoleCode

TWO_PERSON_ROLES = sorted(code for code, role in ROLES.items() if role.needs_second_person)


class Membership(Governed, Keyed):
    """A seat at the table: of an organisation, held by a person or vacant, from one day to another.

    *Withdrawn* when it was called off before it began.
    """

    person = models.ForeignKey(
        "boards.Person", verbose_name="held by", null=True, blank=True, on_delete=models.PROTECT, related_name="seats"
    )
    organisation = models.ForeignKey("boards.Organisation", on_delete=models.PROTECT, related_name="seats")
    title = models.CharField(max_length=160)
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day", null=True, blank=True)
    withdrawn = models.BooleanField("called off", default=False)
    follows = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="followed_by")

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="seat_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["organisation", "title", "person"], condition=Q(ends_on__isnull=True), name="seat_held_once"
            ),
            models.UniqueConstraint(
                fields=["organisation", "title"],
                condition=Q(ends_on__isnull=True, person__isnull=True),
                name="seat_vacant_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation}"


class Standing(models.TextChoices):
    """Where a role given stands on a day."""

    WAITING = "waiting", "Waiting for a second person"
    TO_COME = "to_come", "To come"
    IN_FORCE = "in_force", "In force"
    ENDED = "ended", "Ended"
    WITHDRAWN = "withdrawn", "Refused or called off"


class RoleGrant(Governed):
    """A role given to a person from one day to another. Chair and secretariat take a second person's yes.

    *Withdrawn* when it was refused while it waited, or called off before it began.
    """

    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20, choices=RoleCode.choices)
    starts_on = models.DateField("first day")
    ends_on = models.DateField("last day", null=True, blank=True)
    withdrawn = models.BooleanField("refused or called off", default=False)
    asked_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    confirmed_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = RoleGrantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="role_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="role_confirmed_by_with_at",
            ),
            models.UniqueConstraint(
                fields=["board"],
                condition=Q(role="chair", ends_on__isnull=True, confirmed_at__isnull=False),
                name="one_open_chair_a_board",
            ),
            models.UniqueConstraint(
                fields=["board", "person", "role"], condition=Q(ends_on__isnull=True), name="role_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"

    @property
    def is_waiting(self) -> bool:
        """Whether it still needs the second person's yes."""
        return self.role in TWO_PERSON_ROLES and self.confirmed_at is None and not self.withdrawn

    def standing_on(self, day: date) -> Standing:
        """Where it stands on a day."""
        if self.withdrawn:
            return Standing.WITHDRAWN
        if self.is_waiting:
            return Standing.WAITING
        if self.starts_on > day:
            return Standing.TO_COME
        return Standing.IN_FORCE if self.ends_on is None or self.ends_on >= day else Standing.ENDED
