"""An organisation's nomination of the officer who keeps its actions up to date.

Leans on people, organisations and acts on behalf. Put forward by a member who sits for the organisation, confirmed by a
second person; until then nothing changes. Must not know actions.
"""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from boards.behalf import Said
from boards.governed import Governed
from boards.querysets import NominationQuerySet


class Nomination(Governed, Said):
    """One officer put forward for one organisation: it waits, is in force, or is over."""

    organisation = models.ForeignKey("boards.Organisation", on_delete=models.PROTECT, related_name="nominations")
    officer = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    confirmed_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    objects = NominationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True, confirmed_at__isnull=True)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
                name="nomination_confirmed_by_with_at",
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(confirmed_at__isnull=True, ended_on__isnull=True),
                name="one_waiting_nomination_a_body",
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(confirmed_at__isnull=False, ended_on__isnull=True),
                name="one_nomination_in_force_a_body",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.officer} for {self.organisation}"

    @property
    def is_waiting(self) -> bool:
        """Whether it still needs the second person's yes."""
        return self.confirmed_at is None and self.ended_on is None

    def get_absolute_url(self) -> str:
        return reverse("boards:about", args=[self.board.slug])

    def in_a_letter(self) -> str:
        """Its name in a letter's subject, without the officer's."""
        return "Nomination of an officer"
