"""Named questions about how an action stands: its latest update, its shown rating, the counts.

Leans on the visibility rule of updates. Always chainable; the day is passed in. Must not know pages.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db.models import Case, Count, F, OuterRef, Q, Subquery, Value, When

from actions.querysets.dated import DatedQuerySet
from actions.states import CLOSED, STILL_TO_DO
from boards.models.rating import RatingCode

if TYPE_CHECKING:
    from boards.access import Access


class RatedQuerySet(DatedQuerySet):
    """Actions by their rating."""

    def with_latest_update(self, access: "Access") -> Self:
        """Annotated with the newest update this reader may see (`latest_update_id`, `latest_said_on`) and the newest
        rating in one, since an update need not rate (`forecast`, `forecast_on`, `forecast_recovery`,
        `forecast_visibility`)."""
        from actions.models import ActionUpdate

        seen = ActionUpdate.objects.visible_to(access).standing().filter(action=OuterRef("pk")).newest_first()
        rated = seen.exclude(rating="")
        return self.annotate(
            latest_update_id=Subquery(seen.values("pk")[:1]),
            latest_said_on=Subquery(seen.values("said_on")[:1]),
            forecast=Subquery(rated.values("rating")[:1]),
            forecast_on=Subquery(rated.values("said_on")[:1]),
            forecast_recovery=Subquery(rated.values("recovery")[:1]),
            forecast_visibility=Subquery(rated.values("visibility")[:1]),
        )

    def with_shown_rating(self) -> Self:
        """Annotated with `shown_rating`, a rating code: closed is blue; open with a date has its forecast; the
        rest is not rated. Needs `with_effective_due()` and `with_latest_update()`."""
        return self.annotate(
            shown_rating=Case(
                When(state=CLOSED, then=Value(RatingCode.CLOSED.value)),
                When(
                    Q(state__in=STILL_TO_DO, effective_due__isnull=False, forecast__isnull=False),
                    then=F("forecast"),
                ),
                default=Value(RatingCode.NOT_RATED.value),
            )
        )

    def rated(self, codes) -> Self:
        """Shown with one of these rating codes. Needs `with_shown_rating()`."""
        return self.filter(shown_rating__in=codes)

    def worst_first(self) -> Self:
        """Off track, at risk, on track, not rated, closed. Needs `with_shown_rating()`."""
        order = ["off_track", "at_risk", "on_track", "not_rated", "closed"]
        places = [When(shown_rating=code, then=Value(place)) for place, code in enumerate(order)]
        return self.order_by(Case(*places, default=Value(9)), F("effective_due").asc(nulls_last=True), "number")

    def lately_updated_first(self) -> Self:
        """By the day the newest update a reader may see was said. Needs `with_latest_update()`."""
        newest = (F("latest_said_on").desc(nulls_last=True), F("latest_update_id").desc(nulls_last=True))
        return self.order_by(*newest, "series", "number")

    def counts(self, on: date) -> dict[str, int]:
        """How many there are by shown rating, still to do, overdue, and in all: one query."""
        codes = ("on_track", "at_risk", "off_track", "not_rated", "closed")
        by_rating = {code: Count("pk", filter=Q(shown_rating=code, state__in=(*STILL_TO_DO, CLOSED))) for code in codes}
        return self.aggregate(
            every=Count("pk"),
            still_to_do=Count("pk", filter=Q(state__in=STILL_TO_DO)),
            overdue=Count("pk", filter=Q(state__in=STILL_TO_DO, effective_due__lt=on)),
            **by_rating,
        )
