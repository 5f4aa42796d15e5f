"""Commitments: whether a sentence outside the board's agreements promises that somebody will do something.

Leans on the tables of words, on dues and on who. A promise with a day needs only a deed; one without a day needs
somebody who does it and something handed over. Forecasts, wishes, conditions and reports of the past promise nothing.
"""

import re
from dataclasses import dataclass
from datetime import date

from publishing.reading.dues import due_in
from publishing.reading.found import Due
from publishing.reading.who import agent_after, doer_before, is_doer, offered_by, who_named
from publishing.reading.wording import ADVERBS, DECIDERS, DEED, DONE, HANDED, HANDING, NO_DEED

_MODAL = re.compile(
    rf"(?:\b(?P<modal>will|shall|would|is to|are to|was to|were to|(?:is|are|was|were) due to|(?:has |have )?agreed to|(?:has |have )?undert(?:ook|aken) to|"
    rf"(?:has |have |is |are )?committed to|(?:has |have )?offered to|volunteered to|(?:has been|have been|was|were|is|are) (?:asked|requested|tasked|instructed|required) to|"
    rf"needs? to|needed to|must|should|(?:is|are) going to|(?:is|are|was|were) planned to|plans? to|intends? to|intended to)\b|(?P<short>[’']ll))"
    rf"(?P<not>(?: not| no longer| never|n[’']t))?(?:,? {ADVERBS}|,? (?:now|also|then|therefore|need to|have to|be asked to|be required to|continue to|aim to|seek to|still))*,? (?P<verb>[a-z][\w-]*)(?P<rest>.*)",
    re.I | re.S,
)
_START = re.compile(
    r"\b(?:will|shall|would|is|are|was|were|has|have|agreed|undertook|undertaken|committed|offered|volunteered|needs?|needed|must|should|plans?|intends?|intended)\b|[’']ll\b",
    re.I,
)
_WEAK = re.compile(
    r"^(?:needs? to|needed to|must|should|plans? to|intends? to|intended to|(?:is|are|was|were) planned to)$", re.I
)
_GIVEN = re.compile(
    r"agreed to|undert|committed to|offered to|volunteered|(?:asked|requested|tasked|instructed|required|invited) to",
    re.I,
)
_PASSIVE = re.compile(
    rf"^(?: (?:also|then|now|all|fully|[a-z]+ly|both|further|brought|re-|subsequently))*\s(?P<done>{DONE}|\w+ed)\b",
    re.I,
)
_HANDED = re.compile(rf"^(?: (?:also|then|now|all|[a-z]+ly|both|further))*\s(?:{HANDED})\b", re.I)
_STATE_OF_DONE = re.compile(
    r"^(?: (?:fully|all|also))?\s(?:in place|ready|complete|available|live|operational|finished|up and running|on the agenda|an agenda item|a standing|the (?:focus|subject))\b",
    re.I,
)
_FRAME = re.compile(
    r"\b(?:asked (?:whether|if|how|what|when)|suggest(?:ed|s|ion)?|felt|hop(?:e[sd]?|ing)|queried|questioned|wonder(?:ed)?|concern(?:ed|s)?|worried|if|whether|unless|in case|risk(?:s)? (?:that|of)|propos(?:ed|es)|"
    r"how|why|so that|to ensure (?:that)?|ensur(?:e|es|ing)|which|believ(?:ed?|es)|expect(?:ed|s|ation)?|anticipat(?:ed?|es)|assum(?:ed?|ing)|likely|possibl[ey]|may|might|could|when|once|until|what|the way|as to|as)\b(?P<tail>[^,;]*)$",
    re.I,
)
_CONDITION = re.compile(
    r"^(?:if|unless|should|had|were)\b|\bif (?:it|the|this|there|they|we|any|not|required|needed|necessary|possible)\b",
    re.I,
)
_EVENTS = re.compile(r"\b(?:meetings?|visits?|inspections?|conference|re-inspection|session|agm|elections?)\s*$", re.I)
_HAPPENS = re.compile(
    r"^(?:take|be|start|run|last|begin|commence|finish|follow|occur|happen|meet|reconvene|focus|look)$", re.I
)
_HELD = re.compile(r"^\s*(?:held|hosted|chaired|scheduled|convened|on|at|in|a|the)\b|^\s*place\b", re.I)
_INSPECTORS = re.compile(r"\b(?:ofsted|cqc|inspectors?|inspectorate|hmip?|hmicfrs)\s*$", re.I)
_NO_DEED = re.compile(NO_DEED, re.I)
_DEED = re.compile(DEED, re.I)
_HANDING = re.compile(HANDING, re.I)
_MEETS = re.compile(rf"(?:{DECIDERS}|we)\s*$", re.I)
_EMPTY_DEEDS = re.compile(
    r"^(?:work (?:with|together|towards|closely|to)|look (?:forward|to|at how|like)|keep (?:you|everyone|people|families)|update you|take (?:time|part|place|into)|provide (?:a |an |the )?(?:opportunit|benefit|clarity|assurance|better|greater|strategic|leadership|support and challenge|support, )|"
    r"make (?:sure|a difference)|set the|lead to|seek to|start to|bring (?:about|benefits|together)|give (?:us|them|families|children)|follow up with you|show (?:how|that)|run (?:from|until|to|for)|run$|place (?:children|young|families)|focus on|carry on|share the|meet (?:the needs|demand|need|on|in|again|monthly|next|every)|use its|hold (?:to account|each other|partners to account))",
    re.I,
)
_ELLIPSIS = re.compile(
    rf"^(?P<who>[A-Z(][^.:;?!]{{0,90}}?)\s+(?:also )?to (?:also |now |then |please |further |continue to |each )*(?P<verb>{DEED}|ensure|support|continue|act|include)\b(?P<rest>.*)",
    re.S,
)
_ELLIPSIS_PASSIVE = re.compile(
    rf"^(?P<np>[A-Z][^.;?!]{{2,120}}?)\s+to be (?:[a-z]+ly |re-)?(?P<done>{DONE}|\w+ed)\b(?P<rest>.*)", re.S
)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|am|has|have|had|will|would|should|could|can|may|might|must|did|does|do|said|agreed|noted|reported|explained|advised|confirmed|asked|felt|told|gave|took|received|discussed|presented|summarised|highlighted|"
    r"informed|stated|welcomed|thanked|invited|continue[sd]?|needs?|needed|remains?|began|started|seemed|met|came|went|led|helped|worked|outlined|provided|updated|encouraged|reminded|urged|requested|required|wanted|plans?|aims?|wish(?:ed)?|due|able|keen|important|committed|expected|likely|opportunity|opportunities|ability|aim|plan|ambition|order|duty|need|work|steps|how|what|way|ways|how best|used|allowed|enabled|designed|set up|intended|according|thanks|welcome|offer|offers|commitment|effort|time|access|response|decision|proposal|request|in relation|due|prior|subject|linked|related|key)\b",
    re.I,
)
_AGENDA = re.compile(
    r"^(?:receive|welcome|note|consider|agree|approve|confirm|discuss|review|update|provide|present|introduce)$", re.I
)
_NOT_ELLIPSIS = re.compile(
    r"^(?:actions?|next|welcome|introduction|to|for|in|on|at|by|from|with|as|it|this|that|there|these|those|what|how|when|where|if|having|being|from|prior|due|further to|in order|according|thanks)\b",
    re.I,
)
_TOLD = ("date", "period", "meeting")


