"""The terms of reference are published as the Board agreed them.

Leans on editions. The Board's decision agreed the text and the chair's word clears its publication.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.behalf import Word, tell
from boards.models import Person, TermsOfReference
from boards.refusals import NotNow, Stale
from meetings.models import Decision
from publishing.changes.drafting import publication_at
from publishing.changes.editions import make_edition, write_edition
from publishing.checking import require_fit_words
from publishing.composing import terms_content
from publishing.models import Clearance, Edition, Publication, PublicationKind

SLUG = "terms-of-reference"
NOT_AGREED = "The Board has not agreed this version, so it cannot be published."
PUBLISHED_BEFORE = "This version is published already."
WHAT_CHANGED = "Enter what changed since the version that is published. The public reads it."


def publish_terms(
    *, terms: TermsOfReference, word: Word, by: Person, what_changed: str = "", on: date | None = None
) -> Edition:
    """Publish one version. Raises `NotNow` when no standing decision agreed it, or it is published already."""
    if not Decision.objects.of(terms.board).standing().that_agree(terms).exists():
        raise NotNow(NOT_AGREED)
    day = terms.written_on
    publication = publication_at(terms.board, PublicationKind.TERMS, SLUG, "Terms of reference", day, by=by, on=on)
    last = publication.editions.last()
    if last is not None and not what_changed.strip():
        raise NotNow(WHAT_CHANGED)
    content = terms_content(terms, what_changed)
    require_fit_words(content)
    if last is not None and last.stands and f"Version {terms.number}." in last.words.text:
        raise NotNow(PUBLISHED_BEFORE)
    made = make_edition(publication, content, on=on)
    with transaction.atomic():
        fresh = Publication.objects.select_for_update().get(pk=publication.pk)
        if fresh.version != publication.version:
            raise Stale(fresh)
        clearance = _clearance(terms, content.text_hash, word, by=by, on=on)
        edition = write_edition(
            fresh, made, clearance=clearance, decisions={}, public_from=None, corrects=last, by=by, on=on
        )
        tell(clearance, by=by, on=on)
    return edition


def _clearance(terms: TermsOfReference, text_hash: str, word: Word, *, by: Person, on: date | None) -> Clearance:
    row = Clearance(board=terms.board, text_hash=text_hash, recorded_by=by, recorded_at=clock.moment(terms.board, on))
    row.take_word(word)
    row.save()
    return row
