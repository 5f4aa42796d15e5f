"""Words published by mistake are destroyed; a tombstone with number, dates, hash, who and why remains.

Leans on editions, drafts and the ground's erasing. Must not know pages.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection, transaction

from boards import clock
from boards.erasing import Mended, Places, destroy_file, destroy_words, find_words
from boards.governed import bulk_with_history, record, take
from boards.models import Finding, Person, ReadIn
from boards.refusals import NotNow
from boards.spelling import pattern_of, plainly_spelled
from publishing.changes.emptying import empty_drafts, require_no_open_draft, still_titled
from publishing.changes.public_face import turn
from publishing.models import Edition, EditionEntry, EditionText, Publication
from publishing.states import EDITION_STATES, WITHDRAWN

REPEATS = "The reason must not repeat the words that are destroyed."
RUN = 6
NOTHING: dict[str, Any] = {"words": "", "heading": "", "due": "", "lead": "", "leads": [], "href": "", "serves": []}


@dataclass(frozen=True)
class Redacted:
    """The editions whose words are destroyed; the rows elsewhere that lost the phrases, and the earlier versions."""

    editions: list[Edition]
    rows: int = 0
    earlier: int = 0


@transaction.atomic
def redact(
    *,
    edition: Edition,
    why: str,
    phrases: Sequence[str] = (),
    by: Person,
    version: int | None = None,
    on: date | None = None,
) -> Redacted:
    """Destroy the words of a withdrawn edition, every draft that does not stand behind another edition, the texts shown
    to the chair and the files attached.

    `phrases` (a name, say) are destroyed wherever else the board holds them, however they are typed there; they are not
    kept. Other withdrawn editions that say them are destroyed too. Raises `PhraseRefused` for a phrase that is short or
    stands nowhere; `NotNow` when an edition that says them still stands, when a correction with the words is open, when
    the reason repeats the words, or when the edition was not withdrawn; `Stale` when it moved on since `version`. Gives
    what was destroyed.
    """
    phrases = [phrase for phrase in phrases if phrase.strip()]
    _take_publications(edition, phrases)
    EDITION_STATES.after("redact", take(edition, version=version).state)
    _require_silent(edition, why)
    elsewhere = _look_elsewhere(edition, why, phrases)
    rows = [edition, *(elsewhere.editions if elsewhere else ())]
    require_no_open_draft(rows)
    destroyed = [_destroy_one(row, why, by=by, on=on) for row in rows]
    _destroy_around(destroyed, by=by, on=on)
    mended = _destroy_elsewhere(edition, elsewhere, by=by, on=on) if elsewhere else Mended()
    turn(edition.board, by=by, reason="Destroyed the words of an edition", on=on)
    transaction.on_commit(_forget_the_log)
    return Redacted(destroyed, mended.rows, mended.earlier)


@dataclass(frozen=True)
class Elsewhere:
    """The phrases: how they are found, the rows that hold them, and the other withdrawn editions that say them."""

    pattern: re.Pattern[str]
    places: Places
    editions: list[Edition]


def _take_publications(edition: Edition, phrases: Sequence[str]) -> None:
    """Nothing is corrected or withdrawn until it is done. Phrases may stand in any edition of the board, so all of its
    publications are taken then, in one order."""
    rows = Publication.objects.of(edition.board).in_key_order() if phrases else [edition.publication]
    for row in rows:
        take(row)


def _look_elsewhere(edition: Edition, why: str, phrases: Sequence[str]) -> Elsewhere | None:
    """Before anything is destroyed: each phrase must stand somewhere, and in no edition that still stands."""
    if not phrases:
        return None
    pattern = pattern_of(phrases)
    if pattern.search(why):
        raise NotNow(REPEATS)
    places = find_words(board=edition.board, phrases=phrases)
    return Elsewhere(pattern, places, _others_saying(edition, pattern))


def _destroy_around(destroyed: list[Edition], *, by: Person, on: date | None) -> None:
    """The drafts and the titles of what was destroyed."""
    for publication in {row.publication_id: row.publication for row in destroyed}.values():
        empty_drafts(publication)
        _neutral_title(publication, by=by, on=on)


def _destroy_elsewhere(edition: Edition, elsewhere: Elsewhere, *, by: Person, on: date | None) -> Mended:
    _destroy_documents(edition, elsewhere.pattern)
    return destroy_words(places=elsewhere.places, pattern=elsewhere.pattern, by=by, spare=(EditionText,), on=on)


def _require_silent(edition: Edition, why: str) -> None:
    """The reason may not quote the text: six words in a row are a quotation."""
    said = plainly_spelled(edition.words.text)
    given = plainly_spelled(why).split()
    for place in range(len(given) - RUN + 1):
        if " ".join(given[place : place + RUN]) in said:
            raise NotNow(REPEATS)


def _others_saying(edition: Edition, pattern: re.Pattern[str]) -> list[Edition]:
    found = []
    for other in Edition.objects.of(edition.board).but_for(edition).for_lists().with_words():
        if pattern.search(other.words.text):
            if other.state != WITHDRAWN and other.redacted_at is None:
                raise NotNow(
                    f"{other.publication.title}, edition {other.number}, says these words too. Withdraw it first."
                )
            found.append(other)
    return found


def _destroy_one(edition: Edition, why: str, *, by: Person, on: date | None) -> Edition:
    row = take(edition)
    row.state = EDITION_STATES.after("redact", row.state)
    row.redacted_by, row.redacted_words, row.title = by, why, ""
    row.redacted_at = clock.moment(row.board, on)
    record(row, by=by, reason="Its words were destroyed", on=on)
    EditionText.objects.of_edition(row).update(content=None, text="", article="", pdf=None)
    Edition.objects.versions_of(row).update(title="")
    with bulk_with_history():
        EditionEntry.objects.of_edition(row).update(**NOTHING)
    return row


def _destroy_documents(edition: Edition, pattern: re.Pattern[str]) -> None:
    """Files that were read in and say the words: their findings are mended with every other row."""
    for found in ReadIn.objects.of(edition.board).select_related("file"):
        said = Finding.objects.of_read_in(found).whole_texts()
        if pattern.search(found.title) or any(pattern.search(words) for words in said):
            destroy_file(found.file, reason="Destroyed with an edition that said the same")


def _neutral_title(publication: Publication, *, by: Person, on: date | None) -> None:
    """A title that only destroyed editions had becomes that of the newest kept one, or neutral; its history neutral."""
    row = take(publication)
    if row.is_terms:
        return
    kept = still_titled(row)
    neutral = row.neutral_title
    if row.title not in kept:
        row.title = kept[-1] if kept else neutral
        record(row, by=by, reason="Its words were destroyed", on=on)
    Publication.objects.versions_titled_otherwise(row, kept).update(title=neutral)


def _forget_the_log() -> None:
    """SQLite keeps what was written in a log beside its file until it is emptied into it."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