@dataclass(frozen=True)
class Promised:
    """A promise: who is to do it and when."""

    due: Due
    who: str | None


def promised(sentence: str, said_on: date | None, *, is_listed: bool = False, is_next: bool = False) -> Promised | None:
    """What a sentence promises, or None.

    `is_listed`: it is a point among things that were said, so only one with a day counts. `is_next`: it stands where the
    document says what happens next, so any deed counts.
    """
    if sentence.endswith("?"):
        return None
    elliptic = None if is_listed and not due_in(sentence, said_on).is_told else elided(sentence, said_on)
    if elliptic is not None:
        return elliptic
    for start in _START.finditer(sentence[:1_500]):
        match = _MODAL.match(sentence, start.start())
        if match is None or match["not"]:
            continue
        found = _by_modal(sentence, match, said_on, is_listed=is_listed, is_next=is_next)
        if found is not None:
            return found
    return None


def _by_modal(
    sentence: str, match: re.Match[str], said_on: date | None, *, is_listed: bool, is_next: bool
) -> Promised | None:
    left, verb, rest = sentence[: match.start()].rstrip(), match["verb"].lower(), match["rest"]
    modal = (match["modal"] or "will").lower()
    due = due_in(sentence, said_on, begins=match.start("verb"))
    is_told = due.kind in _TOLD
    if _is_framed(left, modal) or _is_event(left, verb, rest):
        return None
    if modal == "would" and (
        _CONDITION.search(sentence) or verb in ("like", "have", "welcome", "appreciate", "expect")
    ):
        return None
    who = doer_before(left)
    is_passive = verb == "be" and bool(_PASSIVE.match(rest))
    if is_passive:
        is_deed = (
            is_told
            or (bool(_HANDED.match(rest)) or is_next)
            and not _WEAK.match(modal)
            and not is_listed
            and modal != "would"
        )
        is_deed = is_deed or (due.as_written is not None and not is_listed)
        named = agent_after(" be" + rest) or offered_by(left)
        return Promised(due, who_named(named)) if is_deed and not _is_habit(rest) else None
    if verb == "be":
        return Promised(due, who_named(who)) if is_told and _STATE_OF_DONE.match(rest) else None
    return _active(sentence, match, due, who, is_told=is_told, is_listed=is_listed, is_next=is_next)


