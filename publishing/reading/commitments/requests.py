"""What one at the meeting asked of another: “AB asked the clerk to circulate it”, “The chair requested a report”.

Leans on modals, dues and who. Must not know where in a document they stand. What the board asks for is a decision.
"""

from datetime import date

from publishing.reading.commitments.asked_now import is_asked_now
from publishing.reading.commitments.promise import Promised
from publishing.reading.commitments.things_asked_for import PAPERS, thing_asked_for, thing_hoped_for
from publishing.reading.dues import due_in
from publishing.reading.patterns import any_of, cased_rule, is_all, rule
from publishing.reading.who import is_doer, who_named
from publishing.reading.words.deeds import ANY_DEED, DEED, DONE, HANDING

_ASKED = any_of("(?:(?:has | have)(?: also)? )?(?:asked | requested | instructed | tasked)")
# “The chair tasked AB with finding out the dates”.
_TASKED_WITH = rule(
    r"""
    ^(?:[^.;:?]{1,60}? (?:tasked | charged) (?P<who>[^,.;:?]{2,60}?)
    | (?P<whom>[^,.;:?]{2,60}?) (?:was | were | has been | have been) (?:tasked | charged))
    [ ]with (?P<doing>[a-z]+ing)\b
    """
)
# Without one of these nobody was given a task so: they are quicker asked for than the rules.
_ASKED_LETTERS = ("asked", "requested", "instructed", "tasked")
_TASK_LETTERS = ("tasked ", "charged ", "asked if ", "asked whether ", "asked for ", "was left ")
# “It was left with AB to speak to the school”.
_LEFT_WITH = rule(r"\bit was left (?:with | to) (?P<who>[^,.;:?]{2,60}?) to (?P<verb>{deed})\b", deed=DEED)
# “AB was asked if she could find out the dates”: of whoever is asked, more than a question.
_WAS_ASKED_IF = rule(
    r"""
    ^(?P<who>[^,.;:?]{2,60}?) (?:was | were) asked (?:if | whether) (?:he | she | they)
    [ ](?:could | would) (?P<verb>{deed})\b
    """,
    deed=DEED,
)
# “AB asked the clerk to send”, “I have asked the director to let me have”.
_SOMEBODY_TO = rule(
    r"""
    ^(?P<left>[^.;:?]{1,80}?) (?:also | then | therefore)?[ ]?{asked}
    [ ](?!{asking}\b)(?:that )?(?P<who>[^,.;:?]{2,80}?)(?: (?:to | should | would))? (?P<verb>{verb})\b
    """,
    asked=_ASKED,
    asking="(?:if | whether | about | how | what | which | why | when | where | who)",
    verb=any_of(
        r"{deed}s? | let | tell | come back | ensure | look | continue | (?<= to ){any_deed}",
        deed=DEED,
        any_deed=ANY_DEED,
    ),
)
# “The chair asked if the clerk could bring a list in May”: a request where it says by when, else a question.
_ASKED_IF = rule(
    r"""
    ^(?P<left>[^.;:?]{1,80}?) (?:also | then)?[ ]?asked (?:if | whether) (?P<who>[^,.;:?]{2,100}?)
    (?:could | would | can)[ ](?:also | please | then)?[ ]?(?P<verb>{deed} | be {done})\b
    """,
    deed=DEED,
    done=DONE,
)
# “The director has been asked for a recovery plan”.
_WAS_ASKED_FOR = rule(
    r"""
    ^(?P<who>[^,.;:?]{2,60}?) (?:was | were | has been | have been) asked for
    [ ](?:an? | the | further | more)[ ](?:[\w’'-]+ ){0,3}?{paper}\b
    """,
    paper=PAPERS,
)
# Asked and answered in the meeting itself, or asked of everybody for ever.
_ANSWERED = is_all(
    """
    introduce | note | consider | clarify | explain | outline | describe | reflect | think | keep | remember
    bear | elaborate | comment | expand | stop | leave | wait | sit | stand
    """
)
# “Please could all agencies send theirs by 23 July”.
_PLEASE = rule(
    r"""
    ^(?:please(?: (?:could | can | would | will))? | (?:could | can)(?=[^.;]{3,60} please\b))[ ](?P<who>[^,.;:?]{3,60}?)
    (?: (?:could | can))?(?: please)? (?P<verb>{deed})\b
    """,
    deed=DEED,
)
# “Kath, can you chase it by Friday please.”
_CAN_YOU = cased_rule(
    r"^(?P<who>[A-Z][a-z]+), (?:please )?(?:can | could | would | will) you(?: please)? (?P<verb>{deed})\b", deed=DEED
)
# “All agencies asked to put forward a trainer”: a note without “were”.
_MANY_ASKED = rule(
    r"""
    ^(?P<who>(?:[\w’'-]+ ){0,4}?(?:agencies | partners | members | schools | teams | services | leads | officers
    | colleagues | heads | practitioners | governors | all))(?: (?:each | also))?
    [ ](?:asked | requested | tasked | reminded | invited | encouraged) to (?P<verb>{deed} | put forward)\b
    """,
    deed=HANDING,
)
# “The chair asked to be told by 10 July”, “members asked to be kept informed”.
_TO_BE_TOLD = rule(
    r"""
    ^(?P<who>[^,.;:?]{2,60}?) (?:(?:also | then) )?(?:asked | requested) to be[ ](?:[a-z]+ly[ ])?
    (?:kept (?:informed | updated | up to date | briefed | advised | sighted) | briefed | told | informed | updated
    | advised | notified | shown | given | sent)\b
    """
)


