"""An action: what was to be done, by whom, by when, and how far it has come.

Leans on the ground, the plan and meetings. Must not know what is published of it.
"""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.urls import reverse

from actions.models.due import EXACTLY_ONE_DUE, HasDue
from actions.models.lead import EXACTLY_ONE_LEAD, HasLead
from actions.models.origin import EXACTLY_ONE_ORIGIN, HasOrigin
from actions.querysets import ActionQuerySet
from actions.states import ACTION_STATES, CLOSED, OPEN, REPLACED, STILL_TO_DO
from boards.governed import Governed
from boards.roles import Subject
from boards.visibility import Named, Visible

if TYPE_CHECKING:
    from boards.access import Access


class ActionItem(Governed, Visible, HasOrigin, HasLead, HasDue):
    """One action of one board, with one number for ever (“Action 3”)."""

    series = models.CharField(max_length=1, blank=True, default="")
    number = models.PositiveIntegerField()
    words = models.CharField("what is to be done", max_length=300)
    details = models.TextField(blank=True, default="")
    state = models.CharField(max_length=16, choices=list(ACTION_STATES.words.items()), default=OPEN)
    state_since = models.DateField()
    taken_over_on = models.DateField("day it was taken over from an older document", null=True, blank=True)
    blocked_because = models.CharField(max_length=500, blank=True, default="")
    closed_by_decision = models.ForeignKey(
        "meetings.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="closed_actions"
    )
    closed_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_on = models.DateField(null=True, blank=True)
    replaced_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces")
    handed_to = models.CharField("handed to", max_length=200, blank=True, default="")

    subject = Subject.ACTIONS
    also_read_words = "Its lead and its contact read it too, and whoever covers for them."
    parents = ("decision", "item")
    if TYPE_CHECKING:  # what the named questions annotate
        effective_due: date | None
        latest_update_id: int | None
        forecast: str | None
        forecast_recovery: str | None
        forecast_visibility: str | None
    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering = ["series", "number"]
        constraints = [
            models.UniqueConstraint(fields=["board", "series", "number"], name="action_number_once_a_board"),
            models.CheckConstraint(condition=EXACTLY_ONE_ORIGIN, name="action_has_one_origin"),
            models.CheckConstraint(condition=EXACTLY_ONE_LEAD, name="action_has_one_lead"),
            models.CheckConstraint(condition=EXACTLY_ONE_DUE, name="action_has_one_due"),
            models.CheckConstraint(condition=~Q(words=""), name="action_has_words"),
            models.CheckConstraint(
                condition=Q(state=CLOSED, closed_by__isnull=False, closed_on__isnull=False)
                | (
                    ~Q(state=CLOSED)
                    & Q(closed_by__isnull=True, closed_on__isnull=True, closed_by_decision__isnull=True)
                ),
                name="action_closed_by_with_on",
            ),
            models.CheckConstraint(
                condition=Q(state=REPLACED, replaced_by__isnull=False)
                | (~Q(state=REPLACED) & Q(replaced_by__isnull=True)),
                name="action_replaced_by_another",
            ),
            models.CheckConstraint(condition=Q(blocked_because="") | Q(state=OPEN), name="action_blocked_while_open"),
        ]
        indexes = [
            models.Index(fields=["board", "state", "due_on"], name="action_state_due"),
            models.Index(fields=["board", "visibility"], name="action_visibility"),
        ]

    def __str__(self) -> str:
        return f"Action {self.reference}"

    @property
    def reference(self) -> str:
        """Its number: 3, R1."""
        return f"{self.series}{self.number}"

    @property
    def is_still_to_do(self) -> bool:
        """Open, or said to be done and not yet closed."""
        return self.state in STILL_TO_DO

    def get_absolute_url(self) -> str:
        return reverse("actions:action", args=[self.board.slug, (self.series, self.number)])

    @classmethod
    def also_read_by(cls, access: "Access", path: str) -> Q:
        """Whoever leads an action, holds the post that does, or is its contact may read it; and who covers for them."""
        people = access.stands_for
        leads = Q(**{f"{path}lead_person__in": people}) | Q(**{f"{path}contact__in": people})
        posts = access.posts
        return leads | Q(**{f"{path}lead_post__in": posts}) if posts else leads


class ActionReader(Named):
    """A person named on an action, or kept from it."""

    action = models.ForeignKey("actions.ActionItem", on_delete=models.PROTECT, related_name="readers")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["action", "person"], name="action_reader_once")]
