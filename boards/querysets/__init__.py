"""The ground's named questions, one file a noun. Always chainable; the day is passed in.

Lean on the guarded queryset. Must not know pages.
"""

from boards.querysets.board import BoardQuerySet
from boards.querysets.dated import DatedQuerySet
from boards.querysets.machinery import CounterQuerySet, UsedTokenQuerySet
from boards.querysets.people import OrganisationQuerySet, PersonQuerySet
from boards.querysets.posts import CoverQuerySet, HoldingQuerySet, NominationQuerySet, PostQuerySet
from boards.querysets.rating import RatingQuerySet
from boards.querysets.read_in import FindingQuerySet, ReadInQuerySet
from boards.querysets.seats import MembershipQuerySet, RoleGrantQuerySet

__all__ = [
    "BoardQuerySet",
    "CounterQuerySet",
    "CoverQuerySet",
    "DatedQuerySet",
    "FindingQuerySet",
    "HoldingQuerySet",
    "MembershipQuerySet",
    "NominationQuerySet",
    "OrganisationQuerySet",
    "PersonQuerySet",
    "PostQuerySet",
    "RatingQuerySet",
    "ReadInQuerySet",
    "RoleGrantQuerySet",
    "UsedTokenQuerySet",
]
