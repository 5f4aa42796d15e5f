"""Views: whether what was agreed is an opinion, in which nothing is to be done by anybody.

Leans on the words of opinion, worth and deeds. Must not know who agreed.
"""

import re

from publishing.reading.patterns import any_of, any_word, begins_with, holds, rule
from publishing.reading.words.bodies import DOERS, WORD
from publishing.reading.words.deeds import DEED, DONE, NO_DEED
from publishing.reading.words.finite import FINITE
from publishing.reading.words.opinions import OPINIONS, WORTHS

# “Will”, “should”, “is to” and the three words after it: “the chair will also write to schools”.
MODAL = rule(
    r"""
    \b{modal}\b
    (?: (?:also | now | then | all | each | both | therefore | only | continue to | be able to | need to))*
    (?: not)?
    [ ](?P<next>[\w-]+)(?: (?P<after>[\w-]+))?(?: (?P<third>[\w-]+))?
    """,
    modal=any_of(
        """
        will | would | should | shall | must | ought to
        is to | are to | was to | were to | need to | needs to | needed to
        """
    ),
)
# “That the plan be approved”, “that two members be invited”.
SUBJUNCTIVE = rule(
    r"""
    \b(?<!could )(?<!can )(?<!may )(?<!might )
    (?:be | continue to be | not be) (?:[a-z]+ly )?(?:{done} | split | \w+ed)\b
    """,
    done=DONE,
)
# “The way forward would be to meet the schools”.
_WAY_TO_DO = holds(
    r"{way}\b[^.,;]{0,40}? (?:is | was | would be | will be | should be) to {deed}",
    way=any_of(
        """
        way forward | next steps? | approach | solution | option | course of action
        priority | action | task | focus | aim
        """
    ),
    deed=DEED,
)
# “There will be a second workshop”, and not “there will be real benefit”.
_THERE_WILL = rule(
    r"""
    \bthere (?:will | would | should | must | shall | needs? to | needed to) (?:(?:need | have) to )?
    be (?!(?:{very} )*{worth}\w*\b)
    """,
    very=any_of("a | an | some | real | clear | great | significant | considerable | much"),
    worth=any_of(
        """
        value | benefits? | merits? | scope | opportunit | advantage
        potential | room | risk | challenge | concern
        """
    ),
)
# “There is clear value in …”, “this was particularly helpful”.
_BEGINS_AS_VIEW = begins_with(
    """
    (?:that )?(?:{there_is} | {it_is}) (?:{very} )*(?:{opinion} | {worth})
    """,
    there_is=any_of(
        "there (?:is | was | were | are | would be | will be | remained | remains | had been | has been)",
    ),
    it_is=any_of(
        """
        {it}(?: all)? (?:is | was | were | are | would be | will be | had been | has been | could be | might be)
        {it}(?: all)? (?:remained | felt | looked | seemed)
        """,
        it="(?:it | this | these | that)",
    ),
    very=any_of(
        """
        [a-z]+ly | very | so | much | of
        a | an | the | some | both | real | clear | strong | great | significant | considerable
        also | still | always | now
        """
    ),
    opinion=OPINIONS,
    worth=WORTHS,
)
# “Agreed on the importance of …”, “agreed how useful …”.
_FOLLOWS_AS_VIEW = begins_with(
    """
    with (?!\\w+ing\\b)(?!{article}[a-z’'-]*[ ]?{taken_up}\\b) | about
    (?:on )?the {matter}
    the (?:significance | merits? | urgency | view | principle that | sentiment)
    how (?:important | valuable | useful | helpful)
    it (?:was | is | would be)
    there (?:was | is | were | would be)
    """,
    matter=any_of("importance | value | benefits?"),
    article="(?:(?:the | this | that | these | those | both | all | one | two | some | minor)[ ])?(?:of the )?",
    taken_up=any_word("""
        proposal(s), recommendation(s), suggestion(s), approach, plan, plans, changes, proposed
        change(s), amendment(s), addition(s), condition(s), correction(s)
    """),
)
# “That, as the service is new, there would be value in …”: an opinion further on.
_THERE_WOULD = holds(
    "(?:there | it) (?:would | will) be (?:[a-z]+ ){0,2}(?:{opinion} | {worth})",
    opinion=OPINIONS,
    worth=WORTHS,
)
# “Retaining some of it would be useful”: what is thought of a thing.
_WOULD_BE_GOOD = rule(
    r"^[^.;,]{3,80}? (?:would | will | could) be (?:very | more | most | particularly)?[ ]?{opinion}\b[^.;]{0,40}[.]?$",
    opinion=any_word("useful, helpful, beneficial, valuable, worthwhile, desirable, good, important, positive"),
)
_THERE_IS = holds(
    "(?:there | it) (?:would | will | is | was | were) (?:be )?(?:[a-z]+ ){0,2}(?:{opinion} | {worth})",
    opinion=OPINIONS,
    worth=WORTHS,
)
# “That the council write to schools”: a deed without “will” or “should”.
_BARE_DEED = rule(
    r"""
    ^(?!(?:although | though | while | whilst | because | since)\b)
    (?:(?:the | all | each | both | any | its) )?(?:{word} ){1,8}?
    (?<!could )(?<!can )(?<!may )(?<!might )(?<!^the )(?<!^this )(?<!^our )(?<!^its )(?<!^their )(?<!^a )
    (?:{deed} | {deed}e?s(?= (?:to | the | a | an | back | out | up | with | all | his | her | its)\b)
    | be | have | become | continue | remain | form)\b
    (?! (?:was | were | is | are | had | has)\b)
    """,
    word=WORD,
    deed=DEED,
)
# “That the working group reconcile the totals”: of one body any verb without its “s”.
_ONE_BODY_DOES = rule(
    r"""
    ^(?:the )?(?:{word} ){0,6}?{word}(?<=group|board|panel)[ ](?:\([A-Z]+\)[ ])?(?!{state}\b)
    [a-z]{4,}(?<!s)(?<!ed)(?<!ing)(?<!ly)[ ](?:the | an? | its | their | all | any | this)\b
    | ^(?:we | they | you)[ ](?!{finite}\b)[a-z]{3,}(?<!ed)(?<!ing)(?<!ly)\b
    """,
    finite=any_word(
        FINITE, "can, do, did, does, all, both, also, got, made, need, want, know, see, feel, hope, think, like, owe"
    ),
    word=WORD,
    state=NO_DEED,
)
# “That action 7 can be closed”: what the board lets be done, and not “can be improved”.
_MAY_BE_DONE = rule(
    r"\b(?:can | could | may)(?: (?:now | therefore | also | all))* (?:be {done} | move (?:from | to | up | down))\b",
    done=any_word("""
        closed, removed, deleted, archived, withdrawn, discharged, signed off, marked, taken off, taken out
        stood down, stepped down, ended, stopped, lifted, discontinued, disbanded, dissolved, merged, moved
        published, released, circulated, shared, issued, submitted, adopted, approved, used, increased, extended
    """),
)
# “There was a lot to like in the way they work, which some of us will visit”.
_THERE_IS_MUCH = rule(r"^there (?:is | was) (?:much | a lot | a great deal | something | little | nothing) to (?!do\b)")
# “That no case may close without a signature”, “that managers may approve it”: a rule, which is to be kept.
_RULE = rule(
    r"""
    ^(?:(?:no | only) [^.,;]{2,60}? (?:may | can | is to | are to)\b
    | (?:{word} ){0,4}{doer} may (?:now | also)?[ ]?(?:{deed} | approve | authorise | act | spend)\b)
    """,
    word=WORD,
    doer=DOERS,
    deed=DEED,
)
# “That progress is reported at every meeting”, “that the list is circulated”: to be done, though told as if it were.
_IS_DONE = rule(
    r"""
    \b(?:is | are) (?:also | then | now | formally | all)?[ ]?
    (?:{handed}\b(?! (?:to be | as | that | by | in | on)\b) | {done}\b[^,;]* {each})
    """,
    handed=any_word("""
        circulated, recirculated, shared, sent, published, brought, brought back, submitted, presented, issued
        invited, forwarded, arranged, distributed, removed, amended, updated, rewritten, added
        approved, noted, adopted, endorsed, accepted, confirmed, signed, co-opted, appointed, elected
    """),
    done=DONE,
    each=any_of(
        """
        (?:each | every) (?:meeting | month | quarter | week | term | year)
        monthly | quarterly | weekly | termly | annually
        (?:at | to) (?:the | a)(?: [a-z]+)? meeting
        """
    ),
)
# “That the risk goes up to 20”: what is to be so from now on.
_GOES = rule(
    r"^(?:(?:the | this | that | our)[ ])?(?:{word} ){1,8}?{goes}\b",
    word=WORD,
    goes="(?:gets | becomes | (?:goes | moves | comes) (?:up | down | back | off | onto | to))",
)
# “Resolved that the minutes were correct”: they are approved by saying so.
_OF_RECORD = rule(
    r"""
    ^(?:the )?(?:minutes | notes | record)\b[^.;]{0,80}?
    [ ](?:were | are | was | is)(?: [a-z]+){0,3} (?:accurate | correct | true)\b
    """
)
_IS = re.compile(r"(?<=\bit)[’']s\b|(?<=\bthere)[’']s\b|(?<=\bthat)[’']s\b")
_STATE = rule("{state}", state=NO_DEED)
# Verbs of a state that are deeds after “will”: “the board will support schools”. What a body or a meeting is to be is
# settled by agreeing it: “should consist of eighteen members”.
_DEEDS_AFTER_WILL = (
    *("ensure", "support", "apply", "form", "continue", "have", "come", "go", "receive", "get"),
    *("consist", "comprise", "last", "operate", "serve", "act", "sit"),
)
_NO_DEED_AFTER_BE = rule(
    "{opinion} | {worth} | real | of | in | no | able | some | great",
    opinion=OPINIONS,
    worth=WORTHS,
)


