"""The publishing floor's named questions: open drafts for the desk, and what the public may read at a moment.

Leans on the ground. Always chainable; the moment is passed in. Must not know pages. The public ones read
publications, editions, their words and entries, and nothing else (DESIGN: publishing).
"""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models.functions import ExtractYear

from boards.governed import GuardedQuerySet
from boards.roles import Subject
from publishing.states import OPEN_STATES, PUBLISHED

if TYPE_CHECKING:
    from boards.access import Access

APPEARED = Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=F("public_from"))


class DraftQuerySet(models.QuerySet):
    """Drafts."""

    def visible_to(self, access: "Access") -> Self:
        """Every draft of the board for those who see drafts; none for others."""
        rows = self.filter(board=access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def open(self) -> Self:
        """Those that may still be published, newest first."""
        return self.filter(state__in=OPEN_STATES).order_by("-number")

    def over(self) -> Self:
        """Published or dropped, newest first."""
        return self.exclude(state__in=OPEN_STATES).order_by("-number")

    def numbered(self, number: int) -> Self:
        """The one with this number."""
        return self.filter(number=number)

    def of_publication(self, publication) -> Self:
        """Those of one publication."""
        return self.filter(publication=publication)

    def covering(self, meeting) -> Self:
        """Those about one meeting."""
        return self.filter(covers__meeting=meeting)

    def for_reading(self) -> Self:
        """With what a page shows beside the title."""
        return self.select_related(
            "board", "publication", "corrects", "cleared__said_by", "written_by", "became__publication"
        )


class CoversQuerySet(models.QuerySet):
    """Which meetings a draft is about."""

    def at_address(self, slug: str) -> Self:
        """The line of the meeting with this address."""
        return self.filter(meeting__slug=slug)


class ClearanceQuerySet(GuardedQuerySet):
    """Clearances."""

    def of_draft(self, draft) -> Self:
        """What was said of one draft, newest first."""
        return self.filter(draft=draft).select_related("said_by", "recorded_by", "draft_text").order_by("-pk")

    def with_files(self) -> Self:
        """With the file that shows each."""
        return self.select_related("said_file")


class PublicationQuerySet(GuardedQuerySet):
    """Publications."""

    def visible_to(self, access: "Access") -> Self:
        """Every publication of the board, for those who see drafts."""
        rows = self.of(access.board)
        return rows if access.sees(Subject.DRAFTS) else rows.none()

    def at(self, sort: str, slug: str) -> Self:
        """The one at an address."""
        return self.filter(sort=sort, slug=slug)

    def filter_kind(self, sort: str) -> Self:
        """Those of one kind."""
        return self.filter(sort=sort)

    def with_editions(self) -> Self:
        """Those that were ever published, newest day first."""
        rows = self.filter(editions__isnull=False).select_related("board").distinct()
        return rows.order_by(F("day").desc(nulls_last=True), "title")


class AlsoAtQuerySet(GuardedQuerySet):
    """Other addresses."""

    def at(self, slug: str) -> Self:
        """The ones with this address."""
        return self.filter(slug=slug).select_related("publication__board")

    def of_publications(self, publications) -> Self:
        """Those that lead to some publications."""
        return self.filter(publication__in=publications)


class EditionQuerySet(GuardedQuerySet):
    """Editions."""

    def public(self, now: datetime) -> Self:
        """Those whose address answers at this moment: the embargo is over, and they appeared before a withdrawal."""
        return self.filter(APPEARED, public_from__lte=now)

    def that_appear(self) -> Self:
        """Those the public could read or will be able to: not withdrawn before their embargo ended."""
        return self.filter(APPEARED)

    def at(self, sort: str, slug: str) -> Self:
        """Those of one publication, newest first."""
        return self.filter(publication__sort=sort, publication__slug=slug).order_by("-number")

    def sort(self, sort: str) -> Self:
        """Those of one kind of publication."""
        return self.filter(publication__sort=sort)

    def numbered(self, number: int) -> Self:
        """The one with this number."""
        return self.filter(number=number)

    def current(self, now: datetime) -> Self:
        """The newest public edition of each publication."""
        newer = (
            type(self)(self.model)
            .public(now)
            .filter(publication=OuterRef("publication"), number__gt=OuterRef("number"))
        )
        return self.public(now).exclude(Exists(newer))

    def shown(self, now: datetime) -> Self:
        """What lists read of each publication: its newest public edition that stands; where none does, the newest.

        Annotated with `later_was_withdrawn`: whether a newer public edition was.
        """
        others = type(self)(self.model).public(now).filter(publication=OuterRef("publication"))
        newer = others.filter(number__gt=OuterRef("number"))
        stands = Q(state=PUBLISHED)
        chosen = stands & ~Exists(newer.standing()) | ~stands & ~Exists(newer) & ~Exists(others.standing())
        return self.public(now).filter(chosen).annotate(later_was_withdrawn=Exists(newer))

    def standing(self) -> Self:
        """Neither withdrawn nor redacted."""
        return self.filter(state=PUBLISHED)

    def newest_day_first(self) -> Self:
        """By the day of the meeting."""
        return self.order_by("-publication__day", "-pk")

    def before(self, publication) -> Self:
        """Those of earlier days, nearest first."""
        return self.filter(publication__day__lt=publication.day).order_by("-publication__day")

    def after(self, publication) -> Self:
        """Those of later days, nearest first."""
        return self.filter(publication__day__gt=publication.day).order_by("publication__day")

    def with_decision_counts(self) -> Self:
        """Annotated with `decision_count`."""
        return self.annotate(decision_count=Count("entries", filter=Q(entries__sort="decision")))

    def to_come(self, now: datetime) -> Self:
        """Embargoed ones, soonest first."""
        return self.filter(state=PUBLISHED, public_from__gt=now).order_by("public_from")

    def for_the_page(self) -> Self:
        """With the publication and the words, without the PDF."""
        return self.select_related("board", "publication__board", "words").defer(
            "words__pdf", "words__content", "words__text"
        )

    def for_lists(self) -> Self:
        """With the publication and without any words: what a line of a list shows."""
        return self.select_related("board", "publication__board")

    def for_the_file(self) -> Self:
        """With the publication and all the words."""
        return self.select_related("board", "publication__board", "words")

    def for_the_desk(self) -> Self:
        """With who did what."""
        return self.select_related(
            "board",
            "publication__board",
            "published_by",
            "withdrawn_by",
            "redacted_by",
            "clearance__said_by",
            "corrects",
        )


class EntryQuerySet(GuardedQuerySet):
    """Entries of editions."""

    def public(self, now: datetime) -> Self:
        """Those of the edition of each publication that stands: what lists and counts read."""
        from publishing.models import Edition

        return self.filter(edition__in=Edition.objects.shown(now).standing().values("pk"))

    def ever_public(self, now: datetime) -> Self:
        """Those of every edition whose address answers, also of withdrawn ones."""
        from publishing.models import Edition

        return self.filter(edition__in=Edition.objects.public(now))

    def decisions(self) -> Self:
        """Decisions, newest meeting first, each meeting's in their order."""
        return self.filter(sort="decision").order_by("-day", "publication_id", "number")

    def key_dates(self) -> Self:
        """Key dates, soonest first."""
        return self.filter(sort="date").order_by(F("due_on").asc(nulls_last=True), "pk")

    def in_year(self, year: int) -> Self:
        """Of meetings in one year."""
        return self.filter(day__year=year)

    def led_by(self, lead: str) -> Self:
        """Led by one body, as published."""
        return self.filter(lead=lead)

    def saying(self, words: str) -> Self:
        """With each of these words somewhere in what the public reads."""
        rows = self
        for word in words.split():
            rows = rows.filter(Q(words__icontains=word) | Q(heading__icontains=word))
        return rows

    def years(self) -> list[int]:
        """The years that have any, newest first."""
        found = self.order_by().annotate(year=ExtractYear("day")).values_list("year", flat=True)
        return sorted(set(found), reverse=True)

    def leads(self) -> list[str]:
        """The bodies that lead any."""
        return sorted({lead for lead in self.order_by().values_list("lead", flat=True).distinct() if lead})

    def ever_at(self, slug: str, number: int) -> Self:
        """Every row that ever stood at a decision's address, newest edition first."""
        return self.filter(publication__slug=slug, number=number, publication__sort="update").order_by(
            "-edition__number"
        )

    def in_editions(self, editions) -> Self:
        """Those of some editions."""
        return self.filter(edition__in=editions)

    def for_reading(self) -> Self:
        """With the publication it stands in."""
        return self.select_related(
            "board", "publication__board", "edition__publication__board", "edition__board", "changes"
        )

    def same_as(self, entry) -> Self:
        """The rows of one decision, by its permanent address, oldest edition first."""
        return self.filter(publication=entry.publication_id, number=entry.number).order_by("pk")

    def that_change(self, entry) -> Self:
        """The rows of decisions that change this one, whichever of its rows they were tied to."""
        told = {"changes__publication": entry.publication_id, "changes__number": entry.number}
        return self.filter(**told).order_by("day", "number")

    def of_earlier(self, decisions) -> Self:
        """The entries of the decisions that these change, oldest edition first."""
        keys = [row.changes_id for row in decisions if row.changes_id]
        return self.filter(decision__in=keys, sort="decision").order_by("pk")

    def that_is_changed_by(self, decision_key: int) -> Self:
        """The entries of the decision that another one changes."""
        return self.filter(decision__changed_by=decision_key, sort="decision").order_by("pk")

    def of_decisions(self, publication) -> dict[int, int]:
        """Decision key -> public number, over every edition of one publication: numbers are never reused."""
        rows = self.filter(publication=publication, sort="decision", decision__isnull=False).order_by("pk")
        return dict(rows.values_list("decision_id", "number"))


class SentenceSetAsideQuerySet(GuardedQuerySet):
    """Sentences that promise nothing."""

    def keys(self) -> set[str]:
        """Their keys alone."""
        return set(self.values_list("key", flat=True))
