"""Named questions about seats and roles: who sits at the table, who holds which role today, which role waits.

Leans on the dated questions. Always chainable; the day is passed in. Must not know roles' meaning or pages.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import DateField, F, Q, Value
from django.db.models.functions import Coalesce

from boards import clock
from boards.querysets.dated import DatedQuerySet

if TYPE_CHECKING:
    from boards.access import Access
    from boards.models import Person


class MembershipQuerySet(DatedQuerySet):
    """Seats."""

    def held_by(self, person: "Person") -> Self:
        """Those that one person holds."""
        return self.filter(person=person)

    def of_body(self, organisation) -> Self:
        """Those of one organisation."""
        return self.filter(organisation=organisation)

    def visible_to(self, access: "Access") -> Self:
        """The seats of the reader's board: everyone with a role may know who sits at the table."""
        return self.of(access.board)

    def held_for(self, organisation) -> Self:
        """The seats of one organisation that somebody holds."""
        return self.filter(organisation=organisation, person__isnull=False).select_related("person")

    def for_the_table(self) -> Self:
        """With names, council first and then by organisation and title."""
        return self.select_related("person", "organisation__nominated_officer").order_by(
            "organisation__name", "title", "pk"
        )


class RoleGrantQuerySet(DatedQuerySet):
    """Roles given."""

    def held_by(self, person: "Person") -> Self:
        """Those of one person."""
        return self.filter(person=person)

    def in_force(self, day: date) -> Self:
        """In force on `day`, and confirmed where the role needs a second person."""
        from boards.models.seats import TWO_PERSON_ROLES

        return super().in_force(day).exclude(role__in=TWO_PERSON_ROLES, confirmed_at__isnull=True)

    def now_in_force(self) -> Self:
        """In force on each board's own day (a sample board's day is not today's)."""
        day = Coalesce(F("board__sample_day"), Value(clock.today(), output_field=DateField()))
        from boards.models.seats import TWO_PERSON_ROLES

        return (
            self.annotate(_day=day)
            .filter(starts_on__lte=F("_day"))
            .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=F("_day")))
            .exclude(role__in=TWO_PERSON_ROLES, confirmed_at__isnull=True)
        )

    def waiting(self) -> Self:
        """Asked for and not yet confirmed by a second person."""
        from boards.models.seats import TWO_PERSON_ROLES

        return self.filter(role__in=TWO_PERSON_ROLES, confirmed_at__isnull=True, ends_on__isnull=True)

    def by_name(self) -> Self:
        """With the people, by name and role."""
        return self.select_related("person", "asked_by").order_by("person__name", "role", "pk")

    def with_boards(self) -> Self:
        """With their boards, newest first."""
        return self.select_related("board").order_by("board__name", "-starts_on", "pk")

    def still_open(self, role: str) -> Self:
        """Those of one role that have no last day, confirmed or waiting."""
        return self.filter(role=role, ends_on__isnull=True)

    def codes(self) -> models.QuerySet:
        """The role codes alone."""
        return self.values_list("role", flat=True)
