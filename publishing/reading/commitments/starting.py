"""Promises by when they begin or end: “from January each team will …”, “the councils have until Friday to …”.

Leans on dues, the calendar and who. Must not know where in a document they stand.
"""

from datetime import date

from publishing.reading.commitments.promise import Promised
from publishing.reading.dues import due_in
from publishing.reading.patterns import any_of, cased_rule, is_all, rule
from publishing.reading.who import is_doer, who_named
from publishing.reading.words.calendar import MONTH, SEASON
from publishing.reading.words.deeds import DEED, DONE

_WHEN = any_of(
    r"""
    (?:(?:the | early | mid | late | next) )*(?:\d{1,2}(?:st | nd | rd | th)? )?(?:{month} | {season})\b
    (?:the )?(?:next | new) (?:week | month | term | year | financial year | school year)
    """,
    month=MONTH,
    season=SEASON,
)
# “From January there”, “every review from 1 June”.
_FROM = rule(
    r"(?:^ | ^.{0,60}\b(?:that | and)[ ])(?:(?:every | each | all | no) [^,.;]{2,50} )?from {when}[^.;]{0,60}$",
    when=_WHEN,
)
_HAS_UNTIL = rule(
    r"""
    ^(?P<who>[^.;:]{2,80}?)
    [ ](?:have | has | had | (?:have been | has been | were | was) given | would have | will have) until\b.*? to [a-z]
    """
)
# “The Board gave the director until June to produce a plan”.
_GAVE_UNTIL = rule(r"^[^.;:]{2,60}? gave (?P<who>[^.;:,]{2,60}?) until\b.*? to [a-z]")
# “The target is for audits to be completed by June”.
_AIM_IS = rule(
    r"""
    ^(?:the | our)[ ](?:[\w’'-]+ ){0,2}?(?:target | aim | plan | intention | goal) (?:is | was)[ ]
    (?P<aim>(?:for [^.;:]{3,80}? )?to (?:{deed} | be {done}))\b
    """,
    deed=DEED,
    done=DONE,
)
# “The new scheme launches on 1 November”: told as a timetable is.
_TIMETABLED = cased_rule(
    r"^(?:[A-Z][^.;:?!]{2,40}: )?(?P<what>[A-Za-z][^.;:?!]{3,80}?) (?:formally )?"
    r"(?P<goes>launches|starts|opens|begins|goes live|go live|goes out|go out|rolls out|comes in|is coming"
    r"|(?:comes|takes) (?:in|into) (?:force|effect)|replaces [^.;:?!,]{3,60}?) (?:on|in|from|at|before|by|next)\b"
)
# “The strategy goes to Cabinet in June”.
_GOES_TO = cased_rule(
    r"^(?P<what>(?:The|A|An|This|Our) [^.;:?!]{3,80}?) (?P<goes>(?:then )?(?:goes|is going|comes)) to (?:the )?[A-Z]"
)
# “We are opening a family room from January”: begun, and to be seen on some day to come.
_IS_DOING = rule(
    r"""
    ^(?:[^.;:?!]{3,60}(?:, | [–-] )(?:and[ ] | so[ ] | but[ ])?)?
    (?P<who>[^,.;:?!]{2,60}?)(?: (?:is | are) | [’']re)(?: (?:now | also | currently | already))?
    [ ](?P<doing>[a-z]+ing)\b
    """
)
_NOT_DOING = is_all(
    """
    looking | going | being | waiting | hoping | expecting | meeting | feeling | working | seeing
    leaving | joining | retiring | reporting | enjoying | experiencing | telling
    """
)
# “A workshop is being arranged for May”, “work is in hand to produce a pathway by May”.
_IN_HAND = rule(
    r"""
    ^(?P<what>[^,.;:?!]{3,80}?) (?:is | are)(?: (?:now | also | currently | already))? being (?P<done>{done})\b
    | (?:^ | , )(?:[\w’'-]+ ){0,3}?(?:work | plans | arrangements | preparations) (?:is | are | have been)
    (?: (?:now | well | put))?[ ](?:in hand | in train | under ?way | in place) to (?P<deed>{deed})\b
    """,
    deed=DEED,
    done=DONE,
)
# “We heard that the forum is growing”: told of others, and not promised.
_HEARD_THAT = rule(r"\bheard that\b")
_BY_ITSELF = rule(
    r"""
    \b(?:who | when | if | term | year | school day | season
    | meetings? | visits? | inspections? | cohorts? | intakes?)\b
    """
)
# “From 2 March no plan leaves the building until it is signed”: how things are to be from a day on.
_RULED_FROM = rule(
    r"""
    ^from {when}[^,.;]{0,20}?,? (?P<what>(?:no | nobody | every | each | all | only)[ ][^.;:?]{8,160}[.]?$)
    """,
    when=_WHEN,
)
# “You can now expect it at the end of March”: somebody is to see that it comes.
_EXPECT = rule(
    r"""
    ^(?:(?:so | and) )?(?:you | we | schools | families | parents | carers | members | partners | staff | everyone)
    [ ](?:can | should | may)(?: (?:now | all | therefore))? expect
    [ ](?P<what>(?:it | them | this | these | (?:an? | the | your | our)[ ](?!.*\bto\b)[\w’' -]{3,60}?)[ ])
    """
)
# “AB said that this would happen in September”: whoever says so answers for it.
_HAPPENING = ("happen", "take place", "be done", "be ready", "be finished", "be complete", "be in place")
_WILL_HAPPEN = rule(
    r"""
    ^(?P<who>(?:(?!\bthat\b)[^,.;:?]){2,60}?)
    [ ](?:said | confirmed | explained | advised | replied | promised | reported)(?: that)?
    [ ](?:this | it | that | these | they | both)[ ](?:would | will)[ ]
    (?P<what>(?:all )?(?:happen | take place | be (?:done | ready | finished | complete | completed | in place)))\b
    """
)
_NOT_OURS = rule(r"\b(?:national | department | ofsted | cqc | dfe | government | ministers?)\b")


