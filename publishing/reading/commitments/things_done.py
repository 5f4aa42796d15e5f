"""Promises told of the thing: “the paper will be circulated by the clerk”.

Leans on modals, on the words of deeds and papers and on who. Must not know what a promise stands under: that was asked
before.
"""

from publishing.reading.commitments.framing import is_habit
from publishing.reading.commitments.modals import Told
from publishing.reading.commitments.pledges import SAID, TOLD_THAT
from publishing.reading.commitments.points import doer_at_end
from publishing.reading.commitments.promise import Promised, Standing
from publishing.reading.found import Due
from publishing.reading.patterns import any_of, any_word, ends_with, rule
from publishing.reading.who import agent_after, offered_by, who_named
from publishing.reading.words.deeds import HANDED, NO_DEED_DONE
from publishing.reading.words.papers import A_PAPER

HANDED_OVER = rule(
    r"^(?: {also})*\s{handed}\b | ^ (?:further | now | first) \w+ed\b",
    also=any_of("also | then | now | all | [a-z]+ly | both | further"),
    handed=HANDED,
)
# “Allocated”: a participle, whatever of.
_ANY_DONE = rule(r"^ (?:also | then | now | [a-z]+ly)?[ ]?[a-z]+ed\b")
# “This would need to be agreed”: somebody is still to ask for it.
_AGREED = rule(
    "^ (?:[a-z]+ly )?(?:agreed | signed off | identified | monitored | reviewed | developed | arranged | confirmed)\\b"
)
_NO_DEED_DONE = rule(r"^(?: (?:also | now | then | all | [a-z]+ly | better | well))*\s{state}\b", state=NO_DEED_DONE)
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
# Of those who are told of in passing: “it will be inspected by Ofsted”.
_IS_BODY = ends_with("government | parliament | ofsted | cqc | inspectors? | department")


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
    is_of_paper = A_PAPER.match(told.left) and HANDED_OVER.match(told.rest)
    if _is_given(told) or (told.is_outright and (_HANDED_TO.match(told.rest) or _DEALT_WITH.match(told.rest))):
        return True
    return (agent is not None and not _IS_BODY.search(agent)) or bool(is_of_paper)


def _is_said(told: Told) -> bool:
    """Whether “would” tells in the past what was promised: by a verb of saying, or of a thing that is handed over."""
    return bool(SAID.search(told.left) or HANDED_OVER.match(told.rest) or _is_done_to(told))


def _is_done_to(told: Told) -> bool:
    """“Officers reported that governors would be allocated”: whatever is to be done to a thing, where somebody says so,
    but for what is only seen, felt or needed."""
    is_told = TOLD_THAT.search(told.left) and _ANY_DONE.match(told.rest)
    return bool(is_told) and not _NO_DEED_DONE.match(told.rest)


def _is_outright_deed(told: Told) -> bool:
    """“A hub will be set up”: whatever is said outright to be done, but for what is only seen, felt or needed."""
    return told.is_outright and not _NO_DEED_DONE.match(told.rest)


def _is_needed(told: Told) -> bool:
    """“Would be agreed by”, “will need to be agreed by”: with somebody named, more than what is handed over counts."""
    return told.modal == "would" or told.sentence[: told.verb_at].rstrip().endswith("need to")
