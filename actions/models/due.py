"""When an action is due: on a date, at a meeting, in a period, ongoing, or with no date agreed.

Leans on meetings' promises. The wording as agreed is kept; the first date is kept for ever.
"""

from django.db import models
from django.db.models import Q

from boards.vocabulary import DueKind


class HasDue(models.Model):
    """The columns of a due. `due_on` is the date itself, or a period's last day."""

    due_kind = models.CharField(max_length=8, choices=DueKind.choices, default=DueKind.NONE)
    due_on = models.DateField(null=True, blank=True)
    due_promise = models.OneToOneField(
        "meetings.Promise", null=True, blank=True, on_delete=models.PROTECT, related_name="action"
    )
    look_next_on = models.DateField("looked at next on", null=True, blank=True)
    due_words = models.CharField("due, as agreed", max_length=200, blank=True, default="")
    first_due_on = models.DateField("date first agreed", null=True, blank=True, editable=False)
    is_statutory = models.BooleanField("set by law: it never moves", default=False)

    class Meta:
        abstract = True


EXACTLY_ONE_DUE = (
    Q(due_kind=DueKind.DATE, due_on__isnull=False, due_promise__isnull=True, look_next_on__isnull=True)
    | Q(due_kind=DueKind.MEETING, due_on__isnull=True, due_promise__isnull=False, look_next_on__isnull=True)
    | (
        Q(due_kind=DueKind.PERIOD, due_on__isnull=False, due_promise__isnull=True, look_next_on__isnull=True)
        & ~Q(due_words="")
    )
    | Q(due_kind=DueKind.ONGOING, due_on__isnull=True, due_promise__isnull=True, look_next_on__isnull=False)
    | Q(due_kind=DueKind.NONE, due_on__isnull=True, due_promise__isnull=True, look_next_on__isnull=True)
)
"""The CheckConstraint's condition: a due has exactly the columns of its kind."""
