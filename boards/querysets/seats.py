"""Named questions about seats and roles: who sits at the table, who holds which role today, which role waits.

Leans on the dated questions. Always chainable; the day is passed in. Must not know roles' meaning or pages.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import DateField, F, Q, Value
from django.db.models.functions import Coalesce

from boards import clock
from boards.querysets.dated import DatedQuerySet
from boards.roles import Power, who_may

if TYPE_CHECKING:
    from boards.access import Access
    from boards.models import Person


class MembershipQuerySet(DatedQuerySet):
    """Seats."""

    def held_by(self, person: "Person") -> Self:
        """Those that one person holds."""
        return self.filter(person=person)

    def at_key(self, key: str) -> Self:
        """The one of an address."""
        return self.filter(key=key)

    def in_force(self, day: date) -> Self:
        """Begun by `day`, not ended before it and not called off."""
        return super().in_force(day).filter(withdrawn=False)

    def still_open(self) -> Self:
        """Those that have no last day, and were not called off."""
        return self.filter(ends_on__isnull=True, withdrawn=False)

    def to_come(self, day: date) -> Self:
        """Those that begin after a day, soonest first."""
        return self.filter(starts_on__gt=day, withdrawn=False).order_by("starts_on", "organisation__name", "pk")

    def not_over(self, day: date) -> Self:
        """In force on a day, or to come."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), withdrawn=False)

    def the_same(self, organisation, title: str, person: "Person | None") -> Self:
        """Those of an organisation with a title, in any letter case, held by one person (None: vacant)."""
        return self.filter(organisation=organisation, title__iexact=title, person=person)

    def of_body(self, organisation) -> Self:
        """Those of one organisation."""
        return self.filter(organisation=organisation)

    def visible_to(self, access: "Access") -> Self:
        """The seats of the reader's board: everyone with a role may know who sits at the table."""
        return self.of(access.board)

    def as_the_public_reads(self) -> list[tuple[str, str]]:
        """(body, office) of each seat, by body; never who sits there."""
        rows = self.order_by("organisation__name", "pk").values_list("organisation__name", "title")
        return list(dict.fromkeys(rows))

    def held_for(self, organisation) -> Self:
        """The seats of one organisation that somebody holds."""
        return self.filter(organisation=organisation, person__isnull=False).select_related("person")

    def for_the_table(self) -> Self:
        """With names, council first and then by organisation and title."""
        return self.with_names().order_by("organisation__name", "title", "pk")

    def with_names(self) -> Self:
        """With who holds them, and for which organisation."""
        return self.select_related("person", "organisation__nominated_officer")


class RoleGrantQuerySet(DatedQuerySet):
    """Roles given."""

    def held_by(self, person: "Person") -> Self:
        """Those of one person."""
        return self.filter(person=person)

    def in_force(self, day: date) -> Self:
        """In force on `day`, and confirmed where the role needs a second person."""
        return super().in_force(day).given()

    def given(self) -> Self:
        """Neither waiting for a second person, nor refused or called off, whenever they hold."""
        from boards.models.seats import TWO_PERSON_ROLES

        return self.filter(withdrawn=False).exclude(role__in=TWO_PERSON_ROLES, confirmed_at__isnull=True)

    def now_in_force(self) -> Self:
        """In force on each board's own day (a sample board's day is not today's)."""
        day = Coalesce(F("board__sample_day"), Value(clock.today(), output_field=DateField()))
        begun = self.given().annotate(_day=day).filter(starts_on__lte=F("_day"))
        return begun.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=F("_day")))

    def waiting(self) -> Self:
        """Asked for and not yet confirmed by a second person."""
        from boards.models.seats import TWO_PERSON_ROLES

        return self.filter(role__in=TWO_PERSON_ROLES, confirmed_at__isnull=True, withdrawn=False)

    def for_a_second(self, person: "Person") -> Self:
        """Those that this person neither asked for nor would get: what they may confirm as the second person."""
        return self.exclude(asked_by=person).exclude(person=person)

    def not_begun(self, day: date) -> Self:
        """Waiting, or to come after a day: what can still be refused or called off."""
        from boards.models.seats import TWO_PERSON_ROLES

        waiting = Q(role__in=TWO_PERSON_ROLES, confirmed_at__isnull=True)
        return self.filter(waiting | Q(starts_on__gt=day), withdrawn=False)

    def not_over(self, day: date) -> Self:
        """Waiting, in force on a day, or to come."""
        return self.filter(withdrawn=False).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))

    def that_chair(self, starts_on: date, ends_on: date | None) -> Self:
        """Confirmed chairs on any day from the first to the last given (None: for good)."""
        rows = self.not_over(starts_on).filter(role="chair", confirmed_at__isnull=False)
        return rows if ends_on is None else rows.filter(starts_on__lte=ends_on)

    def by_name(self) -> Self:
        """With the people, by name and role."""
        return self.select_related("person", "asked_by").order_by("person__name", "role", "pk")

    def with_boards(self) -> Self:
        """With their boards, newest first."""
        return self.select_related("board").order_by("board__name", "-starts_on", "pk")

    def still_open(self, role: str) -> Self:
        """Those of one role that have no last day, confirmed or waiting."""
        return self.filter(role=role, ends_on__isnull=True)

    def unended(self) -> Self:
        """Waiting, in force or to come, on each board's own day."""
        day = Coalesce(F("board__sample_day"), Value(clock.today(), output_field=DateField()))
        not_over = Q(ends_on__isnull=True) | Q(ends_on__gte=F("_day"))
        return self.annotate(_day=day).filter(not_over, withdrawn=False)

    def but_for(self, grant) -> Self:
        """Every other one."""
        return self.exclude(pk=grant.pk)

    def of_open_accounts(self) -> Self:
        """Those of people who can sign in."""
        return self.filter(person__is_active=True, person__is_machine=False)

    def first_gap(self, since: date) -> date | None:
        """The first day, from `since` on, on which none of these holds; None when one of them has no end."""
        lacking = since
        for starts_on, ends_on in self.given().order_by("starts_on").values_list("starts_on", "ends_on"):
            if starts_on > lacking:
                break
            if ends_on is None:
                return None
            lacking = max(lacking, ends_on + timedelta(days=1))
        return lacking

    def needing_two(self) -> Self:
        """Those of roles that take a second person."""
        from boards.models.seats import TWO_PERSON_ROLES

        return self.filter(role__in=TWO_PERSON_ROLES)

    def with_power(self, power: Power) -> Self:
        """Those of roles that have a power."""
        return self.filter(role__in=who_may(power))

    def boards(self) -> models.QuerySet:
        """The keys of the boards."""
        return self.values_list("board", flat=True)

    def for_good(self, roles: Iterable[str]) -> Self:
        """Those of some roles that have no last day, and were neither refused nor called off."""
        return self.filter(role__in=roles, ends_on__isnull=True, withdrawn=False)

    def codes(self) -> models.QuerySet:
        """The role codes alone."""
        return self.values_list("role", flat=True)
