"""The two voices of a promise: “the clerk will circulate the paper” and “the paper will be circulated”.

Leans on modals, on the words of deeds and on who. Must not know what a promise stands under: that was asked before.
"""

from dataclasses import dataclass

from publishing.reading.commitments.framing import is_habit, is_happening
from publishing.reading.commitments.modals import Told
from publishing.reading.commitments.points import doer_at_end
from publishing.reading.commitments.promise import Promised
from publishing.reading.found import Due
from publishing.reading.patterns import any_of, any_word, cased_rule, ends_with, holds, rule
from publishing.reading.who import agent_after, doer_before, offered_by, who_named
from publishing.reading.words.bodies import INITIALS
from publishing.reading.words.deeds import DEED, HANDED, HANDING, NO_DEED, NO_DEED_DONE

HANDED_OVER = rule(
    r"^(?: {also})*\s{handed}\b | ^ (?:further | now | first) \w+ed\b",
    also=any_of("also | then | now | all | [a-z]+ly | both | further"),
    handed=HANDED,
)
_PLEDGED = any_of(
    """
    promised | pledged | guaranteed | vowed
    (?:gave | given)[ ](?:(?:an? | his | her | their | its | the)[ ])?(?:[a-z]+ )?
    (?:word | undertaking | commitment | promise | guarantee)
    """
)
# “Confirmed that the paper would be shared”: firm, though told in the past.
_SAID = holds(
    r"""
    (?:confirmed | assured | advised | agreed | undertook | said | explained | assurances? | {pledged})\b[^;]*\bthat
    confirmed | agreed
    """,
    pledged=_PLEDGED,
)
_TOLD_THAT = rule(
    r"""
    \b(?:confirmed | assured | assurances? | advised | undertook | said | explained | reported | stated | {pledged})\b
    [^;]*\bthat\b
    """,
    pledged=_PLEDGED,
)
# “He gave his word that no post would go”: whatever follows, it was promised.
_WORD_GIVEN = rule(r"\b{pledged}(?: (?:the | all | each | every)?[ ]?[\w’' -]{2,40})? that\b[^;]*$", pledged=_PLEDGED)
# “Allocated”: a participle, whatever of.
_ANY_DONE = rule(r"^ (?:also | then | now | [a-z]+ly)?[ ]?[a-z]+ed\b")
_DEED = rule("{deed}", deed=DEED)
# “This would need to be agreed”: somebody is still to ask for it.
_AGREED = rule(
    "^ (?:[a-z]+ly )?(?:agreed | signed off | identified | monitored | reviewed | developed | arranged | confirmed)\\b"
)
_HANDING = rule("{deed}", deed=HANDING)
# “Get in touch with”, “come back with options”: deeds by their second word.
_DEED_BY_TWO = rule(
    r"""
    ^(?:get (?:in touch | back to | hold of | quotes? | prices? | feedback | an?[ ](?:update | quote | price))
    | ask (?:for | (?:the | them | him | her | all | each | every | (?-i:[A-Z]))[^.,;]{0,60}? to)
    | come back (?:to (?:the | this | members) | with)
    | double-? ?check | stand up | sort | have an?[ ](?:[a-z]+ )?look at
    | have an?[ ](?:[a-z]+ )?(?:conversation | word | discussion | chat) with
    | get [^.,;]{2,40}? (?:out | done | sent | signed | printed | ready)
    | sit (?:in )?on | let [^,.;]{2,40}? know | try (?:again | to {deed}))\b
    """,
    deed=DEED,
)
_NO_DEED = rule("{state}", state=NO_DEED)
_NO_DEED_DONE = rule(r"^(?: (?:also | now | then | all | [a-z]+ly | better | well))*\s{state}\b", state=NO_DEED_DONE)
# “Work closely with”, “look forward to”, “make sure”: verbs of deeds that say nothing to be seen.
_EMPTY_DEED = rule(
    "^{deed}",
    deed=any_of(
        """
        show (?:an? )(?:[a-z]+ )?(?:surplus | deficit | increase | decrease | improvement | profit | loss | fall | rise)
        work (?:with | together | towards | closely | to) | look (?:forward | to | at how | like)
        keep (?:you | everyone | people | families) | give (?:us | them | families | children)
        update you(?! .*\bnext\b) | follow up with you
        take (?:time | part | place | into) | place (?:children | young | families)
        provide (?:(?:a | an | the) )?(?:opportunit | benefit | clarity | assurance | better | greater)
        provide (?:(?:a | an | the) )?(?:strategic | leadership | support and challenge | support,[ ])
        make (?:sure | a difference) | bring (?:about | benefits | together) | lead to | seek to | start to
        (?:set | share) (?:the | a | an | our | their) {abstract} | show (?:how | that) | use its | focus on | carry on
        run$ | run (?:from | until | to | for)
        meet (?:the needs | demand | need | on | in | again | monthly | next | every)
        hold (?:to account | each other | partners to account)
        """,
        abstract=any_word("vision, ambition, view(s), tone, scene, direction, standard, load, concern(s)"),
    ),
)
# “Our next step is to write to parents”.
_NEXT_STEP = ends_with("(?:next | first) (?:steps? | actions? | tasks?)")
# “Work with the parish to design a crossing”: what they work for is the deed.
_WORK_TO = rule(r"^work (?:with | together)\b[^,.;]{0,80}? to {deed}\b", deed=HANDING)
# “The possibility of a hub would be considered”: somebody is to look into it.
_PROPOSAL = rule(r"\b(?:ideas? | possibilit(?:y | ies) | suggestions? | requests? | proposals? | options?)\b[^,;]*$")
# “Small changes will be made to the policy”.
_CHANGES = rule(
    r"""
    \b(?:changes? | alterations? | amendments? | corrections? | adjustments? | enquiries | contact | representations
    | (?:an? )?(?:bids? | applications? | requests? | referrals?) | (?:progress )?reports?)\b[^,;]{0,40}$
    """
)
_LOOKED_INTO = rule(
    r"^ (?:also | now | further)?[ ]?(?:considered | explored | looked (?:at | into) | investigated | examined)\b"
)
# “It will come back to the next meeting”, “the site will go live in May”.
_COMES_BACK = rule(
    r"""
    ^(?!come to (?:an end | a close | light | nothing | a head | terms | fruition)\b)
    (?:(?:come | go | be brought) (?:back | forward)(?:, [^,]{2,30},)? (?:to | in | at | for | by)\b
    | go ahead (?:on | in | from | at | by)\b | reach (?:the | our | (?-i:[A-Z]))
    | go (?:out )?to (?:the | all | every | each | our)?[ ]?
    (?:(?-i:[A-Z]) | parents | families | schools | staff | partners)
    | return to the | go (?:live | out)
    | come (?:to | before)\b | follow(?:\W*$ | [ ](?:at | in | by)\b))
    """
)
# “Will be circulated to the committee”, “will be emailed out”: on its way to somebody.
_HANDED_TO = rule(
    r"^ (?:then | also | now | all)?[ ]?{handed}(?: (?:back | round))?(?: (?:to | with | for | by | out)\b)",
    handed=any_word("emailed, e-mailed, circulated, sent, distributed, shared, brought, forwarded, issued"),
)
# “Clarification would be given”, “more details will be provided”.
_WORD_OF_IT = rule(
    r"^(?:(?:further | more | full | an?)[ ])?(?:clarification | feedback | update | details | advice)\b[^,;:]{0,40}$"
)
_GIVEN = rule(r"^ (?:also | then | now)?[ ]?(?:given | provided | sought)\b")
# “An inventory is to be undertaken”, “this will be checked”: among things that were said it is still to be done.
_DEALT_WITH = rule(
    r"^ (?:then | also | now | further | [a-z]+ly)?[ ]?{dealt}\b(?! (?:by | as | every | each | when | if)\b)",
    dealt=any_word("""
        checked, rechecked, reviewed, discussed, looked into, looked at, investigated, explored, chased, contacted
        obtained, arranged, undertaken, carried out, amended, updated, corrected, drafted, collated, raised, followed up
    """),
)
# “An accessible version of the plan”, at the beginning: something that somebody has to write or send.
_A_PAPER = rule(
    r"^(?:(?:an? | the | further | more | copies of | details of)[ ](?:[\w’'-]+ ){0,3}?)?{paper}\b[^,;:]{0,60}$",
    paper=any_word("""
        version, form(s), paper(s), report(s), note(s), briefing(s), letter(s), summary, update(s), list, copy, guide(s)
        analysis, figures, data, information, details, slides, results, draft, minutes, newsletter(s), bulletin(s)
    """),
)
# Of those who are told of in passing: “it will be inspected by Ofsted”.
_IS_BODY = ends_with("government | parliament | ofsted | cqc | inspectors? | department")
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
_DEEDS_WITH_A_DAY = ("increase", "reduce", "change", "spend", "support", "apply", "receive", "raise", "hear", "cover")
# Of one person, also among things that were said: “AB will circulate the figures”.
_HANDING_TO = ("circulate", "share", "send", "email", "forward", "write", "bring", "distribute", "contact", "confirm")
# “AB said that she (would circulate it)”: of nobody but AB.
_HE = ends_with("(?:said | stated | confirmed | advised | agreed)(?: that)? (?:he | she | they)")
_GOING_ON = ("continue", "ensure", "support")
# Of one who said so, or took it on, these are deeds too: “AB said she would get it”, “has agreed to come along”.
_PLAIN = ("get", "have", "go", "come", "help", "keep", "cover", "act", "serve", "sit", "stand", "stay")


