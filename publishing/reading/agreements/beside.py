"""Beside what a board decided, what somebody will do: “The Board endorsed the charter and the chair would write to
schools”. These are two things, each with its own day.

Leans on the words of bodies and deeds, and on who. Must not know how decisions and promises are found.
"""

from publishing.reading.patterns import any_word, rule
from publishing.reading.who import is_doer
from publishing.reading.words.bodies import DECIDERS, WORD
from publishing.reading.words.deeds import DEED
from publishing.reading.words.manner import ADVERBS

_DID = ("agreed", "endorsed", "approved", "adopted", "accepted", "noted", "supported", "ratified", "signed off")
# What was decided is a thing, “endorsed the charter”; “agreed that … and …” is one agreement to its end.
_DECIDED_AND_WILL = rule(
    r"""
    ^(?P<decided>(?:(?:the | all | our) )?(?:{word} ){0,5}?{decider}(?: members)? (?:{adverb} )*{did}
    (?! (?:that | to)\b)(?: [\w’'&/-]+){1,18}?)
    ,? and (?P<promise>(?P<who>(?:(?:the | an? | our)[ ])?[\w’'-]+(?: [\w’'-]+){0,6}?)
    [ ](?:will | would | is to | are to)(?: (?:also | now | then))? {deed}\b.+)$
    """,
    word=WORD,
    decider=DECIDERS,
    adverb=ADVERBS,
    deed=DEED,
    did=any_word(",".join(_DID)),
)
# “Agreed that the council should stay with its model, and the council will train its staff”: “should”, and then “will”.
_AGREED_AND_WILL = rule(
    r"""
    ^(?P<decided>(?:(?:the | all | our) )?(?:{word} ){0,5}?{decider}(?: members)? (?:has )?(?:{adverb} )*agreed that
    (?: (?!will\b)[\w’',&/-]+){1,30}? (?:should | would)(?: (?!will\b)[\w’',&/-]+){1,25}?)
    , and (?P<promise>(?P<who>(?:(?:the | an? | our)[ ])?[\w’'-]+(?: [\w’'-]+){0,6}?) will {deed}\b.+)$
    """,
    word=WORD,
    decider=DECIDERS,
    adverb=ADVERBS,
    deed=DEED,
)


def parted_promise(text: str) -> list[str]:
    """A sentence that decides and promises as two, or as it is where it does not do both."""
    if " and " not in text or not any(map(text.__contains__, _DID)):  # quicker asked for than the rules
        return [text]
    match = _DECIDED_AND_WILL.match(text) or _AGREED_AND_WILL.match(text)
    return [match["decided"], match["promise"]] if match and is_doer(match["who"]) else [text]
