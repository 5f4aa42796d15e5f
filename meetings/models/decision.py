"""What the board decided, in its exact words: at an item of a meeting, or between meetings.

Leans on the ground, the plan and the agenda. Must not know the actions that come of it.
"""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.text import Truncator

from boards.behalf import How
from boards.governed import Governed
from boards.roles import Subject
from boards.visibility import Named, Visible
from boards.vocabulary import DecisionKind
from boards.words import day
from meetings.models.attendance import opened_by_attending
from meetings.querysets import DecisionQuerySet
from plans.models import Recommendation

if TYPE_CHECKING:
    from boards.access import Access


class Decision(Governed, Visible):
    """One decision. Taken at an item, or between meetings and reported to one."""

    meeting = models.ForeignKey(
        "meetings.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    item = models.ForeignKey(
        "meetings.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="decisions"
    )
    taken_on = models.DateField()
    series = models.CharField(max_length=1, blank=True, default="")
    number = models.PositiveSmallIntegerField()
    sort = models.CharField(max_length=15, choices=DecisionKind.choices, default=DecisionKind.AGREED)
    words = models.TextField("exact words")
    short_form = models.CharField(max_length=300, blank=True, default="")
    between_meetings = models.BooleanField(default=False)
    reported_to = models.ForeignKey(
        "meetings.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="reported_decisions"
    )
    said_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    said_how = models.CharField(max_length=10, choices=How.choices, blank=True, default="")
    said_file = models.ForeignKey(
        "boards.StoredFile",
        verbose_name="the email or note",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    agrees_terms = models.ForeignKey(
        "boards.TermsOfReference", null=True, blank=True, on_delete=models.PROTECT, related_name="agreed_by"
    )
    changes = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="changed_by")
    complete_at_once = models.BooleanField("complete at once", default=False)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_words = models.CharField(max_length=500, blank=True, default="")

    subject = Subject.DECISIONS
    parents = ("item",)
    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-taken_on", "series", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["board", "taken_on", "series", "number"], name="decision_number_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(between_meetings=False, meeting__isnull=False, item__isnull=False)
                | Q(between_meetings=True, meeting__isnull=True, item__isnull=True, said_by__isnull=False),
                name="decision_at_an_item_or_between_meetings",
            ),
            models.CheckConstraint(condition=~Q(words=""), name="decision_has_words"),
            models.CheckConstraint(
                condition=Q(reported_to__isnull=True) | Q(between_meetings=True),
                name="decision_reported_if_between",
            ),
            models.CheckConstraint(
                condition=Q(said_file__isnull=True) | Q(between_meetings=True),
                name="decision_file_if_between",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True, withdrawn_by__isnull=True, withdrawn_words="")
                | (Q(withdrawn_on__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_words="")),
                name="decision_withdrawn_on_by_with_words",
            ),
            models.CheckConstraint(
                condition=Q(changes__isnull=True) | ~Q(changes=F("id")), name="decision_changes_another"
            ),
        ]

    def __str__(self) -> str:
        return self.in_a_letter()

    @property
    def reference(self) -> str:
        """Its number on its day: 4, R1."""
        return f"{self.series}{self.number}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:decision", args=[self.board.slug, self.taken_on, (self.series, self.number)])

    def recommendations(self) -> models.QuerySet:
        """The recommendations it concerns, in the order of their reports."""
        lines = self.concerns.filter(withdrawn=False).values("recommendation")
        return Recommendation.objects.filter(pk__in=lines).in_order()

    def was_before(self, other: "Decision") -> bool:
        """Whether it was taken on an earlier day, or written down before the other of the same day."""
        if self.taken_on != other.taken_on:
            return self.taken_on < other.taken_on
        return other.pk is None or self.pk < other.pk

    @property
    def in_short(self) -> str:
        """The short form where one was marked, otherwise the exact words."""
        return self.short_form or self.words

    @property
    def said_on(self) -> date:
        """A decision is said on the day it is taken."""
        return self.taken_on

    @property
    def on_behalf(self) -> bool:
        """Whether it was taken between meetings and written down by somebody else."""
        return self.between_meetings and self.said_how not in ("", How.SELF)

    @classmethod
    def also_read_by(cls, access: "Access", path: str) -> Q:
        """Who attends a meeting reads what their role opens there."""
        return opened_by_attending(cls.subject, access, path)

    def in_a_letter(self) -> str:
        """Its name in a letter's subject: a reference, never its words."""
        return f"Decision {self.reference} of {self.taken_on:%-d %B %Y}"

    def in_a_list(self) -> str:
        """Its reference, day and the beginning of its words, for a list to choose from."""
        return f"Decision {self.reference} of {day(self.taken_on)}: {Truncator(self.in_short).chars(80)}"


class DecisionReader(Named):
    """A person named on a decision, or kept from it."""

    decision = models.ForeignKey("meetings.Decision", on_delete=models.PROTECT, related_name="readers")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "person"], name="decision_reader_once")]


class Delegate(Governed):
    """A person to whom the changes of “agreed subject to changes” are delegated."""

    decision = models.ForeignKey("meetings.Decision", on_delete=models.PROTECT, related_name="delegates")
    person = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    withdrawn = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "person"], name="delegate_once_a_decision")]

    def __str__(self) -> str:
        return str(self.person)


class Concerns(Governed):
    """A decision concerns a recommendation."""

    decision = models.ForeignKey("meetings.Decision", on_delete=models.PROTECT, related_name="concerns")
    recommendation = models.ForeignKey(
        "plans.Recommendation", on_delete=models.PROTECT, related_name="concerned_decisions"
    )
    withdrawn = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "concerns"
        constraints = [models.UniqueConstraint(fields=["decision", "recommendation"], name="concerns_once_a_decision")]

    def __str__(self) -> str:
        return f"{self.decision} concerns {self.recommendation}"
