"""Named questions about documents that were read in, and what was found in them.

Leans on the guarded queryset and the roles' subjects. Must not know the reader or what becomes of a finding.
"""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Q, QuerySet

from boards.governed import GuardedQuerySet
from boards.roles import Subject

if TYPE_CHECKING:
    from boards.access import Access


WHAT_SAVING_MADE = ("made", "taken_back")


class ReadInQuerySet(GuardedQuerySet):
    """Documents that were read in."""

    def visible_to(self, access: "Access") -> Self:
        """Every one of the board for those who see drafts; none for others."""
        rows = self.of(access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def numbered(self, number: int) -> Self:
        """The one with this number."""
        return self.filter(number=number)

    def keys_taken_back(self, label: str) -> set[int]:
        """The keys of the rows of one model that documents made and that were undone: one query."""
        return self.all_taken_back().get(label, set())

    def all_taken_back(self) -> dict[str, set[int]]:
        """The keys of all rows that documents made and that were undone, by the label of their model: one query."""
        found: dict[str, set[int]] = {}
        for lines in self.exclude(taken_back=[]).values_list("taken_back", flat=True):
            for line in lines:
                found.setdefault(line["what"], set()).add(line["key"])
        return found

    def of_file(self, sha256: str) -> Self:
        """Those of the same file, the last one first."""
        return self.filter(file__sha256=sha256, destroyed_at__isnull=True).order_by("-number")

    def that_begin_with(self, heading: str) -> Self:
        """Those whose first section had this heading when they were read, the last one first."""
        rows = self.filter(findings__place=1, findings__sort="section", findings__as_read=heading)
        return rows.filter(destroyed_at__isnull=True).order_by("-number")

    def of_day(self, day: date) -> Self:
        """Those of the meeting of a day, the last one first."""
        return self.filter(meeting_day=day, destroyed_at__isnull=True).order_by("-number")

    def beside(self, read_in) -> Self:
        """The others of its meeting's day, in the order in which they were read in."""
        return self.of_day(read_in.meeting_day).exclude(pk=read_in.pk).select_related("board").order_by("number")

    def being_checked(self) -> Self:
        """Those of which nothing is saved yet."""
        return self.filter(state="checking")

    def newest_first(self) -> Self:
        """As they were read in, the last one first."""
        return self.order_by("-number")

    def for_lists(self) -> Self:
        """With what a list of them shows: not what saving made of each."""
        return self.for_reading().defer(*WHAT_SAVING_MADE)

    def versions_with_words(self, read_in) -> QuerySet:
        """The earlier versions of one document that nothing was destroyed of."""
        return read_in.history.exclude(destroyed_at__isnull=False)

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

    def in_documents(self, read_ins) -> Self:
        """Those of some documents, the last document first, each in its order."""
        return self.filter(read_in__in=read_ins.order_by()).order_by("-read_in__number", "place")

    def at(self, place: int) -> Self:
        """The one at this place."""
        return self.filter(place=place)

    def sections(self) -> Self:
        """Those that become items."""
        return self.filter(sort="section")

    def taken(self) -> Self:
        """Accepted, as they were read or mended."""
        return self.filter(state__in=["accepted", "mended"])

    def waiting(self) -> Self:
        """Not looked at yet."""
        return self.filter(state="waiting")

    def below(self, finding) -> Self:
        """What stands under a section or a decision, at any depth."""
        return self.filter(Q(under=finding) | Q(under__under=finding)).order_by("place")

    def that_became_something(self) -> Self:
        """Those of which saving their document made something."""
        return self.exclude(became="")

    def whole_texts(self) -> list[str]:
        """The document's own words: the text of each section, and the sentence each was read from."""
        return [words for pair in self.values_list("text", "as_read") for words in pair]

    def that_became(self, reference: str, or_begins: bool = False) -> Self:
        """Those of saved documents that became one thing, by its reference; or one whose reference begins so."""
        rows = self.filter(read_in__state="saved")
        rows = rows.filter(became__startswith=reference) if or_begins else rows.filter(became=reference)
        return rows.order_by("read_in__number", "place")

    def for_reading(self) -> Self:
        """With what a page shows beside the words.

        What saving the document made is not read again with each finding: of a large one that were most of the work.
        """
        leads = ("lead_person", "lead_post", "lead_organisation", "contact")
        of_document = [f"read_in__{column}" for column in WHAT_SAVING_MADE]
        return self.select_related("read_in__board", "under__under", *leads).defer(*of_document)
