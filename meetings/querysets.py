"""The meetings floor's named questions: what this reader may see, what comes next, what was promised.

Leans on the visibility rule. Always chainable; the day is passed in. Must not know pages or actions.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, Count, Exists, F, IntegerField, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from boards.governed import GuardedQuerySet
from boards.roles import OPEN_LEVELS, Level, Subject
from boards.visibility import levels_as_wide_as, read_by
from meetings.states import CANCELLED, CLOSED, HELD, ISSUED, PLANNED, POSTPONED

if TYPE_CHECKING:
    from boards.access import Access

PARTS = (OPEN_LEVELS, (Level.MEMBERS,), (Level.NAMED, Level.OWN))
OWING_KINDS = ("agreed_subject", "deferred", "referred")
OWING_WORDS = (
    *(" is to ", " are to ", " to be ", " to bring ", " to report ", " comes to ", " come to ", " will ", " should "),
    *(" must ", "next meeting", "future meeting"),
)


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

    def filter_slug(self, slug: str) -> Self:
        """The one at this address."""
        return self.filter(slug=slug)

    def known_as(self, name: str) -> Self:
        """The one known by this name and not called off."""
        return self.filter(known_as__iexact=name).exclude(state=CANCELLED)

    def held(self) -> Self:
        """Held, whether or not the record is closed."""
        return self.filter(state__in=[HELD, CLOSED])

    def with_counts(self, access: "Access") -> Self:
        """Annotated with `decision_count`: the decisions this reader may see."""
        from meetings.models import Decision

        seen = Decision.objects.visible_to(access).standing().filter(meeting=OuterRef("pk")).order_by()
        counted = seen.values("meeting").annotate(number=Count("pk")).values("number")
        return self.annotate(decision_count=Coalesce(Subquery(counted, output_field=IntegerField()), 0))


class AgendaItemQuerySet(GuardedQuerySet):
    """Agenda items."""

    def visible_to(self, access: "Access") -> Self:
        """The items this reader may read."""
        return self.of(access.board).filter(read_by(self.model, access))

    def at(self, meeting) -> Self:
        """Those of one meeting, in order, without the withdrawn ones."""
        return self.filter(meeting=meeting, withdrawn=False).order_by("position", "pk")

    def ever_at(self, meeting) -> Self:
        """Those that ever stood on one meeting's agenda, for its history."""
        return self.filter(meeting=meeting).order_by("pk")

    def beside(self, item) -> Self:
        """Those in the same part of the same agenda: open, Part 2, or named, which the page shows apart."""
        part = next(levels for levels in PARTS if item.visibility in levels)
        return self.at(item.meeting).filter(visibility__in=part).exclude(pk=item.pk)

    def next_position(self, meeting) -> int:
        """The first free place at the end of one agenda, withdrawn items counted. Read under the meeting's lock."""
        last = self.filter(meeting=meeting).aggregate(last=Max("position"))["last"]
        return (last or 0) + 1

    def before(self, meeting) -> Self:
        """Those of the meetings before one, the newest meeting first: what an item may continue."""
        rows = self.filter(withdrawn=False, meeting__day__isnull=False).exclude(meeting=meeting)
        rows = rows.filter(meeting__day__lt=meeting.day) if meeting.day else rows
        return rows.select_related("meeting").order_by("-meeting__day", "position")

    def with_keys(self, keys) -> Self:
        """The ones with these keys, with their meetings."""
        return self.filter(pk__in=list(keys)).select_related("meeting__board")

    def without_public_words(self) -> Self:
        """Open items of a held meeting, its record not closed, for which nothing is written to say in public."""
        said = self.model.minute.related.related_model.objects.filter(item=OuterRef("pk")).exclude(say_in_public="")
        taken = self.filter(meeting__state=HELD, withdrawn=False, visibility__in=OPEN_LEVELS)
        return taken.exclude(Exists(said)).select_related("meeting__board").order_by("-meeting__day", "position", "pk")

    def numbered(self, reference: tuple[str, int]) -> Self:
        """The ones with this reference on their agenda."""
        series, number = reference
        return self.filter(series=series, number=number)


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

    def filter_slug(self, slug: str) -> Self:
        """The ones with this address."""
        return self.filter(slug=slug)


class MinuteQuerySet(models.QuerySet):
    """Minutes."""

    def of_items(self, items) -> Self:
        """Those of the items given."""
        return self.filter(item__in=items)


