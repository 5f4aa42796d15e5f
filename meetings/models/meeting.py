"""A meeting of the board: the name it is known by, its day, and how far it has come.

Leans on the ground. Must not know its actions. A meeting may be named before it has a day (“the February
meeting”); its address comes from the day, or from the name until then.
"""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.urls import reverse

from boards.governed import Governed
from meetings.querysets import MeetingQuerySet
from meetings.states import CANCELLED, MEETING_STATES, PLANNED, POSTPONED


class Meeting(Governed):
    """One meeting, planned or held."""

    slug = models.SlugField("address", max_length=60)
    known_as = models.CharField("known as", max_length=80)
    day = models.DateField(null=True, blank=True)
    first_day = models.DateField("day first planned", null=True, blank=True, editable=False)
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True, default="")
    state = models.CharField(max_length=10, choices=list(MEETING_STATES.words.items()), default=PLANNED)
    state_words = models.CharField(max_length=500, blank=True, default="")

    if TYPE_CHECKING:  # what a named question annotates
        named_on: date | None
    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-day"]
        constraints = [
            models.UniqueConstraint(fields=["board", "slug"], name="meeting_slug_once_a_board"),
            models.UniqueConstraint(fields=["board", "known_as"], name="meeting_name_once_a_board"),
            models.CheckConstraint(
                condition=~Q(state__in=["issued", "held", "closed"]) | Q(day__isnull=False),
                name="meeting_held_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.known_as

    def get_absolute_url(self) -> str:
        return reverse("meetings:meeting", args=[self.board.slug, self.slug])

    @property
    def was_moved(self) -> bool:
        """Whether it has another day than the one first planned."""
        return bool(self.day and self.first_day and self.day != self.first_day)

    @property
    def called_off_because(self) -> str:
        """Why it is cancelled or postponed. What else was said with a step (why a record was opened again, say) is
        told by its history alone."""
        return self.state_words if self.state in (CANCELLED, POSTPONED) else ""
