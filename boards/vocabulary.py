"""Closed lists of words that more than one floor writes down: the shapes of a due, and what a board does by deciding.

The rows that stand in them live on the floors above; documents read in hold them before there is such a row. Must not
know those rows.
"""

from django.db import models


class DueKind(models.TextChoices):
    """The five shapes of a due."""

    DATE = "date", "On a date"
    MEETING = "meeting", "At a meeting"
    PERIOD = "period", "In a period, such as early March"
    ONGOING = "ongoing", "Ongoing, to be looked at again"
    NONE = "none", "No date agreed"


class DecisionKind(models.TextChoices):
    """What the board did."""

    AGREED = "agreed", "Agreed"
    AGREED_SUBJECT = "agreed_subject", "Agreed subject to changes"
    NOTED = "noted", "Noted"
    ENDORSED = "endorsed", "Endorsed"
    APPROVED = "approved", "Approved"
    AMENDED = "amended", "Amended"
    DEFERRED = "deferred", "Deferred"
    REFERRED = "referred", "Referred"
