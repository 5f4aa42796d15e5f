"""A file somebody handed in: kept outside the web root under a random name, served as an attachment.

Leans on the board. Must not know which paper or act it belongs to: that is asked of the thing that points here.
"""

import secrets

from django.db import models

from boards.governed import Ledger


def random_place(stored: "StoredFile", given_name: str) -> str:
    """A storage name that tells nothing of the file; the given name is kept in the row only."""
    return f"{secrets.token_hex(2)}/{secrets.token_hex(24)}"


class StoredFile(Ledger):
    """One file as it was given."""

    file = models.FileField(upload_to=random_place, max_length=120)
    given_name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()
    content_type = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)

    @property
    def key(self) -> str:
        """What stands in its address: the beginning of its checksum, never a row number."""
        return self.sha256[:16]

    def __str__(self) -> str:
        return self.given_name
