"""What an agreement is, and which verbs make one: agreed, approved, endorsed, noted, deferred, referred, amended.

Leans on the way patterns are written. Must not know how a sentence is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from publishing.reading.patterns import holds

# Each verb by which a board decides, and the kind of decision it makes.
KIND_OF = {
    "agreed": "agreed",
    "resolved": "agreed",
    "decided": "agreed",
    "determined": "agreed",
    "approved": "approved",
    "ratified": "approved",
    "adopted": "approved",
    "authorised": "approved",
    "signed off": "approved",
    "signed up to": "agreed",
    "accepted": "approved",
    "confirmed": "approved",
    "endorsed": "endorsed",
    "supported": "endorsed",
    "backed": "endorsed",
    "noted": "noted",
    "recommended": "agreed",
    "requested": "agreed",
    "asked": "agreed",
    "requests": "agreed",
    "asks": "agreed",
    "required": "agreed",
    "requires": "agreed",
    "invited": "agreed",
    "instructed": "agreed",
    "directed": "agreed",
    "tasked": "agreed",
    "commissioned": "agreed",
    "delegated": "agreed",
    "appointed": "agreed",
    "nominated": "agreed",
    "elected": "agreed",
    "committed": "agreed",
    "undertook": "agreed",
    "declined": "agreed",
    "rejected": "agreed",
    "deferred": "deferred",
    "carried forward": "deferred",
    "held over": "deferred",
    "postponed": "deferred",
    "referred": "referred",
    "remitted": "agreed",
    "amended": "amended",
}
_DECIDING_VERB = holds("(?P<verb>{verbs})", verbs="|".join(KIND_OF))
# No sentence decides more often; one that seems to is none that anybody wrote.
_MOST_VERBS = 8
# From the weakest to the strongest; the kinds not named here are stronger still.
_STRENGTH = ("noted", "endorsed", "approved", "agreed")


@dataclass(frozen=True)
class LeadIn:
    """What leads in a list of agreements, or with `is_promise` of things somebody will do.

    `before` holds the sentences that stand before it in its paragraph, `due` by when all of it is to be done.
    """

    kind: str
    who: str | None = None
    is_promise: bool = False
    before: str = ""
    due: str | None = None


@dataclass(frozen=True)
class Agreement:
    """What a sentence says the board decided. `content` is what follows the deciding word."""

    kind: str
    content: str
    subject: str | None = None
    is_view: bool = False
    is_complete: bool = False

    @property
    def strength(self) -> int:
        """How much it decides, against others of the same sentence."""
        return _STRENGTH.index(self.kind) if self.kind in _STRENGTH else len(_STRENGTH)


def deciding_verbs(text: str) -> Iterator[re.Match[str]]:
    """The first verbs in a text by which a board decides, as its match with the group `verb`."""
    low = text.lower()
    return islice(_DECIDING_VERB.finditer(text), _MOST_VERBS) if any(map(low.__contains__, KIND_OF)) else iter(())
