"""The short random key that stands in an address where a thing has no name of its own to stand there.

Leans on nothing. A row number never appears in an address. Must not know what it is the key of.
"""

import secrets

from django.db import models


def new_key() -> str:
    """Sixteen letters and figures by chance."""
    return secrets.token_hex(8)


class Keyed(models.Model):
    """The column of a thing that is reached by its key."""

    key = models.SlugField(max_length=16, unique=True, default=new_key, editable=False)

    class Meta:
        abstract = True
