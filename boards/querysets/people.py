"""Named questions about people and the bodies they come from: whose address it is, who has a power today.

Leans on the guarded queryset and the roles table. Always chainable; the day is passed in. Must not know pages.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from boards.governed import GuardedQuerySet
from boards.roles import Power, Subject, who_may, who_see

if TYPE_CHECKING:
    from boards.models import Person


class PersonQuerySet(GuardedQuerySet):
    """People of the installation."""

    def with_address(self, email: str) -> Self:
        """The person of an email address, in any letter case."""
        return self.filter(email=email.lower())

    def at_key(self, key: str) -> Self:
        """The one of an address."""
        return self.filter(key=key)

    def known_on(self, board) -> Self:
        """People who hold, held or were to hold a role on a board."""
        from boards.models import RoleGrant

        return self.filter(pk__in=RoleGrant.objects.of(board).values("person"))

    def with_keys(self, keys: Iterable[int]) -> Self:
        """The ones with these keys, by name."""
        return self.filter(pk__in=list(keys)).order_by("name", "pk")

    def who_can_sign_in(self) -> Self:
        """People with an open account."""
        return self.filter(is_active=True, is_machine=False)

    def with_a_role_on(self, board, day: date, *, also: Iterable[int] = ()) -> Self:
        """People who hold any role on a board on a day, by name; and those `also` asked for (keys)."""
        from boards.models import RoleGrant

        holders = RoleGrant.objects.of(board).in_force(day).values("person")
        return self.filter(Q(pk__in=holders) | Q(pk__in=list(also)))

    def with_power(self, board, day: date, *powers: Power, also: Iterable[int] = ()) -> Self:
        """People whose role on a board has one of some powers on a day, by name; and those `also` asked for (keys)."""
        from boards.models import RoleGrant

        roles = {role for power in powers for role in who_may(power)}
        holders = RoleGrant.objects.of(board).in_force(day).filter(role__in=roles).values("person")
        return self.filter(Q(pk__in=holders) | Q(pk__in=list(also)))

    def who_see(self, board, day: date, subject: Subject, *, also: Iterable[int] = ()) -> Self:
        """People whose role on a board sees a subject on a day, by name; and those `also` asked for (keys)."""
        from boards.models import RoleGrant

        holders = RoleGrant.objects.of(board).in_force(day).filter(role__in=who_see(subject)).values("person")
        return self.filter(Q(pk__in=holders) | Q(pk__in=list(also)))

    def keys(self) -> models.QuerySet:
        """Their keys alone."""
        return self.values_list("pk", flat=True)

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

    def at_key(self, key: str) -> Self:
        """The one of an address."""
        return self.filter(key=key)

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

    def at_the_table(self, day: date, *, also: Iterable[int] = ()) -> Self:
        """Those that have not left; and those `also` asked for (keys)."""
        return self.filter(Q(left_on__isnull=True) | Q(left_on__gt=day) | Q(pk__in=list(also)))

    def keys(self) -> models.QuerySet:
        """Their keys alone."""
        return self.values_list("pk", flat=True)
