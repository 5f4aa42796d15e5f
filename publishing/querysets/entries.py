"""Entries of editions: the decisions, key dates and documents that lists, counts and permanent addresses read.

Leans on editions. Always chainable; the moment is passed in. Must not know pages, and reads nothing but what was
published (DESIGN: publishing).
"""

from datetime import datetime
from typing import Self

from django.db.models import Q
from django.db.models.functions import ExtractYear

from boards.governed import GuardedQuerySet


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

    def in_year(self, year: int) -> Self:
        """Of meetings in one year."""
        return self.filter(day__year=year)

    def led_by(self, lead: str) -> Self:
        """Led by one body, as published, alone or with others."""
        return self.filter(lead__in={said for said, leads in self._leads() if lead in leads})

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
        """The bodies that lead any, one by one."""
        return sorted({lead for _, leads in self._leads() for lead in leads}, key=str.casefold)

    def _leads(self) -> list[tuple[str, list[str]]]:
        """Who leads, in words and one by one; each way of saying it once."""
        return list(self.order_by().exclude(lead="").values_list("lead", "leads").distinct())

    def ever_at(self, slug: str, number: int) -> Self:
        """Every row that ever stood at a decision's address, newest edition first."""
        return self.filter(publication__slug=slug, number=number, publication__sort="update").order_by(
            "-edition__number"
        )

    def as_written(self) -> Self:
        """In the order in which they were written, with what they change."""
        return self.select_related("changes").order_by("pk")

    def tied(self) -> Self:
        """The decisions that are tied to one of the record, as they were written."""
        return self.filter(sort="decision", decision__isnull=False).select_related("publication__board").order_by("pk")

    def of_edition(self, edition) -> Self:
        """Those of one edition."""
        return self.filter(edition=edition)

    def in_editions(self, editions) -> Self:
        """Those of some editions."""
        return self.filter(edition__in=editions)

    def outside(self, readable) -> Self:
        """Those of a decision that is not among some decisions."""
        return self.filter(decision__isnull=False).exclude(decision__in=readable)

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
        """The entries of the decisions that these change, oldest edition first. Ask `ever_public` beside it."""
        keys = [row.changes_id for row in decisions if row.changes_id]
        return self.filter(decision__in=keys, sort="decision").order_by("pk")

    def that_is_changed_by(self, decision_key: int) -> Self:
        """The entries of the decision that another one changes. Ask `ever_public` beside it."""
        return self.filter(decision__changed_by=decision_key, sort="decision").order_by("pk")

    def numbers_in(self, publications) -> dict[int, dict[int, int]]:
        """Publication key -> decision key -> public number, over every edition: numbers are never reused."""
        rows = self.tied().filter(publication__in=publications)
        found: dict[int, dict[int, int]] = {}
        for publication, decision, number in rows.values_list("publication_id", "decision_id", "number"):
            found.setdefault(publication, {})[decision] = number
        return found
