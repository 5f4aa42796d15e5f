"""Two small machines: the counters that give numbers, and the tokens that make a form count once.

Lean on the board and people. Must not know what is numbered or saved.
"""

from django.db import models

from boards.kinds import Kind
from boards.querysets import CounterQuerySet, UsedTokenQuerySet


class Counter(models.Model):
    """The last number given in one series of one board (“action”, “action R”, “decision 2016-01-20”)."""

    kind = Kind.WORKING
    board = models.ForeignKey("boards.Board", on_delete=models.PROTECT, related_name="+")
    series = models.CharField(max_length=60)
    last = models.PositiveIntegerField(default=0)

    objects = CounterQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["board", "series"], name="counter_series_once_a_board")]

    def __str__(self) -> str:
        return f"{self.series}: {self.last}"


class UsedToken(models.Model):
    """A one-use token of a form that was sent, a digest of its answers, and the address of what it made."""

    kind = Kind.WORKING
    token = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, blank=True, default="")
    address = models.CharField(max_length=300, blank=True, default="")
    used_at = models.DateTimeField()

    objects = UsedTokenQuerySet.as_manager()

    def __str__(self) -> str:
        return self.address
