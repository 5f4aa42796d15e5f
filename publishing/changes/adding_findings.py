"""What the reader missed is written down as a finding, so that saving makes it and undoing takes it back with the rest.

Leans on the verbs of single findings and on places in the text. Nothing here touches the record. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.models import Finding, FindingKind, Person
from boards.refusals import NotNow
from publishing.changes.findings import Mended, mend_finding, take_finding
from publishing.placing import Places

NOT_UNDER_THIS = "Something can be added to a section, or to a decision."


@transaction.atomic
def add_finding(*, under: Finding, mended: Mended, by: Person, on: date | None = None) -> Finding:
    """Add a decision or a commitment to a section, or another action to a decision; it is accepted at once.

    Words that stand in the section's text are marked there. Raises `NotNow` for what is missing.
    """
    fresh = take_finding(under)
    if fresh.sort not in (FindingKind.SECTION, FindingKind.DECISION):
        raise NotNow(NOT_UNDER_THIS)
    section = fresh if fresh.sort == FindingKind.SECTION else fresh.under
    words = mended.columns["words"]
    last = Finding.objects.of_read_in(fresh.read_in).last()
    row = Finding(
        read_in=fresh.read_in,
        place=last.place + 1 if last else 1,
        sort=mended.columns["sort"],
        under=fresh,
        written_by=by,
        written_at=clock.moment(fresh.read_in.board, on),
    )
    row.starts, row.ends = Places(section.text if section else "").of(words)
    row.as_read = words if row.ends else ""
    row.save()
    return mend_finding(finding=row, mended=mended, by=by, on=on)