def _active(
    sentence: str, match: re.Match[str], due: Due, who: str | None, *, is_told: bool, is_listed: bool, is_next: bool
) -> Promised | None:
    verb, modal = match["verb"].lower(), (match["modal"] or "will").lower()
    if _EMPTY_DEEDS.match(verb + match["rest"]) and not (is_told and who) and not is_next:
        return None
    is_deed = bool(_DEED.fullmatch(verb))
    if _NO_DEED.fullmatch(verb) and not is_deed and not (is_next and verb in ("continue", "ensure", "support")):
        return None
    if is_told:
        is_promise = is_deed if who is None else not _WEAK.match(modal) or is_deed
        is_promise = is_promise and not (who is None and _HAPPENS.match(verb) and not _is_run(verb))
    elif is_listed or _WEAK.match(modal) or who is None:
        is_promise = False
    elif _GIVEN.search(modal) or is_next:
        is_promise = is_deed or verb == "continue"
    else:
        is_promise = bool(_HANDING.fullmatch(verb)) or (is_deed and due.as_written is not None)
    return Promised(due, who_named(who)) if is_promise else None


def _is_run(verb: str) -> bool:
    return verb in ("start", "begin", "commence")


def _is_habit(rest: str) -> bool:
    return bool(
        re.match(
            r"^\s(?:regularly|routinely|continually|\w+ (?:regularly|routinely|through|as part of|alongside|by the use|in line))\b",
            rest,
            re.I,
        )
    )


def _is_framed(left: str, modal: str) -> bool:
    """Whether the verb stands under a doubt, a wish, a condition or a purpose."""
    match = _FRAME.search(left)
    if match is None:
        return False
    word = match[0].split()[0].lower()
    after = re.split(r"\band\b", match["tail"])
    if (
        len(after) > 1
        and is_doer(after[-1].strip())
        and re.search(r"\b(?:would|will|was|were|is|are|had|has|could|should)\b", after[0])
    ):
        return False
    if word == "as":
        return bool(re.match(r"as (?:it|they|this|we)\b", match[0], re.I))
    if word in ("which", "what", "when", "once", "until", "how") and re.search(r"\bthat\b|\band\b", match["tail"]):
        return False
    return True


def _is_event(left: str, verb: str, rest: str) -> bool:
    """The next meeting, a visit, an inspection: they take place, nobody promises them."""
    if _EVENTS.search(left) and (_HAPPENS.match(verb) and (_HELD.match(rest) or verb != "be")):
        return True
    if verb in ("meet", "reconvene") and _MEETS.search(left):
        return True
    return bool(_INSPECTORS.search(left))


def elided(sentence: str, said_on: date | None) -> Promised | None:
    """“AB to circulate the paper”, “Minutes to be sent to members”: the note-taker's way, without a verb of its own."""
    match = _ELLIPSIS.match(sentence)
    if match and not _FINITE.search(match["who"]) and not _NOT_ELLIPSIS.match(match["who"]):
        who = match["who"].strip(" ,–-")
        is_agenda = bool(re.search(rf"{DECIDERS}$", who, re.I)) and bool(_AGENDA.match(match["verb"]))
        if is_doer(who) and not is_agenda:
            return Promised(due_in(sentence, said_on, begins=match.start("verb")), who_named(who))
    match = _ELLIPSIS_PASSIVE.match(sentence)
    if match and not _FINITE.search(match["np"]) and not _NOT_ELLIPSIS.match(match["np"]):
        return Promised(
            due_in(sentence, said_on, begins=match.start("done")),
            who_named(agent_after(" be " + match["done"] + match["rest"])),
        )
    return None


_TRAILING = re.compile(
    r"(?:[–—-]\s*|[\[(]\s*(?:lead|action|owner|by)?:?\s*)(?P<who>[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4}| and [A-Z]{2,4})*|[A-Z][a-z]+ [A-Z][\w’'-]+)\s*[\])]?\.?$"
)
_LEADING = re.compile(
    r"^(?P<who>[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4}| and [A-Z]{2,4})*|[A-Z][a-z]+ [A-Z][\w’'-]+)\s*[:–—-]\s+"
)
_WILL = re.compile(
    r"^(?P<who>[^.:;]{2,90}?)\s+(?:to|will|shall|should|would|agreed to|has agreed to|is to|are to|(?:was|were) asked to)\s+(?:also |then |now )?[a-z]"
)


def doer_of_point(text: str) -> str | None:
    """Who is to do a point of an action list: named before “to” or “will”, at its beginning, or at its end."""
    for pattern in (_LEADING, _TRAILING):
        match = pattern.search(text)
        if match:
            return match["who"]
    match = _WILL.match(text)
    if match and is_doer(match["who"]) and not _FINITE.search(match["who"]):
        return who_named(match["who"])
    return who_named(agent_after(" " + text))
