"""Who decided: whether what stands before a deciding verb makes it the board's decision, and in whose name.

Leans on clauses and subjects. Must not know what was decided: of what follows the verb it only asks how it begins.
"""

from publishing.reading.agreements.clauses import clause_of, is_of_earlier, is_subordinate, without_adverbs
from publishing.reading.agreements.decided_by import DecidedBy
from publishing.reading.agreements.passive import IS_PASSIVE, decided_passively
from publishing.reading.agreements.subjects import is_ours, own_words
from publishing.reading.patterns import any_of, cased_rule, ends_with, rule
from publishing.reading.words.bodies import DECIDERS, RESOLVERS, WORD
from publishing.reading.words.manner import ADVERBS

_MARKS_OF_A_POINT = ' –-•:"“‘('
# “Agreed: that …”, “Approved the plan”: a note that begins with the verb.
_BEGINS_A_NOTE = (
    *("agreed", "resolved", "approved", "endorsed", "supported", "backed"),
    *("decided", "accepted", "ratified", "recommended", "deferred", "referred", "remitted"),
)
# “Approved.”, and nothing more: of what stands over it.
_DONE_IN_A_WORD = ("agreed", "approved", "accepted", "noted", "endorsed", "deferred")
_AFTER_A_NOTE = rule(
    r"^,? ?{opening}\b|^[:–-]",
    opening=any_of(
        """
        that | to | not to | the | a | an | this | these | its | all | both | and | except
        no | not | by | on | for | with | as | until | pending | in principle | subject | unanimously
        """
    ),
)
# “Agreed toolkit to be rolled out”: a note without “that”.
_NOTE_OF_A_THING = rule(r"^(?:{word} ){1,6}?(?:to be | to | should | will | would | must) [a-z]", word=WORD)
# “It was agreed that …”.
_IT_WAS = rule(r"(?:^ | [\s,;:(–-])it (?:was | has been | is)(?: (?:[a-z]+ed | put) and)?$")
_DECIDED_BY_IT = (
    *("agreed", "resolved", "decided", "approved"),
    *("recommended", "determined", "requested", "endorsed"),
)
# “The board”, “all members present”, “the members of the panel”.
_DECIDER = rule(
    r"""
    (?:^ | [\s,;:(–])
    (?P<subject>
    (?:{ahead} )*
    (?:{word} ){0,6}?
    {decider}(?: members)?(?: of the [a-z]+)?(?: (?:present | in attendance))?
    )$
    """,
    ahead=any_of("the | all | both | our | its | other | most | board | panel | committee | core | voting"),
    word=WORD,
    decider=RESOLVERS,
)
# “What the board would have agreed”, “until members agreed”: nothing was decided.
_NOT_DECIDED = ends_with(
    """
    not | never | cannot | could | would | will | may | might | should | must | shall | can
    be | being | been | having | had | had been | to
    until | unless | before | once | when | if | as | when it was | as it was
    which | that | who | whether | what | what we | what members | what the board
    previously | already | yet
    an | a | the | any
    """
)
# “One of our members”, “several partners”: not the board.
_OF_SOME = rule(
    r"\b{some}(?: of)?(?: (?:the | our | its))?(?: [a-z]+){0,2}? {decider}(?: members)?$",
    some="(?:one | some | several | many | few | two | three | four | number | other)",
    decider=DECIDERS,
)
# “As this would restrict access it was”: the reason, and then the clause of “it was”.
_REASON = rule(
    r"""
    ^(?:as | since | because | given that | although | while | whilst)\b
    .+?\b(?:would | was | is | had | were | could)\b.+? (?=it (?:was | is | has been)\b)
    """
)
_HAVE = cased_rule(" (?:has | have)$")
# “Caseloads – agreed to …”: a note after the name of its item.
_RUN_IN = cased_rule(r"^[A-Z][^.,;:–]{2,60} ?[–:-]$")
# “It was proposed, seconded and resolved that”.
_CARRIED = ("resolved", "agreed", "approved")
_MOVED = rule(r"\b(?:proposed | moved | seconded)\b[^.]{0,80}(?:\band | ,)(?: it was)?$")
# “Members, after a long debate, agreed …”.
_ASIDE = cased_rule(r",[^,;.]{3,80},$")
# “Last meeting we agreed”: at another time.
_LAST_TIME = rule(
    r"^(?:at | in)?[ ]?(?:(?:the | our | its | their) )?(?:last | previous) {time}\b",
    time="(?:meeting | month | year | time | autumn | spring)",
)
_AND = cased_rule(r"\b(?:and | but | then)$")
# “Members discussed the plan and agreed …”: the subject stands before the first of two verbs.
_SHARED_SUBJECT = rule(
    r"""
    ^(?:[^,.]{0,60}(?:, | [–-] ))?
    (?P<subject>(?:(?:the | all | our) )?(?:{word} ){0,5}?{decider}(?: members)?)
    (?: {adverb})* {did}\b
    (?!.*\b(?:he | she | who)\b)
    """,
    word=WORD,
    decider=DECIDERS,
    adverb=ADVERBS,
    did=any_of(
        """
        (?!agreed | decided | resolved)[a-z]+ed | heard | felt | looked at | took | gave | saw | made | held | spent
        sought | read | had (?:an? | the | some)
        (?:were | was)(?: not)? (?:[a-z]+ly )?[a-z]+
        (?:could | did)(?: not)?(?: [a-z]+ly)? [a-z]+
        """
    ),
)


