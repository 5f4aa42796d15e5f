"""The clause a deciding verb stands in: its adverbs, and whether it tells of another time.

Leans on the words of manner and on months. Must not know who decides, nor what.
"""

import re

from publishing.reading.patterns import any_of, ends_with, rule
from publishing.reading.words.calendar import MONTH
from publishing.reading.words.manner import ADVERBS

_ADVERB_AT_END = rule(r"[\s,]+{adverb},?$", adverb=ADVERBS)
# “Resolved (unanimously) that”, “(by 8 votes to 2)”, “unanimously, that”; and not “(iii)”.
_VOTE = rule(
    r"""
    ^\s*
    (?:\((?![ivx]+\))[a-z0-9 .,/-]{3,40}\):?
    | with thanks[.]?$
    | (?:unanimously | nem\.? con\.? | by (?:a majority | consensus | general consent)),?(?= (?:that | to)\b))[ ]*
    """
)
_COMMA = re.compile(r"[,;:]\s")
# “When the budget was agreed …”: said of a time, and no decision. “As a result”, “after a long debate” are none.
_SUBORDINATE = rule(
    r"""
    ^(?:(?:and | but) )?{when}\b
    (?!\s+(?:a result | part of | well))
    (?!\s+(?:[a-z-]+ ){0,4}?(?:discussions? | debates? | deliberation | consideration | questions | presentation)\b)
    """,
    when=any_of(
        """
        when | once | if | until | unless | after | before | as | because | since
        although | though | while | whilst | whether | where
        """
    ),
)
# “… would be published once it was (agreed)”: a condition at the end of another clause.
_ONCE_IT_WAS = ends_with(
    "(?:once | when | if | until | unless | after | before | as soon as) it (?:is | was | had been)"
)
# “… agreed at its last meeting”, “… agreed in 2012”: it was decided earlier.
_EARLIER = rule(
    r"^\W*{then}",
    then=any_of(
        r"""
        (?:by (?:the )?[\w’' -]{2,40} in {month} (?:19 | 20)\d\d)\b
        (?:back )?in {month}\b(?! (?:\d | board | meeting))
        (?:(?:by | with) [^,.]{0,40})?\b(?:at | in | from | during) {article} {which}\b[^.]{0,30}
        (?:last | previously | earlier | in \d{4} | some time | a year | two years)\b
        """,
        article="(?:the | its | our | their | a | an)",
        which=any_of("last | previous | earlier | prior | preceding | {month}", month=MONTH),
        month=MONTH,
    ),
)
# “… was approved on 3 March”: the day it was done.
_DAY_AFTER = rule(
    r"^\W*(?:in | on) (?:early[ ] | late[ ] | mid-)?(?:\d{1,2}(?:st | nd | rd | th)? )?{month}\b",
    month=MONTH,
)


def without_adverbs(left: str) -> str:
    """What stands before a verb, without the adverbs at its end: “members unanimously” is “members”."""
    while (shorter := _ADVERB_AT_END.sub("", left)) != left:
        left = shorter
    return left


def without_vote(content: str) -> str:
    """What follows a deciding verb, without the words that say how it was voted."""
    return _VOTE.sub("", content, count=1)


def clause_of(left: str) -> str:
    """The clause a verb stands in: what follows the last comma or semicolon before it."""
    return _COMMA.split(left)[-1].strip()


def is_subordinate(clause: str) -> bool:
    """Whether a clause only says when, why or under which condition, or ends with words that do."""
    return bool(_SUBORDINATE.match(clause) or _ONCE_IT_WAS.search(clause))


def is_of_earlier(content: str) -> bool:
    """Whether what follows the verb says that it was decided at another time."""
    return bool(_EARLIER.match(content))


def is_dated(content: str) -> bool:
    """Whether what follows the verb is the day it was done."""
    return bool(_DAY_AFTER.match(content))
