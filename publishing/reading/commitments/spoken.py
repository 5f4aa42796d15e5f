"""Promises with a verb of their own: “the clerk will circulate the paper by May”.

Leans on modals, on what a promise may stand under, on the two voices, on dues and on who. Must not know where in a
document it stands, but for what it is told: a point among things that were said, or among what happens next.
"""

from dataclasses import replace
from datetime import date

from publishing.reading.commitments.asides import (
    is_conditional,
    is_elsewhere,
    is_nothing,
    is_of_long_ago,
    is_of_plans_gone_by,
)
from publishing.reading.commitments.doers_deeds import in_the_active
from publishing.reading.commitments.fragments import fragment
from publishing.reading.commitments.framing import (
    is_event,
    is_framed,
    is_habit,
    is_received,
    is_talked_over,
    is_told_in_a_paper,
    is_wish,
)
from publishing.reading.commitments.modals import Told, told_in
from publishing.reading.commitments.noted import elided
from publishing.reading.commitments.pledges import WORD_GIVEN
from publishing.reading.commitments.promise import Promised, Standing
from publishing.reading.commitments.requests import requested
from publishing.reading.commitments.starting import (
    aimed_at,
    has_until,
    is_being_done,
    is_in_hand,
    ruled_from,
    said_to_happen,
    timetabled,
    to_be_expected,
)
from publishing.reading.commitments.states import (
    as_a_state,
    by_its_day,
    is_to_be_had_by_each,
    is_to_be_seen_then,
    is_until,
)
from publishing.reading.commitments.things_done import HANDED_OVER, in_the_passive
from publishing.reading.dues import due_in
from publishing.reading.found import Due
from publishing.reading.patterns import any_of, cased_rule, ends_with, rule
from publishing.reading.remembered import remembered
from publishing.reading.who import agent_after, doer_before, promiser, who_named
from publishing.reading.words.bodies import DECIDERS
from publishing.reading.words.deeds import DEED, DONE, HANDING, IRREGULAR

# “(a) The clerk will”: the mark of a point.
_MARK = cased_rule(r"^\(?(?:[a-z] | [ivx]{1,4} | \d{1,2})\)\s+")
_IN_THE_PASSIVE = rule(
    r"^(?: {also})*\s{done}\b",
    also=any_of("also | then | now | all | both | further | brought | re- | [a-z]+ly"),
    done=any_of(r"{done} | {irregular} | (?:re-)?\w+ed", done=DONE, irregular=IRREGULAR),
)
# Asked of those who sit there, and done there and then.
_ASKED_TO = ("requested to", "asked to", "invited to")
_WHO_SIT_THERE = ends_with("{decider} | forum | groups | and", decider=DECIDERS)
_IN_THE_MEETING = (
    *("consider", "note", "comment", "discuss", "receive", "prioritise", "vote", "choose", "rank", "list"),
    *("agree", "approve", "endorse", "support", "decide", "accept", "adopt"),
)
_A_DEED = rule("{deed}", deed=DEED)
# “Will be in touch with the school”.
_IN_TOUCH = rule(r"^ in (?:touch | contact)\b")
# “The two members that the panel was required to choose”: told of them, and not asked.
_THAT_THEY = cased_rule(
    r"""
    \b(?:[A-Z][a-z]+s | [a-z]+s) (?:that | which | whom | (?:to | for | by | on) (?:which | whom))
    [ ](?:the )?[\w’' -]{2,30}$
    """
)
# “I went to a meeting, where I was asked to”: told of somewhere else.
_WHERE = rule(r"(?:^ | , )where\b[^,;]*$")
# “AB pointed out that schools have to plan early”: how things are.
_POINTED_OUT = rule(
    r"\b(?:pointed out | said | noted | reminded | explained | stressed | felt | argued | knew | know | observed)\b"
    r"[^;]*\bthat\b"
)
# “I would single out”, and not “I said that I would”.
_SAID_SO = rule(r"\b(?:said | agreed | promised | undertook | told | confirmed | offered)\b")
# These ask for nothing new, but where they say by when.
_ONLY_REMINDED = ("reminded to", "encouraged to", "urged to")
_ASKED_OR_REQUIRED = ("required to", "asked to", "requested to", "invited to")
# “Will be presented in Appendix 2”, “would be informed by the findings”: where it stands, and what it rests on.
_IN_A_PAPER = rule(
    r"""
    ^ (?:presented | set out | shown | included | attached | found | listed) (?:in | at) (?:the )?
    (?:appendix | annex | section)\b
    | ^ (?:informed | driven | shaped | guided) by\b
    """
)
# “Is expected to be ready by July”.
_IS_READY = rule(r"^ (?:ready | complete | completed | finalised | available | published | in place | finished)\b")
# “Are expected to have completed it by May”.
_HAVE_DONE = rule(r"^ (?:all | each | both)?[ ]?(?:completed | finished | signed | done | sent | read | trained)\b")
# “The report that was due to”: told of a plan gone by.
_WAS_DUE_TO = tuple(f"{was} {due} to" for was in ("was", "were") for due in ("due", "scheduled", "set"))
_RELATIVE = ends_with("that | which | who")
_HANDING = rule("{deed}", deed=HANDING)
# “From now on a film would be published after each meeting”: a rule that somebody is to keep.
_FROM_NOW_ON = rule(
    r"^(?:from now on | from this (?:month | meeting) | in future),? (?:a | the | all | every | each)\b"
)


