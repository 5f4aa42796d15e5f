"""The actions floor's named questions, one file a sort of noun."""

from actions.querysets.action import ActionQuerySet
from actions.querysets.ledgers import (
    LineQuerySet,
    ServesQuerySet,
    StateChangeQuerySet,
    SupportQuerySet,
    UpdateQuerySet,
)
from actions.querysets.promised import promised_words_may_be_read

__all__ = [
    "ActionQuerySet",
    "LineQuerySet",
    "ServesQuerySet",
    "StateChangeQuerySet",
    "SupportQuerySet",
    "UpdateQuerySet",
    "promised_words_may_be_read",
]
