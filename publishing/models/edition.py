"""An edition: one frozen text of a publication, with who cleared it, who published it and what became of it.

Leans on the publication and clearances. Must not know meetings or actions: its words are its own.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from boards.governed import Governed
from boards.kinds import Kind
from publishing.querysets import EditionQuerySet, EditionTextQuerySet
from publishing.states import EDITION_STATES, PUBLISHED, REDACTED, WITHDRAWN


class Edition(Governed):
    """One edition. Its words are in `EditionText` and can be destroyed, with its title; this row stays for ever."""

    publication = models.ForeignKey("publishing.Publication", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200, blank=True, default="", editable=False)
    state = models.CharField(max_length=10, choices=list(EDITION_STATES.words.items()), default=PUBLISHED)
    corrects = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    clearance = models.ForeignKey("publishing.Clearance", on_delete=models.PROTECT, related_name="editions")
    text_hash = models.CharField(max_length=64)
    article_hash = models.CharField(max_length=64, blank=True, default="")
    pdf_hash = models.CharField(max_length=64)
    pdf_pages = models.PositiveSmallIntegerField()
    pdf_size = models.PositiveIntegerField("bytes of the PDF")
    published_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    public_from = models.DateTimeField()
    withdrawn_by = models.ForeignKey("boards.Person", null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_words = models.CharField("what the public is told", max_length=300, blank=True, default="")
    redacted_by = models.ForeignKey("boards.Person", null=True, on_delete=models.PROTECT, related_name="+")
    redacted_at = models.DateTimeField(null=True)
    redacted_words = models.CharField("why", max_length=300, blank=True, default="")

    later_was_withdrawn = False  # `shown` annotates it

    objects = EditionQuerySet.as_manager()
    if TYPE_CHECKING:
        words: "EditionText"

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "number"], name="edition_number_once"),
            models.CheckConstraint(
                condition=Q(withdrawn_by__isnull=True, withdrawn_at__isnull=True, withdrawn_words="", state=PUBLISHED)
                | (
                    Q(withdrawn_by__isnull=False, withdrawn_at__isnull=False, state__in=[WITHDRAWN, REDACTED])
                    & ~Q(withdrawn_words="")
                ),
                name="edition_withdrawn_by_with_at",
            ),
            models.CheckConstraint(
                condition=Q(redacted_by__isnull=True, redacted_at__isnull=True, redacted_words="") & ~Q(state=REDACTED)
                | (Q(redacted_by__isnull=False, redacted_at__isnull=False, state=REDACTED) & ~Q(redacted_words="")),
                name="edition_redacted_by_with_at",
            ),
            models.CheckConstraint(
                condition=Q(public_from__gte=F("published_at")), name="edition_public_once_published"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.shown_title}, edition {self.number}"

    def is_public(self, now: datetime) -> bool:
        """Whether its address answers at this moment: its embargo is over, and it appeared before any withdrawal."""
        return self.public_from <= now and not self.never_appeared

    @property
    def never_appeared(self) -> bool:
        """Whether it was withdrawn before its embargo ended."""
        return self.withdrawn_at is not None and self.withdrawn_at < self.public_from

    def earlier_that_stand(self) -> EditionQuerySet:
        """The editions before it that are neither withdrawn nor redacted."""
        return self.publication.editions.standing().before_number(self.number)

    def to_appear(self, now: datetime) -> EditionQuerySet:
        """The editions after it that stand and are still under embargo: withdrawing this one does not stop them."""
        return self.publication.editions.standing().after_number(self.number).under_embargo(now)

    @property
    def stands(self) -> bool:
        """Neither withdrawn nor redacted."""
        return self.state == PUBLISHED

    @property
    def shown_title(self) -> str:
        """What lists and headings call it: its own title while it stands, else what is called so without any words."""
        return self.title if self.stands and self.title else self.publication.neutral_title

    @property
    def summary(self) -> str:
        """What search engines show beneath its title."""
        if self.publication.is_terms:
            return "What the Board is for, who sits on it and how it works, as the Board agreed it."
        return f"{self.shown_title}: what the Board talked about and agreed, who leads and by when."

    @property
    def reading_address(self) -> str:
        """Where a list leads: the publication’s address, or the edition’s own where a later one was withdrawn."""
        return self.address() if self.later_was_withdrawn else self.publication.get_absolute_url()

    def address(self, ending: str = "") -> str:
        """The edition's own page; `ending` is “pdf” or “txt” for its file."""
        name = "publishing:terms_edition" if self.publication.is_terms else "publishing:edition"
        place = [] if self.publication.is_terms else [self.publication.slug]
        page = reverse(name, args=[self.board.slug, *place, self.number])
        return f"{page}{self.file_name(ending)}" if ending else page

    @property
    def desk_address(self) -> str:
        """Where those who see drafts read it frozen, also under embargo and after a withdrawal."""
        return f"{self.publication.desk_url()}editions/{self.number}/"

    @property
    def pdf_address(self) -> str:
        """Where its PDF is."""
        return self.address("pdf")

    def file_name(self, ending: str) -> str:
        """“lancashire-2016-01-20-edition-1.pdf”."""
        return f"{self.board.slug}-{self.publication.slug}-edition-{self.number}.{ending}"

    def get_absolute_url(self) -> str:
        return self.address()


class EditionText(models.Model):
    """The words of one edition, as they were frozen. Emptied by a redaction; never changed otherwise."""

    kind = Kind.WORKING
    edition = models.OneToOneField("publishing.Edition", on_delete=models.PROTECT, related_name="words")
    content = models.JSONField(null=True)
    text = models.TextField(blank=True)
    article = models.TextField("the page without its frame", blank=True)
    pdf = models.BinaryField(null=True)

    objects = EditionTextQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Words of {self.edition}"
