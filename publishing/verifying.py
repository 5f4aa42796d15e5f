"""Whether every edition is what was published: text, page and PDF against their checksums, lists against the text.

Leans on editions and content. Used by `manage.py verify_editions`. Must not mend anything.
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Any

from boards.words import day as words_of_day
from publishing.content import Content
from publishing.models import Edition, EditionEntry, EditionText, EntrySort, Publication

Line = dict[str, Any]


def faults() -> Iterator[str]:
    """One sentence a fault."""
    for edition in Edition.objects.for_lists().in_number_order().iterator():  # a PDF at a time
        for fault in _faults_of(edition):
            yield f"{edition.board.slug}, {edition.publication.slug}, edition {edition.number}: {fault}"
    for publication in Publication.objects.with_editions():
        for fault in _faults_of_publication(publication):
            yield f"{publication.board.slug}, {publication.slug}: {fault}"
    yield from _numbers_given_twice()


def _faults_of(edition: Edition) -> Iterator[str]:
    words = getattr(edition, "words", None)
    if words is None:
        yield "its words are missing"
    elif edition.redacted_at is not None:
        yield from _not_destroyed(edition, words)
    else:
        yield from _not_as_published(edition, words)


def _not_destroyed(edition: Edition, words: EditionText) -> Iterator[str]:
    if words.text or words.article or words.content or words.pdf or edition.title:
        yield "its words should be destroyed and are not"
    for entry in edition.entries.all():
        if entry.words or entry.heading or entry.due or entry.lead or entry.leads or entry.href or entry.serves:
            yield "entries of it should be empty and are not"
            return


def _not_as_published(edition: Edition, words: EditionText) -> Iterator[str]:
    if hashlib.sha256(words.text.encode()).hexdigest() != edition.text_hash:
        yield "its text is not the one that was published"
    if hashlib.sha256(words.article.encode()).hexdigest() != edition.article_hash:
        yield "its page is not the one that was published"
    if hashlib.sha256(bytes(words.pdf or b"")).hexdigest() != edition.pdf_hash:
        yield "its PDF is not the one that was published"
    if words.content is None or Content.from_json(words.content).as_text() != words.text:
        yield "its content and its text differ"
        return
    content = Content.from_json(words.content)
    if edition.title != content.title:
        yield "its title is not that of its text"
    of_a_day = edition.publication.day is not None and not edition.publication.is_terms
    if of_a_day and content.day != f"{edition.publication.day}":
        yield "the day of its publication and its text differ"
    yield from _entries_differ(edition, content)


def _entries_differ(edition: Edition, content: Content) -> Iterator[str]:
    """Every column of every row against what the text says."""
    day = edition.publication.day or edition.published_at.date()
    rows = list(edition.entries.as_written())
    said_changes = {line.number: line.changes for _, line in content.agreed}
    told = {row.number: row for row in rows if row.sort == EntrySort.DECISION}
    said = {line.number: _decision_line(part.heading, line) for part, line in content.agreed}
    if sorted(told) != sorted(said):
        yield "its list of decisions and its text have other numbers"
    for number in sorted(told.keys() & said.keys()):
        for column in _columns_that_differ(told[number], said[number] | _common(edition, day)):
            yield f"its list of decisions and its text differ: {column} of decision {number}"
        if told[number].decision_id is None:
            yield f"decision {number} is tied to no decision"
        if said_changes[number] not in _changes_of(told[number]):
            yield f"its list of decisions and its text differ: what decision {number} changes"
    yield from _lines_differ("key dates", [row for row in rows if row.sort == EntrySort.DATE], [
        {"words": line.what, "due": line.when, "due_on": _day(line.on)} | _common(edition, day)
        for line in content.dates
    ])  # fmt: skip
    yield from _lines_differ("documents", [row for row in rows if row.sort == EntrySort.DOCUMENT], [
        {"words": link.title, "href": link.href, "due": link.note} | _common(edition, day)
        for link in content.documents
    ])  # fmt: skip


def _changes_of(row: EditionEntry) -> set[str]:
    """What the text may say: editions from before the day of a decision was kept name the day of its meeting."""
    if row.changes is None:
        return {""}
    days = (row.changes.decided_on, row.changes.day)
    return {f"Changes decision {row.changes.number} of {words_of_day(one)}" for one in days}


def _common(edition: Edition, day: date) -> Line:
    return {"day": day, "publication_id": edition.publication_id, "board_id": edition.board_id}


def _decision_line(heading: str, line: Any) -> Line:
    return {
        "heading": heading,
        "words": line.words,
        "due": line.due,
        "due_on": _day(line.due_on),
        "lead": line.lead,
        "serves": list(line.serves),
        **({"taken_on": _day(line.taken_on)} if line.taken_on else {}),
        **({"leads": list(line.leads)} if line.leads else {}),
    }


def _lines_differ(what: str, told: list[EditionEntry], said: list[Line]) -> Iterator[str]:
    if len(told) != len(said):
        yield f"its list of {what} and its text have other lengths"
        return
    for row, line in zip(told, said, strict=True):
        for column in _columns_that_differ(row, line):
            yield f"its list of {what} and its text differ: {column} of “{line['words']}”"


def _columns_that_differ(row: EditionEntry, said: Line) -> list[str]:
    return [name for name, value in said.items() if getattr(row, name) != value]


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _faults_of_publication(publication: Publication) -> Iterator[str]:
    editions = list(publication.editions.in_number_order())
    if [row.number for row in editions] != list(range(1, len(editions) + 1)):
        yield "its editions are not numbered one after another"
    given = [row.number or 0 for row in publication.entries.decisions()]
    if max(given, default=0) > publication.last_number:
        yield "a number was given that it does not remember"
    if publication.title not in _may_be_titled(publication, editions):
        yield "its title is not that of its newest edition"


def _may_be_titled(publication: Publication, editions: list[Edition]) -> set[str]:
    """The title of the newest edition that keeps its words; neutral where the newest of all was destroyed."""
    kept = [row.title for row in editions if row.redacted_at is None]
    neutral = [publication.neutral_title] if editions[-1].redacted_at is not None else []
    return {*kept[-1:], *neutral}


def _numbers_given_twice() -> Iterator[str]:
    given: dict[tuple[int, int], int] = {}
    for row in EditionEntry.objects.tied():
        key = (row.publication_id, row.number or 0)
        if given.setdefault(key, row.decision_id or 0) != row.decision_id:
            board = row.publication.board.slug
            yield f"{board}, {row.publication.slug}: number {row.number} was given to two decisions"
