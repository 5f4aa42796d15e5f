"""Promises with a verb of their own: “the clerk will circulate the paper by May”.

Leans on modals, on what a promise may stand under, on dues and on who. Must not know where in a document it stands,
but for what it is told: a point among things that were said, or among what happens next.
"""

from dataclasses import dataclass
from datetime import date

from publishing.reading.commitments.asides import is_conditional, is_elsewhere, is_nothing
from publishing.reading.commitments.fragments import fragment
from publishing.reading.commitments.framing import is_event, is_framed, is_habit, is_happening, is_wish
from publishing.reading.commitments.modals import Told, told_in
from publishing.reading.commitments.noted import elided
from publishing.reading.commitments.promise import Promised
from publishing.reading.commitments.requests import requested
from publishing.reading.commitments.starting import from_then, has_until
from publishing.reading.dues import due_in
from publishing.reading.found import Due
from publishing.reading.patterns import any_of, cased_rule, rule
from publishing.reading.who import agent_after, doer_before, offered_by, who_named
from publishing.reading.words.bodies import INITIALS
from publishing.reading.words.deeds import DEED, DONE, HANDED, HANDING, NO_DEED

_WITH_A_DAY = ("date", "period", "meeting")
_IN_THE_PASSIVE = rule(
    r"^(?: {also})*\s{done}\b",
    also=any_of("also | then | now | all | both | further | brought | re- | [a-z]+ly"),
    done=any_of(r"{done} | \w+ed", done=DONE),
)
_HANDED_OVER = rule(
    r"^(?: {also})*\s{handed}\b | ^ (?:further | now | first) \w+ed\b",
    also=any_of("also | then | now | all | [a-z]+ly | both | further"),
    handed=HANDED,
)
# “Will be in place by June”, “will be on the agenda of the next meeting”.
_STATE_OF_DONE = rule(
    r"^(?: (?:fully | all | also))?\s{state}\b",
    state=any_of(
        """
        in place | ready | complete | live | available (?!for\b) | operational | finished | up and running
        on the agenda | an agenda item | a standing | the (?:focus | subject)
        """
    ),
)
# “Noted that funding would be available”: told, and not promised.
_REPORTED = rule(r"\b(?:noted | reported | confirmed | advised | announced | informed)\b[^,;]*\bthat\b")
# “Confirmed that the paper would be shared”: firm, though told in the past.
_SAID = rule(r"\b(?:confirmed | assured | advised | agreed | undertook | said | explained)\b[^;]*\bthat\b")
_DEED = rule("{deed}", deed=DEED)
_HANDING = rule("{deed}", deed=HANDING)
_NO_DEED = rule("{state}", state=NO_DEED)
# “Work closely with”, “look forward to”, “make sure”: verbs of deeds that say nothing to be seen.
_EMPTY_DEED = rule(
    "^{deed}",
    deed=any_of(
        """
        work (?:with | together | towards | closely | to) | look (?:forward | to | at how | like)
        keep (?:you | everyone | people | families) | give (?:us | them | families | children)
        update you | follow up with you
        take (?:time | part | place | into) | place (?:children | young | families)
        provide (?:(?:a | an | the) )?(?:opportunit | benefit | clarity | assurance | better | greater)
        provide (?:(?:a | an | the) )?(?:strategic | leadership | support and challenge | support,[ ])
        make (?:sure | a difference) | bring (?:about | benefits | together) | lead to | seek to | start to
        set the | share the | show (?:how | that) | use its | focus on | carry on
        run$ | run (?:from | until | to | for)
        meet (?:the needs | demand | need | on | in | again | monthly | next | every)
        hold (?:to account | each other | partners to account)
        """
    ),
)
# “It will come back to the next meeting”, “the site will go live in May”.
_COMES_BACK = rule(
    r"""
    ^(?:(?:come | go | be brought) (?:back | forward)(?:, [^,]{2,30},)? (?:to | in | at | for | by)\b
    | go to (?:the )?(?-i:[A-Z]) | return to the | go (?:live | out)
    | come (?:to | before)\b | follow (?:at | in | by)\b)
    """
)
_INITIALS = cased_rule("^{initials}(?: and {initials})?$", initials=INITIALS)
# “The next step will be to write to schools by May”.
_TO_DO = rule(r"^ to {deed}\b", deed=DEED)
_GOING_ON = ("continue", "ensure", "support")


@dataclass(frozen=True)
class _Standing:
    """Where a sentence stands: a point among things that were said, or among what happens next."""

    is_listed: bool
    is_next: bool


