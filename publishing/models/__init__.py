"""The nouns of the publishing floor, one file a noun."""

from publishing.models.clearance import Clearance, DraftText, Outcome
from publishing.models.draft import Covers, UpdateDraft
from publishing.models.edition import Edition, EditionText
from publishing.models.entry import EditionEntry, EntrySort
from publishing.models.publication import AlsoAt, Publication, PublicationKind
from publishing.models.section import DraftDate, DraftDecision, DraftDocument, DraftSection, Shown
from publishing.models.set_aside import SentenceSetAside

__all__ = [
    "AlsoAt",
    "Clearance",
    "Covers",
    "DraftDate",
    "DraftDecision",
    "DraftDocument",
    "DraftSection",
    "DraftText",
    "Edition",
    "EditionEntry",
    "EditionText",
    "EntrySort",
    "Outcome",
    "Publication",
    "PublicationKind",
    "SentenceSetAside",
    "Shown",
    "UpdateDraft",
]
