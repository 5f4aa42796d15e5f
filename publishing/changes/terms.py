"""The terms of reference are published as the Board agreed them.

Leans on editions. The Board's decision agreed the text and the chair's word clears its publication; they are never
corrected by themselves: another text is another version, which the Board agrees.
"""

from dataclasses import replace
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from boards import clock
from boards.behalf import Word, tell
from boards.files import only_with_its_rows, receive
from boards.models import Person, TermsOfReference
from boards.refusals import NotNow, Stale
from meetings.models import Decision
from publishing.changes.drafting import publication_at
from publishing.changes.editions import Made, make_edition, next_number, write_edition
from publishing.checking import require_fit_words
from publishing.composing import terms_content
from publishing.models import Clearance, Edition, Publication, PublicationKind
from publishing.published_terms import is_published
from publishing.said_days import why_before_agreed

SLUG = "terms-of-reference"
TITLE = "Terms of reference"
NOT_AGREED = "The Board has not agreed this version, so it cannot be published."
PUBLISHED_BEFORE = "This version is published already."
WHAT_CHANGED = "Enter what changed since the version that is published. The public reads it."


def publish_terms(
    *,
    terms: TermsOfReference,
    word: Word,
    by: Person,
    what_changed: str = "",
    email: UploadedFile | None = None,
    on: date | None = None,
) -> Edition:
    """Publish one version. `email` is the file that shows the chair's word; it is kept with the rows or not at all.

    Raises `NotNow` when no standing decision agreed it, the word is older than that, or it is published already;
    `Stale` when somebody published them at the same moment, and `PrintingFailed`; then nothing is kept.
    """
    _require_agreed(terms, word)
    content = terms_content(terms, what_changed)
    found = Publication.objects.of(terms.board).at(PublicationKind.TERMS, SLUG).first()
    _require_next(terms, found, what_changed)
    require_fit_words(content)
    publication = found or Publication(board=terms.board, sort=PublicationKind.TERMS, slug=SLUG, title=TITLE)
    made = make_edition(publication, content, on=on)
    try:
        with only_with_its_rows(), transaction.atomic():
            return _write(terms, made, word, email, by=by, on=on)
    except IntegrityError:  # both were the first: on PostgreSQL the second finds the address taken
        raise Stale(publication) from None


def _require_agreed(terms: TermsOfReference, word: Word) -> None:
    days = Decision.objects.of(terms.board).standing().that_agree(terms).values_list("taken_on", flat=True)
    if not days:
        raise NotNow(NOT_AGREED)
    if not word.is_own and (early := why_before_agreed(min(days), word.said_on)):
        raise NotNow(f"{early}.")


def _require_next(terms: TermsOfReference, publication: Publication | None, what_changed: str) -> None:
    if is_published(terms, publication):
        raise NotNow(PUBLISHED_BEFORE)
    if publication and publication.editions.exists() and not what_changed.strip():
        raise NotNow(WHAT_CHANGED)


def _write(
    terms: TermsOfReference, made: Made, word: Word, email: UploadedFile | None, *, by: Person, on: date | None
) -> Edition:
    board = terms.board
    publication = publication_at(board, PublicationKind.TERMS, SLUG, TITLE, terms.written_on, by=by, on=on)
    fresh = Publication.objects.select_for_update(no_key=True).get(pk=publication.pk)
    if made.number != next_number(fresh):
        raise Stale(fresh)
    if email is not None:
        word = replace(word, file=receive(email, board=board, by=by, on=on))
    clearance = _clearance(terms, made.content.text_hash, word, by=by, on=on)
    edition = write_edition(
        fresh, made, clearance=clearance, decisions={}, corrects=fresh.editions.last(), by=by, on=on
    )
    tell(clearance, by=by, on=on)
    return edition


def _clearance(terms: TermsOfReference, text_hash: str, word: Word, *, by: Person, on: date | None) -> Clearance:
    row = Clearance(board=terms.board, text_hash=text_hash, recorded_by=by, recorded_at=clock.moment(terms.board, on))
    row.take_word(word)
    row.save()
    return row
