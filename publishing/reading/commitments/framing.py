"""What a promise may stand under: a doubt, a wish, a condition, a purpose; or an event that merely takes place.

Leans on who does things. Must not know what is promised, nor when.
"""

import re

from publishing.reading.patterns import any_of, any_word, begins_with, cased_rule, ends_with, is_all, rule
from publishing.reading.who import is_doer
from publishing.reading.words.bodies import DECIDERS

# “It was hoped that the trust would”, “to ensure that schools will”, “if the bid is to”.
_FRAME = rule(
    r"\b{frame}\b(?P<tail>(?:,? (?:however | though | therefore),)?[^,;]*)$",
    frame=any_of(
        """
        asked (?:whether | if | how | what | when) | queried | questioned | wonder(?:ed)?
        suggest(?:ed | s | ion | ing)? | {article}propos(?:ed | es)
        remind(?:ed | s) [^,;]{2,40}? that | mentioned that | considered that | felt | hop(?:e[sd]? | ing)
        concern(?:ed | s)?(?: (?:was | were) [a-z]+)? that | concerned | worried
        risks? (?:that | of)
        believ(?:ed? | es) | expect(?:ed | s | ation)? | anticipat(?:ed? | es) | assum(?:ed? | ing)
        reckon(?:s | ed)? | thinks? | thought | guess(?:es | ed)?
        likely | possibl[ey] | may | might | could
        (?-i:[Ii]f) | whether | unless | in case | when | once | until
        how | why | which | what | the way | as to | as
        views? that | so that | ensur(?:e | es | ing) | (?:mak(?:e | es | ing) | made) sure
        """,
        article=r"(?<!^)(?<!\bany )(?<!\bthe )(?<!\ball )(?<!\bthese )(?<!\ba )(?<!\bno )(?<!\bits )",
    ),
)
# “Showed how vital it (was to rehearse)”.
_HOW = ends_with("how [a-z]+ (?:it | this | that | they)")
_BUT = re.compile(r"\bbut(?:$| (?P<who>[^,;]+)$)")
_AND = re.compile(r"\band\b")
_OWN_VERB = cased_rule(r"\b(?:ought | would | will | was | were | is | are | had | has | could | should)\b")
_AS_THEY = begins_with("as (?:it | they | this | we)")
# Words that frame only what stands straight after them: “when it met, the panel said that it will”.
_SHORT_FRAMES = ("which", "what", "when", "once", "until", "how")
_NEXT_CLAUSE = cased_rule(
    r"""
    \bthat\b | \band\b
    | \b(?:available | ready | completed? | published | agreed | approved | received | known | confirmed | signed off)
    (?: by [\w’' ]+?)? (?:the | this | these | it | they | [A-Z][\w’']*)\b[\w’' ]{0,40}$
    | \b(?:had | has | have | is | are | was | were)\b.* (?:he | she | they | we | I | it | [A-Z]{2,4})$
    """
)

_CONDITION = rule(
    r"^(?:(?-i:[Ii]f) | unless | should | had | were)\b | \b(?-i:if) {unsure}\b",
    unsure=any_of(
        "it | the | this | there | they | we | any | not | required | needed | necessary",
    ),
)
# “The paper noted that the group would”: what a paper says of how things are to be.
_IN_A_PAPER = rule(
    r"\b{paper} (?:[a-z]+ly )?(?:noted | stated | said | explained | described | set out | outlined)\b[^;]*$",
    paper=any_word("report, paper, letter, presentation, document, strategy, briefing, note, plan"),
)
_WISHED = ("like", "welcome", "appreciate", "expect")
# “Would have a machine by May”: of a thing that somebody is to have, no wish; “would have helped” is one.
_HAVE_A_THING = rule(r"^ (?:an? | the | their | his | her | its | our | some | full | new)\b")

