"""The publishing floor's named questions, one file a noun: drafts for the desk, what was published, its entries.

Leans on the ground. Always chainable; the moment is passed in. Must not know pages. The public ones read
publications, editions, their words and entries, and nothing else (DESIGN: publishing).
"""

from publishing.querysets.drafts import (
    ClearanceQuerySet,
    CoversQuerySet,
    DraftDecisionQuerySet,
    DraftQuerySet,
    DraftTextQuerySet,
    PartQuerySet,
    SentenceSetAsideQuerySet,
)
from publishing.querysets.entries import EntryQuerySet
from publishing.querysets.published import AlsoAtQuerySet, EditionQuerySet, EditionTextQuerySet, PublicationQuerySet

__all__ = [
    "AlsoAtQuerySet",
    "ClearanceQuerySet",
    "CoversQuerySet",
    "DraftDecisionQuerySet",
    "DraftQuerySet",
    "DraftTextQuerySet",
    "EditionQuerySet",
    "EditionTextQuerySet",
    "EntryQuerySet",
    "PartQuerySet",
    "PublicationQuerySet",
    "SentenceSetAsideQuerySet",
]
