"""The minutes of the meeting before: approved, in however few words a note-taker says so.

Leans on the way patterns are written. Must not know where in a document they stand.
"""

from publishing.reading.patterns import any_of, rule

_MINUTES = any_of(
    r"""
    (?:the )?(?:(?:last | previous | draft) )?(?:(?:month | meeting | time | term | year)[’']?s )?(?:minutes | notes)
    """
)
# “Last notes OK’d”, “Notes of 3 March fine”, “Minutes OK”.
_PASSED = rule(
    r"""
    ^{minutes}(?: (?:of | from | for) [^.,;:?!]{2,40}?)?(?:[ ]?[–:-])?
    [ ](?:(?:were | was | are | all)[ ])*{passed}[.!]?$
    """,
    minutes=_MINUTES,
    passed=any_of("OK[’']?d | okayed | OK | okay | fine | passed | (?:taken | agreed) as read"),
)
# “The minutes of 4 May were agreed”: told of nothing that is to come.
_OF_MINUTES = rule(r"^{minutes}\b(?!.*\b(?:to be | will | should)\b)", minutes=_MINUTES)


def are_passed(sentence: str) -> bool:
    """Whether a sentence says no more than that the minutes were right."""
    return bool(_PASSED.match(sentence))


def is_of_minutes(sentence: str) -> bool:
    """Whether a sentence is about minutes, and about nothing that is still to be done with them."""
    return bool(_OF_MINUTES.match(sentence))