_EVENT = rule(
    r"\b{event}\s*$",
    event=any_of(
        """
        meetings? | visits? | inspections? | re-inspection | conference | agm | elections?
        day | week | forum | festival | party | celebration | summit | interviews
        """
    ),
)
# What somebody arranges, whoever it is: “workshops will run in May”.
_ARRANGED = rule(
    r"\b{arranged}(?: (?:for | of | on | with | about)(?: [\w’'-]+){1,5})?\s*$",
    arranged=any_of(
        """
        workshops? | sessions? | seminars? | briefings? | training | drop-ins? | courses? | clinics? | surger(?:y | ies)
        consultation | surveys? | roadshows? | events? | webinars? | focus groups? | pilots? | audits? | programme
        """
    ),
)
_GOES_AHEAD = rule("^(?:run | start | begin | commence | open | close | end | take place | be (?:held | run))\\b")
# What somebody has to do for it to take place, on whatever day: “discussions with schools will take place”.
_TALKS = rule(
    r"\b{talks}(?: (?:with | between | on | about | to)(?: [\w’'-]+){1,8})?\s*$",
    talks=any_of(
        """
        discussions? | conversations? | talks | negotiations | dialogue | (?:further | more | joint | this) work
        (?:more | further | a | another | public)[ ](?:[a-z]+ )?(?:consultation | training | engagement)(?: work)?
        meetings
        (?:a | an | another | one)[ ](?:[a-z]+ ){0,2}?{talk}
        an? drop-in(?: session)?
        """,
        talk="(?:meeting | review | workshop | task group | session | event | seminar | briefing)",
    ),
)
_TAKES_PLACE = rule(r"^(?:take place | be held)\b")
# “Members would receive a note on this”: somebody is to send it.
_RECEIVERS = ends_with(
    """
    (?:board | committee | panel | partnership | forum | cabinet)(?: members)? | members | partners | we
    members of the [a-z ]{3,30} who [a-z ]{3,40}
    (?:families | parents | carers | schools | staff)(?: [a-z ]{3,30})?
    """
)
_RECEIVE_A_PAPER = rule(
    r"""
    ^(?:receive | get | be given)
    [ ](?:(?:an? | the | copies of | further | more | regular | full | written)[ ](?:[\w’'-]+ ){0,4}?{paper}\b
    | (?:[\w’'-]+ ){0,2}?(?:updates | reports | briefings | papers)\b)
    """,
    paper=any_word(
        "update(s), report(s), briefing(s), note(s), copy, paper(s), presentation(s), email(s), letter(s)",
        "list, details",
    ),
)
# “The next executive group will be held on”.
_THE_NEXT = rule(r"^(?:the )?next (?:[\w’'-]+ ){0,6}?(?:{decider} | partnership | meeting)$", decider=DECIDERS)
# “A meeting will be held with schools”, “a further meeting to discuss it will”: somebody is to arrange it.
_A_MEETING = rule(r"(?:^ | \bthat )(?:an? | another | further)[ ](?:[\w-]+ ){0,2}?meetings?$")
_A_MEETING_WITH = rule(
    r"^(?:an? | another | further)[ ](?:[\w-]+ ){0,2}?meetings? (?:to (?:discuss | agree | plan | look) | with)\b"
)
_MEETINGS = rule(r"(?:^ | [\s,])(?!(?:next | the) )(?:[a-z-]+ )?meetings$")
_WITH = rule(r"\b(?:with | between)\b")
_HAPPENS = is_all(
    """
    take | be | start | run | last | begin | commence | finish | follow | occur | happen
    meet | reconvene | focus | look
    """
)
_HELD = rule(
    r"^\s*(?:(?:held | hosted | chaired | scheduled | convened | on | at | in | a | the)\b | place\b)",
)
_MEETING_AGAIN = ("meet", "reconvene")
_BODY = rule(r"{decider}\s*$", decider=DECIDERS)
_INSPECTORS = ends_with("the government | parliament | ofsted | cqc | inspectors? | inspectorate | hmip? | hmicfrs")
# “Will be regularly reviewed”: a habit.
_HABIT = rule(
    r"^\s{habit}\b",
    habit=any_of(
        r"""
        (?!{told} to\b)\w+ (?:[a-z]+ ){0,2}(?:(?:after | at | before) )?(?:each | every) {time}
        regularly | routinely | continually
        (?!{handed}\b)\w+ (?:regularly | routinely | through | alongside | by the use | in line)
        (?!{handed}\b)\w+ as part of
        """,
        told="(?:reported | presented | brought | submitted | sent | circulated | provided)",
        handed=any_word(
            "arranged, organised, set up, sent, circulated, shared, provided, brought, presented, produced, made"
        ),
        time=any_word(
            "other, single, few, day, week, fortnight, month, quarter, term, half, year, meeting, time, case"
        ),
    ),
)


