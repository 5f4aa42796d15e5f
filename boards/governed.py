"""How a governed thing is kept: a version on each row, a history row for each change, and no way round them.

Leans on the clock. Must not know any noun. A queryset of governed rows refuses the four calls that write no
history; inside `bulk_with_history()` the library's own bulk words may be used.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import TYPE_CHECKING, Any, Self, TypeVar

from django.db import models, transaction
from simple_history.models import HistoricalRecords

from boards import clock
from boards.kinds import Kind
from boards.refusals import Stale

if TYPE_CHECKING:
    from boards.models import Person

Row = TypeVar("Row", bound="Recorded")
_bulk_is_open: ContextVar[bool] = ContextVar("bulk_is_open", default=False)
AND_TOO = "\n— "
"""Stands in a history row's reason before what every verb of one act says too (`telling_too`)."""
_told_too: ContextVar[str] = ContextVar("told_too", default="")


class WritesNoHistory(TypeError):
    """A call on a governed queryset that would change rows behind the history's back."""


@contextmanager
def bulk_with_history() -> Iterator[None]:
    """Allow `simple_history.utils.bulk_create_with_history` and `bulk_update_with_history` inside the block."""
    token = _bulk_is_open.set(True)
    try:
        yield
    finally:
        _bulk_is_open.reset(token)


@contextmanager
def telling_too(words: str) -> Iterator[None]:
    """Inside the block each history row says these words too, after the verb's own reason."""
    token = _told_too.set(words)
    try:
        yield
    finally:
        _told_too.reset(token)


def _refuse(word: str) -> None:
    if not _bulk_is_open.get():
        raise WritesNoHistory(f"{word}() writes no history: change each row with a verb, or open bulk_with_history()")


class GuardedQuerySet(models.QuerySet):
    """A queryset of governed or ledger rows: read freely, write through verbs."""

    def update(self, **kwargs: Any) -> int:
        _refuse("update")
        return super().update(**kwargs)

    def bulk_create(self, *args: Any, **kwargs: Any) -> list:
        _refuse("bulk_create")
        return super().bulk_create(*args, **kwargs)

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        _refuse("bulk_update")
        return super().bulk_update(*args, **kwargs)

    def update_or_create(self, *args: Any, **kwargs: Any) -> tuple:
        _refuse("update_or_create")
        return super().update_or_create(*args, **kwargs)

    def delete(self) -> tuple[int, dict[str, int]]:
        _refuse("delete")
        return super().delete()

    def of(self, board) -> Self:
        """The rows of one board."""
        return self.filter(board=board)


class Recorded(models.Model):
    """A row with a version and a history: the part of `Governed` that things of the whole installation share."""

    kind = Kind.GOVERNED
    version = models.PositiveIntegerField(default=1, editable=False)
    history = HistoricalRecords(inherit=True, user_related_name="+")

    objects = GuardedQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise WritesNoHistory("governed things are withdrawn or closed, never deleted")


class Governed(Recorded):
    """A thing of one board that is edited, with its history."""

    board = models.ForeignKey("boards.Board", on_delete=models.PROTECT, related_name="+", editable=False)

    class Meta:
        abstract = True


class Ledger(models.Model):
    """A row that is only added. It says itself who wrote it, when and why; a correction `replaces` it."""

    kind = Kind.LEDGER
    board = models.ForeignKey("boards.Board", on_delete=models.PROTECT, related_name="+", editable=False)
    recorded_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    reason = models.TextField(blank=True, default="")
    replaces = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by_row"
    )

    objects = GuardedQuerySet.as_manager()

    class Meta:
        abstract = True

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise WritesNoHistory("a ledger row stays; a correction is a new row that replaces it")


def take(row: Row, *, version: int | None = None) -> Row:
    """Take a row for changing: lock it and return it as it stands now.

    No key is ever changed, so the lock does not hold up rows that are added and only point at this one.
    `version` is what the form carried; when the row has moved on, `Stale` is raised with the row as it is.
    Must be called inside a transaction.
    """
    fresh = type(row)._base_manager.select_for_update(no_key=True).get(pk=row.pk)
    if version is not None and fresh.version != version:
        raise Stale(fresh)
    return fresh


def because(what: str, reason: str) -> str:
    """The sentence of a history row: what was done, and why in the words of whoever did it, if they said."""
    return f"{what}: {reason}" if reason else what


def record(row: Recorded, *, by: "Person", reason: str, on: date | None = None) -> None:
    """Write a governed row and its history row: who, when, why.

    `on` dates the history row for a verb run for an earlier day (the sample board). A row taken with `take`
    gets the next version. Must be called inside a transaction, so that row and history stand or fall together.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("a governed row is written inside its verb's transaction")
    if row.pk is not None:
        row.version += 1
    board = getattr(row, "board", None)
    # These three names are the history library's own.
    told: Any = row
    if why := _told_too.get():
        reason = f"{reason}{AND_TOO}{why}"
    told._history_user, told._change_reason, told._history_date = by, reason, clock.moment(board, on)
    row.save()
