"""Whether a sentence goes on about what was just agreed: by “this”, “the draft”, or by words that both hold.

Leans on the way patterns are written. Must not know what was agreed.
"""

import re

from publishing.reading.found import Decision
from publishing.reading.patterns import any_of, begins_with, rule

# “This”, “a first draft”, “the revised”.
_POINTS_BACK = begins_with(
    r"""
    this | these | it | they | the same | drafts?
    the (?:final | first | revised | updated | draft)[ ]
    an? (?:\w+ ){0,2}{paper}
    """,
    paper=any_of(
        """
        draft | first draft | version | copy | outline | proposal | plan | report | paper | update | summary
        response | list | note | timetable | timeline
        """
    ),
)
# “The officers also offered to give a talk”: a promise of its own, whatever words it shares.
_OF_ITS_OWN = rule(r"\b(?:offered | volunteered | promised | undertook) to\b")
_LONG_WORD = re.compile(r"[a-z]{5,}")
_LENGTH_OF_A_STEM = 7
# Words that any two sentences of minutes may share.
_COMMON = frozenset(
    (
        *("would", "should", "could", "being", "agreed"),
        *("which", "their", "there", "these", "those", "other", "where"),
        *("while", "after", "before", "between", "about", "further"),
        *("board", "meeting", "members", "council", "service", "services", "children", "improvement"),
    )
)


def goes_on_about(decision: Decision, text: str) -> bool:
    """Whether a sentence goes on about a decision that has no due yet."""
    if decision.due.is_told:
        return False
    if _POINTS_BACK.match(text):
        return True
    return not _OF_ITS_OWN.search(text) and bool(_stems(decision.text) & _stems(text))


def _stems(text: str) -> set[str]:
    return {word[:_LENGTH_OF_A_STEM] for word in _LONG_WORD.findall(text.lower()) if word not in _COMMON}
