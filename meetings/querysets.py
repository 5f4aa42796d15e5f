"""The meetings floor's named questions: what this reader may see, what comes next, what was promised.

Leans on the visibility rule. Always chainable; the day is passed in. Must not know pages or actions.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from boards.governed import GuardedQuerySet
from boards.roles import OPEN_LEVELS, Level, Subject
from boards.visibility import read_by
from meetings.states import CANCELLED, CLOSED, HELD, ISSUED, PLANNED, POSTPONED

if TYPE_CHECKING:
    from boards.access import Access

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

        there = Attendance.objects.filter(meeting=OuterRef("pk"), person=access.person)
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

    def called_off(self) -> Self:
        """Cancelled, newest first."""
        return self.filter(state=CANCELLED).order_by("-day", "-pk")

    def before(self, meeting) -> Self:
        """The meetings before one, nearest first."""
        return self.filter(day__lt=meeting.day).order_by("-day") if meeting.day else self.none()

    def after(self, meeting) -> Self:
        """The meetings after one, nearest first."""
        return self.filter(day__gt=meeting.day).order_by("day") if meeting.day else self.none()

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

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=list(keys))

    def closed_to_some(self) -> Self:
        """Those that not everyone with a role may read."""
        return self.exclude(visibility__in=OPEN_LEVELS)

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
        """The lines of one meeting: present first, by name."""
        order = ("present", "substitute", "in_attendance", "apologies", "absent")
        places = [When(standing=standing, then=Value(place)) for place, standing in enumerate(order)]
        return (
            self.filter(meeting=meeting)
            .select_related("person", "organisation", "sits_for")
            .order_by(Case(*places, default=Value(9)), "person__name")
        )


class FormerAddressQuerySet(GuardedQuerySet):
    """Addresses that meetings had."""

    def filter_slug(self, slug: str) -> Self:
        """The ones with this address."""
        return self.filter(slug=slug)


class MinuteQuerySet(models.QuerySet):
    """Minutes."""

    def visible_to(self, access: "Access") -> Self:
        """Those of the items this reader may read: a minute is never read more widely than its item."""
        from meetings.models import AgendaItem

        return self.filter(item__board=access.board).filter(read_by(AgendaItem, access, "item__"))

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

    def closed_to_some(self) -> Self:
        """Those that not everyone with a role may read."""
        return self.exclude(visibility__in=OPEN_LEVELS)

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

    def numbered(self, taken_on: date, reference: tuple[str, int]) -> Self:
        """The one with this reference on this day."""
        series, number = reference
        return self.filter(taken_on=taken_on, series=series, number=number)

    def that_change(self, decision) -> Self:
        """The later decisions that change one."""
        return self.filter(changes=decision).select_related("board").order_by("taken_on", "number")

    def with_meetings(self) -> Self:
        """With their boards and the meetings they were taken at."""
        return self.select_related("board", "meeting")

    def for_reading(self) -> Self:
        """With what a page shows beside the words."""
        return self.select_related(
            "board", "meeting", "item", "reported_to", "said_by", "said_file", "agrees_terms", "changes"
        ).prefetch_related("concerns__recommendation__source", "delegates__person", "changed_by")


class PromiseQuerySet(GuardedQuerySet):
    """Promises."""

    def visible_to(self, access: "Access") -> Self:
        """The promises whose item and decision this reader may read."""
        return self.of(access.board).filter(read_by(self.model, access))

    def unanswered(self) -> Self:
        """Neither answered nor dropped."""
        return self.filter(answered_on__isnull=True, dropped_on__isnull=True)

    def closed_to_some(self) -> Self:
        """Those made by something that not everyone with a role may read."""
        closed = ~Q(item__visibility__in=OPEN_LEVELS) & Q(item__isnull=False)
        closed |= ~Q(decision__visibility__in=OPEN_LEVELS) & Q(decision__isnull=False)
        return self.filter(closed).select_related("item", "decision")

    def made_at(self, meeting) -> Self:
        """Made by an item or a decision of one meeting."""
        made = self.filter(Q(item__meeting=meeting) | Q(decision__meeting=meeting))
        return made.select_related("item", "decision")

    def to(self, meeting) -> Self:
        """To one meeting."""
        return self.filter(meeting=meeting).order_by("made_on", "pk")

    def to_no_meeting_yet(self) -> Self:
        """To “a future meeting”."""
        return self.filter(meeting__isnull=True)

    def with_age(self) -> Self:
        """Annotated with `age_in_meetings`: how many meetings were held since it was made."""
        from meetings.models import Meeting

        since = (
            Meeting.objects.held()
            .filter(board=OuterRef("board"), day__gt=OuterRef("made_on"))
            .order_by()
            .values("board")
            .annotate(number=Count("pk"))
            .values("number")
        )
        return self.annotate(age_in_meetings=Coalesce(Subquery(since, output_field=IntegerField()), 0))
