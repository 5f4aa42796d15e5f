"""The register's named questions: what this reader may see, in which state, in which order.

Leans on the visibility rule and on the questions beside it, one file a noun, each built on the one before. Always
chainable; the day is passed in. Must not know pages.
"""

import re
from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef, Q, Subquery

from actions.querysets.rated import RatedQuerySet
from actions.states import CLOSED, SAID_DONE, STILL_TO_DO
from boards.roles import OPEN_LEVELS, Level
from boards.visibility import levels_as_wide_as, read_by

if TYPE_CHECKING:
    from boards.access import Access

# “3”, “action 3”, “R1”.
_REFERENCE = re.compile(r"(?:action\s+)?(?P<series>[a-z]?)(?P<number>[0-9]{1,6})", re.IGNORECASE)
_SEARCHED = ("words", "details", "lead_words", "lead_organisation__name", "lead_post__title", "lead_person__name")


def _holding(word: str) -> Q:
    found = Q()
    for column in _SEARCHED:
        found |= Q(**{f"{column}__icontains": word})
    return found


class ActionQuerySet(RatedQuerySet):
    """Actions."""

    def visible_to(self, access: "Access") -> Self:
        """The actions this reader may read: their own rule, their decision's and their item's."""
        return self.of(access.board).filter(read_by(self.model, access))

    def numbered(self, reference: tuple[str, int]) -> Self:
        """The one with this reference."""
        series, number = reference
        return self.filter(series=series, number=number)

    def still_to_do(self) -> Self:
        """Open, or said to be done and not yet closed."""
        return self.filter(state__in=STILL_TO_DO)

    def over(self) -> Self:
        """No longer to do: closed, replaced, handed over or not going ahead."""
        return self.exclude(state__in=STILL_TO_DO)

    def said_to_be_done(self) -> Self:
        """Said to be done, and not yet closed."""
        return self.filter(state=SAID_DONE)

    def saying(self, words: str) -> Self:
        """Whose words, details, lead or reference hold each of these words: “reviews council”, “action 3”, “R1”."""
        if (told := _REFERENCE.fullmatch(words.strip())) is not None:
            series = Q(series=told["series"].upper()) if told["series"] else Q()
            return self.filter(Q(number=int(told["number"])) & series | _holding(words.strip()))
        found = Q()
        for word in words.split():
            found &= _holding(word)
        return self.filter(found)

    def marked_public(self) -> Self:
        """Those that may go into an edition."""
        return self.filter(visibility=Level.PUBLIC)

    def in_number_order(self) -> Self:
        """By reference."""
        return self.order_by("series", "number")

    def closed_to_some(self) -> Self:
        """Those that not everyone with a role may read."""
        return self.exclude(visibility__in=OPEN_LEVELS)

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=list(keys))

    def for_the_register(self) -> Self:
        """With what a line of the register shows."""
        return self.select_related(
            "board",
            "lead_person",
            "lead_post",
            "lead_organisation",
            "decision",
            "item__meeting",
            "due_promise__meeting",
        )

    def read_as_widely_as(self, level: str) -> Self:
        """Those that everybody who may read a thing of this level may read too, as far as levels go."""
        return self.filter(visibility__in=levels_as_wide_as(level))

    def closed_and_not_reported(self) -> Self:
        """Closed by the chair between meetings, and not yet reported to one since."""
        from actions.models import StateChange

        lines = StateChange.objects.filter(action=OuterRef("pk"))
        closing = lines.closings().values("pk")[:1]
        rows = self.filter(state=CLOSED, closed_by_decision__isnull=True).annotate(closing=Subquery(closing))
        return rows.exclude(Exists(lines.filter(reported_to__isnull=False, pk__gte=OuterRef("closing"))))
