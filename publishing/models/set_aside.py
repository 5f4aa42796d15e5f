"""A sentence of our own of which somebody said that it promises nothing, so that it is not asked for at its meeting.

Leans on the ground. Keeps a checksum of the sentence, never its words: notes for the record are destroyed one day.
"""

from django.db import models

from boards.governed import Ledger
from publishing.querysets import SentenceSetAsideQuerySet


class SentenceSetAside(Ledger):
    """One sentence of one meeting's day, by its key (`publishing/checking/promises.py`).

    A row that `replaces` it and says `is_asked_again` takes that back; the next one may set it aside once more. So the
    lines of a sentence are one chain, of which the last one stands: it begins once, and each is replaced once.
    """

    key = models.CharField("checksum of the sentence", max_length=16)
    is_asked_again = models.BooleanField(default=False)

    objects = SentenceSetAsideQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["board", "key"], condition=models.Q(replaces__isnull=True), name="sentence_set_aside_once"
            ),
            models.CheckConstraint(
                condition=models.Q(is_asked_again=False) | models.Q(replaces__isnull=False),
                name="sentence_asked_again_was_set_aside",
            ),
        ]

    def __str__(self) -> str:
        return f"A sentence set aside, {self.key}"