def decided_by(left: str, verb: str, content: str, board: frozenset[str]) -> DecidedBy | None:
    """In whose name a verb decides, or None where it is not the board's decision.

    `left` and `content` are what stands before and after the verb; `board` holds the words of the board's name.
    """
    if not left.strip(_MARKS_OF_A_POINT):
        return _in_a_note(verb, content)
    if _LAST_TIME.match(left):
        return None
    if _RUN_IN.match(left) and (note := _in_a_note(verb, content)) is not None:
        return note
    bare = without_adverbs(left)
    if verb in _CARRIED and _MOVED.search(bare):
        return DecidedBy()
    if _IT_WAS.search(bare):
        return _by_it(bare, verb, content)
    if IS_PASSIVE.search(bare):
        return decided_passively(bare, verb, content, board)
    if _AND.search(_HAVE.sub("", _ASIDE.sub("", bare))) and (shared := _SHARED_SUBJECT.match(bare)):
        return _in_name_of(shared["subject"], board)
    return _by_name(bare, content, board)


def _in_a_note(verb: str, content: str) -> DecidedBy | None:
    if verb in _DONE_IN_A_WORD and not content.strip(" ."):
        return DecidedBy()
    is_note = verb in _BEGINS_A_NOTE or (verb == "noted" and not content.lower().startswith("that"))
    is_of_thing = verb in ("agreed", "resolved", "decided") and bool(_NOTE_OF_A_THING.match(content))
    is_put_off = verb in ("deferred", "referred")
    return DecidedBy("" if is_put_off else None) if is_note and (is_of_thing or _AFTER_A_NOTE.match(content)) else None


def _by_it(bare: str, verb: str, content: str) -> DecidedBy | None:
    is_another = is_subordinate(_own_clause(bare)) or is_of_earlier(content)
    return DecidedBy() if verb in _DECIDED_BY_IT and not is_another else None


def _own_clause(bare: str) -> str:
    """The clause of “it was”: of “as this would bar them it was”, only that; of “when it was”, all of it."""
    clause = clause_of(bare)
    reason = _REASON.match(clause)
    return clause[reason.end() :] if reason else clause


def _by_name(bare: str, content: str, board: frozenset[str]) -> DecidedBy | None:
    if _OF_SOME.search(bare):
        return None
    without_have = _HAVE.sub("", bare)
    left = without_adverbs(without_have) if without_have != bare else _ASIDE.sub("", bare)
    decider = None if _NOT_DECIDED.search(left) else _DECIDER.search(left)
    if decider is None or is_of_earlier(content) or is_subordinate(clause_of(left)):
        return None
    return _in_name_of(decider["subject"], board)


def _in_name_of(subject: str, board: frozenset[str]) -> DecidedBy | None:
    return DecidedBy(own_words(subject)) if is_ours(subject, board) else None
