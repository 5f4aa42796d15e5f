"""The draft is written: words, headings, order, how decisions are shown, key dates and documents.

Leans on drafts. Every change opens a cleared text again. Must not know who clears.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from boards.models import Person
from publishing.changes.drafting import put_section
from publishing.changes.touching import reopen, take_draft, touch
from publishing.models import DraftDate, DraftDocument, DraftSection, UpdateDraft
from publishing.reading.dues import due_of_words


@dataclass
class Written:
    """What a page sent: columns of the draft, and columns by key of its sections, decisions and dates."""

    draft: dict[str, Any] = field(default_factory=dict)
    sections: dict[int, dict[str, Any]] = field(default_factory=dict)
    decisions: dict[int, dict[str, Any]] = field(default_factory=dict)
    dates: dict[int, dict[str, Any]] = field(default_factory=dict)


@transaction.atomic
def write_draft(
    *, draft: UpdateDraft, written: Written, by: Person, version: int | None = None, on: date | None = None
) -> UpdateDraft:
    """Write all that changed. Raises `Stale` when somebody wrote meanwhile, `NotNow` after publication.

    A page that changes nothing leaves a clearance as it is.
    """
    fresh = take_draft(draft, version)
    changed = _put(fresh, written.draft)
    lines = [line for section in fresh.sections.all() for line in section.decisions.all()]
    said_on = fresh.publication.day
    for rows, columns in (
        (fresh.sections.all(), written.sections),
        (lines, written.decisions),
        (fresh.dates.all(), written.dates),
    ):
        for row in rows:
            if _put(row, _with_its_day(row, columns.get(row.pk, {}), said_on)):
                row.save()
                changed = True
    if not changed:
        return fresh
    reopen(fresh, on=on)
    return touch(fresh, by=by, on=on)


WORDS_AND_DAY = (("due", "due_on"), ("when", "on"))


def _with_its_day(row: Any, columns: dict[str, Any], said_on: date | None) -> dict[str, Any]:
    """The columns with the day of their new words, or none: the old day would sort and date them falsely."""
    for words, day in WORDS_AND_DAY:
        if words in columns and day not in columns and columns[words] != getattr(row, words):
            read = due_of_words(columns[words], said_on)
            columns = columns | {day: read.on if read.kind in ("date", "period") else None}
    return columns


def _put(row: Any, columns: dict[str, Any]) -> bool:
    changed = [name for name, value in columns.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, columns[name])
    return bool(changed)


@transaction.atomic
def add_section(
    *, draft: UpdateDraft, heading: str, words: str = "", by: Person, on: date | None = None
) -> DraftSection:
    """A section of its own, at the end."""
    fresh = take_draft(draft)
    reopen(fresh, on=on)
    section = put_section(fresh, heading=heading, words=words)
    touch(fresh, by=by, on=on)
    return section


@transaction.atomic
def move_section(*, section: DraftSection, up: bool, by: Person, on: date | None = None) -> None:
    """Change places with the section before or after it. At the end nothing happens."""
    fresh = take_draft(section.draft)
    reopen(fresh, on=on)
    rows = list(fresh.sections.all())
    here = next(place for place, row in enumerate(rows) if row.pk == section.pk)
    there = here - 1 if up else here + 1
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for place, row in enumerate(rows, 1):
        if row.position != place:
            row.position = place
            row.save()
    touch(fresh, by=by, on=on)


@transaction.atomic
def add_date(
    *, draft: UpdateDraft, when: str, what: str, day: date | None, by: Person, on: date | None = None
) -> DraftDate:
    """A key date in words; `day` only sorts it."""
    fresh = take_draft(draft)
    reopen(fresh, on=on)
    line = DraftDate.objects.create(draft=fresh, when=when, what=what, on=day)
    touch(fresh, by=by, on=on)
    return line


@transaction.atomic
def add_document(
    *, draft: UpdateDraft, title: str, href: str, note: str = "", by: Person, on: date | None = None
) -> DraftDocument:
    """A document the update links to."""
    fresh = take_draft(draft)
    reopen(fresh, on=on)
    line = DraftDocument.objects.create(draft=fresh, title=title, href=href, note=note)
    touch(fresh, by=by, on=on)
    return line


@transaction.atomic
def remove_document(*, document: DraftDocument, by: Person, on: date | None = None) -> None:
    """Take a document off the draft."""
    fresh = take_draft(document.draft)
    reopen(fresh, on=on)
    document.delete()
    touch(fresh, by=by, on=on)
