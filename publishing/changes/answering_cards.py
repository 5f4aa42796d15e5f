"""A whole card, or a whole section, is answered by one press; what was dropped by mistake is brought back.

Leans on the verbs of single findings, all in one transaction. Nothing here touches the record. Must not know pages.
"""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from boards.access import Access
from boards.models import Finding, FindingKind, FindingState, Person
from publishing.changes.findings import Mended, accept, accept_fresh, mend_finding, take_finding, write_answer
from publishing.checking.already import Already
from publishing.findings import what_is_missing

Versions = Mapping[int, int | None]


@transaction.atomic
def accept_card(
    *,
    finding: Finding,
    boxes: Mapping[int, Mended | None],
    versions: Versions,
    by: Person,
    on: date | None = None,
) -> list[int]:
    """Take a finding, and the actions on its card, as their boxes say. Gives the places of what was taken.

    `boxes` gives for each place what its boxes say, or nothing where it is taken as proposed. Raises `Stale` for the
    first that somebody else answered, and `NotNow` with its sentence for the first that something is missing of.
    """
    taken = []
    for place in sorted(boxes, key=lambda one: one != finding.place):
        row = Finding.objects.of_read_in(finding.read_in).for_reading().get(place=place)
        mended, version = boxes[place], versions.get(place)
        if mended is None:
            accept(finding=row, by=by, version=version, on=on)
        else:
            mend_finding(finding=row, mended=mended, by=by, version=version, on=on)
        taken.append(place)
    return taken


@transaction.atomic
def accept_section(
    *, finding: Finding, access: Access, by: Person, version: int | None = None, on: date | None = None
) -> list[int]:
    """Take everything in a section that nobody has looked at and nothing is missing of. Gives their places.

    What was dropped stays dropped, and what stands under it; what the record may have already is left to be looked at
    by itself, with what stands under it. Raises `Stale` or `NotNow`.
    """
    fresh = take_finding(finding, version)
    already, taken = Already(fresh.read_in, access), []
    for row in _with_what_stands_under(fresh):
        if _is_free(row) and already.alike(row) is None:
            accept_fresh(row, by=by, on=on)
            taken.append(row.place)
    return taken


def _with_what_stands_under(fresh: Finding) -> list[Finding]:
    """A finding and all below it, asked once: what stands under one of them sees what becomes of it."""
    rows = {row.pk: row for row in (fresh, *Finding.objects.below(fresh).for_reading())}
    for row in rows.values():
        row.under = rows.get(row.under_id or 0, row.under)
    return list(rows.values())


def _is_free(row: Finding) -> bool:
    """Whether nobody has looked at it and nothing stops it: the action of a decision that was left waits with it."""
    can_stand = row.sort != FindingKind.PROMISE or row.under is None or row.under.is_taken
    return row.can_be_taken and row.state == FindingState.WAITING and can_stand and not what_is_missing(row)


@transaction.atomic
def bring_back(*, finding: Finding, by: Person, version: int | None = None, on: date | None = None) -> list[int]:
    """Take back that something was dropped, with all that was dropped under it and what it stands under: they wait to
    be looked at again. Gives their places. Raises `Stale` or `NotNow`."""
    fresh = take_finding(finding, version)
    rows = [fresh, *Finding.objects.below(fresh).for_reading()]
    above = fresh.under
    while above is not None:
        rows.append(Finding.objects.for_reading().get(pk=above.pk))
        above = rows[-1].under
    back = [row for row in rows if row.state == FindingState.DROPPED]
    for row in back:
        write_answer(row, FindingState.WAITING, by=by, on=on)
    return sorted(row.place for row in back)
