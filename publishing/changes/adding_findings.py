"""What the reader missed is written down as a finding, so that saving makes it and undoing takes it back with the rest.

Leans on the verbs of single findings and on places in the text. Nothing here touches the record. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.governed import take
from boards.models import Finding, FindingKind, Person, ReadIn
from boards.refusals import NotNow
from publishing.changes.findings import Mended, mend_finding, require_checking, take_finding
from publishing.proposing import ProposedLead
from publishing.reading import Places

NOT_UNDER_THIS = "Something can be added to a section, or to a decision."


@transaction.atomic
def add_finding(*, under: Finding, mended: Mended, title: str = "", by: Person, on: date | None = None) -> Finding:
    """Add a decision or a commitment to a section, or another action to a decision; it is accepted at once.

    Words that stand in the section's text are marked there. `title` is for a section without one. Raises `NotNow` for
    what is missing.
    """
    fresh = take_finding(under)
    if title and fresh.sort == FindingKind.SECTION and not fresh.words:
        fresh = mend_finding(finding=fresh, mended=Mended({"words": title}, ProposedLead()), by=by, on=on)
    if fresh.sort not in (FindingKind.SECTION, FindingKind.DECISION):
        raise NotNow(NOT_UNDER_THIS)
    section = fresh if fresh.sort == FindingKind.SECTION else fresh.under
    words = mended.columns["words"]
    row = _at_the_end(fresh.read_in, mended.columns["sort"], by=by, on=on)
    row.under = fresh
    row.starts, row.ends = Places(section.text if section else "").of(words)
    row.as_read = words if row.ends else ""
    row.save()
    return mend_finding(finding=row, mended=mended, by=by, on=on)


@transaction.atomic
def add_item(*, read_in: ReadIn, mended: Mended, text: str = "", by: Person, on: date | None = None) -> Finding:
    """Add a section at the end of the document, with what it says of it; it is accepted at once, as an item."""
    fresh = take(read_in)
    require_checking(fresh)
    row = _at_the_end(fresh, FindingKind.SECTION, by=by, on=on)
    row.text = text
    row.save()
    return mend_finding(finding=row, mended=mended, by=by, on=on)


def _at_the_end(read_in: ReadIn, sort: str, *, by: Person, on: date | None) -> Finding:
    last = Finding.objects.of_read_in(read_in).last()
    place = last.place + 1 if last else 1
    return Finding(read_in=read_in, place=place, sort=sort, written_by=by, written_at=clock.moment(read_in.board, on))
