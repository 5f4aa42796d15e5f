"""Named questions about meetings: held, to come, next, before and after, by any address they ever had, who was there.

Leans on the visibility rule. Always chainable; the day is passed in. Must not know pages.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Case, Count, DateField, Exists, F, IntegerField, Min, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, TruncDate

from boards.governed import GuardedQuerySet
from boards.roles import Subject
from meetings.states import CANCELLED, CLOSED, HELD, ISSUED, PLANNED, POSTPONED

if TYPE_CHECKING:
    from boards.access import Access
    from meetings.models import Meeting


class MeetingQuerySet(GuardedQuerySet):
    """Meetings."""

    def visible_to(self, access: "Access") -> Self:
        """Every meeting for roles that see agendas; for those in attendance, the meetings they attend."""
        rows = self.of(access.board)
        if access.levels(Subject.AGENDA):
            return rows
        if not access.levels_attended(Subject.AGENDA):
            return rows.none()
        from meetings.models import Attendance

        there = Attendance.objects.filter(meeting=OuterRef("pk"), person=access.person, withdrawn=False)
        return rows.filter(Exists(there))

    def upcoming(self, day: date) -> Self:
        """Not yet held, soonest first; those without a day last."""
        return self.filter(Q(day__gte=day) | Q(day__isnull=True), state__in=[PLANNED, ISSUED, POSTPONED]).order_by(
            F("day").asc(nulls_last=True), "pk"
        )

    def past(self, day: date) -> Self:
        """Held, newest first; and those whose day has gone by without a record."""
        return self.filter(Q(state__in=[HELD, CLOSED]) | Q(day__lt=day, state__in=[PLANNED, ISSUED])).order_by(
            "-day", "-pk"
        )

    def since(self, day: date) -> Self:
        """On a day or after it, and not called off, soonest first."""
        return self.filter(day__gte=day).exclude(state=CANCELLED).order_by("day", "pk")

    def latest_before(self, day: date) -> "Meeting | None":
        """The one nearest before a day."""
        return self.filter(day__lt=day).order_by("-day", "-pk").first()

    def called_off(self) -> Self:
        """Cancelled, newest first."""
        return self.filter(state=CANCELLED).order_by("-day", "-pk")

    def before(self, meeting) -> Self:
        """The meetings before one, nearest first."""
        return self.filter(day__lt=meeting.day).order_by("-day") if meeting.day else self.none()

    def after(self, meeting) -> Self:
        """The meetings after one, nearest first."""
        return self.filter(day__gt=meeting.day).order_by("day") if meeting.day else self.none()

    def not_before(self, day: date) -> Self:
        """Those on a day or later, and those without a day: where a decision of that day may be reported."""
        return self.exclude(state=CANCELLED).filter(Q(day__gte=day) | Q(day__isnull=True)).order_by("day", "pk")

    def on_day(self, day: date) -> Self:
        """Those of one day, what was held first."""
        held_first = Case(
            When(state__in=[HELD, CLOSED], then=Value(0)), When(state=CANCELLED, then=Value(2)), default=Value(1)
        )
        return self.filter(day=day).order_by(held_first, "pk")

    def but_for(self, meeting) -> Self:
        """Every other meeting."""
        return self.exclude(pk=meeting.pk)

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=keys)

    def but_not(self, keys) -> Self:
        """Without those of the keys given."""
        return self.exclude(pk__in=keys)

    def in_day_order(self) -> Self:
        """By their day, the first one first."""
        return self.order_by("day", "pk")

    def newest_first(self) -> Self:
        """By their day, the last one first."""
        return self.order_by("-day")

    def filter_slug(self, slug: str) -> Self:
        """The one at this address."""
        return self.filter(slug=slug)

    def known_as(self, name: str) -> Self:
        """The one known by this name and not called off."""
        return self.filter(known_as__iexact=name).exclude(state=CANCELLED)

    def with_named_on(self) -> Self:
        """Annotated with `named_on`: the day something was first promised to it, or else the day it was planned."""
        from meetings.models import Promise

        promised = Promise.objects.filter(meeting=OuterRef("pk"), dropped_on__isnull=True).order_by("made_on")
        planned = self.model.history.filter(id=OuterRef("pk")).order_by("history_date")
        on = planned.annotate(on=TruncDate("history_date")).values("on")[:1]
        return self.annotate(
            named_on=Coalesce(Subquery(promised.values("made_on")[:1]), Subquery(on), output_field=DateField(null=True))
        )

    def first_day(self) -> date | None:
        """The earliest day of one of them; None when none has a day."""
        return self.aggregate(first=Min("day"))["first"]

    def held(self) -> Self:
        """Held, whether or not the record is closed."""
        return self.filter(state__in=[HELD, CLOSED])

    def with_counts(self, access: "Access") -> Self:
        """Annotated with `decision_count`: the decisions this reader may see."""
        from meetings.models import Decision

        seen = Decision.objects.visible_to(access).standing().filter(meeting=OuterRef("pk")).order_by()
        counted = seen.values("meeting").annotate(number=Count("pk")).values("number")
        return self.annotate(decision_count=Coalesce(Subquery(counted, output_field=IntegerField()), 0))


class AttendanceQuerySet(GuardedQuerySet):
    """Who was there."""

    def at(self, meeting) -> Self:
        """The standing lines of one meeting: present first, by name."""
        order = ("present", "substitute", "in_attendance", "apologies", "absent")
        places = [When(standing=standing, then=Value(place)) for place, standing in enumerate(order)]
        return (
            self.filter(meeting=meeting, withdrawn=False)
            .select_related("person", "organisation", "sits_for")
            .order_by(Case(*places, default=Value(9)), Coalesce("person__name", "name"), "pk")
        )

    def ever_at(self, meeting) -> Self:
        """Every line that was ever written down of one meeting, for its history."""
        return self.filter(meeting=meeting).select_related("person").order_by("pk")


class FormerAddressQuerySet(GuardedQuerySet):
    """Addresses that meetings had."""

    def of_others(self, meeting) -> Self:
        """Those that other meetings had; all of them for a meeting that is yet to be."""
        return self.exclude(meeting=meeting) if meeting else self

    def filter_slug(self, slug: str) -> Self:
        """The ones with this address."""
        return self.filter(slug=slug)
