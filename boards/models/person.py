"""A person, known once in the whole installation: how they sign in, and whose name stands beside an act.

Leans on nothing. Must not know boards or roles: those are facts about the person, kept with the seats.
"""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from simple_history.models import HistoricalRecords

from boards.keys import Keyed
from boards.kinds import Kind
from boards.querysets import PersonQuerySet


class PersonManager(BaseUserManager.from_queryset(PersonQuerySet)):
    """What the sign-in library asks of people: an address finds its person in any letter case."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email=(username or "").lower())


class Person(AbstractBaseUser, Keyed):
    """One person, or the machine that runs commands (no address, cannot sign in)."""

    kind = Kind.GOVERNED
    last_login = None

    email = models.EmailField("email address", unique=True, null=True, blank=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField("account open", default=True)
    is_machine = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    history = HistoricalRecords(excluded_fields=["password"], user_related_name="+")
    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name_plural = "people"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(email__isnull=True) | Q(email=Lower("email")), name="person_email_is_lower_case"
            ),
            models.UniqueConstraint(fields=["is_machine"], condition=Q(is_machine=True), name="one_machine_person"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name as a page or a letter writes it."""
        return self.name

    def get_short_name(self) -> str:
        """The same: the house does not guess at first names."""
        return self.name