def is_view(content: str) -> bool:
    """Whether what follows “agreed” is an opinion. `content` is in small letters."""
    content = _IS.sub(" is", content)
    is_clause = content.startswith("that ")
    clause = content.removeprefix("that ")
    if _THERE_IS_MUCH.match(clause):
        return True
    if _WAY_TO_DO.search(clause) or _THERE_WILL.search(clause) or _MAY_BE_DONE.search(clause) or _RULE.match(clause):
        return False
    if is_clause and (_GOES.match(clause) or _IS_DONE.search(clause) or _OF_RECORD.match(clause)):
        return False
    if _BEGINS_AS_VIEW.match(clause) or (not is_clause and _FOLLOWS_AS_VIEW.match(content)):
        return True
    if _WOULD_BE_GOOD.match(clause):
        return True
    if any(_is_deed(match) for match in MODAL.finditer(clause)):
        return False
    if SUBJUNCTIVE.search(clause):
        return bool(_THERE_WOULD.search(clause))
    if _THERE_IS.search(clause):
        return True
    return is_clause and not (_BARE_DEED.match(clause) or _ONE_BODY_DOES.match(clause))


def _is_deed(match: re.Match[str]) -> bool:
    """Whether what follows “will”, “would”, “should” is a deed, and no state."""
    following, after, third = ((match[name] or "").lower() for name in ("next", "after", "third"))
    if following != "be":
        return following in _DEEDS_AFTER_WILL or not _STATE.fullmatch(following)
    is_in_place = (after, third) == ("in", "place")
    return is_in_place or not _NO_DEED_AFTER_BE.fullmatch(after)
