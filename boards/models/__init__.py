"""The nouns of the ground floor, one file a noun."""

from boards.models.board import Board, reserved_slugs
from boards.models.machinery import Counter, UsedToken
from boards.models.nomination import Nomination
from boards.models.organisation import Organisation
from boards.models.person import Person
from boards.models.posts import Cover, Holding, Post
from boards.models.rating import Rating
from boards.models.read_in import DECIDED, READERS, TAKEN, Finding, FindingKind, FindingState, ReadIn, Since
from boards.models.seats import Membership, RoleGrant
from boards.models.stored_file import StoredFile
from boards.models.terms import TermsOfReference

__all__ = [
    "DECIDED",
    "READERS",
    "TAKEN",
    "Board",
    "Counter",
    "Cover",
    "Finding",
    "FindingKind",
    "FindingState",
    "Holding",
    "Membership",
    "Nomination",
    "Organisation",
    "Person",
    "Post",
    "Rating",
    "ReadIn",
    "RoleGrant",
    "Since",
    "StoredFile",
    "TermsOfReference",
    "UsedToken",
    "reserved_slugs",
]
