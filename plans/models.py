"""What the board must answer: sources of requirements and their recommendations.

Leans on the ground. Must not know meetings, measures or actions: they point here.
"""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from boards.governed import Governed
from boards.roles import Subject
from plans.querysets import RecommendationQuerySet, SourceQuerySet

AREA_LENGTH, JUDGEMENT_LENGTH = 200, 80


class SourceKind(models.TextChoices):
    """Where a requirement comes from."""

    INSPECTION = "inspection", "Inspection"
    FOCUSED_VISIT = "focused_visit", "Focused visit"
    MONITORING_VISIT = "monitoring_visit", "Monitoring visit"
    ADVISER_REVIEW = "adviser_review", "Adviser's review"
    PEER_REVIEW = "peer_review", "Peer review"
    NOTICE = "notice", "Improvement notice"
    DIRECTION = "direction", "Direction"


class Source(Governed):
    """One inspection, visit, review, notice or direction, and what it judged, area by area. Its address is its day."""

    slug = models.SlugField("address", max_length=20, editable=False)
    sort = models.CharField(max_length=20, choices=SourceKind.choices)
    title = models.CharField(max_length=200)
    published_on = models.DateField()
    in_force_until = models.DateField(null=True, blank=True)
    lifted_on = models.DateField(null=True, blank=True)
    revised_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="revises")
    address = models.URLField("web address", blank=True, default="")

    subject = Subject.PLAN
    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["published_on"]
        constraints = [
            models.UniqueConstraint(fields=["board", "slug"], name="source_address_once_a_board"),
            models.UniqueConstraint(fields=["board", "title"], name="source_title_once_a_board"),
            models.CheckConstraint(
                condition=Q(lifted_on__isnull=True) | Q(lifted_on__gte=F("published_on")),
                name="source_lifted_after_published",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Judgement(Governed):
    """What a source judged one area of the service to be."""

    source = models.ForeignKey("plans.Source", on_delete=models.PROTECT, related_name="judgements")
    area = models.CharField(max_length=AREA_LENGTH)
    words = models.CharField(max_length=JUDGEMENT_LENGTH)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["source", "area"], name="judgement_area_once_a_source")]

    def __str__(self) -> str:
        return f"{self.area}: {self.words}"


class RecommendationState(models.TextChoices):
    """How far the board has come with it."""

    OPEN = "open", "Open"
    ASSURED = "assured", "Assured"
    CLOSED = "closed", "Closed"


class Recommendation(Governed):
    """One thing a source says must become better. Its text, once confirmed, is never edited."""

    source = models.ForeignKey("plans.Source", on_delete=models.PROTECT, related_name="recommendations")
    slug = models.SlugField("address", max_length=80, editable=False)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    short_title = models.CharField(max_length=200)
    text = models.TextField(blank=True, default="")
    text_is_ours = models.BooleanField("the text is in our own words", default=True)
    confirmed_on = models.DateField(null=True, blank=True)
    confirmed_by = models.ForeignKey("boards.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    theme = models.CharField(max_length=120, blank=True, default="")
    addressee = models.ForeignKey(
        "boards.Organisation", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    paragraphs = models.CharField("paragraphs of the report", max_length=200, blank=True, default="")
    state = models.CharField(max_length=10, choices=RecommendationState.choices, default=RecommendationState.OPEN)

    subject = Subject.PLAN
    objects = RecommendationQuerySet.as_manager()

    class Meta:
        ordering = ["source", "number"]
        constraints = [
            models.UniqueConstraint(fields=["source", "number"], name="recommendation_number_once_a_source"),
            models.UniqueConstraint(fields=["source", "slug"], name="recommendation_address_once_a_source"),
            models.CheckConstraint(
                condition=Q(confirmed_on__isnull=True, confirmed_by__isnull=True)
                | Q(confirmed_on__isnull=False, confirmed_by__isnull=False),
                name="recommendation_confirmed_by_with_on",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_on__isnull=True) | ~Q(text=""), name="recommendation_confirmed_has_text"
            ),
        ]

    def __str__(self) -> str:
        return f"Recommendation {self.number}: {self.short_title}" if self.number else self.short_title

    def get_absolute_url(self) -> str:
        return reverse("plans:recommendation", args=[self.board.slug, self.source.slug, self.slug])

    @property
    def is_confirmed(self) -> bool:
        """Whether its text was compared with the report: then it never changes."""
        return self.confirmed_on is not None
