"""Whether every edition is what was published: text and PDF against their checksums, entries against the text.

Leans on editions and content. Used by `manage.py verify_editions`. Must not mend anything.
"""

import hashlib
from collections.abc import Iterator

from publishing.content import Content
from publishing.models import Edition, EditionEntry, EditionText


def faults() -> Iterator[str]:
    """One sentence a fault."""
    for edition in Edition.objects.select_related("board", "publication").order_by("board", "publication", "number"):
        for fault in _faults_of(edition):
            yield f"{edition.board.slug}, {edition.publication.slug}, edition {edition.number}: {fault}"
    yield from _numbers_given_twice()


def _faults_of(edition: Edition) -> Iterator[str]:
    words = EditionText.objects.filter(edition=edition).first()
    if words is None:
        yield "its words are missing"
        return
    if edition.redacted_at is not None:
        if words.text or words.article or words.content or words.pdf:
            yield "its words should be destroyed and are not"
        if edition.entries.exclude(words="").exists():
            yield "entries of it should be empty and are not"
        return
    if hashlib.sha256(words.text.encode()).hexdigest() != edition.text_hash:
        yield "its text is not the one that was published"
    if hashlib.sha256(bytes(words.pdf or b"")).hexdigest() != edition.pdf_hash:
        yield "its PDF is not the one that was published"
    if words.content is None or Content.from_json(words.content).as_text() != words.text:
        yield "its content and its text differ"
        return
    yield from _entries_differ(edition, Content.from_json(words.content))


def _entries_differ(edition: Edition, content: Content) -> Iterator[str]:
    told = {row.number: row.words for row in edition.entries.filter(sort="decision")}
    said = {line.number: line.words for _, line in content.agreed}
    if told != said:
        yield "its list of decisions and its text differ"


def _numbers_given_twice() -> Iterator[str]:
    given: dict[tuple[int, int], int] = {}
    rows = EditionEntry.objects.filter(sort="decision", decision__isnull=False).select_related("publication__board")
    for row in rows.order_by("pk"):
        key = (row.publication_id, row.number or 0)
        if given.setdefault(key, row.decision_id or 0) != row.decision_id:
            board = row.publication.board.slug
            yield f"{board}, {row.publication.slug}: number {row.number} was given to two decisions"
