"""Promises told of the doer: “the clerk will circulate the paper”.

Leans on modals, on the words of deeds and on who. Must not know what a promise stands under: that was asked before.
"""

from publishing.reading.commitments.empty_deeds import is_empty_deed
from publishing.reading.commitments.framing import is_happening
from publishing.reading.commitments.modals import Told
from publishing.reading.commitments.pledges import SAID
from publishing.reading.commitments.promise import Promised, Standing
from publishing.reading.found import Due
from publishing.reading.patterns import cased_rule, ends_with, rule
from publishing.reading.who import doer_before, who_named
from publishing.reading.words.bodies import INITIALS
from publishing.reading.words.deeds import DEED, HANDING, NO_DEED
from publishing.reading.words.papers import A_PAPER

_DEED = rule("{deed}", deed=DEED)
_HANDING = rule("{deed}", deed=HANDING)
# “Get in touch with”, “come back with options”: deeds by their second word.
_DEED_BY_TWO = rule(
    r"""
    ^(?:do (?:an? | some | the)
    | get (?:in touch | back to | hold of | quotes? | prices? | feedback | an?[ ](?:update | quote | price))
    | ask (?:for | (?:the | them | him | her | all | each | every | (?-i:[A-Z]))[^.,;]{0,60}? to)
    | come back (?:to (?:the | this | members) | (?:[^.,;]{3,30} )?with) | see to it that
    | have (?:it | this | that | them | these | [^.,;]{3,40}?)[ ](?:sorted | ready | finished | completed? | done
    | in place | up and running
    | signed | fixed | mended | repaired | printed | removed | changed | replaced | checked | added | translated)
    | double-? ?check | stand up | sort | have an?[ ](?:[a-z]+ )?look at
    | have an?[ ](?:[a-z]+ )?(?:conversation | word | discussion | chat) with
    | get [^.,;]{2,40}? (?:out | done | sent | signed | printed | ready)
    | sit (?:in )?on | let [^,.;]{2,40}? (?:know | have) | try (?:again | to {deed}))\b
    """,
    deed=DEED,
)
_NO_DEED = rule("{state}", state=NO_DEED)
# “Our next step is to write to parents”.
_NEXT_STEP = ends_with("(?:next | first) (?:steps? | actions? | tasks?)")
# “It will come back to the next meeting”, “the site will go live in May”.
_COMES_BACK = rule(
    r"""
    ^(?!come to (?:an end | a close | light | nothing | a head | terms | fruition)\b)
    (?:(?:come | go | be brought) (?:back | forward)(?:, [^,]{2,30},)? (?:to | in | at | for | by)\b
    | go ahead (?:on | in | from | at | by)\b | reach (?:the | our | (?-i:[A-Z]))
    | go (?:out )?to (?:the | all | every | each | our)?[ ]?
    (?:(?-i:[A-Z]) | parents | families | schools | staff | partners | (?:council[’']s )?cabinet | full council
    | scrutiny | executive)
    | return to the | go (?:live | out)
    | come (?:to | before)\b | follow(?:\W*$ | [ ](?:at | in | by)\b))
    """
)
# “Ensure that”, “make sure”; and one person or office, by initials, by a name or by the office's own noun.
_ENSURE = rule(r"^(?:ensure | make sure)\b")
_ONE = cased_rule(
    r"""
    ^[A-Z]{2,4}$ | ^(?!Health$|Police$|Ofsted$|Education$|Schools$|Probation$|Housing$)[A-Z][a-z]{2,9}$
    | ^(?:(?:Cllr | Councillor | Dr | Mr | Mrs | Ms) )?[A-Z][a-z’'-]+ [A-Z][A-Za-z’'-]+$
    | ^The (?:[A-Z][a-z’'-]+ ){0,4}{office}$
    | ^The (?:[A-Z][a-z’'-]+ ){0,2}(?:Head|Director|Chair|Lead|Manager) (?:of|for) [\w’' -]{3,60}$
    """,
    office="(?:Chair|Chairman|Clerk|Director|Secretary|Officer|Manager|Lead|Head)",
)
_INITIALS = cased_rule("^{initials}(?: and {initials})?$", initials=INITIALS)
# Said to be done by a day, these are deeds: “the council will increase the fees from April”.
_DEEDS_WITH_A_DAY = (
    *("increase", "reduce", "change", "spend", "support", "apply"),
    *("receive", "get", "raise", "hear", "cover", "tell"),
)
# Of one person, also among things that were said: “AB will circulate the figures”.
_HANDING_TO = ("circulate", "share", "send", "email", "forward", "write", "bring", "distribute", "contact", "confirm")
# “AB said that she (would circulate it)”: of nobody but AB.
_HE = ends_with("(?:said | stated | confirmed | advised | agreed)(?: that)? (?:he | she | they)")
_GOING_ON = ("continue", "ensure", "support")
# Of one who said so, or took it on, these are deeds too: “AB said she would get it”, “has agreed to come along”.
_PLAIN = ("get", "have", "go", "come", "help", "keep", "cover", "act", "serve", "sit", "stand", "stay")
# “TL will cover the surgery herself”: of one who does it in person.
_BY_ONESELF = ("cover", "act", "serve", "sit", "stand", "stay", "help", "go", "attend", "observe")
_HERSELF = rule(r"\b(?:himself | herself | themselves | in person)\b")


