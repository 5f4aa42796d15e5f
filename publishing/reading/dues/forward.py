"""Whether a day in a sentence is one to come, and not when something was held, sent or counted.

Leans on due words and on the calendar's words. Must not know what is due.
"""

from datetime import date

from boards.due_words import Placed, Written
from publishing.reading.patterns import any_of, cased_rule, rule
from publishing.reading.words.bodies import WORD
from publishing.reading.words.calendar import MONTH, WEEKDAY

# “By”, “in time for the”, “at the panel’s”, or a mark: what stands before a deadline.
_BEFORE_A_DUE = rule(
    r"""
    (?:
    \b{preposition}
    (?: {between})*
    (?: (?:on | in | of | the))*
    (?: (?:{word} ){0,3}?(?:board | panel | committee | group | partnership | council)[’']s?)?
    (?: {weekday},?)?
    | [–:(,-]
    )\s*$
    """,
    preposition=any_of(
        """
        attend | by | before | at | to | for | in | within | during | on | until | till | from | of | after | following
        ahead of | prior to | in time for | no later than | not later than | around | over | throughout
        due | deadline | target | for completion | commencing | starting
        """
    ),
    between=any_of(
        r"""
        the | its | our | their | a | an
        w/c | start | close(?: of play)? | noon | cop | \d{1,2}(?:[.:]\d\d)? ?(?:am | pm)
        """
    ),
    word=WORD,
    weekday=WEEKDAY,
)
# “The report dated”, “the meeting held on the”, “figures for”: what stands before a day gone by.
_BEFORE_THE_PAST = rule(
    r"\b{told}(?: (?:the | its | our | a | an | his | her | their))*\s*$",
    told=any_of(
        """
        since | dated | as at | as of | between | following | last | previous | ending | ended | up to and including
        held(?: on)? | published(?: (?:on | in))? | signed off in
        (?:minutes | notes | actions) (?:of | from)(?: the)?(?: meeting(?: held)? on)? | letter of | figures for
        (?:carried out | undertaken | conducted | sat)(?: (?:in | on | during | between))?
        agreed (?:at | on | in) | approved (?:at | on | in) | considered at | discussed at | raised at
        reported (?:at | to | in) | presented (?:at | to | in) | issued (?:on | in) | received (?:at | on | in)
        inspection (?:of | in | on) | visit (?:of | in | on) | report (?:of | dated)
        (?:taken | made) (?:by e-?mail )?(?:on | in)
        launched (?:on | in) | started (?:on | in)
        (?:year | period | term) (?:commencing | beginning | starting | from)
        for the (?:period | year | quarter | month)(?: (?:to | ending | of))?
        period to | data (?:for | to | from | at)
        (?:timetable | calendar | schedule | programme | work ?plan | dates | times) for
        (?:dates | times) for [a-z ]{0,30}(?:meetings | visits | sessions) (?:in | for)
        """
    ),
)
# “The terms of reference, agreed in March, will”: an aside that tells when that was.
_AGREED_THEN = rule(
    r"""
    , (?:first | last)?[ ]?(?:agreed | approved | published | adopted | launched | issued | signed)\s*$
    """
)
_THEN = ("in ", "on ", "at ")
# “… be drafted and agreed at the”: of such a day it is told what is to be done then.
_TO_BE_DONE_THEN = rule(
    r"""
    \b(?:be | and | or | ,) (?:[a-z]+ly[ ] | then[ ] | also[ ] | re-)?
    [a-z-]+(?: [a-z]+)?(?: (?:at | on | in | to))?
    (?: (?:the | its | our | a | an))*\s*$
    """
)
# “To bring the data for the next meeting”: brought to it; of a month they are that month's.
_DATA_FOR = rule(r"\b(?:data | figures) for\s*$")
_BE = cased_rule(r"\bbe\b")
# “To postpone the next meeting”: the meeting is what is moved, and no due.
_MOVED = rule(
    r"\b{move}(?: (?:the | its | our | a))?\s*$",
    move=any_of(
        """
        chair | arrange | book | schedule | move | cancel
        postpone | rearrange | reschedule | minutes of | notes of | dates? of
        """
    ),
)
# “The next meeting is set for 4 May”: when they meet, and not what is to be done there.
_IS_HELD = rule(
    "^ (?:is | was | be | will be | would be) (?:now )?(?:set | held | scheduled | planned | arranged | due | on)\\b"
)
_WHEN_THEY_MEET = cased_rule(r"(?:^ | [.;]\s)(?:The )?[Nn]ext [a-z ]{0,20}meeting (?:is | was | will be)\b[^.;]{0,30}$")
_THIS_OR_LAST = cased_rule(r"\b(?:last | previous | this | today[’']s)\s*$")
_OF_THE_MEETING = cased_rule(r"[’']s?\s*$ | ^\W*(?:the | our | its)\s*$")
# “It was agreed that the June meeting would look at”: the meeting is when it is done.
_THAT_THE = rule(r"\b(?:agreed | noted | proposed | resolved | decided) that (?:the | our | its)?\s*$")
_FORWARD_VERB = rule(
    r"\b(?:will | would | shall | should | must | to | be | by | needs? | ask | asked | request | requested | for)\b",
)
_GOES_ON = cased_rule(r"[(–:-]\s*$ | \b(?:is | be | remain | as) (?:an? )?$")
_ON_A = cased_rule(r"\bon an? $")
_OF = cased_rule(r"\bof(?: the)?\s*$")
_PART_OF = cased_rule(r"\b(?:end | part | half | week | weekend | middle | course | meeting | date) of(?: the)?\s*$")
_OWN_PREPOSITION = rule(r"(?:by | before | within | in | over | during | until | around | at | on | from)\b")
_OWN_PART = rule(
    r"(?:tomorrow | early | mid | late | end | the end | next | later this | w/c | week | start | beginning"
    r" | this (?:week | month))\b",
)
# “Over two years”: how long, and not when.
_LENGTH = rule(r"^over (?:\d+ | two | three | four | five | six | several)[ ](?:days | weeks | months | years)\b")
# “The item, which the cabinet will see on 6 June, be brought back”: told of the item beside.
_RELATIVE = rule(r", (?:which | who | where) [^,;]*$")
# “To extend the contract to 31 March”: how long it lasts; but a deadline extended to then is due then.
_LASTS_TO = rule(
    r"\b(?:extend(?:ed)? | continue[sd]? | prolong(?:ed)? | renew(?:ed)?)\b[^.;,]{0,60}? to\s*$"
    r" | \b(?:funding | contract | post | cover | arrangements?)\b[^.;,]{0,40}? until\s*$",
)
_OF_A_DEADLINE = rule(r"\b(?:deadlines? | timescales? | timelines? | dates? | actions?)\b")
# How far before a day the words may stand that tell whether it is to come.
_NEAR = 90
_MOST_AFTER_ONGOING = 12
# “At every meeting”, “until further notice”, “weekly”: these go on wherever they stand after a promise.
_GOES_ON_ANYWHERE = rule(r"^(?:each | every | alternate | until | [\w-]+ly)\b")
# “At every meeting”: of one gone by it is told too; “every month” is for ever.
_AGAIN_AND_AGAIN = rule(
    r"^(?:each | every) (?!day | week | fortnight | month | quarter | half | term | year | {month}\b | {weekday}\b)",
    month=MONTH,
    weekday=WEEKDAY,
)
# “Within five working days of the decision”: counted from what may happen on any day.
_WITHIN = rule(r"^(?:within | in) ")
_OF_AN_EVENT = rule(r"^ (?:of | from | after)(?! (?:today | this | the (?:meeting | board)\b))")
# “Check whether the survey closes on”: asked, and not when it is to be done.
_ASKED_WHETHER = rule(r"\bwhether (?!to\b | or not\b)[^,;]*? \w+(?:s | ed) (?:on | in | at)(?: the)?\s*$")


