"""Named questions about what hangs on an action: updates, steps, moves, objections, supporters, what it serves.

Leans on the visibility rule. Always chainable; the day is passed in. Must not know pages.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Q

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
        """By the day it was said."""
        return self.order_by("-said_on", "-pk")

    def by_the_end_of(self, day: date) -> Self:
        """Said on that day or before."""
        return self.filter(said_on__lte=day)

    def of_action(self, action) -> Self:
        """Those of one action."""
        return self.filter(action=action)

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

    def with_people(self) -> Self:
        """With who said and recorded them, and what they name."""
        return self.select_related("said_by", "recorded_by", "said_file", "decision", "reported_to")

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