@dataclass(frozen=True)
class Standing:
    """Where a sentence stands: a point among things that were said, or among what happens next."""

    is_listed: bool
    is_next: bool


def in_the_passive(told: Told, due: Due, standing: Standing) -> Promised | None:
    """“The paper will be circulated by the clerk”."""
    agent = agent_after(" be" + told.rest)
    if _is_needed(told) and _AGREED.match(told.rest) and not standing.is_listed:
        return Promised(due, who_named(agent))
    if is_habit(told.rest) and agent is None and not due.has_end:
        return None
    is_handed = bool(HANDED_OVER.match(told.rest)) or standing.is_next or _is_outright_deed(told)
    is_handed = is_handed or (told.modal == "would" and _is_done_to(told))
    is_named = doer_at_end(told.sentence) is not None
    is_firm = agent is not None or is_named or not (told.is_weak or (told.modal == "would" and not _is_said(told)))
    is_looked_into = _is_looked_into(told) or _is_given(told)
    is_handed = is_handed or is_looked_into or (agent is not None and _is_needed(told))
    is_promise = due.as_written is not None or (is_handed and (is_firm or is_looked_into))
    is_told_apart = not standing.is_listed or _is_of_somebody_or_a_paper(told, agent)
    if not (due.has_end or (is_promise and is_told_apart)):
        return None
    return Promised(due, who_named(agent or offered_by(told.left)))