# “Not to introduce a charge this year”: for how long it is not done, and no due.
_NOT = cased_rule(r"\b(?:not|no)\b[^,;]*$")
_FOR_NOW = rule("^(?:for )?(?:this | the current) (?:year | term | month | week | time)")


def is_forward(sentence: str, found: Placed, said_on: date | None) -> bool:
    """Whether a day found in a sentence is one to come. `said_on` is the day the sentence was said, where known."""
    written, before, after = found.written, sentence[: found.start], sentence[found.end :]
    near = before[-_NEAR:]
    if before.count("“") > before.count("”") or (_RELATIVE.search(before) and "," in after):
        return False
    if written.kind == "ongoing":
        if _GOES_ON_ANYWHERE.match(written.as_written):
            return not _AGAIN_AND_AGAIN.match(written.as_written) or _is_meeting_to_come(before)
        if _ON_A.search(before) and after.lower().startswith(" basis"):
            return True
        return bool(_GOES_ON.search(before)) and len(after) < _MOST_AFTER_ONGOING
    if written.kind == "none":
        return _is_loose(written)
    is_then = _TO_BE_DONE_THEN.search(near) and _BE.search(before)
    if (_BEFORE_THE_PAST.search(near) or _was_then(near, written)) and not (
        is_then or (written.kind == "meeting" and _DATA_FOR.search(near))
    ):
        return False
    if (
        _LENGTH.match(written.as_written)
        or _ASKED_WHETHER.search(before)
        or (_WITHIN.match(written.as_written) and _OF_AN_EVENT.match(after))
    ):
        return False
    until = f"{near}until" if written.as_written.lower().startswith("until") else near
    if _WHEN_THEY_MEET.search(near) or (_LASTS_TO.search(until) and not _OF_A_DEADLINE.search(near)):
        return False
    if _FOR_NOW.match(written.as_written) and _NOT.search(before):
        return False
    if written.kind == "meeting":
        return _is_meeting_to_come(before) and not _IS_HELD.match(after)
    if written.on is not None and said_on is not None and written.on < said_on:
        return False
    return not before.strip() or _is_deadline(before, written.as_written, after)


def _was_then(near: str, written: Written) -> bool:
    """Whether a day tells when a thing was agreed, and not when it is to be done."""
    return written.as_written.lower().startswith(_THEN) and bool(_AGREED_THEN.search(near))


def _is_loose(written: Written) -> bool:
    """“As soon as possible”, or an impossible day; and no agreement still to be made."""
    return written.on is None and written.as_written.lower() != "to be agreed"


def _is_meeting_to_come(before: str) -> bool:
    near = before[-_NEAR:]
    if _THIS_OR_LAST.search(near) or _MOVED.search(near):
        return False
    if _OF_THE_MEETING.search(before) or not before.strip() or _THAT_THE.search(before):
        return True
    return bool(_BEFORE_A_DUE.search(near) or _FORWARD_VERB.search(before))


def _is_deadline(before: str, words: str, after: str) -> bool:
    """Whether something is to be done by a day or within a period, by what stands before and after it."""
    if _BEFORE_A_DUE.search(before[-_NEAR:]) or _OWN_PREPOSITION.match(words):
        return not _OF.search(before) or bool(_PART_OF.search(before))
    return bool(_OWN_PART.match(words)) or not after.strip(" .)")