def in_the_active(told: Told, due: Due, standing: Standing) -> Promised | None:
    """“The clerk will circulate the paper”."""
    who = doer_before(told.left)
    has_day = due.has_end
    if told.modal in ("is to", "are to") and _NEXT_STEP.search(told.left) and _DEED.fullmatch(told.verb):
        return Promised(due, None)
    is_known = standing.is_next or (has_day and bool(who)) or told.is_taken_on or _is_initials(who)
    if is_empty_deed(told.verb + told.rest) and not (is_known or _is_accountable(told, who)):
        return None
    is_on_its_way = has_day or (A_PAPER.match(told.left) and not standing.is_listed and not told.is_weak)
    if is_on_its_way and _COMES_BACK.match(told.verb + told.rest):
        return Promised(due, who_named(who))
    is_deed_then = has_day and who is not None and told.verb in _DEEDS_WITH_A_DAY
    is_deed_then = is_deed_then or (has_day and _is_initials(who) and told.verb in _PLAIN)
    if _is_state(told, who, standing) and not is_deed_then:
        return None
    is_promise = _with_a_day(told, who) if has_day else _without_a_day(told, due, who, standing)
    return Promised(due, who_named(who)) if is_promise else None


def _is_initials(who: str | None) -> bool:
    """Whether the doer is written as note-takers write those who take an action."""
    return bool(_INITIALS.match(who or ""))


def _is_state(told: Told, who: str | None, standing: Standing) -> bool:
    """A verb of no deed; but “undertook to ensure” is one, and so is what goes on where the next steps are told."""
    verb = told.verb
    is_deed_here = (standing.is_next and verb in _GOING_ON) or (told.is_taken_on and verb == "ensure")
    is_deed_here = is_deed_here or _is_accountable(told, who) or _is_deed_by_two(told) or _is_taken_up(told, who)
    return bool(_NO_DEED.fullmatch(verb)) and not _DEED.fullmatch(verb) and not is_deed_here


def _with_a_day(told: Told, who: str | None) -> bool:
    is_deed = bool(_DEED.fullmatch(told.verb))
    if who is None:
        return is_deed and not is_happening(told.verb)
    return is_deed or not told.is_weak or told.verb in _DEEDS_WITH_A_DAY


def _is_accountable(told: Told, who: str | None) -> bool:
    """“Ann Lee would ensure that”: of one person or office it is a task; of a body, what it is there for."""
    return not told.is_weak and bool(_ENSURE.match(told.verb + told.rest)) and bool(_ONE.search(who or ""))


def _is_deed_by_two(told: Told) -> bool:
    return bool(_DEED_BY_TWO.match(told.verb + told.rest))


def _is_taken_up(told: Told, who: str | None) -> bool:
    """“AB said that she would get it”, “offered to go through them”: a plain verb of one who gave their word."""
    is_said = told.modal in ("would", "will") and bool(_HE.search(told.left))
    is_offered = told.is_taken_on and told.modal.endswith(("agreed to", "offered to", "volunteered to", "promised to"))
    if told.is_outright and told.verb in _BY_ONESELF and _ONE.search(who or "") and _HERSELF.search(told.rest):
        return True
    return told.verb in _PLAIN and (is_said or is_offered)


def _is_undertaken(told: Told) -> bool:
    """“The director undertook to”, also among things that were said; and not “is committed to”, which is a stance."""
    return told.is_taken_on and not told.modal.endswith("committed to")


def _without_a_day(told: Told, due: Due, who: str | None, standing: Standing) -> bool:
    is_firm = told.is_outright or told.verb == "confirm" or bool(_HE.search(told.left))
    is_handed = told.verb in _HANDING_TO and is_firm and bool(_ONE.search(who or ""))
    is_only_said = standing.is_listed and due.kind != "ongoing" and not (_is_undertaken(told) or is_handed)
    if who is None or is_only_said or told.is_weak:
        return False
    is_deed = bool(_DEED.fullmatch(told.verb)) or _is_deed_by_two(told)
    if _is_taken_up(told, who):
        return True
    if told.is_taken_on:
        return is_deed or not _NO_DEED.fullmatch(told.verb) or told.verb in ("continue", "ensure", "help")
    if _is_accountable(told, who):
        return True
    if standing.is_next or _is_initials(who):
        is_of_one = _is_initials(who) and told.is_outright and not _NO_DEED.fullmatch(told.verb)
        return is_deed or is_of_one or told.verb == "continue"
    if _HANDING.fullmatch(told.verb) or _is_deed_by_two(told) or (is_deed and due.as_written is not None):
        return True
    is_known = who_named(who) is not None
    return is_known and (told.is_outright or (told.modal == "would" and (is_deed or bool(SAID.search(told.left)))))
