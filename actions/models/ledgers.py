"""What happened to an action, line by line: its state changed, its date moved, somebody objected.

Leans on the action and meetings. Ledgers: rows are only added.
"""

from django.db import models
from django.db.models import Q

from actions.querysets import LineQuerySet, StateChangeQuerySet
from actions.states import ACTION_STATES
from boards.behalf import Said
from boards.governed import Ledger

STATES = list(ACTION_STATES.words.items())


class StateChange(Ledger, Said):
    """One step from one state to another, with its words and whose step it was."""

    action = models.ForeignKey("actions.ActionItem", on_delete=models.PROTECT, related_name="state_changes")
    verb = models.CharField(max_length=20)
    from_state = models.CharField(max_length=16, choices=STATES)
    to_state = models.CharField(max_length=16, choices=STATES)
    words = models.TextField(blank=True, default="")
    decision = models.ForeignKey("meetings.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reported_to = models.ForeignKey(
        "meetings.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = StateChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-said_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.action}: {self.get_to_state_display()}"

    def get_absolute_url(self) -> str:
        return self.action.get_absolute_url()

    def in_a_letter(self) -> str:
        """Its name in a letter's subject: a reference, never its words."""
        return f"Action {self.action.reference}: {self.get_to_state_display().lower()}"


class MoveCause(models.TextChoices):
    """Why a due moved: counted apart."""

    MEETING = "meeting", "Moved with the meeting"
    MENDED = "mended", "Written down wrongly and mended"


class DueMove(Ledger):
    """A due moved from one day to another (either may be unknown)."""

    action = models.ForeignKey("actions.ActionItem", on_delete=models.PROTECT, related_name="due_moves")
    cause = models.CharField(max_length=10, choices=MoveCause.choices)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    from_words = models.CharField(max_length=200, blank=True, default="")
    to_words = models.CharField(max_length=200, blank=True, default="")
    moved_on = models.DateField()

    objects = LineQuerySet.as_manager()

    class Meta:
        ordering = ["-moved_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.action}: {self.get_cause_display()}"


class Objection(Ledger):
    """“This is not what I said”: a person's words against what was recorded on their behalf."""

    action = models.ForeignKey("actions.ActionItem", on_delete=models.PROTECT, related_name="objections")
    update = models.ForeignKey(
        "actions.ActionUpdate", null=True, blank=True, on_delete=models.PROTECT, related_name="objections"
    )
    state_change = models.ForeignKey(
        "actions.StateChange", null=True, blank=True, on_delete=models.PROTECT, related_name="objections"
    )
    words = models.TextField()

    objects = LineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(update__isnull=False, state_change__isnull=True)
                | Q(update__isnull=True, state_change__isnull=False),
                name="objection_to_one_act",
            ),
        ]

    def __str__(self) -> str:
        return f"Objection on {self.action}"
