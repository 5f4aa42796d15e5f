"""Whether the public reads the terms of reference that the Board agreed.

Leans on editions and their words. Reads only. Must not know how terms are published.
"""

from boards.models import TermsOfReference
from publishing.composing import holds_version
from publishing.content import Content
from publishing.models import Publication


def is_published(terms: TermsOfReference, publication: Publication | None) -> bool:
    """Whether the newest edition stands and holds this version, word for word."""
    last = publication.editions.with_words().last() if publication else None
    if last is None or not last.stands or not last.words.content:
        return False
    return holds_version(Content.from_json(last.words.content), terms)
