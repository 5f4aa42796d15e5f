"""Things asked for, whoever is to bring them: “AB asked for a report on fostering”, “future reports to give examples”.

Leans on who asks now, on dues and on who. Must not know where in a document it stands. What the board asks for is a
decision.
"""

from datetime import date

from publishing.reading.commitments.asked_now import IT_WAS, is_asked_now
from publishing.reading.commitments.promise import Promised
from publishing.reading.dues import due_in
from publishing.reading.patterns import any_of, any_word, rule
from publishing.reading.who import is_doer, who_named
from publishing.reading.words.bodies import DECIDERS
from publishing.reading.words.deeds import DONE, IRREGULAR

PAPERS = any_word("report(s), update(s), paper(s), presentation, briefing(s), plan, analysis, figures, data, list")
# “AB requested a notice to be added”, “it was requested that evidence be obtained”.
_THING_DONE = rule(
    r"""
    ^(?P<left>[^.;:?]{1,80}?) (?:also | then)?[ ]?(?:(?:has | have) )?(?:asked (?:that | for) | requested(?: that)?)
    [ ][^.;:?]{2,120}? (?:(?:to )?be | was | were) (?:[a-z]+ly )?
    (?:{done} | {irregular} | involved | invited | kept | down to | in place | ready
    | an? (?:[a-z]+ )?(?:agenda )?item | on the agenda)\b
    (?!.* and (?:asked )?(?:whether | if | why | what)\b)
    """,
    done=DONE,
    irregular=IRREGULAR,
)
# What is asked for and given there and then.
_NO_THING = any_of(
    r"""
    clarif\w+ | assurances? | views? | comments? | volunteers? | thoughts | questions? | explanations? | patience
    show of hands | moment | reasons? | help | support | opinions? | confirmation
    """
)
# “The chair asked for a report on fostering”: a thing to be brought, and no answer, view or volunteer.
_THING_ASKED_FOR = rule(
    r"""
    ^(?P<left>[^.;:?]{1,80}?) (?:also | then)?[ ]?(?:(?:has | have)(?: also)? )?(?:asked for | requested)
    [ ](?:an? | the | further | more | regular | additional | sight of)(?: (?!{answered}\b)[\w’'-]+){1,12}
    """,
    answered=_NO_THING,
)
# “He asked that future reports give an example”: told of papers, whoever writes them.
_PAPERS_TO_SAY = rule(
    r"""
    ^(?P<left>[^.;:?]{1,80}?) (?:also | then)?[ ]?(?:asked | requested) that[ ](?:future | all | any | each | the next)
    [ ](?:[\w’'-]+ ){0,3}?{paper} (?:(?:should | must | also) )?(?:give | include | show | contain | cover | say | be)\b
    """,
    paper=PAPERS,
)
# “We asked the finance director for a note on costs”: a thing that somebody is to bring.
_ASKED_WHOM_FOR = rule(
    r"""
    ^(?P<left>[^.;:?]{1,80}?) (?:also | then)?[ ]?(?:(?:has | have)(?: also)? )?asked (?P<who>[^,.;:?]{2,60}?)
    (?:, [^,;.]{3,60},)? for[ ](?:an? | the | his | her | their | further | more)[ ]
    (?:(?!{answered}\b)[\w’'-]+ ){0,3}?{paper}\b
    """,
    answered=_NO_THING,
    paper=any_word(
        "report(s), paper(s), note, plan, list, timetable, briefing(s), update(s), analysis, breakdown, proposal(s)"
        ", account, statement, figures, count, copy, date(s), letter"
    ),
)
# “A further report was requested for May”: asked for by nobody who is named, and at this meeting.
_THING_WANTED = rule(
    r"""
    ^(?P<what>(?:an? | further | more | additional | regular)(?: (?!{answered}\b)[\w’'-]+){1,8}?)
    (?: (?:was | were))(?: also)? requested\b(?! (?:by (?!{decider}) | at the (?:last | previous) | in | from | last)\b)
    """,
    answered=_NO_THING,
    decider=DECIDERS,
)
# “The chair would like to see a paper on fostering in May”.
_THING_HOPED_FOR = rule(
    r"""
    ^(?P<who>[^.;:?!]{2,60}?)[ ](?:would (?:also )?(?:like | welcome) | wants? | wanted | wished | expects?)
    (?: to (?:see | have | receive | hear))? (?P<what>(?:an? | the | further | more)[ ](?:[\w’'-]+ ){0,3}?{paper}\b
    | this back\b)
    """,
    paper=PAPERS,
)
# “The Board wishes to see at its December meeting how many have a plan”.
_TO_SEE = rule(
    r"^(?P<who>[^.;:?!]{2,60}?)[ ](?:would (?:also )?like | wish(?:es | ed)? | wants? | wanted | expects?)"
    r" to (?:see | have | receive | hear)\b"
)


def thing_asked_for(sentence: str, said_on: date | None) -> Promised | None:
    """What somebody at the meeting asked to be done or brought, or None."""
    return (
        _of_thing(sentence, said_on)
        or _of_thing_asked_for(sentence, said_on)
        or _of_whom_for(sentence, said_on)
        or _of_papers(sentence, said_on)
        or _of_thing_wanted(sentence, said_on)
    )


def _of_thing(sentence: str, said_on: date | None) -> Promised | None:
    match = _THING_DONE.match(sentence)
    if match is None or not is_asked_now(match["left"]):
        return None
    return Promised(due_in(sentence, said_on, begins=match.end("left")), None)


def _of_thing_asked_for(sentence: str, said_on: date | None) -> Promised | None:
    match = _THING_ASKED_FOR.match(sentence)
    if match is None or not is_asked_now(match["left"]) or IT_WAS.match(match["left"]):
        return None
    return Promised(due_in(sentence, said_on, begins=match.end("left")), None)


def _of_whom_for(sentence: str, said_on: date | None) -> Promised | None:
    match = _ASKED_WHOM_FOR.match(sentence) if " asked " in sentence and " for " in sentence else None
    if match is None or not is_asked_now(match["left"]) or not is_doer(match["who"]):
        return None
    return Promised(due_in(sentence, said_on, begins=match.end("who")), who_named(match["who"]))


def _of_papers(sentence: str, said_on: date | None) -> Promised | None:
    match = _PAPERS_TO_SAY.match(sentence)
    return Promised(due_in(sentence, said_on, begins=match.end()), None) if match else None


def _of_thing_wanted(sentence: str, said_on: date | None) -> Promised | None:
    match = _THING_WANTED.match(sentence)
    return Promised(due_in(sentence, said_on, begins=match.end("what")), None) if match else None


def thing_hoped_for(sentence: str, said_on: date | None) -> Promised | None:
    match = _THING_HOPED_FOR.match(sentence) or _TO_SEE.match(sentence)
    if match is None or not is_doer(match["who"]):
        return None
    due = due_in(sentence, said_on, begins=match.end("who"))
    return Promised(due, None) if due.has_end else None
