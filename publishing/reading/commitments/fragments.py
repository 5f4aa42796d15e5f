"""Promises without the deed's verb: “Printed copies to all offices before Easter”, “AB promised figures next week”.

Leans on dues and finite verbs. Must not know where in a document they stand.
"""

from datetime import date

from publishing.reading.commitments.noted import TO_THE_PLAN
from publishing.reading.commitments.promise import Promised
from publishing.reading.dues import due_in
from publishing.reading.patterns import any_of, any_word, begins_with, cased_rule, holds, rule
from publishing.reading.who import is_doer, who_named
from publishing.reading.words.finite import FINITE

_BY_WHEN = any_of("by | before | no later than | ahead of | in time for")
# Something to somebody by some day, and nothing more.
_THING_TO_SOMEBODY = cased_rule(
    r"""
    ^(?P<thing>[A-Z][^.;:?!]{2,80}? (?:back )?to (?P<whom>[^.;:?!]{2,60}?)),?
    [ ]{by} [^.;:?!,]{3,40}?(?: please)?[.!]?$
    """,
    by=_BY_WHEN,
)
# “Paper to next meeting”, “Draft report back to the June board”.
_THING_TO_MEETING = cased_rule(
    r"^[A-Z][^.;:?!,]{2,60}? (?:back )?(?P<to>to) "
    r"(?=[^.;:?!,]{0,40}(?i:meeting|mtg|board|panel|committee)\b)[^.;:?!]{4,50}[.!]?$"
)
# “AB promised the figures next week”: something by some day, and not “promised to”.
_PROMISED = cased_rule(
    r"""
    ^(?P<who>[A-Z][^.,;:?!]{1,60}?) (?:has )?(?:promised | undertook | offered)
    [ ](?!to\b | that\b | by\b | not\b | (?:I | we | they | he | she | you | it)\b)(?P<what>[^.;:?!]{3,140})[.]?$
    """
)
# “Full report at next board meeting”, “Report back at next meeting”.
_PAPER_AT = cased_rule(
    r"""
    ^(?:(?:Full | Further | Verbal | Written | Draft)[ ])?
    (?:[Rr]eport | [Uu]pdate | [Pp]aper | [Ff]eedback)(?: back)? (?:at | for | in) .{3,50}$
    """
)
# “The revised plan is due by 4 May”, “the deadline for nominations is 4 May”.
_IS_DUE = rule(
    r"""
    ^(?:(?:the | a | an | all | our | this)[ ])?(?:[\w’'-]+ ){0,6}?
    (?:plan | report | paper | draft | version | nominations? | comments | feedback | responses? | returns? | forms?
    | data | figures | evidence | survey | letter | bids? | applications?)
    (?: (?:to | on | from | for)(?: [\w’'-]+){1,6})?
    [ ](?:(?:is | are | must be | should be) (?P<due>(?:due | required | needed | wanted | expected)\b)
    | (?:must | should) (?P<reach>(?:reach | be with)\b) | (?P<by>by \S.{2,20} please[.]?$))
    | ^the deadline for (?:[\w’'-]+ ){1,6}is (?P<deadline>\S)
    """
)
_DUE_LETTERS = (" due", " required", " needed", " wanted", " expected", "deadline", " reach", " be with", " please")
# “Bring back in six months”, “Revisit at the June meeting”, “Agenda item for next meeting: workforce”.
_DEED_ALONE = cased_rule(
    r"""
    ^(?:(?:Bring | Take | Come | Go | Report | Feed)[ ]back | (?:Carry | Bring | Hold)[ ](?:forward | over)
    | Defer | Revisit | Review | Re-?visit | Circulate | Send | Add
    | (?:Agenda )?[Ii]tems? for(?: the)?(?= [Nn]ext))\b
    [^.;:?!]{2,60}(?:[.] | : [^.:?!]{2,60}[.]?)?$
    """
)
# “Brochure due to go to the printers by 30 June”.
_DUE_TO = cased_rule(r"^(?P<thing>[A-Z][^.;:?!]{2,120}?) due to (?:be )?(?P<verb>[a-z]+)\b[^.;:?!]{2,120}[.]?$")
_IS_SENTENCE = holds(
    "{verb}",
    verb=any_word(
        FINITE,
        """
        go, goes, went, came, come, rose, fell, up, down, due, moved, from, went, grew, led, met, sent
        briefed, informed, outlined, described, spoke, talked, plans
        remain, remains, remained, stay, stays, seem, seems, appear, appears
        """,
    ),
)
_BEGINS_OTHERWISE = begins_with("thanks | welcome | next | to | from | since | last | reduction | increase | access")


def fragment(sentence: str, said_on: date | None) -> Promised | None:
    """What a sentence without the deed's verb promises: something that goes to somebody by some day; or None."""
    if _PAPER_AT.match(sentence):
        due = due_in(sentence, said_on)
        return Promised(due, None) if due.kind == "meeting" else None
    if _DEED_ALONE.match(sentence):
        due = due_in(sentence, said_on)
        return Promised(due, None) if due.has_end or TO_THE_PLAN.search(sentence) else None
    is_due = _IS_DUE.match(sentence) if any(map(sentence.__contains__, _DUE_LETTERS)) else None
    if is_due:
        due = due_in(sentence, said_on, begins=max(map(is_due.start, ("due", "deadline", "reach", "by"))))
        return Promised(due, None) if due.has_end else None
    promised = _PROMISED.match(sentence)
    if promised and is_doer(promised["who"]):
        due = due_in(sentence, said_on, begins=promised.start("what"))
        return Promised(due, who_named(promised["who"])) if due.has_end else None
    due_to = _DUE_TO.match(sentence)
    if due_to and not _IS_SENTENCE.search(due_to["thing"]) and " if " not in sentence:
        due = due_in(sentence, said_on, begins=due_to.start("verb"))
        return Promised(due, None) if due.has_end else None
    match = _THING_TO_SOMEBODY.match(sentence)
    to_meeting = _THING_TO_MEETING.match(sentence) if match is None else None
    if to_meeting and not (_IS_SENTENCE.search(sentence) or _BEGINS_OTHERWISE.match(sentence)):
        due = due_in(sentence, said_on, begins=to_meeting.start("to"))
        return Promised(due, None) if due.kind == "meeting" else None
    if match is None or _IS_SENTENCE.search(match["thing"]) or _BEGINS_OTHERWISE.match(sentence):
        return None
    due = due_in(sentence, said_on, begins=match.end("whom"))
    return Promised(due, None) if due.has_end else None
