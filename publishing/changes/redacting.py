"""Words published by mistake are destroyed; a tombstone with number, dates, hash, who and why remains.

Leans on editions, drafts and the ground's erasing. Must not know pages.
"""

import re
from collections.abc import Sequence
from datetime import date

from django.db import transaction

from boards import clock
from boards.erasing import destroy_file, destroy_words, pattern_of
from boards.governed import bulk_with_history, record, take
from boards.models import Person, ReadIn
from boards.refusals import NotNow
from boards.words import day
from publishing.changes.public_face import turn
from publishing.models import (
    Clearance,
    DraftText,
    Edition,
    EditionEntry,
    EditionText,
    Publication,
    UpdateDraft,
)
from publishing.states import EDITION_STATES, WITHDRAWN

REPEATS = "The reason must not repeat the words that are destroyed."
RUN = 6


@transaction.atomic
def redact(
    *, edition: Edition, why: str, phrases: Sequence[str] = (), by: Person, on: date | None = None
) -> list[Edition]:
    """Destroy the words of a withdrawn edition, its draft, the texts shown to the chair and the files attached.

    `phrases` (a name, say) are destroyed wherever else the board holds them; they are not kept. Other withdrawn
    editions that say them are destroyed too. Raises `NotNow` when an edition that says them still stands, when the
    reason repeats the words, or when the edition was not withdrawn. Gives the editions destroyed.
    """
    EDITION_STATES.after("redact", take(edition).state)
    _require_silent(edition, why)
    rows = [edition]
    if any(phrase.strip() for phrase in phrases):
        pattern = pattern_of(phrases)
        if pattern.search(why):
            raise NotNow(REPEATS)
        rows += _others_saying(edition, pattern)
    destroyed = [_destroy(row, why, by=by, on=on) for row in rows]
    if any(phrase.strip() for phrase in phrases):
        _destroy_documents(edition, pattern)
        destroy_words(board=edition.board, pattern=pattern, by=by, spare=(EditionText,), on=on)
    turn(edition.board, by=by, reason="Destroyed the words of an edition", on=on)
    return destroyed


def _require_silent(edition: Edition, why: str) -> None:
    """The reason may not quote the text: six words in a row are a quotation."""
    said = " ".join(edition.words.text.lower().split())
    given = why.lower().split()
    for place in range(len(given) - RUN + 1):
        if " ".join(given[place : place + RUN]) in said:
            raise NotNow(REPEATS)


def _others_saying(edition: Edition, pattern: re.Pattern[str]) -> list[Edition]:
    found = []
    for other in Edition.objects.of(edition.board).exclude(pk=edition.pk).for_the_file():
        if pattern.search(other.words.text):
            if other.state != WITHDRAWN and other.redacted_at is None:
                raise NotNow(
                    f"{other.publication.title}, edition {other.number}, says these words too. Withdraw it first."
                )
            found.append(other)
    return found


def _destroy(edition: Edition, why: str, *, by: Person, on: date | None) -> Edition:
    row = take(edition)
    row.state = EDITION_STATES.after("redact", row.state)
    row.redacted_by, row.redacted_words = by, why
    row.redacted_at = clock.moment(row.board, on)
    record(row, by=by, reason="Its words were destroyed", on=on)
    EditionText.objects.filter(edition=row).update(content=None, text="", article="", pdf=None)
    with bulk_with_history():
        EditionEntry.objects.filter(edition=row).update(words="", heading="", due="", lead="", serves=[])
    for draft in UpdateDraft.objects.filter(became=row):
        _empty(draft)
    _destroy_attachments(row)
    _neutral_title(row, by=by, on=on)
    return row


def _empty(draft: UpdateDraft) -> None:
    """A draft that was published loses its words; whose it was and when remains."""
    for section in draft.sections.all():
        section.heading = section.words = ""
        section.save()
        section.decisions.update(due="")
    draft.dates.update(when="–", what="–")
    draft.documents.all().delete()
    DraftText.objects.filter(draft=draft).update(content=None, text="")
    draft.title, draft.lead, draft.chair_line, draft.what_changed = _neutral(draft.publication), "", "", ""
    draft.held_because = ""
    draft.save()


def _destroy_documents(edition: Edition, pattern: re.Pattern[str]) -> None:
    """Files that were read in and say the words: their findings are mended with every other row."""
    for found in ReadIn.objects.of(edition.board).select_related("file"):
        said = found.findings.values_list("text", "as_read")
        if pattern.search(found.title) or any(pattern.search(words) for pair in said for words in pair):
            destroy_file(found.file, reason="Destroyed with an edition that said the same")


def _destroy_attachments(edition: Edition) -> None:
    for clearance in Clearance.objects.filter(draft__became=edition).exclude(said_file=None):
        destroy_file(clearance.said_file, reason="Destroyed with the edition it cleared")
    with bulk_with_history():
        Clearance.objects.filter(draft__became=edition).update(reason="")


def _neutral(publication: Publication) -> str:
    return f"Update of {day(publication.day)}" if publication.day else "Update"


def _neutral_title(edition: Edition, *, by: Person, on: date | None) -> None:
    """The publication's title was the edition's; without a newer edition it becomes neutral, in its history too."""
    publication = take(edition.publication)
    if publication.editions.last() != edition or publication.is_terms:
        return
    publication.title = _neutral(publication)
    record(publication, by=by, reason="Its words were destroyed", on=on)
    publication.history.update(title=publication.title)
