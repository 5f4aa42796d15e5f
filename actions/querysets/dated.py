"""Named questions about when an action is due: its effective day, what is overdue, what moved.

Leans on meetings' promises. Always chainable; the day is passed in. Must not know pages.
"""

from datetime import date, timedelta
from typing import Self

from django.db.models import Case, Count, DateField, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from actions.querysets.origin import OriginQuerySet
from actions.states import STILL_TO_DO

DATED = Q(due_kind__in=["date", "period"])
AT_A_MEETING = Q(due_kind="meeting")


class DatedQuerySet(OriginQuerySet):
    """Actions by their due."""

    def with_effective_due(self) -> Self:
        """Annotated with `effective_due`: the date, the period's last day, or the promised meeting's day.

        The one place where it is computed. A promise to a meeting without a day, or not yet named, has none.
        """
        return self.annotate(
            effective_due=Case(
                When(DATED, then=F("due_on")),
                When(AT_A_MEETING, then=F("due_promise__meeting__day")),
                default=Value(None),
                output_field=DateField(),
            )
        )

    def overdue(self, on: date) -> Self:
        """Still to do after its day. A fact, never stored. Needs `with_effective_due()`."""
        return self.filter(state__in=STILL_TO_DO, effective_due__lt=on)

    def due_between(self, first: date, last: date) -> Self:
        """Still to do and due from `first` to `last`, both days included. Needs `with_effective_due()`."""
        return self.filter(state__in=STILL_TO_DO, effective_due__gte=first, effective_due__lte=last)

    def due_soon(self, day: date) -> Self:
        """Still to do and due today or in the next 14 days. Needs `with_effective_due()`."""
        return self.due_between(day, day + timedelta(days=14))

    def without_a_date(self) -> Self:
        """Still to do with no date agreed, as the pages say it: no due, or a meeting not yet named."""
        none = Q(due_kind="none") | Q(due_kind="meeting", due_promise__meeting__isnull=True)
        return self.filter(none, state__in=STILL_TO_DO)

    def soonest_first(self) -> Self:
        """By due, those without a date last. Needs `with_effective_due()`."""
        return self.order_by(F("effective_due").asc(nulls_last=True), "series", "number")

    def due_at(self, meeting) -> Self:
        """Those due at one meeting."""
        return self.filter(due_promise__meeting=meeting).order_by("pk")

    def by_promise(self, promise) -> Self:
        """The one due by one promise."""
        return self.filter(due_promise=promise)

    def by_promises(self, promises) -> Self:
        """Those due by some promises."""
        return self.filter(due_promise__in=list(promises)).select_related("board")

    def with_moves(self) -> Self:
        """Annotated with `moved_with_meeting`: how often the meeting it is due at moved."""
        return self.annotate(moved_with_meeting=_count_moves("meeting"))

    def with_due_words(self) -> Self:
        """With what a due and a lead say in words."""
        return self.select_related("due_promise__meeting", "lead_post", "lead_organisation", "lead_person")


def _count_moves(cause: str) -> Coalesce:
    from actions.models import DueMove

    moves = DueMove.objects.filter(action=OuterRef("pk"), cause=cause).order_by().values("action")
    return Coalesce(Subquery(moves.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)