def _is_looked_into(told: Told) -> bool:
    """“The possibility of a hub would be considered”, “changes will be made”, “a group would be set up”."""
    if told.rest.startswith(" made"):
        return bool(_CHANGES.search(told.left))
    if told.modal == "would" and told.rest.startswith(" set up"):
        return True
    return bool(_PROPOSAL.search(told.left) and _LOOKED_INTO.match(told.rest))


def _is_given(told: Told) -> bool:
    """“Advice would also be given to carers”."""
    return bool(_WORD_OF_IT.match(told.left) and _GIVEN.match(told.rest))


def _is_of_somebody_or_a_paper(told: Told, agent: str | None) -> bool:
    """Whether a point among things that were said names who does it, or tells of a paper to be handed over."""
    is_of_paper = _A_PAPER.match(told.left) and HANDED_OVER.match(told.rest)
    if _is_given(told) or (told.is_outright and (_HANDED_TO.match(told.rest) or _DEALT_WITH.match(told.rest))):
        return True
    return (agent is not None and not _IS_BODY.search(agent)) or bool(is_of_paper)


def _is_said(told: Told) -> bool:
    """Whether “would” tells in the past what was promised: by a verb of saying, or of a thing that is handed over."""
    return bool(_SAID.search(told.left) or HANDED_OVER.match(told.rest) or _is_done_to(told))


def _is_done_to(told: Told) -> bool:
    """“Officers reported that governors would be allocated”: whatever is to be done to a thing, where somebody says so,
    but for what is only seen, felt or needed."""
    is_told = _TOLD_THAT.search(told.left) and _ANY_DONE.match(told.rest)
    return bool(is_told) and not _NO_DEED_DONE.match(told.rest)


def _is_outright_deed(told: Told) -> bool:
    """“A hub will be set up”: whatever is said outright to be done, but for what is only seen, felt or needed."""
    return told.is_outright and not _NO_DEED_DONE.match(told.rest)


def _is_needed(told: Told) -> bool:
    """“Would be agreed by”, “will need to be agreed by”: with somebody named, more than what is handed over counts."""
    return told.modal == "would" or told.sentence[: told.verb_at].rstrip().endswith("need to")


def in_the_active(told: Told, due: Due, standing: Standing) -> Promised | None:
    """“The clerk will circulate the paper”."""
    who = doer_before(told.left)
    has_day = due.has_end
    if told.modal in ("is to", "are to") and _NEXT_STEP.search(told.left) and _DEED.fullmatch(told.verb):
        return Promised(due, None)
    is_known = standing.is_next or (has_day and bool(who)) or told.is_taken_on or _is_initials(who)
    is_empty = _EMPTY_DEED.match(told.verb + told.rest) and not _WORK_TO.search(told.verb + told.rest)
    if is_empty and not (is_known or _is_accountable(told, who)):
        return None
    is_on_its_way = has_day or (_A_PAPER.match(told.left) and not standing.is_listed and not told.is_weak)
    if is_on_its_way and _COMES_BACK.match(told.verb + told.rest):
        return Promised(due, who_named(who))
    if _is_state(told, who, standing) and not (has_day and who is not None and told.verb in _DEEDS_WITH_A_DAY):
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
    is_deed_here = is_deed_here or _is_accountable(told, who) or _is_deed_by_two(told) or _is_taken_up(told)
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


def _is_taken_up(told: Told) -> bool:
    """“AB said that she would get it”, “offered to go through them”: a plain verb of one who gave their word."""
    is_said = told.modal in ("would", "will") and bool(_HE.search(told.left))
    is_offered = told.is_taken_on and told.modal.endswith(("agreed to", "offered to", "volunteered to", "promised to"))
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
    if _is_taken_up(told):
        return True
    if told.is_taken_on:
        return is_deed or not _NO_DEED.fullmatch(told.verb) or told.verb in ("continue", "ensure")
    if _is_accountable(told, who):
        return True
    if standing.is_next or _is_initials(who):
        return is_deed or told.verb == "continue"
    if _HANDING.fullmatch(told.verb) or _is_deed_by_two(told) or (is_deed and due.as_written is not None):
        return True
    is_known = who_named(who) is not None
    return is_known and (told.is_outright or (told.modal == "would" and (is_deed or bool(_SAID.search(told.left)))))