def from_then(left: str) -> bool:
    """Whether what stands before “will” tells from when on it is so."""
    return bool(_FROM.search(left))


def timetabled(sentence: str, said_on: date | None) -> Promised | None:
    """What a timetable says begins on some day to come, or None."""
    match = _TIMETABLED.match(sentence) or _GOES_TO.match(sentence)
    if match is None or _BY_ITSELF.search(match["what"]):
        return None
    due = due_in(sentence, said_on, begins=match.start("goes"))
    return Promised(due, None) if due.kind in ("date", "period") else None


def aimed_at(sentence: str, said_on: date | None) -> Promised | None:
    """What is aimed at by some day, or None: without a day it is only hoped."""
    match = _AIM_IS.match(sentence) if sentence.startswith(("The ", "Our ")) else None
    due = due_in(sentence, said_on, begins=match.start("aim")) if match else None
    return Promised(due, None) if due is not None and due.has_end else None


def is_being_done(sentence: str, said_on: date | None) -> Promised | None:
    """What somebody is doing that will be seen on some day to come, or None."""
    match = _IS_DOING.match(sentence)
    if match is None or _NOT_DOING.match(match["doing"]) or _HEARD_THAT.search(match["who"]):
        return None
    if not is_doer(match["who"]):
        return None
    due = due_in(sentence, said_on, begins=match.end("doing"))
    return Promised(due, who_named(match["who"])) if due.has_end else None


def is_in_hand(sentence: str, said_on: date | None) -> Promised | None:
    """What is being made ready for some day to come, whoever does it, or None."""
    match = _IN_HAND.search(sentence)
    if match is None or _HEARD_THAT.search(sentence) or _NOT_OURS.search(sentence):
        return None
    due = due_in(sentence, said_on, begins=max(match.start("done"), match.start("deed")))
    return Promised(due, None) if due.has_end else None


def ruled_from(sentence: str, said_on: date | None) -> Promised | None:
    """What is to be so from some day to come on, told without “will”, or None."""
    match = _RULED_FROM.match(sentence)
    due = due_in(sentence, said_on) if match else None
    return Promised(due, None) if due is not None and due.has_end else None


def to_be_expected(sentence: str, said_on: date | None) -> Promised | None:
    """What somebody was told to expect by some day, or None."""
    match = _EXPECT.match(sentence)
    due = due_in(sentence, said_on, begins=match.start("what")) if match else None
    return Promised(due, None) if due is not None and due.has_end else None


def said_to_happen(sentence: str, said_on: date | None) -> Promised | None:
    """What one at the meeting said would be done by some day, or None."""
    match = _WILL_HAPPEN.match(sentence) if any(map(sentence.__contains__, _HAPPENING)) else None
    if match is None or not is_doer(match["who"]) or _NOT_OURS.search(match["who"]):
        return None
    due = due_in(sentence, said_on, begins=match.start("what"))
    return Promised(due, who_named(match["who"])) if due.has_end else None


def has_until(sentence: str, said_on: date | None) -> Promised | None:
    """Who has until some day to do a thing, or None."""
    if " until " not in sentence:
        return None
    match = _HAS_UNTIL.match(sentence) or _GAVE_UNTIL.match(sentence)
    if match is None or not is_doer(match["who"]) or _NOT_OURS.search(match["who"]):
        return None
    return Promised(due_in(sentence, said_on, begins=match.end("who")), who_named(match["who"]))
