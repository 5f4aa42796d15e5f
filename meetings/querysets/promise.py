"""Named questions about promises: what is to come to which meeting, and how long it has been waited for.

Leans on the visibility rule. Always chainable. Must not know pages or the action that may be due by a promise.
"""

from typing import TYPE_CHECKING, Self

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from boards.governed import GuardedQuerySet
from boards.roles import OPEN_LEVELS
from boards.visibility import limits_from_above, read_by

if TYPE_CHECKING:
    from boards.access import Access


class PromiseQuerySet(GuardedQuerySet):
    """Promises."""

    def visible_to(self, access: "Access") -> Self:
        """The promises whose item and decision this reader may read, and what a floor above keeps closed."""
        return self.of(access.board).filter(read_by(self.model, access), limits_from_above(self.model, access))

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

    def for_the_agenda_of(self, meeting) -> Self:
        """Those that an item of a meeting answers, and those to the meeting that nothing answers yet."""
        answered = Q(answered_at__meeting=meeting, answered_at__withdrawn=False)
        waiting = Q(meeting=meeting, answered_on__isnull=True, dropped_on__isnull=True)
        return self.filter(answered | waiting).select_related("decision").order_by("made_on", "pk")

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
