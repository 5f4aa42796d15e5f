"""Decisions told in the passive: “the terms of reference were agreed by members”.

Leans on clauses, subjects and the words of papers. Must not know what follows from a decision.
"""

from publishing.reading.agreements.clauses import clause_of, is_dated, is_of_earlier, is_subordinate
from publishing.reading.agreements.decided_by import DecidedBy
from publishing.reading.agreements.subjects import is_ours
from publishing.reading.patterns import any_of, begins_with, cased_rule, ends_with, holds, piece, rule
from publishing.reading.words.bodies import DECIDERS, WORD
from publishing.reading.words.calendar import MONTH, WEEKDAY
from publishing.reading.words.papers import PAPERS

_WAS = any_of("was | were | has been | have been")
# “Was”, and “was received and”: the first of two verbs that share their subject.
_WAS_SOMETHING = piece(
    r"""
    {was}(?: (?:[a-z]+ly[ ])?{first}(?: (?:as read | on | upon | by all))?(?:,[ ]\w+ed)*
    (?: and \w+ed(?: (?:on | upon | through | over))?)? {joined}(?: (?:then | also | [a-z]+ly))?)?
    """,
    was=_WAS,
    joined="(?:and|&)",
    first="(?:\\w+ed(?: (?:at | into | over | through | out))? | read(?: out)? | heard | brought | put | taken)",
)
IS_PASSIVE = rule(" {was}$", was=_WAS_SOMETHING)
_THING = rule("^(?P<thing>(?s:.+?)) {was}$", was=_WAS_SOMETHING)
# “The plan had been drafted and was”: the thing stands before the first of two verbs.
_AND_WAS = rule(r"^(?P<thing>[^,;]{3,80}?) (?:had been | has been | have been | was | were)\b.* and$")
# “No agreement was reached and the item was deferred”: the second of two clauses.
_AND_ITEM = rule(r" and (?P<thing>(?:the | this)[ ](?:item | matter | decision | report | paper))$")
_AS_AMENDED = rule(r"\bas (?:so )?(?:amended | revised)$")
# Decided whatever is decided on; and decided where it is a paper: “the report was noted”.
_DECIDES_ANYTHING = ("agreed", "approved", "endorsed", "ratified", "adopted", "signed off")
_PUT_OFF = ("deferred", "referred", "carried forward", "held over", "postponed")
_DECIDES_PAPERS = ("noted", "accepted", "supported", "backed", "confirmed")
_DECIDED_BY_NAME = (*_DECIDES_ANYTHING, *_DECIDES_PAPERS, "appointed")
# “It”, “what”, “if they”: what was decided is not named.
_NAMES_NOTHING = ends_with("that | which | who | as | what | it | they | when | once | if | until | unless | whether")
_NOTHING = begins_with("no | none | neither | nothing | few")
# “The importance of early help was noted”: a remark.
_REMARKED = begins_with(
    "the (?:importance | need | challenge | difficulty | difficulties | lack | risk) (?:of | for | in)"
)
_UNDER_A_CONDITION = rule(r"\b(?:until | once | when | if | unless)\b[^,]*$")
# What every meeting begins with.
_FORMALITY = rule(r"\b(?:apolog | declarations? of interest | attendance | welcome)")
# “This item was deferred to”, “the matter was referred to”.
_ITEM = holds("item | matter | question | decision | discussion | consideration | {paper}", paper=PAPERS)
# “The evacuation procedure was noted.”
_SHORT_THING = rule(r"^(?:the | this | these | an?) [\w’' -]{3,50}$")
# “The offer of an officer was accepted.”
_OFFER = rule(r"^(?:the | this | an?)[ ](?:[\w’'-]+ ){0,3}?(?:offer | invitation | nomination)\b")
_TO_WHEN = begins_with("to | until | till | pending | for | back to")
_PAPER = holds("{paper}", paper=PAPERS)
_BY = rule(r"\bby (?P<agent>(?:(?:the | all | our) )?{word}(?: {word}){0,6})", word=WORD)
# “45 cases were agreed to be right”: what was found.
_TAKEN_TO_BE = ("to be the ", "to be a ", "to be right", "to be wrong", "to be good")
_GOES_ON = cased_rule(r"\bthen | \bso\b | ;")
# “By e-mail”, “by consensus”, “by March”: not by anybody.
_BY_NOBODY = rule(
    "^{nobody}",
    nobody=any_of(
        r"""
        e-?mail | correspondence | circulation | way | \w+ing\b
        consensus | a? ?majority | acclamation
        the end | next | \d | easter | christmas | {month} | {weekday}
        """,
        month=MONTH,
        weekday=WEEKDAY,
    ),
)
_BOARD_AT_FIRST = rule(r"^(?:{word} ){0,6}?{decider}(?: members)?\b", word=WORD, decider=DECIDERS)


def decided_passively(bare: str, verb: str, content: str, board: frozenset[str]) -> DecidedBy | None:
    """In whose name “X was agreed …” decides, or None. `bare` ends with “was”; `content` follows the verb."""
    found = _THING.match(bare)
    if found is None:
        return None
    if _AS_AMENDED.search(found["thing"]):
        return DecidedBy() if verb in _DECIDES_ANYTHING else None
    and_item = _AND_ITEM.search(found["thing"])
    whole = None if and_item else _AND_WAS.match(found["thing"])
    thing = and_item["thing"] if and_item else whole["thing"] if whole else clause_of(found["thing"]) or found["thing"]
    if verb == "noted" and _REMARKED.match(thing):
        return None
    if content.startswith(_TAKEN_TO_BE):
        return None
    if not _can_be_decided(thing) or is_of_earlier(content) or is_dated(content):
        return None
    agent = _agent(content)
    if agent is not None:
        decider = _BOARD_AT_FIRST.search(agent)
        if decider is not None or content.lower().startswith("by "):
            return _by_name(decider[0] if decider else None, verb, board)
    if verb in _DECIDES_ANYTHING:
        return DecidedBy()
    if verb in _PUT_OFF:
        is_when = _TO_WHEN.match(content) or not content.strip(" .")
        return DecidedBy("") if _ITEM.search(thing) and is_when else None
    is_short = verb == "noted" and not content.strip(" .") and _SHORT_THING.match(thing)
    is_offer = verb == "accepted" and _OFFER.match(thing)
    is_of_paper = verb in _DECIDES_PAPERS and (_PAPER.search(thing) or is_short or is_offer)
    return DecidedBy() if is_of_paper and not content.lower().startswith("that") else None


def _can_be_decided(thing: str) -> bool:
    if _NAMES_NOTHING.search(thing) or _NOTHING.match(thing) or _FORMALITY.search(thing):
        return False
    return not (_UNDER_A_CONDITION.search(thing) or is_subordinate(thing))


def _agent(content: str) -> str | None:
    """By whom it was done, where the words up to “by” belong to the same clause."""
    found = _BY.search(content[:160])
    if found is None or _BY_NOBODY.match(found["agent"]):
        return None
    before, by, _ = content.partition(" by ")
    return None if by and _GOES_ON.search(before) else found["agent"]


def _by_name(decider: str | None, verb: str, board: frozenset[str]) -> DecidedBy | None:
    if decider is None or not is_ours(decider, board) or verb not in _DECIDED_BY_NAME:
        return None
    return DecidedBy(decider)
