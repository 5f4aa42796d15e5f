"""Named questions about agenda items and their minutes: those of a meeting, what one may continue, what lacks words.

Leans on the visibility rule. Always chainable. Must not know pages.
"""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, Max, OuterRef

from boards.governed import GuardedQuerySet
from boards.roles import OPEN_LEVELS, Level
from boards.visibility import read_by
from meetings.states import HELD

if TYPE_CHECKING:
    from boards.access import Access

PARTS = (OPEN_LEVELS, (Level.MEMBERS,), (Level.NAMED, Level.OWN))


class AgendaItemQuerySet(GuardedQuerySet):
    """Agenda items."""

    def visible_to(self, access: "Access") -> Self:
        """The items this reader may read."""
        return self.of(access.board).filter(read_by(self.model, access))

    def at(self, meeting) -> Self:
        """Those of one meeting, in order, without the withdrawn ones."""
        return self.filter(meeting=meeting, withdrawn=False).order_by("position", "pk")

    def at_any(self, meetings) -> Self:
        """Those of some meetings, in order, without the withdrawn ones."""
        return self.filter(meeting__in=meetings, withdrawn=False).order_by("meeting", "position", "pk")

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

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=list(keys))

    def with_meetings(self) -> Self:
        """With the meetings that they stand on the agenda of."""
        return self.select_related("meeting__board")

    def closed_to_some(self) -> Self:
        """Those that not everyone with a role may read."""
        return self.exclude(visibility__in=OPEN_LEVELS)

    def without_public_words(self) -> Self:
        """Open items of a held meeting, its record not closed, for which nothing is written to say in public."""
        said = self.model.minute.related.related_model.objects.filter(item=OuterRef("pk")).exclude(say_in_public="")
        taken = self.filter(meeting__state=HELD, withdrawn=False, visibility__in=OPEN_LEVELS)
        return taken.exclude(Exists(said)).select_related("meeting__board").order_by("-meeting__day", "position", "pk")

    def at_address(self, slug: str, reference: tuple[str, int]) -> Self:
        """The one with this reference on the agenda of the meeting at an address."""
        return self.numbered(reference).filter(meeting__slug=slug)

    def standing(self) -> Self:
        """Not withdrawn."""
        return self.filter(withdrawn=False)

    def numbered(self, reference: tuple[str, int]) -> Self:
        """The ones with this reference on their agenda."""
        series, number = reference
        return self.filter(series=series, number=number)


class MinuteQuerySet(models.QuerySet):
    """Minutes."""

    def visible_to(self, access: "Access") -> Self:
        """Those of the items this reader may read: a minute is never read more widely than its item."""
        from meetings.models import AgendaItem

        return self.filter(item__board=access.board).filter(read_by(AgendaItem, access, "item__"))

    def of_items(self, items) -> Self:
        """Those of the items given."""
        return self.filter(item__in=items)
