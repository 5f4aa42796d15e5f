"""Whether somebody asks at this meeting: “AB asked”, “it was asked”; not “had asked in February”, “when asked”.

Leans on who. Must not know what is asked for.
"""

from publishing.reading.commitments.noted import without_initials
from publishing.reading.patterns import any_of, holds, rule
from publishing.reading.who import is_doer

# “The chair thanked AB and asked”: one who does two things.
_FIRST_DID = rule(
    r"^(?P<who>[^,.;]{2,40}?) {did}\b[^;]* and$",
    did=any_of(
        """
        thanked | welcomed | noted | queried | raised | highlighted | commented | agreed | said | felt | suggested
        observed | explained | reported | commended | acknowledged | congratulated | stressed | emphasised | outlined
        summarised | reminded | confirmed | advised | apologised
        """
    ),
)
# “Had asked in February”, “when asked”: not asked now.
_NOT_NOW = holds(
    "you | had | when | if | whether | was | were | be | being | been | who | which | not | never | they | inspectors?"
)
IT_WAS = rule(r"^(?:.{0,60}, )?it was$")


def is_asked_now(left: str) -> bool:
    """Whether what stands before “asked” is somebody at the meeting, or “it was”."""
    bare = left.strip(" ,–-").split(" – ")[-1].split(": ")[-1]
    first = _FIRST_DID.match(bare)
    return bool(IT_WAS.match(left)) or (
        not _NOT_NOW.search(without_initials(left)) and is_doer(first["who"] if first else bare)
    )
