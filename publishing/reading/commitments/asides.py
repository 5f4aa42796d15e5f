"""Sentences that promise nothing whatever their verbs say: small print, conditions, forecasts, staff news, things done.

Leans on the calendar and on the way patterns are written. Must not know what would be promised.
"""

from publishing.reading.patterns import any_of, any_word, begins_with, cased_rule, ends_with, holds, rule
from publishing.reading.words.bodies import WORD
from publishing.reading.words.calendar import MONTH, SEASON

# “If you would rather not …”, “To unsubscribe”, “Copy must reach us”: said to whoever reads it.
_SMALL_PRINT = begins_with(
    """
    (?:ps[ :]+)?(?:if | should) you\\b
    to (?:unsubscribe | subscribe | find out | book | register | read | contact | opt out | join)
    (?:all )?(?:copy | articles | items for the next issue)
    """
)
_OF_A_PAGE = holds(
    "admission of (?:any )?late items | unsubscribe | mailing list | your name off | cookies | privacy notice"
)
# “If I have it, the board will”: what hangs on something else; a day that is named still counts.
_CONDITION = cased_rule(r"(?:^ | ; )[Ii]f\b")
# “… and this has been done”, “… at item 6”: done already, or later in the same meeting.
_DONE_ALREADY = holds(
    r"""
    (?:this | which | it | these) (?:has | had | have)(?: [a-z]+)? been (?:done | completed? | actioned)
    (?:this | which | it) (?:is | was) now (?:done | completed?)
    (?<!\()(?:under | at | in) (?:agenda )?item \d+
    (?<=[–-][ ])(?:now )?(?:completed? | done | closed)(?=\W*$)
    later (?:in | on) (?:the | this) (?:meeting | agenda)
    (?:meeting | which | it) (?:was | has been)(?: [a-z]+ly)? (?:postponed | cancelled)
    """
)
# “She did not think it had been done.”
_IN_DOUBT = holds("not (?:believe | think | sure | know)")
# Without one of these nothing of it is told: they are quicker asked for than the rule.
_DONE_LETTERS = (" been ", " now ", "item ", "later ", "complete", "done", "closed", "postponed", "cancelled")
# “I said in the autumn that I would”, “it had been agreed that”: promised at another time.
_SAID_EARLIER = rule(
    r"""
    \b{said} (?:back )?(?:in | at){article} {then}\b[^,;]*$
    | ^(?:back )?in (?:{month} )?(?:19 | 20)\d\d,? [^,;]*\b{said}\b[^,;]*$
    | \bhad (?:also | previously | already | originally)?[ ]?(?:said | promised | asked | undertaken)\b[^,;]*$
    """,
    said="(?:said | promised | told (?:you | us) | announced | reported)",
    article="(?: (?:the | our | its | my))?",
    then=any_of("{month} | {season} | last | previous", month=MONTH, season=SEASON),
    month=MONTH,
)
# “Last year I promised to”, “agreed in March to”: taken on long ago.
_LONG_AGO = rule(
    r"""
    \b(?:(?:last | previous) (?:{when} | {month} | {season}) | ago | previously | earlier | originally
    | in (?:{month} )?{year})\b
    """,
    year=r"(?:19 | 20)\d\d",
    when="(?:year | month | week | term | meeting | time | autumn)",
    month=MONTH,
    season=SEASON,
)
# “We said that we would”: told of a promise made before; of others it is told as it is made.
_WE_SAID = rule(r"\b(?:we | i)(?: have)? (?:said | promised)(?: that)? (?:we | i)$")
# “Most of the others would be finished”, “at the current rate it would be”: how things go, in numbers.
_FORECAST = rule(
    r"""
    (?:^ | \b(?:that | and)[ ])(?:{many}(?: of)? | \d+ ?(?:% | per ?cent)(?: of)?)(?: {word}){0,5}$
    | ^(?:at | on) (?:the (?:current | present) | this) (?:rate | pace | trend | trajectory)\b[^;]*$
    """,
    many=any_word("most, many, some, several, few, the majority, the rest, half, the others, nearly all, almost all"),
    word=WORD,
)
# “Who will join us as”: news of somebody's post.
_NEWS = rule(r"(?:\bwho | ,)$")
_OF_A_POST = holds("join | start | take up | leave | retire | succeed | replace | return | move")
# “Ten new workers will start in May”; “the group will meet on 4 March”.
_BEGINNING = ("start", "begin", "join", "leave", "retire", "commence")
_IN_A_POST = rule(
    r"""
    ^(?: (?:us | work | post | in post | the (?:team | service | council)))*
    (?: (?:in | on | at | with | as | from | next)\b | [.,;]?$)
    """
)
_PEOPLE = ends_with(
    "workers? | managers? | officers? | staff | starters | recruits | nurses? | teachers? | apprentices | who"
)
_MEETS = rule(
    "^(?: (?:again | next | monthly | weekly | quarterly))*(?: (?:on | in | at | every | next | for)\\b | [.,;]?$)"
)
_TOGETHER = rule(r"(?-i:[A-Z]{2,4}) | \band\b | &")
# “Will take the final decision”: what another body does by itself.
_DECIDES_ITSELF = begins_with("take (?:the | a | its) (?:[a-z]+ )?decision | decide | vote | debate | be able")
# “Will hold its party”, “their first stocktake”: an event of somebody's own.
_ITS_EVENT = begins_with(
    "(?:hold | host | have) (?:its | their | our | his | her)(?: [a-z]+){0,2}? "
    "(?:part(?:y | ies) | stocktake | meeting | conference | visit | event | agm | awards | summit)"
)
# “The Government announced that laptops would”: nothing the board can ask for.
_OF_THE_STATE = rule(r"^(?:the )?(?:government | ofsted | ministers? | secretary of state | cqc)\b")
# “They will return in May with a draft”: no visit, but something brought.
_WITH_SOMETHING = rule(r"^[^.;]{0,40} (?:with | to (?:help | report | present | advise | share))\b")
_VISITORS = rule(r"\b(?:they | inspectors?\b.* | ofsted\b.* | officials | the department)$")