@remembered
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
    standing = Standing(is_listed, is_next)
    cuts = list(told_in(_MARK.sub("", sentence)))
    is_of_habit = bool(cuts) and not _FROM_NOW_ON.match(sentence) and cuts[0].verb == "be" and is_habit(cuts[0].rest)
    if is_of_habit and agent_after(" be" + cuts[0].rest) is None and not due_in(sentence, said_on).has_end:
        return None
    found = ((told, _promise(told, said_on, standing)) for told in cuts)
    told, one = next(((told, one) for told, one in found if one is not None), (None, None))
    if told is not None and one is not None:
        return one if one.who else replace(one, who=who_named(promiser(told.left)))
    return _otherwise(sentence, said_on, standing)


def _otherwise(sentence: str, said_on: date | None, standing: Standing) -> Promised | None:
    """What is promised without “will”: by asking, or without any verb."""
    return (
        None
        if standing.is_listed
        else requested(sentence, said_on) or fragment(sentence, said_on) or _on_a_timetable(sentence, said_on)
    )


def _on_a_timetable(sentence: str, said_on: date | None) -> Promised | None:
    return (
        timetabled(sentence, said_on)
        or is_being_done(sentence, said_on)
        or is_in_hand(sentence, said_on)
        or aimed_at(sentence, said_on)
        or ruled_from(sentence, said_on)
        or to_be_expected(sentence, said_on)
        or said_to_happen(sentence, said_on)
    )


def _is_expected(told: Told) -> bool:
    """“A list is expected to be sent”, “schools are expected to complete it”: of deeds alone, and not of figures."""
    if told.verb == "have":
        return bool(_HAVE_DONE.match(told.rest))
    if told.verb == "be":
        return bool(HANDED_OVER.match(told.rest) or _IS_READY.match(told.rest))
    return bool(_HANDING.fullmatch(told.verb)) and doer_before(told.left) is not None


def _is_stance(told: Told) -> bool:
    """“We are committed to making sure”, “members were asked to consider”: nothing that anybody will see done."""
    is_committed = told.modal.endswith("committed to") and not _A_DEED.fullmatch(told.verb)
    is_asked = told.modal.endswith(_ASKED_TO) and bool(_WHO_SIT_THERE.search(told.left))
    is_asked = is_asked and not told.modal.startswith(("has ", "have "))
    return is_committed or (is_asked and told.verb in _IN_THE_MEETING)


def _promise(told: Told, said_on: date | None, standing: Standing) -> Promised | None:
    if _is_no_promise(told):
        return None
    due = due_in(told.sentence, said_on, begins=told.verb_at)
    is_reminded = told.modal.endswith(_ONLY_REMINDED)
    if not due.has_end and (_is_stance(told) or is_reminded or told.modal in _WAS_DUE_TO):
        return None
    if told.modal.endswith("expected to") and not (due.has_end and _is_expected(told)):
        return None
    is_doubtful = is_conditional(told.left) or is_told_in_a_paper(told.left)
    if is_doubtful and not due_in(told.rest, said_on).has_end:
        return None
    if WORD_GIVEN.search(told.left) or is_to_be_had_by_each(told):
        return Promised(due, None)
    is_theirs = not standing.is_listed and _somebody_is_to_do_it(told)
    if is_theirs or (due.has_end and is_to_be_seen_then(told)):
        return Promised(due, None)
    return (by_its_day(told, due) if due.has_end else None) or _by_its_voice(told, due, standing)


def _is_no_promise(told: Told) -> bool:
    """Whether it stands under a doubt, is an event or a wish, or was promised by others or at another time."""
    if is_framed(told.left) or is_event(told.left, told.verb, told.rest):
        return True
    if told.modal in (*_WAS_DUE_TO, "needed to") and _RELATIVE.search(told.left):
        return True
    if told.modal in ("was required to", "were required to"):
        return True
    if told.is_taken_on and _WHERE.search(told.left):
        return True
    if told.modal == "had to" and told.verb == "be":
        return True
    if told.modal == "would" and told.left.endswith(("I", " I")) and not _SAID_SO.search(told.left):
        return True
    if told.modal in ("has to", "have to", "had to") and _POINTED_OUT.search(told.left):
        return True
    if told.modal.endswith(("has to", "have to", "had to")) and due_in(told.sentence, None).kind == "ongoing":
        return True
    if told.verb == "be" and _IN_A_PAPER.match(told.rest):
        return True
    if told.modal.endswith(_ASKED_OR_REQUIRED) and _THAT_THEY.search(told.left):
        return True
    if is_elsewhere(told.left, told.verb, told.rest) or is_of_plans_gone_by(told.modal, told.verb):
        return True
    if told.modal == "would" and is_wish(told.sentence, told.verb, told.rest):
        return True
    return (told.is_taken_on and is_of_long_ago(told.left)) or is_until(told)


def _somebody_is_to_do_it(told: Told) -> bool:
    """Talks that are to take place, papers that members are to receive: also where no day is told."""
    words = told.left, told.verb, told.rest
    if _FROM_NOW_ON.match(told.left) and (_A_DEED.fullmatch(told.verb) or HANDED_OVER.match(told.rest)):
        return True
    return is_talked_over(*words) or is_received(*words)


def _by_its_voice(told: Told, due: Due, standing: Standing) -> Promised | None:
    if told.verb != "be":
        return in_the_active(told, due, standing)
    if _IN_THE_PASSIVE.match(told.rest):
        return in_the_passive(told, due, standing)
    if _IN_TOUCH.match(told.rest) and doer_before(told.left) and not standing.is_listed:
        return Promised(due, who_named(doer_before(told.left)))
    return as_a_state(told, due)
