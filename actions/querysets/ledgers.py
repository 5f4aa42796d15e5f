"""Named questions about what hangs on an action: updates, steps, moves, objections, supporters, what it serves.

Leans on the visibility rule. Always chainable; the day is passed in. Must not know pages.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Q
from django.db.models.functions import Coalesce

from boards import clock
from boards.governed import GuardedQuerySet
from boards.roles import OPEN_LEVELS
from boards.visibility import read_by

if TYPE_CHECKING:
    from boards.access import Access


class UpdateQuerySet(GuardedQuerySet):
    """Updates."""

    def visible_to(self, access: "Access") -> Self:
        """The updates this reader may read: their own rule and their action's."""
        return self.of(access.board).filter(read_by(self.model, access))

    def standing(self) -> Self:
        """Not replaced by a correction."""
        return self.filter(replaced_by_row__isnull=True)

    def closed_to_some(self) -> Self:
        """Those that not everyone with a role may read."""
        return self.exclude(visibility__in=OPEN_LEVELS)

    def arising_at(self, meeting) -> Self:
        """Those on actions out of a meeting's decisions or items."""
        return self.filter(Q(action__decision__meeting=meeting) | Q(action__item__meeting=meeting))

    def with_actions(self) -> Self:
        """With the action each is about."""
        return self.select_related("action")

    def on_behalf_of(self, person) -> Self:
        """Those that somebody else wrote down for this person."""
        return self.filter(said_by=person).exclude(recorded_by=person)

    def showing_file(self, key: str) -> Self:
        """Those whose file has this key (the beginning of its checksum)."""
        return (
            self.filter(said_file__sha256__startswith=key.lower()).select_related("said_file")
            if len(key) == 16
            else self.none()
        )

    def newest_first(self) -> Self:
        """By the day it was said. A correction stays in the place of what it corrects."""
        return self.order_by("-said_on", Coalesce("stands_for_id", "pk").desc())

    def written_by(self, person) -> Self:
        """Those that one person wrote down, in the order they were written."""
        return self.filter(recorded_by=person).order_by("pk")

    def stood_at_the_end_of(self, day: date) -> Self:
        """Those that stood in the register when a day ended: written down by then, and not yet corrected."""
        evening = clock.end_of(day)
        written = self.filter(said_on__lte=day, recorded_at__lte=evening)
        return written.exclude(replaced_by_row__recorded_at__lte=evening)

    def said_since(self, day: date) -> Self:
        """Said on a day or after it, the newest first, with what a list shows."""
        return self.filter(said_on__gte=day).newest_first().select_related("said_by", "action__board")

    def of_action(self, action) -> Self:
        """Those of one action."""
        return self.filter(action=action)

    def of_actions(self, actions) -> Self:
        """Those of some actions."""
        return self.filter(action__in=[row.pk for row in actions])

    def with_people(self) -> Self:
        """With who said and who recorded them."""
        return self.select_related("said_by", "recorded_by", "said_file")


class LinkQuerySet(GuardedQuerySet):
    """Supporters and served recommendations."""

    def standing(self) -> Self:
        """Not withdrawn."""
        return self.filter(withdrawn=False).order_by("pk")


class SupportQuerySet(LinkQuerySet):
    """Who supports an action."""

    def with_names(self) -> Self:
        """Withdrawn or not, with names."""
        return self.select_related("organisation", "person")

    def standing(self) -> Self:
        """Not withdrawn, with names."""
        return super().standing().select_related("organisation", "person")


class ServesQuerySet(LinkQuerySet):
    """Which recommendations it serves."""

    def standing(self) -> Self:
        """Not withdrawn, with their sources."""
        return super().standing().select_related("recommendation__source")


class StateChangeQuerySet(GuardedQuerySet):
    """Steps."""

    def closings(self) -> Self:
        """The steps that closed it, newest first."""
        return self.filter(verb="close").order_by("-pk")

    def with_people(self) -> Self:
        """With who said and recorded them."""
        return self.select_related("said_by", "recorded_by", "said_file")

    def showing_file(self, key: str) -> Self:
        """Those whose file has this key (the beginning of its checksum)."""
        return (
            self.filter(said_file__sha256__startswith=key.lower()).select_related("said_file")
            if len(key) == 16
            else self.none()
        )

    def on_behalf_of(self, person) -> Self:
        """Those that somebody else wrote down for this person."""
        return self.filter(said_by=person).exclude(recorded_by=person)


class LineQuerySet(GuardedQuerySet):
    """Moves and objections."""

    def with_people(self) -> Self:
        """With who wrote them."""
        return self.select_related("recorded_by")
