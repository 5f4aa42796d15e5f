"""A promise: who is to do it and when; and where the sentence stands that makes it.

Leans on dues. Must not know how a sentence promises.
"""

from dataclasses import dataclass

from publishing.reading.found import Due


@dataclass(frozen=True)
class Promised:
    """What a sentence promises, less its words: when it is due, and who is to do it where that is named."""

    due: Due
    who: str | None


@dataclass(frozen=True)
class Standing:
    """Where a sentence stands: a point among things that were said, or among what happens next."""

    is_listed: bool
    is_next: bool
