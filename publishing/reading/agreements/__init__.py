"""Agreements: whether a sentence says that the board decided something, and what kind of thing.

Leans on the tables of words. An agreement that only holds an opinion is a view; what was agreed before, by others, or
not at all, is none. Must not know a board by name: the words of its name are passed in.
"""

from publishing.reading.agreements.kinds import Agreement, LeadIn
from publishing.reading.agreements.leading import is_body_alone, lead_in, told_apart
from publishing.reading.agreements.minutes import is_of_minutes
from publishing.reading.agreements.sentence import agreement
from publishing.reading.agreements.subjects import OF_A_COUNCIL

__all__ = [
    "OF_A_COUNCIL",
    "Agreement",
    "LeadIn",
    "agreement",
    "is_body_alone",
    "is_of_minutes",
    "lead_in",
    "told_apart",
]