def is_framed(left: str) -> bool:
    """Whether a verb stands under a doubt, a wish, a condition or a purpose. `left` is what stands before it."""
    if _HOW.search(left):
        return True
    match = _FRAME.search(left)
    if match is None or _has_new_subject(match["tail"]) or _is_relative(match):
        return False
    word = match[0].split()[0].lower()
    if word == "as":
        return bool(_AS_THEY.match(match[0]))
    if word == "how" and is_doer(match["tail"].strip()):
        return True
    return word not in _SHORT_FRAMES or not _NEXT_CLAUSE.search(match["tail"])


def _is_relative(match: re.Match[str]) -> bool:
    """“The plan, which will”, “the survey, which the clerk will”: no question which."""
    tail = match["tail"].strip()
    return match[0].split()[0].lower() == "which" and (not tail or is_doer(tail))


def _has_new_subject(tail: str) -> bool:
    """“If the bid was lost and the council will”: a doer after an “and” stands outside the frame."""
    but = _BUT.search(tail)
    if but and (but["who"] is None or is_doer(but["who"])):
        return True
    first, *others = _AND.split(tail)
    return bool(others) and is_doer(others[-1].strip()) and bool(_OWN_VERB.search(first))


def is_wish(sentence: str, verb: str, rest: str) -> bool:
    """Whether “would” tells what is liked, or what would be if something else were."""
    is_wished = verb in _WISHED or (verb == "have" and not _HAVE_A_THING.match(rest))
    return is_wished or bool(_CONDITION.search(sentence))


def is_told_in_a_paper(left: str) -> bool:
    """Whether a paper says it, and nobody at the meeting. `left` is what stands before the verb."""
    return bool(_IN_A_PAPER.search(left))


def is_event(left: str, verb: str, rest: str) -> bool:
    """Whether it takes place by itself: the next meeting, a visit, an inspection. Nobody promises those."""
    if _THE_NEXT.search(left) and verb == "be" and _HELD.match(rest):
        return True
    is_a_meeting = bool(_A_MEETING.search(left))
    is_held = is_a_meeting and verb == "be" and rest.startswith(" held")
    is_with = bool(_WITH.search(rest)) and (is_a_meeting or bool(_MEETINGS.search(left)))
    if is_held or is_with or _A_MEETING_WITH.search(left):
        return False
    if _EVENT.search(left) and _HAPPENS.match(verb) and (verb != "be" or _HELD.match(rest)):
        return True
    if verb in _MEETING_AGAIN and _BODY.search(left):
        return True
    return bool(_INSPECTORS.search(left))


def is_arranged(left: str, verb: str, rest: str) -> bool:
    """Whether something that somebody has to arrange is to go ahead: “workshops will run”."""
    return bool(_ARRANGED.search(left)) and bool(_GOES_AHEAD.match(verb + rest))


def is_talked_over(left: str, verb: str, rest: str) -> bool:
    """Whether talks or work are to take place: somebody's to do, also where no day is told."""
    return bool(_TALKS.search(left)) and bool(_TAKES_PLACE.match(verb + rest))


def is_received(left: str, verb: str, rest: str) -> bool:
    """Whether those who sit there are to get a paper, so that somebody is to send or bring it."""
    return bool(_RECEIVERS.search(left)) and bool(_RECEIVE_A_PAPER.match(verb + rest))


def is_given_a_paper(verb: str, rest: str) -> bool:
    """Whether somebody is to get a letter or the like: by a day, whoever they are, somebody is to send it."""
    return bool(_RECEIVE_A_PAPER.match(verb + rest))


def is_happening(verb: str) -> bool:
    """Whether a verb without a doer tells an event: “the course will last until May”."""
    return bool(_HAPPENS.match(verb)) and verb not in ("start", "begin", "commence")


def is_habit(rest: str) -> bool:
    """Whether what follows “be” goes on all the time."""
    return bool(_HABIT.match(rest))
