"""The register's named questions: what this reader may see, what is due when, what is overdue, how it is rated.

Leans on the visibility rule and meetings. Always chainable; the day is passed in. Must not know pages.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.db.models import (
    Case,
    Count,
    DateField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from actions.querysets.lacking import LackingQuerySet
from actions.states import CLOSED, SAID_DONE, STILL_TO_DO
from boards.models.rating import RatingCode
from boards.roles import OPEN_LEVELS, Level
from boards.visibility import read_by

if TYPE_CHECKING:
    from boards.access import Access

DATED = Q(due_kind__in=["date", "period"])
AT_A_MEETING = Q(due_kind="meeting")


class ActionQuerySet(LackingQuerySet):
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

    def with_effective_due(self) -> Self:
        """Annotated with `effective_due`: the date, the period's last day, or the promised meeting's day.

        The one place where it is computed. A promise to a meeting without a day, or not yet named, has none.
        """
        return self.annotate(
            effective_due=Case(
                When(DATED, then=F("due_on")),
                When(AT_A_MEETING, then=F("due_promise__meeting__day")),
                default=Value(None),
                output_field=DateField(),
            )
        )

    def overdue(self, on: date) -> Self:
        """Still to do after its day. A fact, never stored. Needs `with_effective_due()`."""
        return self.still_to_do().filter(effective_due__lt=on)

    def due_between(self, first: date, last: date) -> Self:
        """Still to do and due from `first` to `last`, both days included. Needs `with_effective_due()`."""
        return self.still_to_do().filter(effective_due__gte=first, effective_due__lte=last)

    def due_soon(self, day: date) -> Self:
        """Still to do and due today or in the next 14 days. Needs `with_effective_due()`."""
        return self.due_between(day, day + timedelta(days=14))

    def over(self) -> Self:
        """No longer to do: closed, replaced, handed over or not going ahead."""
        return self.exclude(state__in=STILL_TO_DO)

    def without_a_date(self) -> Self:
        """Still to do with no date agreed. Needs `with_effective_due()`."""
        return self.still_to_do().filter(effective_due__isnull=True)

    def with_latest_update(self, access: "Access") -> Self:
        """Annotated with `latest_update_id`, `forecast` and `forecast_on`: the newest update this reader may see,
        and the newest rating in one (an update need not rate)."""
        from actions.models import ActionUpdate

        seen = ActionUpdate.objects.visible_to(access).standing().filter(action=OuterRef("pk")).newest_first()
        rated = seen.exclude(rating="")
        return self.annotate(
            latest_update_id=Subquery(seen.values("pk")[:1]),
            forecast=Subquery(rated.values("rating")[:1]),
            forecast_on=Subquery(rated.values("said_on")[:1]),
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

    def said_to_be_done(self) -> Self:
        """Said to be done, and not yet closed."""
        return self.filter(state=SAID_DONE)

    def arising_at(self, meeting) -> Self:
        """Out of a meeting's decisions or items."""
        return self.filter(Q(decision__meeting=meeting) | Q(item__meeting=meeting))

    def in_number_order(self) -> Self:
        """By reference."""
        return self.order_by("series", "number")

    def soonest_first(self) -> Self:
        """By due, those without a date last. Needs `with_effective_due()`."""
        return self.order_by(F("effective_due").asc(nulls_last=True), "series", "number")

    def worst_first(self) -> Self:
        """Off track, at risk, on track, not rated, closed. Needs `with_shown_rating()`."""
        order = ["off_track", "at_risk", "on_track", "not_rated", "closed"]
        places = [When(shown_rating=code, then=Value(place)) for place, code in enumerate(order)]
        return self.order_by(Case(*places, default=Value(9)), F("effective_due").asc(nulls_last=True), "number")

    def lately_updated_first(self) -> Self:
        """By the newest update a reader may see. Needs `with_latest_update()`."""
        return self.order_by(F("latest_update_id").desc(nulls_last=True), "series", "number")

    def saying(self, words: str) -> Self:
        """Whose words, details or reference hold these."""
        found = Q(words__icontains=words) | Q(details__icontains=words) | Q(lead_words__icontains=words)
        number = words.lower().removeprefix("action").strip()
        return (
            self.filter(found | Q(number=int(number)))
            if number.isascii() and number.isdigit() and len(number) < 7
            else self.filter(found)
        )

    def rated(self, codes) -> Self:
        """Shown with one of these rating codes. Needs `with_shown_rating()`."""
        return self.filter(shown_rating__in=codes)

    def led_by_body(self, organisation) -> Self:
        """Led by an organisation, or by one of its posts."""
        return self.filter(Q(lead_organisation=organisation) | Q(lead_post__organisation=organisation))

    def led_by_the_board(self) -> Self:
        """Led by the Board itself."""
        return self.filter(lead_kind="board")

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

    def led_by(self, access: "Access") -> Self:
        """Those the reader leads, is contact for, or covers; those of their posts and nominations too."""
        return self.filter(
            Q(contact__in=access.stands_for)
            | Q(lead_person__in=access.stands_for)
            | Q(lead_post__in=access.posts)
            | Q(lead_organisation__in=access.nominated_for)
        )

    def due_at(self, meeting) -> Self:
        """Those due at one meeting."""
        return self.filter(due_promise__meeting=meeting).order_by("pk")

    def by_promise(self, promise) -> Self:
        """The one due by one promise."""
        return self.filter(due_promise=promise)

    def out_of(self, parent) -> Self:
        """Those that came out of a decision, or of an item and its decisions."""
        if parent._meta.model_name == "decision":
            return self.filter(decision=parent)
        return self.filter(item=parent)

    def out_of_any(self, decisions) -> Self:
        """Those that came out of any of some decisions (rows or keys), by number."""
        return self.filter(decision__in=list(decisions)).order_by("series", "number")

    def at_items(self, items) -> Self:
        """Those out of some items, or out of decisions taken at them."""
        rows = self.filter(Q(item__in=items) | Q(decision__item__in=items))
        return rows.select_related("decision").order_by("series", "number")

    def marked_public(self) -> Self:
        """Those that may go into an edition."""
        return self.filter(visibility=Level.PUBLIC)

    def closed_to_some(self) -> Self:
        """Those that not everyone with a role may read."""
        return self.exclude(visibility__in=OPEN_LEVELS)

    def in_keys(self, keys) -> Self:
        """The ones with these keys."""
        return self.filter(pk__in=list(keys))

    def with_due_words(self) -> Self:
        """With what a due and a lead say in words."""
        return self.select_related("due_promise__meeting", "lead_post", "lead_organisation", "lead_person")

    def serving(self, recommendation) -> Self:
        """Those that serve a recommendation, or came from it."""
        from actions.models import Serves

        serves = Serves.objects.filter(action=OuterRef("pk"), recommendation=recommendation, withdrawn=False)
        return self.filter(Q(recommendation=recommendation) | Exists(serves))

    def nobody_is_reminded(self) -> Self:
        """Still to do, with no contact and no person who leads."""
        return self.still_to_do().filter(contact__isnull=True, lead_person__isnull=True)

    def decisions(self) -> QuerySet:
        """The keys of the decisions they came out of."""
        return self.filter(decision__isnull=False).values("decision")

    def with_moves(self) -> Self:
        """Annotated with `moved_with_meeting` and `moved_by_request`, counted apart."""
        return self.annotate(
            moved_with_meeting=_count_moves("meeting"),
            moved_by_request=_count_moves("request"),
        )

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


def _count_moves(cause: str) -> Coalesce:
    from actions.models import DueMove

    moves = DueMove.objects.filter(action=OuterRef("pk"), cause=cause).order_by().values("action")
    return Coalesce(Subquery(moves.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)
