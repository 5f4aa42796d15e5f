"""What became of a paper or of a line of a log, in a note: “Report received.”, “Action 3.6 to stay open”.

Leans on the words of bodies and of papers. Must not know where in a document the note stands.
"""

from publishing.reading.agreements.kinds import Agreement
from publishing.reading.patterns import rule
from publishing.reading.words.bodies import DECIDERS
from publishing.reading.words.papers import PAPERS

# “The dashboard was received.”, “The Board received the report.”, and nothing more.
_RECEIVED = rule(
    r"""
    ^(?:(?:the )?{decider} (?:duly | formally)?[ ]?received[ ](?:the | this | its)[ ](?:[\w’'-]+[ ]){0,4}?{paper}
    | (?:(?:the | this)[ ])?(?:[\w’'-]+[ ]){0,4}?{paper}(?: (?:of | on | for)[ ][^.,;:]{2,50}?)?
    [ ](?:(?:was | were)[ ])?(?:duly | formally)?[ ]?received)[.]?$
    """,
    decider=DECIDERS,
    paper=PAPERS,
)
# “Action 3.6 to stay open”, “Risk 9 increased from 12 to 16”: what became of a line of a log, in a note.
_OF_A_LOG = rule(
    r"""
    ^(?:actions? | items?)[ ]\d[\d./+&, -]*(?:(?:and | to)[ ]\d[\d./]*)?(?: \([^)]{2,60}\))?,?[ ]
    (?:(?:to | can | will | should)[ ])?(?:now[ ])?
    (?:(?:stay | remain | be (?:kept | left) | left | kept)[ ]open
    | be (?:closed | carried forward | removed))\b
    | ^a new risk\b[^.;]{0,120}?[ ]was (?:also )?added\b
    | ^(?:the )?risk[ ](?:\d[\d./]*(?: \([^)]{2,60}\))? | on[ ][^.;:]{3,60}?)
    [ ](?:(?:was | is | has been | to be)[ ])?
    (?:increased | reduced | raised | lowered | escalated | downgraded | upgraded | closed)(?: (?:from | to)\b |[.]?$)
    """
)
# “The amendment was carried.”, “Motion carried unanimously.”
_CARRIED = rule(
    r"""
    ^(?:the )?(?:[\w’'-]+ ){0,3}?(?:amendment | motion | proposal | recommendation | resolution)s?
    [ ](?:(?:was | were)[ ])?(?:put and[ ])?carried\b(?! (?:forward | over | out)\b)
    """
)
# They begin so, in small letters: quicker asked for than the rule.
_BEGINS_OF_A_LOG = ("acti", "item", "risk", "the ", "a ne")


def of_paper_or_log(sentence: str) -> Agreement | None:
    """What a note says was done with a paper, or with an action or a risk; or None. Nothing is left to be done."""
    if "carried" in sentence and _CARRIED.match(sentence):
        return Agreement("agreed", "", None, is_complete=True)
    if "received" in sentence and _RECEIVED.match(sentence):
        return Agreement("noted", "", None, is_complete=True)
    is_of_log = sentence[:4].lower() in _BEGINS_OF_A_LOG and _OF_A_LOG.match(sentence)
    return Agreement("agreed", "", None, is_complete=True) if is_of_log else None