def requested(sentence: str, said_on: date | None) -> Promised | None:
    """What a sentence tells that somebody was asked to do, or None."""
    return (
        (_asked_by_somebody(sentence, said_on) if any(map(sentence.__contains__, _ASKED_LETTERS)) else None)
        or _of_please(sentence, said_on)
        or thing_hoped_for(sentence, said_on)
        or _of_can_you(sentence, said_on)
        or _of_task(sentence, said_on)
        or _of_many_asked(sentence, said_on)
        or _of_to_be_told(sentence, said_on)
    )


def _asked_by_somebody(sentence: str, said_on: date | None) -> Promised | None:
    return _of_somebody(sentence, said_on) or thing_asked_for(sentence, said_on) or _of_asking_if(sentence, said_on)


def _of_somebody(sentence: str, said_on: date | None) -> Promised | None:
    match = _SOMEBODY_TO.match(sentence)
    if match is None or not is_asked_now(match["left"]) or _ANSWERED.match(match["verb"]):
        return None
    who = match["who"]
    asked_to = sentence[match.end("who") : match.start("verb")].strip()
    is_named = is_doer(who) and len(who.split()) < 9
    if not is_named or (not asked_to and not match["verb"].endswith("s")):
        return None
    return Promised(due_in(sentence, said_on, begins=match.start("verb")), who_named(who))


def _of_can_you(sentence: str, said_on: date | None) -> Promised | None:
    match = _CAN_YOU.match(sentence)
    return Promised(due_in(sentence, said_on, begins=match.start("verb")), match["who"]) if match else None


def _of_asking_if(sentence: str, said_on: date | None) -> Promised | None:
    match = _ASKED_IF.match(sentence)
    if match is None or not is_asked_now(match["left"]):
        return None
    due = due_in(sentence, said_on, begins=match.start("verb"))
    who = match["who"].strip()
    return Promised(due, who_named(who) if is_doer(who) else None) if due.has_end else None


def _of_task(sentence: str, said_on: date | None) -> Promised | None:
    if not any(map(sentence.__contains__, _TASK_LETTERS)):
        return None
    match = _TASKED_WITH.match(sentence) or _WAS_ASKED_IF.match(sentence) or _LEFT_WITH.search(sentence)
    match = match or _WAS_ASKED_FOR.match(sentence)
    if match is None:
        return None
    who = match["who"] or match["whom"]
    return Promised(due_in(sentence, said_on), who_named(who)) if is_doer(who) else None


def _of_many_asked(sentence: str, said_on: date | None) -> Promised | None:
    match = _MANY_ASKED.match(sentence)
    if match is None or _ANSWERED.match(match["verb"]):
        return None
    return Promised(due_in(sentence, said_on, begins=match.start("verb")), who_named(match["who"]))


def _of_to_be_told(sentence: str, said_on: date | None) -> Promised | None:
    match = _TO_BE_TOLD.match(sentence) if "ed to be " in sentence else None
    if match is None or not is_doer(match["who"]):
        return None
    return Promised(due_in(sentence, said_on, begins=match.end("who")), None)


def _of_please(sentence: str, said_on: date | None) -> Promised | None:
    match = _PLEASE.match(sentence)
    if match is None or not is_doer(match["who"]):
        return None
    due = due_in(sentence, said_on, begins=match.start("verb"))
    return Promised(due, who_named(match["who"])) if due.is_told else None
