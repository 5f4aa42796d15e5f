"""Who is to do what was agreed: named in its clause; else the board, where it agreed to do it itself.

Leans on who and on agreements. Must not know when it is due.
"""

from itertools import chain

from publishing.reading.agreements import Agreement
from publishing.reading.patterns import any_of, cased_rule, holds, rule
from publishing.reading.who import agent_after, doer_before, is_doer, offered_by, who_named
from publishing.reading.words.bodies import WORD
from publishing.reading.words.deeds import DEED

_VERB = holds("will | would | should | shall | must | to | is to | are to | be | needs? to | need to")
_WEAK_VERBS = ("to", "be")
_IS_PASSIVE = rule(
    r"(?:(?:will | would | should | shall | must | needs? | is | are)(?: to)? )?(?:to )?be\b",
)
# “That the director be asked to report”.
_BE_ASKED = rule(
    r"""
    ^(?:that )?(?P<who>[^,.;]{2,80}?)(?:, (?:in consultation with | together with | with) [^,;]{2,80},)?[ ]
    be (?:asked | requested | invited | instructed | tasked | commissioned | authorised | directed | empowered) to\b
    """
)
# “To request that the director report”, “Requests that the director continues to report”.
_TO_REQUEST = rule(r"^(?:to )?(?:requests? | asks? | requires? | invites?) (?:that )?")
_CONTINUES = rule(r" continues?(?= to\b)")
_DEED = cased_rule(r"\b{deed}\b", deed=DEED)
# “That the chair writes to”, of one who does it.
_DOES = cased_rule(
    r"\b{deed}e?s(?= (?:to | the | a | an | back | out | up | with | all | his | her | its)\b)", deed=DEED
)
_MOST_BEFORE_A_DEED = 100
# Whoever is named behind as many letters is not who does what stands before them.
_LONGEST = 1_500
_TO_DO = cased_rule("to [a-z]")
_THAT = rule(r"^(?:that | when | once)\s+")
_IN_PRINCIPLE_THAT = rule(r"^(?:in principle )?that\s+")
# “Asked the director to report”: the one who was asked.
_ASKED = cased_rule(
    r"(?P<who>(?:(?:the | all) )?[A-Z\w][\w’'&-]*(?: {word}){0,7}?) (?:to | should | would | must) [a-z]+",
    word=WORD,
)
# “For the clerk to write to schools”.
_FOR = rule(r"^(?:by [^,.;]{2,40}? )?for (?P<who>[^,.;]{2,80}?) to [a-z]+\b")
_NOBODY_ASKED = ("that ", "for ", "on ")
# “Approved by the whole panel”.
_BY_BOARD = cased_rule(
    r"""
    by (?P<who>(?:(?:the | all) )?[\w’']+(?: [\w’']+){0,3}?)
    (?=[,.;] | (?: {goes_on}\b) | $)
    """,
    goes_on=any_of("and | setting | at | on | in | with | to | for | subject | following"),
)

# “(Asked) the director for a plan by July”.
_FOR_A_THING = rule(r"^(?P<who>(?:the )?{word}(?: {word}){0,7}?) for (?:an? | the | further | more)\b", word=WORD)


def first_verb_at(text: str) -> int:
    """Where the first verb of a promise stands in a text; 0 where there is none."""
    verb = _VERB.search(text)
    return verb.start() if verb else 0


def doer_of(decided: Agreement) -> str | None:
    """Who is to do what a sentence decides, or None."""
    content, low = decided.content, decided.content.lower()
    by = _BY_BOARD.match(content)
    if decided.is_complete:
        return by["who"] if by else None
    if low.startswith("to "):
        other = _ASKED.match(content[len("to ask ") :]) if low.startswith("to ask ") else None
        return who_named((other and doer_before(other["who"])) or decided.subject)
    for_whom = _FOR.match(content)
    if for_whom and (doer := doer_before(for_whom["who"])):
        return doer
    asked_of = _FOR_A_THING.match(content)
    if asked_of and is_doer(asked_of["who"]):
        return who_named(asked_of["who"])
    named = doer_of_clause(_IN_PRINCIPLE_THAT.sub("", content))
    asked = None if named or low.startswith(_NOBODY_ASKED) else _ASKED.match(content)
    return doer_before(asked["who"]) if asked else named


def _doer_of_bare_deed(clause: str) -> str | None:
    """“The director write to schools by May”: the one before a deed without “will”."""
    deeds = chain(_DEED.finditer(clause[:_MOST_BEFORE_A_DEED]), _DOES.finditer(clause[:_MOST_BEFORE_A_DEED]))
    named = (clause[: deed.start()].strip() for deed in deeds if deed.start())
    return next((who for who in named if not _VERB.search(who) and is_doer(who)), None)


def doer_of_clause(clause: str) -> str | None:
    """The one who does what a clause says, or None: “to” and “be” are looked at after the stronger verbs."""
    clause = _CONTINUES.sub("", _TO_REQUEST.sub("", clause[:_LONGEST]))
    asked = _BE_ASKED.match(clause)
    if asked:
        return doer_before(asked["who"])
    bare = _doer_of_bare_deed(_THAT.sub("", clause))
    if bare is not None:
        return bare
    for verb in sorted(_VERB.finditer(clause), key=lambda verb: verb[0].lower() in _WEAK_VERBS):
        left, right = clause[: verb.start()].rstrip(), clause[verb.start() :]
        if not left:
            return None
        if _IS_PASSIVE.match(right):
            return who_named(agent_after(" " + right) or offered_by(left))
        is_to = verb[0].lower() == "to"
        if is_to and not _TO_DO.match(right):
            continue
        doer = doer_before(_THAT.sub("", left))
        if doer is not None or not is_to:
            return who_named(doer)
    return None