class DecisionQuerySet(GuardedQuerySet):
    """Decisions."""

    def visible_to(self, access: "Access") -> Self:
        """The decisions this reader may read: their own rule and their item's."""
        return self.of(access.board).filter(read_by(self.model, access))

    def standing(self) -> Self:
        """Not withdrawn."""
        return self.filter(withdrawn_on__isnull=True)

    def taken_since(self, day: date) -> Self:
        """Taken on a day or after it, the newest first."""
        return self.filter(taken_on__gte=day).order_by("-taken_on", "-pk")

    def that_seem_to_owe(self) -> Self:
        """Those whose kind or words promise something to come, unless they were complete at once.

        A guess, for a list that a person goes through: “deferred”, “is to be”, “by the next meeting” and the like.
        """
        owed = Q(sort__in=OWING_KINDS)
        for words in OWING_WORDS:
            owed |= Q(words__icontains=words)
        return self.filter(owed, complete_at_once=False)

    def but_not(self, keys) -> Self:
        """Without those of the keys given."""
        return self.exclude(pk__in=keys)

    def read_as_widely_as(self, level: str) -> Self:
        """Those that everybody who may read a thing of this level may read too, as far as levels go."""
        return self.filter(visibility__in=levels_as_wide_as(level))

    def at(self, meeting) -> Self:
        """Those taken at one meeting."""
        return self.filter(meeting=meeting)

    def marked_public(self) -> Self:
        """Those that may go into an edition."""
        return self.filter(visibility=Level.PUBLIC)

    def that_agree(self, terms) -> Self:
        """Those that agree a version of the terms of reference."""
        return self.filter(agrees_terms=terms)

    def that_agree_any_terms(self) -> Self:
        """Those that agree some version of the terms of reference."""
        return self.filter(agrees_terms__isnull=False).select_related("agrees_terms__board")

    def newest_terms_first(self) -> Self:
        """By the version they agree. Needs `that_agree_any_terms()`."""
        return self.order_by("-agrees_terms__number", "-pk")

    def at_items(self, items) -> Self:
        """Those taken at some items."""
        return self.filter(item__in=items)

    def reported_at(self, meeting) -> Self:
        """Those taken between meetings and reported to one."""
        return self.filter(reported_to=meeting)

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=list(keys))

    def for_publishing(self) -> Self:
        """With what an edition says beside the words."""
        return self.prefetch_related("concerns__recommendation")

    def of_meeting(self, meeting) -> Self:
        """Those taken at one meeting, or between meetings and reported to it."""
        return self.filter(Q(meeting=meeting) | Q(reported_to=meeting)).select_related("item", "board", "meeting")

    def in_order(self) -> Self:
        """As they were taken."""
        return self.order_by("taken_on", "series", "number")

    def taken_before(self, decision) -> Self:
        """Those taken on an earlier day than one, or written down before it on the same day."""
        return self.filter(Q(taken_on__lt=decision.taken_on) | Q(taken_on=decision.taken_on, pk__lt=decision.pk))

    def not_yet_reported(self) -> Self:
        """Those taken between meetings that no meeting was told of, the oldest first."""
        rows = self.filter(between_meetings=True, reported_to__isnull=True, withdrawn_on__isnull=True)
        return rows.select_related("board", "said_by").order_by("taken_on", "pk")

    def numbered(self, taken_on: date, reference: tuple[str, int]) -> Self:
        """The one with this reference on this day."""
        series, number = reference
        return self.filter(taken_on=taken_on, series=series, number=number)

    def that_change(self, decision) -> Self:
        """The later decisions that change one."""
        return self.filter(changes=decision).select_related("board").order_by("taken_on", "number")

    def concerning(self, recommendation) -> Self:
        """Those that concern a recommendation."""
        from meetings.models import Concerns

        lines = Concerns.objects.filter(decision=OuterRef("pk"), recommendation=recommendation, withdrawn=False)
        return self.filter(Exists(lines))

    def newest_first(self) -> Self:
        """By the day they were taken, newest first."""
        return self.order_by("-taken_on", "series", "number")

    def count_by_recommendation(self) -> dict[int, int]:
        """How many of these concern each recommendation (by its key): one query."""
        from meetings.models import Concerns

        lines = Concerns.objects.filter(withdrawn=False, decision__in=self.order_by())
        counted = lines.order_by().values("recommendation").annotate(number=Count("pk"))
        return dict(counted.values_list("recommendation", "number"))

    def with_meetings(self) -> Self:
        """With their boards and the meetings they were taken at."""
        return self.select_related("board", "meeting")

    def for_reading(self) -> Self:
        """With what a page shows beside the words."""
        return self.select_related(
            "board", "meeting", "item", "reported_to", "said_by", "said_file", "agrees_terms", "withdrawn_by"
        ).prefetch_related("concerns__recommendation__source", "delegates__person", "changed_by")
