"""What can only be seen beside the record: who leads a decision, and words that stand in something not public.

Leans on meetings and actions, through what this reader may see: a thing hidden from them is never told. Must not
know pages.
"""

import re
from collections.abc import Iterable, Iterator

from actions.models import ActionItem, LeadKind
from boards.access import Access
from boards.roles import Level
from meetings.models import AgendaItem, Decision, DecisionKind, Minute
from publishing.checking.findings import Finding
from publishing.composing import may_be_published
from publishing.models import DraftDecision, Shown, UpdateDraft

RUN = 8
WORD = re.compile(r"[\w’']+")
TO_DO = (DecisionKind.AGREED, DecisionKind.AGREED_SUBJECT, DecisionKind.REFERRED)


def without_lead(draft: UpdateDraft, access: Access) -> Iterator[Finding]:
    """Decisions of which nobody leads what is to be done."""
    decisions = [line.decision for line in lines_of(draft) if line.shown != Shown.OUT]
    actions = ActionItem.objects.visible_to(access).out_of_any(decisions)
    leads: dict[int, list[str]] = {}
    for action in actions:
        if action.decision_id is not None:
            leads.setdefault(action.decision_id, []).append(action.lead_kind)
    for decision in decisions:
        kinds = leads.get(decision.pk, [])
        if kinds and LeadKind.NOT_NAMED in kinds:
            yield Finding(f"Decision {decision.reference} has an action whose lead is not yet named.")
        elif not kinds and decision.sort in TO_DO and not decision.agrees_terms_id:
            yield Finding(f"Decision {decision.reference} has no action, so nobody leads it.", quote=decision.in_short)


def no_longer_public(draft: UpdateDraft) -> Iterator[Finding]:
    """Decisions of the draft that are not public any more: they are not in the text."""
    for line in lines_of(draft):
        if line.shown != Shown.OUT and not may_be_published(line.decision):
            why = "was withdrawn" if line.decision.withdrawn_on else "is not marked public any more"
            yield Finding(f"Decision {line.decision.reference} {why}, so it is not in this text.")


def lines_of(draft: UpdateDraft) -> list[DraftDecision]:
    """The decisions of a draft, in order."""
    sections = draft.sections.filter(left_out=False).prefetch_related("decisions__decision")
    return [line for section in sections for line in section.decisions.all()]


def quoted(words: str, draft: UpdateDraft, access: Access) -> Iterator[Finding]:
    """Runs of eight words that also stand in the record where it is not public."""
    runs = _runs(words)
    for what, said, level in _not_public(draft, access):
        shared = next((run for run in _in_order(said) if run in runs), None)
        if shared:
            yield Finding(
                f"These words also stand in {what}, which is not public.",
                quote=" ".join(shared),
                stops=level not in (Level.PUBLIC, Level.BOARD),
            )


def _not_public(draft: UpdateDraft, access: Access) -> Iterator[tuple[str, str, str]]:
    for covers in draft.covers.select_related("meeting"):
        items = list(AgendaItem.objects.visible_to(access).at(covers.meeting))
        for item in items:
            if item.visibility != Level.PUBLIC:
                yield f"item {item.reference}", f"{item.title} {item.asked}", item.visibility
        for minute in Minute.objects.of_items(items).select_related("item"):
            yield f"the notes for the record of item {minute.item.reference}", minute.notes, Level.NAMED
        for decision in Decision.objects.visible_to(access).standing().at(covers.meeting):
            if not may_be_published(decision):
                yield f"decision {decision.reference}", f"{decision.words} {decision.short_form}", decision.visibility
        for action in ActionItem.objects.visible_to(access).arising_at(covers.meeting):
            if action.visibility != Level.PUBLIC:
                yield f"action {action.reference}", f"{action.words} {action.details}", action.visibility


def _in_order(words: str) -> Iterable[tuple[str, ...]]:
    found = [word.lower() for word in WORD.findall(words)]
    return (tuple(found[place : place + RUN]) for place in range(len(found) - RUN + 1))


def _runs(words: str) -> set[tuple[str, ...]]:
    return set(_in_order(words))
