"""Named questions about what an action lacks, for the list of things to put right.

Leans on the ground's dated questions. Always chainable; the day is passed in. Must not know pages.
"""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from actions.states import STILL_TO_DO
from boards.governed import GuardedQuerySet
from boards.models import Cover, Holding, RoleGrant


class LackingQuerySet(GuardedQuerySet):
    """Actions still to do that lack something."""

    def without_a_lead(self) -> Self:
        """Nobody is named to lead them."""
        return self.filter(state__in=STILL_TO_DO, lead_kind="not_named")

    def without_a_due(self) -> Self:
        """No date, meeting or period is agreed, and they are not ongoing."""
        return self.filter(state__in=STILL_TO_DO, due_kind="none")

    def out_of_a_withdrawn_decision(self) -> Self:
        """The decision they came out of was withdrawn, and they go on."""
        return self.filter(state__in=STILL_TO_DO, decision__withdrawn_on__isnull=False)

    def without_a_recommendation(self) -> Self:
        """They serve none, and came from none."""
        from actions.models import Serves

        serves = Serves.objects.filter(action=OuterRef("pk"), withdrawn=False)
        return self.filter(~Exists(serves), state__in=STILL_TO_DO, recommendation__isnull=True)

    def led_by_who_left(self, board, day: date) -> Self:
        """Their lead or contact has no role any more, their post is vacant and nobody acts in it, or their
        organisation has left the table."""
        here = RoleGrant.objects.of(board).in_force(day).values("person")
        held = Holding.objects.of(board).in_force(day).values("post")
        acted_in = Cover.objects.of(board).in_force(day).posts()
        gone = Q(lead_person__isnull=False) & ~Q(lead_person__in=here)
        gone |= Q(contact__isnull=False) & ~Q(contact__in=here)
        gone |= Q(lead_post__isnull=False) & ~Q(lead_post__in=held) & ~Q(lead_post__in=acted_in)
        gone |= Q(lead_organisation__left_on__lte=day)
        return self.filter(gone, state__in=STILL_TO_DO)
