"""An address a meeting had before it got another day: it leads to the meeting for ever.

Leans on the meeting. A ledger: rows are only added.
"""

from django.db import models

from boards.governed import Ledger
from meetings.querysets import FormerAddressQuerySet


class FormerAddress(Ledger):
    """One former address of one meeting."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="former_addresses")
    slug = models.SlugField(max_length=60)

    objects = FormerAddressQuerySet.as_manager()

    def __str__(self) -> str:
        return self.slug
