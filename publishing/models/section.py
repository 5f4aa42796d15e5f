"""The parts of a draft: sections, the decisions in them, key dates and documents.

Leans on the draft, meetings and actions. Must not know what was published of them.
"""

from django.db import models
from django.db.models import Q

from boards.kinds import Kind
from publishing.querysets import DraftDecisionQuerySet, PartQuerySet


class Shown(models.TextChoices):
    """How a decision is shown: in its words as taken down, in its marked short form, or not."""

    WORDS = "words", "In its exact words"
    SHORT = "short", "In its short form"
    OUT = "out", "Left out"


class DraftSection(models.Model):
    """One section of the update, with the agenda item it came from where there is one."""

    kind = Kind.WORKING
    draft = models.ForeignKey("publishing.UpdateDraft", on_delete=models.PROTECT, related_name="sections")
    item = models.ForeignKey("meetings.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    heading = models.CharField(max_length=200, blank=True, default="")
    words = models.TextField("public words", blank=True, default="")
    left_out = models.BooleanField(default=False)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.heading


class DraftDecision(models.Model):
    """A decision in a section: how it is shown and the due beside it. `draft` is its section's, so that the table holds
    that a decision stands once in a draft."""

    kind = Kind.WORKING
    draft = models.ForeignKey("publishing.UpdateDraft", on_delete=models.PROTECT, related_name="lines")
    section = models.ForeignKey("publishing.DraftSection", on_delete=models.PROTECT, related_name="decisions")
    decision = models.ForeignKey("meetings.Decision", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    shown = models.CharField(max_length=5, choices=Shown.choices, default=Shown.WORDS)
    due = models.CharField("due, as the public reads it", max_length=120, blank=True, default="")
    due_on = models.DateField(null=True, blank=True)

    objects = DraftDecisionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["draft", "decision"], name="decision_once_a_draft")]

    def __str__(self) -> str:
        return str(self.decision)


class DraftDate(models.Model):
    """A key date. It came from an action marked public, or was typed."""

    kind = Kind.WORKING
    draft = models.ForeignKey("publishing.UpdateDraft", on_delete=models.PROTECT, related_name="dates")
    action = models.ForeignKey("actions.ActionItem", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    when = models.CharField(max_length=80)
    on = models.DateField("sorts at", null=True, blank=True)
    what = models.CharField(max_length=300)
    left_out = models.BooleanField(default=False)

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = [models.F("on").asc(nulls_last=True), "pk"]
        constraints = [models.CheckConstraint(condition=~Q(when="") & ~Q(what=""), name="key_date_says_something")]

    def __str__(self) -> str:
        return f"{self.when}: {self.what}"


class DraftDocument(models.Model):
    """A document the update links to."""

    kind = Kind.WORKING
    draft = models.ForeignKey("publishing.UpdateDraft", on_delete=models.PROTECT, related_name="documents")
    title = models.CharField(max_length=200)
    href = models.CharField("address", max_length=500)
    note = models.CharField(max_length=80, blank=True, default="")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
