"""Words by which somebody gives their word: “confirmed that”, “gave an undertaking that”.

Leans on the way patterns are written. Must not know what is promised.
"""

from publishing.reading.patterns import any_of, holds, rule

PLEDGED = any_of(
    """
    promised | pledged | guaranteed | vowed
    (?:gave | given)[ ](?:(?:an? | his | her | their | its | the)[ ])?(?:[a-z]+ )?
    (?:word | undertaking | commitment | promise | guarantee)
    """
)
# “Confirmed that the paper would be shared”: firm, though told in the past.
SAID = holds(
    r"""
    (?:confirmed | assured | advised | agreed | undertook | said | explained | assurances? | {pledged})\b[^;]*\bthat
    confirmed | agreed
    """,
    pledged=PLEDGED,
)
# “He gave his word that no post would go”: whatever follows, it was promised.
WORD_GIVEN = rule(
    r"""
    \b(?:gave | given)[ ](?:(?:an? | his | her | their | its)[ ])?(?:[a-z]+ )?
    (?:word | undertaking | promise | guarantee)(?: to [\w’' -]{2,40})? that\b[^;]*$
    """
)
TOLD_THAT = rule(
    r"""
    \b(?:confirmed | assured | assurances? | advised | undertook | said | explained | reported | stated | {pledged})\b
    [^;]*\bthat\b
    """,
    pledged=PLEDGED,
)
