"""What was recorded at a meeting beside what a document made there: it tells whether undoing may take the meeting back.

Leans on what refers to a meeting and to its items. Reads only. Must not know pages.
"""

import hashlib
from collections.abc import Container, Iterable
from typing import Any

from meetings.models import AgendaItem, Meeting
from publishing.referring import references

# These name a meeting, and may do so before it was held: nothing is recorded at it by them.
ONLY_NAME_IT = frozenset({"meetings.Promise", "meetings.FormerAddress"})


def recorded_beside(meeting: Meeting, ours: Iterable[tuple[str, int]], gone: Container[Any]) -> str:
    """A checksum of all that is recorded at a meeting but `ours` (label and key) and what is `gone`: each row's key and
    version. The same checksum twice means that nothing was recorded, mended or withdrawn in between."""
    kept = set(ours)
    rows = [other for _, other in references([meeting], gone) if other._meta.label not in ONLY_NAME_IT]
    items = [row for row in rows if isinstance(row, AgendaItem)]
    rows += [other for _, other in references(items, gone) if other._meta.label not in ONLY_NAME_IT]
    lines = {(row._meta.label, row.pk, getattr(row, "version", 1)) for row in rows}
    beside = sorted(line for line in lines if line[:2] not in kept)
    return hashlib.sha256(repr(beside).encode()).hexdigest()[:16]
