"""The ground's named questions: who holds which role today, who sits at the table, who acts for whom.

Leans on the guarded queryset. Always chainable; the day is passed in. Must not know roles' meaning or pages.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, DateField, F, Q, Value
from django.db.models.functions import Coalesce

from boards import clock
from boards.governed import GuardedQuerySet
from boards.roles import Power, Subject, who_may

if TYPE_CHECKING:
    from boards.access import Access
    from boards.models import Person


class DatedQuerySet(GuardedQuerySet):
    """Rows that hold from one day to another."""

    def in_force(self, day: date) -> Self:
        """Started by `day` and not ended before it."""
        return self.filter(starts_on__lte=day).filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))


class PersonQuerySet(GuardedQuerySet):
    """People of the installation."""

    def with_address(self, email: str) -> Self:
        """The person of an email address, in any letter case."""
        return self.filter(email=email.lower())

    def who_can_sign_in(self) -> Self:
        """People with an open account."""
        return self.filter(is_active=True, is_machine=False)

    def with_a_role_on(self, board, day: date, *, also: Iterable[int] = ()) -> Self:
        """People who hold any role on a board on a day, by name; and those `also` asked for (keys)."""
        from boards.models import RoleGrant

        holders = RoleGrant.objects.of(board).in_force(day).values("person")
        return self.filter(Q(pk__in=holders) | Q(pk__in=list(also)))

    def with_power(self, board, day: date, power: Power) -> Self:
        """People whose role on a board has a power on a day, by name."""
        from boards.models import RoleGrant

        holders = RoleGrant.objects.of(board).in_force(day).filter(role__in=who_may(power)).values("person")
        return self.filter(pk__in=holders)

    def chairing(self, board, day: date) -> Self:
        """Whoever chairs a board on a day."""
        from boards.models import RoleGrant

        chairs = RoleGrant.objects.of(board).in_force(day).filter(role="chair").values("person")
        return self.filter(pk__in=chairs)


class OrganisationQuerySet(GuardedQuerySet):
    """Bodies at the table."""

    def called(self, name: str) -> Self:
        """The one of this name, in any letter case."""
        return self.filter(name__iexact=name)

    def nominating(self, people: Iterable[int]) -> Self:
        """Those whose nominated officer is one of `people` (keys)."""
        return self.filter(nominated_officer__in=people)

    def with_a_seat_of(self, person: "Person", day: date) -> Self:
        """Those for which a person sits on a day."""
        from boards.models import Membership

        seats = Membership.objects.in_force(day).held_by(person).filter(organisation=models.OuterRef("pk"))
        return self.filter(models.Exists(seats))

    def with_an_officer(self) -> Self:
        """Those that have a nominated officer, with the officer."""
        return self.filter(nominated_officer__isnull=False).select_related("nominated_officer")

    def with_officers(self) -> Self:
        """With their nominated officers, where they have one."""
        return self.select_related("nominated_officer")

    def with_boards(self) -> Self:
        """With their boards."""
        return self.select_related("board").order_by("board__name", "name")

    def at_the_table(self, day: date) -> Self:
        """Those that have not left."""
        return self.filter(Q(left_on__isnull=True) | Q(left_on__gt=day))

    def keys(self) -> models.QuerySet:
        """Their keys alone."""
        return self.values_list("pk", flat=True)


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

    def as_the_public_reads(self) -> list[tuple[str, str]]:
        """(body, office) of each seat, by body; never who sits there."""
        rows = self.order_by("organisation__name", "pk").values_list("organisation__name", "title")
        return list(dict.fromkeys(rows))

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


class CounterQuerySet(models.QuerySet):
    """Numbers, given under a lock."""

    def next(self, board, series: str) -> int:
        """The next number of a series. Must be called inside the verb's transaction, which holds the lock."""
        self.get_or_create(board=board, series=series)
        counter = self.select_for_update().get(board=board, series=series)
        counter.last += 1
        counter.save()
        return counter.last


class UsedTokenQuerySet(models.QuerySet):
    """Forms that were sent."""

    def sent_by(self, person: "Person", token: str) -> Self:
        """The earlier sending of this very form by this person."""
        return self.filter(token=token, person=person)


class ReadInQuerySet(GuardedQuerySet):
    """Documents that were read in."""

    def visible_to(self, access: "Access") -> Self:
        """Every one of the board for those who see drafts; none for others."""
        rows = self.of(access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def numbered(self, number: int) -> Self:
        """The one with this number."""
        return self.filter(number=number)

    def undone(self) -> Self:
        """Saved and taken back."""
        return self.filter(state="undone")

    def newest_first(self) -> Self:
        """As they were read in, the last one first."""
        return self.order_by("-number")

    def for_reading(self) -> Self:
        """With what a page shows beside the title."""
        return self.select_related("board", "file", "read_by", "saved_by", "undone_by")

    def with_counts(self) -> Self:
        """Annotated with `taken` and `waiting`: findings accepted, and findings not looked at yet."""
        offered = ~Q(findings__sort__in=["view", "link"])
        return self.annotate(
            taken=Count("findings", filter=Q(findings__state__in=["accepted", "mended"])),
            waiting=Count("findings", filter=Q(findings__state="waiting") & offered),
        )


class FindingQuerySet(models.QuerySet):
    """What was found in documents."""

    def visible_to(self, access: "Access") -> Self:
        """Those of the documents this reader may see."""
        rows = self.filter(read_in__board=access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def of_read_in(self, read_in) -> Self:
        """Those of one document, in its order."""
        return self.filter(read_in=read_in).order_by("place")

    def at(self, place: int) -> Self:
        """The one at this place."""
        return self.filter(place=place)

    def taken(self) -> Self:
        """Accepted, as they were read or mended."""
        return self.filter(state__in=["accepted", "mended"])

    def waiting(self) -> Self:
        """Not looked at yet."""
        return self.filter(state="waiting")

    def with_a_due_in_words(self) -> Self:
        """Those whose due the document says."""
        return self.exclude(due_words="")

    def below(self, finding) -> Self:
        """What stands under a section or a decision, at any depth."""
        return self.filter(Q(under=finding) | Q(under__under=finding)).order_by("place")

    def for_reading(self) -> Self:
        """With what a page shows beside the words."""
        return self.select_related("read_in__board", "under", "lead_person", "lead_post", "lead_organisation")
