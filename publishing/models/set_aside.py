"""A sentence of our own of which somebody said that it promises nothing, so that it is not asked for again.

Leans on the ground. Keeps a checksum of the sentence, never its words: notes for the record are destroyed one day.
"""

from django.db import models

from boards.governed import Ledger
from publishing.querysets import SentenceSetAsideQuerySet


class SentenceSetAside(Ledger):
    """One sentence, by its key (`publishing/checking/promises.py`)."""

    key = models.CharField("checksum of the sentence", max_length=16)

    objects = SentenceSetAsideQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["board", "key"], name="sentence_set_aside_once")]

    def __str__(self) -> str:
        return f"A sentence set aside, {self.key}"
