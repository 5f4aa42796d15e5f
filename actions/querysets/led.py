"""Named questions about who leads an action, and who is reminded of it.

Leans on Access. Always chainable; the day is passed in. Must not know pages.
"""

from typing import TYPE_CHECKING, Self

from django.db.models import Q

from actions.querysets.lacking import LackingQuerySet
from actions.states import STILL_TO_DO
from boards.models import Membership

if TYPE_CHECKING:
    from boards.access import Access


LEADS = {
    "person": ("lead_person",),
    "post": ("lead_post",),
    "organisation": ("lead_organisation", "lead_post__organisation"),
}
"""The columns that say who leads, by the kind of lead."""


class LedQuerySet(LackingQuerySet):
    """Actions by their lead."""

    def led_by(self, access: "Access") -> Self:
        """Those the reader leads, is contact for, or covers; those of their posts and nominations too."""
        return self.filter(
            Q(contact__in=access.stands_for)
            | Q(lead_person__in=access.stands_for)
            | Q(lead_post__in=access.posts)
            | Q(lead_organisation__in=access.nominated_for)
        )

    def led_by_whom(self, *, person: int | None = None, post: int | None = None) -> Self:
        """Led by one person or one post (their keys)."""
        return self.filter(lead_person=person) if person else self.filter(lead_post=post)

    def led_by_nobody(self) -> Self:
        """Not yet named."""
        return self.filter(lead_kind="not_named")

    def led_by_the_table(self, access: "Access") -> Self:
        """What a member answers for at the table: led by the Board, or by a body they sit for or its posts."""
        seats = Membership.objects.of(access.board).in_force(access.day).held_by(access.person)
        bodies = seats.values("organisation")
        theirs = Q(lead_organisation__in=bodies) | Q(lead_post__organisation__in=bodies)
        return self.filter(Q(lead_kind="board") | theirs)

    def led_by_body(self, organisation) -> Self:
        """Led by an organisation, or by one of its posts."""
        return self.filter(Q(lead_organisation=organisation) | Q(lead_post__organisation=organisation))

    def leads(self) -> dict[str, set[int]]:
        """The keys of who leads them, by the kind of lead: one query. A body leads what its posts lead."""
        found = list(self.order_by().values(*(name for names in LEADS.values() for name in names)).distinct())
        return {kind: {row[name] for row in found for name in names} - {None} for kind, names in LEADS.items()}

    def led_by_the_board(self) -> Self:
        """Led by the Board itself."""
        return self.filter(lead_kind="board")

    def nobody_is_reminded(self) -> Self:
        """Still to do, with no contact and no person who leads."""
        return self.filter(state__in=STILL_TO_DO, contact__isnull=True, lead_person__isnull=True)
