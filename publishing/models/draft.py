"""A draft of an update: its own text, written beside the minutes, for one or more meetings.

Leans on meetings. Must not know how it is cleared. Working: no history; the exact text is kept when it is sent to
somebody (DraftText).
"""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from boards import words
from boards.kinds import Kind
from publishing.querysets import CoversQuerySet, DraftQuerySet
from publishing.states import DRAFT_STATES, DRAFTING, HELD, OPEN_STATES, PUBLISHED, WITH_CHAIR


class UpdateDraft(models.Model):
    """One draft. Its version counts every change of it and of its parts.

    A draft that is held stays held while its text is changed and cleared again: `held_because` is emptied by a release.
    """

    kind = Kind.WORKING
    board = models.ForeignKey("boards.Board", on_delete=models.PROTECT, related_name="+")
    publication = models.ForeignKey("publishing.Publication", on_delete=models.PROTECT, related_name="drafts")
    corrects = models.ForeignKey(
        "publishing.Edition", null=True, blank=True, on_delete=models.PROTECT, related_name="correcting_drafts"
    )
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    lead = models.TextField("first sentence", blank=True, default="")
    chair_line = models.CharField("chair, as the public reads it", max_length=200, blank=True, default="")
    what_changed = models.CharField(max_length=500, blank=True, default="")
    state = models.CharField(max_length=12, choices=list(DRAFT_STATES.words.items()), default=DRAFTING)
    held_because = models.CharField(max_length=500, blank=True, default="")
    cleared = models.ForeignKey(
        "publishing.Clearance", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    became = models.OneToOneField(
        "publishing.Edition", null=True, blank=True, on_delete=models.PROTECT, related_name="made_from"
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    written_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    worded_at = models.DateTimeField("when its words changed last", null=True, editable=False)

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["board", "number"], name="draft_number_once_a_board"),
            models.UniqueConstraint(
                fields=["publication"], condition=Q(state__in=OPEN_STATES), name="one_open_draft_a_publication"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["cleared", "held", "published"], cleared__isnull=False)
                | (~Q(state__in=["cleared", "held", "published"]) & Q(cleared__isnull=True)),
                name="draft_cleared_by_a_clearance",
            ),
            models.CheckConstraint(
                condition=(~Q(held_because="") & Q(state__in=[DRAFTING, WITH_CHAIR, HELD]))
                | (Q(held_because="") & ~Q(state=HELD)),
                name="draft_held_because",
            ),
            models.CheckConstraint(
                condition=Q(state=PUBLISHED, became__isnull=False) | (~Q(state=PUBLISHED) & Q(became__isnull=True)),
                name="draft_published_became_an_edition",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("publishing:draft", args=[self.board.slug, self.number])

    @property
    def is_open(self) -> bool:
        """Whether it may still be published."""
        return self.state in OPEN_STATES

    @property
    def is_destroyed(self) -> bool:
        """Whether its words were destroyed with those of the edition it became."""
        return self.became is not None and self.became.redacted_at is not None

    def in_a_letter(self) -> str:
        """Its name in a letter's subject: the day, never words of the draft."""
        day = self.publication.day
        return f"Improvement Board update: {words.day(day)}" if day else "Improvement Board update"


class Covers(models.Model):
    """A draft is about a meeting."""

    kind = Kind.WORKING
    draft = models.ForeignKey("publishing.UpdateDraft", on_delete=models.PROTECT, related_name="covers")
    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="drafts")

    objects = CoversQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "covers"
        constraints = [models.UniqueConstraint(fields=["draft", "meeting"], name="covers_once_a_draft")]

    def __str__(self) -> str:
        return f"{self.draft} covers {self.meeting}"
