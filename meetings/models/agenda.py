"""What a meeting talks about: agenda items, who may read them, and the secretary's minute of each.

Leans on the ground and the meeting. Must not know actions.
"""

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q

from boards.governed import Governed
from boards.kinds import Kind
from boards.roles import Subject
from boards.visibility import Named, Visible
from boards.words import day
from meetings.models.attendance import opened_by_attending
from meetings.querysets import AgendaItemQuerySet, MinuteQuerySet

if TYPE_CHECKING:
    from boards.access import Access


class Purpose(models.TextChoices):
    """What the item is for."""

    DECISION = "decision", "For decision"
    DISCUSSION = "discussion", "For discussion"
    ASSURANCE = "assurance", "For assurance"
    INFORMATION = "information", "For information"


class AgendaItem(Governed, Visible):
    """One item of one meeting. Part 2 items have their own numbers (R1), so that no gap tells."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="items")
    series = models.CharField(max_length=1, blank=True, default="")
    number = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=12, choices=Purpose.choices, default=Purpose.DISCUSSION)
    starts_at = models.TimeField(null=True, blank=True)
    presenter = models.CharField("presented by", max_length=160, blank=True, default="")
    presenter_person = models.ForeignKey(
        "boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    asked = models.CharField("the Board is asked to", max_length=500, blank=True, default="")
    continues = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="continued_by")
    withdrawn = models.BooleanField(default=False)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    subject = Subject.AGENDA
    objects = AgendaItemQuerySet.as_manager()
    if TYPE_CHECKING:  # what the meeting's page and the home gather
        its_minute: "Minute | None"
        taken: list[Any]
        promised: list[Any]
        goes_on_from: "AgendaItem | None"

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "series", "number"], name="item_number_once_a_meeting"),
            models.UniqueConstraint(fields=["meeting", "position"], name="item_position_once_a_meeting"),
            models.CheckConstraint(
                condition=Q(withdrawn=False, withdrawn_on__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn=True, withdrawn_on__isnull=False, withdrawn_by__isnull=False),
                name="item_withdrawn_by_with_on",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def reference(self) -> str:
        """The number on the agenda: 3, R1."""
        return f"{self.series}{self.number}"

    def get_absolute_url(self) -> str:
        return f"{self.meeting.get_absolute_url()}#item-{self.reference}"

    def in_a_list(self) -> str:
        """Its meeting's day, reference and title, for a list of items of several meetings."""
        return f"{day(self.meeting.day) or self.meeting.known_as}, item {self.reference}: {self.title}"

    @classmethod
    def also_read_by(cls, access: "Access", path: str) -> Q:
        """Who presents an item reads it; who attends a meeting reads what their role opens there."""
        presents = Q(**{f"{path}presenter_person": access.person})
        return presents | opened_by_attending(cls.subject, access, path)


class ItemReader(Named):
    """A person named on an agenda item, or kept from it."""

    item = models.ForeignKey("meetings.AgendaItem", on_delete=models.PROTECT, related_name="readers")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "person"], name="item_reader_once")]


class Minute(models.Model):
    """The secretary's notes for the record of one item, and beside them what may be said in public.

    The notes are destroyed when the minutes are approved; the public words never come from them by themselves.
    """

    kind = Kind.WORKING
    NONE_YET = 0
    """The version that a form carries while its item has no minute."""
    item = models.OneToOneField("meetings.AgendaItem", on_delete=models.PROTECT, related_name="minute")
    notes = models.TextField("notes for the record", blank=True, default="")
    say_in_public = models.TextField("say in public", blank=True, default="")
    version = models.PositiveIntegerField(default=1, editable=False)
    written_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    objects = MinuteQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Minute of {self.item}"