def is_nothing(sentence: str) -> bool:
    """Whether a sentence is small print, or tells itself that it is done."""
    return bool(_SMALL_PRINT.match(sentence) or _OF_A_PAGE.search(sentence) or _is_done_already(sentence))


def _is_done_already(sentence: str) -> bool:
    low = sentence.lower()
    is_told = any(map(low.__contains__, _DONE_LETTERS)) and not _IN_DOUBT.search(sentence)
    return is_told and bool(_DONE_ALREADY.search(sentence))


def is_conditional(left: str) -> bool:
    """Whether what stands before a verb begins with “if”."""
    return bool(_CONDITION.search(left))


def is_of_long_ago(left: str) -> bool:
    """Whether what stands before “promised to” tells that it was promised at another time."""
    return bool(_LONG_AGO.search(left))


def is_of_plans_gone_by(modal: str, verb: str) -> bool:
    """“Were to have offered it by Easter”: what was planned, and did not come."""
    return verb == "have" and modal in ("was to", "were to")


def is_elsewhere(left: str, verb: str, rest: str) -> bool:
    """Whether it was promised at another time, is a forecast or news, or what others do by themselves."""
    if left.endswith(" had") or _WE_SAID.search(left) or _SAID_EARLIER.search(left) or _FORECAST.search(left):
        return True
    words = verb + rest
    if _OF_THE_STATE.match(left):
        return True
    if verb in _BEGINNING and _IN_A_POST.match(rest) and _PEOPLE.search(left):
        return True
    if verb in ("meet", "meeting") and _MEETS.match(rest) and not _TOGETHER.search(left):
        return True
    if _DECIDES_ITSELF.match(words) or _ITS_EVENT.match(words):
        return True
    if verb in ("visit", "return", "revisit") and _VISITORS.search(left) and not _WITH_SOMETHING.search(rest):
        return True
    return bool(_NEWS.search(left)) and bool(_OF_A_POST.match(verb))
