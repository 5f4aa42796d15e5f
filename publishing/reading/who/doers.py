"""Doers: the one whom the words before a verb name, “the council and its partners will …”.

Leans on names. Must not know the verb, nor what is done.
"""

import re

from publishing.reading.patterns import any_of, any_word, cased_rule, holds, rule
from publishing.reading.who.names import is_doer
from publishing.reading.words.calendar import MONTH, SEASON
from publishing.reading.words.finite import FINITE

# What parts a doer from the words before: “…, and then the council will”.
_PARTS_CLAUSES = rule(
    r"[,;:–]\s | :(?=[A-Z]) | \s-\s | {joining}\s | \(\s?"
    r" | (?<!\b[A-Z])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bCllr)\.\s?",
    joining=any_of(
        r"\b(?:that | because | where | so | while | whilst | but | and then | before | though | although)",
    ),
)
_BEGINNING = rule(
    r"^{begins}\s+",
    begins=any_word("""
        and, but, which, then, so, to, as, also, therefore, however, instead, meanwhile, consequently, accordingly
        in addition, going forward, in future, finally, yes, in the meantime, from now on
        once complete, once completed, once published, once agreed, once approved, once received, once available
    """),
)
# “Over the next few months the team”.
_WHEN = rule(
    r"""
    ^(?:(?:in | over | during | by | from | within | before | after | until) [^,]{0,30}?
    (?:days? | weeks? | months? | years? | term | {month} | {season} | 20\d\d) (?=\w)
    | (?:each | every) (?:day | week | month | quarter | term | year),? (?=\w)
    | at (?:the | our | its | {month}[’']s) [^,]{0,30}?(?:meeting | board | panel | committee),? (?=\w))
    """,
    month=MONTH,
    season=SEASON,
)
_VERB = holds("{verb}", verb=any_word(FINITE, "made"))
# “AB said that she”: she is AB.
_SAID = rule(
    r"^(?P<who>[^,;]{2,60}?)(?: (?:has | have))?(?: (?:now | also | since))? "
    r"{said}(?: (?:the board | members))?(?: that)? (?:he | she | they | it)$",
    said="(?:said|told|promised|confirmed|agreed|explained|advised|reported|stated|added|apologised|replied|answered|responded)",
)
# “The police confirmed that two officers will join”: whoever gives their word for others.
_GAVE_WORD = rule(
    r"^(?:[^,;]{3,60}, )?(?P<who>[^,;]{2,60}?)(?: (?:has | have))?(?: also)? "
    r"{gave}(?: (?:the board | members | partners))?(?: that)?\b",
    gave="(?:confirmed | agreed | assured | undertook | promised | offered | committed | gave (?:an? )?assurances?)",
)
# “AB apologised and”, “The director has written to them and”: the subject stands before the first of two verbs.
_SHARED = rule(
    r"""
    ^(?P<who>[^,.;:]{2,60}?) (?:(?:has | have | had | was | were | is | are | also)[ ])?
    (?:[a-z]+(?:ed | (?<!childr)en | ote | oke | t) | has | have | gave | took | made | said | spoke
    | (?:is | are) [a-z]+ing | (?:did | do | does | could | can) not | (?:will | would)(?: be)? [a-z]+)\b
    [^;:]{0,120}? (?:and | but)(?: (?:also | then | now))?$
    """
)
# “AB confirmed the council”, of what the council will do.
_SAID_OF = cased_rule(
    r"""
    ^.{2,60}?[ ](?:said | confirmed | agreed | explained | advised | reported | stated | added)[ ]
    (?P<who>(?:the[ ] | its[ ] | our[ ] | [A-Z]).{1,60})$
    """
)
# “The chair, with the safeguarding board,”, “Ann Lee (director)”: it is the chair's, and Ann Lee's.
_WITH_ANOTHER = rule(
    r"""
    (?<=\w), (?:(?:together )?with | in consultation with | alongside | supported by | who) [^,]{2,60},?$
    | (?<=\w), (?:me | mine | myself | ours | you | him | her | them | us)? ?(?:included | excepted | too),$
    | (?<=\w), (?:and )?(?:that | this) includes [^,]{2,40},$
    | (?<=\w), (?:including | led by | chaired by | as | on behalf of | like) [^,]{2,60},$
    | (?<=[a-z]) \([^()]{2,80}\)$
    | (?<=[a-z]) (?:which | who) (?:[a-z]+s | is | are | has | have | was | were)[ ][^,;]{3,50}$
    """
)
# “Ann Example, chair of the group,”: a name, and the office beside it.
_A_NAME = cased_rule(
    r"""
    ^(?!(?:By | In | On | At | From | Before | After | During | Until | Over | Next | Last | The | Since | Within)\b)
    (?:(?:Cllr | Dr | Mr | Mrs | Ms) )?[A-Z][a-z’'-]+ [A-Z][A-Za-z’'-]+$
    """
)
# “The council (AC) finance team”: letters within a name.
_LETTERS = re.compile(r"\s\([A-Z]{2,6}\)(?=\s)")
# “After discussion of the bids the panel”: an opening without a comma.
_OPENED = rule(
    r"""
    ^(?:after | following | once | before | during | when | as soon as) .{3,80}[ ]
    (?P<who>the [\w’' -]{2,40} | (?-i:[A-Z][a-z]+)(?:[ ](?-i:[A-Z][a-z]+))?)$
    """
)
_AND = re.compile(r"\b(?:and|or)\s+")


def doer_before(left: str) -> str | None:
    """The one who does it, where the words before the verb end with a body, an office or a person; else None."""
    left = _WITH_ANOTHER.sub("", _LETTERS.sub("", left))
    said = _SAID.match(left)
    if said and is_doer(said["who"]):
        return said["who"]
    shared = _SHARED.match(left.split(": ")[-1])
    if shared and is_doer(shared["who"]):
        return shared["who"]
    clauses = _PARTS_CLAUSES.split(left)
    last = _bare(clauses[-1].strip())
    opened = _OPENED.match(last or clauses[-1].strip())
    if opened and is_doer(opened["who"]):
        return opened["who"]
    if last:
        is_office = len(clauses) == 2 and last[:1].isupper() and bool(_A_NAME.match(clauses[0]))
        named = f"{clauses[0].strip()}, {last}" if is_office else last
        return named if is_doer(last) else None
    two = _bare(", ".join(clause.strip() for clause in clauses[-2:]))
    return two if two and is_doer(two) else None


def promiser(left: str) -> str | None:
    """Who gave their word for what others are to do, “the trust confirmed that two nurses will …”; or None."""
    match = _GAVE_WORD.match(left)
    return match["who"] if match and is_doer(match["who"]) else None


def _bare(words: str) -> str:
    return _after_verb(_WHEN.sub("", _BEGINNING.sub("", words.lstrip("“‘\"'"))).strip(" ,"))


def _after_verb(words: str) -> str:
    """“X has been told and the council”: the part after the last verb and its “and”."""
    if not _VERB.search(words):
        return words
    said = _SAID.match(words)
    if said and is_doer(said["who"]):
        return said["who"]
    said_of = _SAID_OF.match(words)
    if said_of and is_doer(said_of["who"]) and not _VERB.search(said_of["who"]):
        return said_of["who"]
    after = _AND.split(words)[-1].strip()
    return "" if after == words or _VERB.search(after) else after
