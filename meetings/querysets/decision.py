"""Named questions about decisions: those of a meeting, since a day, standing, owing something, about a recommendation.

Leans on the visibility rule. Always chainable; the day is passed in. Must not know pages or actions.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Count, Exists, OuterRef, Q

from boards.governed import GuardedQuerySet
from boards.roles import OPEN_LEVELS, Level
from boards.visibility import levels_as_wide_as, read_by

if TYPE_CHECKING:
    from boards.access import Access

OWING_KINDS = ("agreed_subject", "deferred", "referred")
OWING_WORDS = (
    *(" is to ", " are to ", " to be ", " to bring ", " to report ", " comes to ", " come to ", " will ", " should "),
    *(" must ", "next meeting", "future meeting"),
)


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
        return self.prefetch_related("concerns__recommendation__source")

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