def promised(sentence: str, said_on: date | None, *, is_listed: bool = False, is_next: bool = False) -> Promised | None:
    """What a sentence promises, or None. `said_on` is the day it was said, where that is known.

    `is_listed`: it is a point among things that were said, so only one with a day counts. `is_next`: it stands where
    the document says what happens next, so any deed counts.
    """
    if sentence.endswith("?") or is_nothing(sentence):
        return None
    may_be_note = not is_listed or due_in(sentence, said_on).is_told
    note = elided(sentence, said_on) or has_until(sentence, said_on) if may_be_note else None
    if note is not None:
        return note
    standing = _Standing(is_listed, is_next)
    cuts = list(told_in(sentence))
    if cuts and cuts[0].verb == "be" and is_habit(cuts[0].rest) and agent_after(" be" + cuts[0].rest) is None:
        return None
    found = (_promise(told, said_on, standing) for told in cuts)
    return next((one for one in found if one is not None), None) or _otherwise(sentence, said_on, standing)


def _otherwise(sentence: str, said_on: date | None, standing: _Standing) -> Promised | None:
    """What is promised without “will”: by asking, or without any verb."""
    return None if standing.is_listed else requested(sentence, said_on) or fragment(sentence, said_on)


def _promise(told: Told, said_on: date | None, standing: _Standing) -> Promised | None:
    if is_framed(told.left) or is_event(told.left, told.verb, told.rest):
        return None
    if is_elsewhere(told.left, told.verb, told.rest):
        return None
    if told.modal == "would" and is_wish(told.sentence, told.verb):
        return None
    due = due_in(told.sentence, said_on, begins=told.verb_at)
    if is_conditional(told.left) and due_in(told.rest, said_on).kind not in _WITH_A_DAY:
        return None
    if from_then(told.left) and due.kind in _WITH_A_DAY:
        return Promised(due, who_named(doer_before(told.left)))
    if told.verb != "be":
        return _active(told, due, standing)
    if _IN_THE_PASSIVE.match(told.rest):
        return _passive(told, due, standing)
    if due.kind in _WITH_A_DAY and _TO_DO.match(told.rest):
        return Promised(due, None)
    is_state = due.kind in _WITH_A_DAY and _STATE_OF_DONE.match(told.rest) and not _REPORTED.search(told.left)
    return Promised(due, who_named(doer_before(told.left))) if is_state else None


def _passive(told: Told, due: Due, standing: _Standing) -> Promised | None:
    """“The paper will be circulated by the clerk”."""
    agent = agent_after(" be" + told.rest)
    if is_habit(told.rest) and agent is None:
        return None
    is_handed = bool(_HANDED_OVER.match(told.rest)) or standing.is_next
    is_firm = agent is not None or not (told.is_weak or (told.modal == "would" and not _SAID.search(told.left)))
    is_handed = is_handed or (agent is not None and _is_needed(told))
    is_promise = due.as_written is not None or (is_handed and is_firm)
    if not (due.kind in _WITH_A_DAY or (is_promise and not standing.is_listed)):
        return None
    return Promised(due, who_named(agent or offered_by(told.left)))


def _is_needed(told: Told) -> bool:
    """“Would be agreed by”, “will need to be agreed by”: with somebody named, more than what is handed over counts."""
    return told.modal == "would" or told.sentence[: told.verb_at].rstrip().endswith("need to")


def _active(told: Told, due: Due, standing: _Standing) -> Promised | None:
    """“The clerk will circulate the paper”."""
    who = doer_before(told.left)
    has_day = due.kind in _WITH_A_DAY
    is_known = standing.is_next or (has_day and bool(who)) or told.is_taken_on or _is_initials(who)
    if _EMPTY_DEED.match(told.verb + told.rest) and not is_known:
        return None
    if has_day and _COMES_BACK.match(told.verb + told.rest):
        return Promised(due, who_named(who))
    if _is_state(told.verb, standing):
        return None
    is_promise = _with_a_day(told, who) if has_day else _without_a_day(told, due, who, standing)
    return Promised(due, who_named(who)) if is_promise else None


def _is_initials(who: str | None) -> bool:
    """Whether the doer is written as note-takers write those who take an action."""
    return bool(_INITIALS.match(who or ""))


def _is_state(verb: str, standing: _Standing) -> bool:
    goes_on = standing.is_next and verb in _GOING_ON
    return bool(_NO_DEED.fullmatch(verb)) and not _DEED.fullmatch(verb) and not goes_on


def _with_a_day(told: Told, who: str | None) -> bool:
    is_deed = bool(_DEED.fullmatch(told.verb))
    if who is None:
        return is_deed and not is_happening(told.verb)
    return is_deed or not told.is_weak


def _without_a_day(told: Told, due: Due, who: str | None, standing: _Standing) -> bool:
    if who is None or standing.is_listed or told.is_weak:
        return False
    is_deed = bool(_DEED.fullmatch(told.verb))
    if told.is_taken_on:
        return not _NO_DEED.fullmatch(told.verb) or told.verb == "continue"
    if standing.is_next or _is_initials(who):
        return is_deed or told.verb == "continue"
    return bool(_HANDING.fullmatch(told.verb)) or (is_deed and due.as_written is not None)
