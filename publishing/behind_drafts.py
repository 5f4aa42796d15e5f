"""What some drafts of a board show, and what the record and earlier editions say of it: each question asked once for
all of them, so that a page with ten drafts asks as much as a page with one.

Leans on drafts, meetings and actions. Reads only. Must not know how a text is written of it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from actions.models import ActionItem
from boards import clock
from boards.roles import Level
from meetings.models import Decision
from publishing.gathering import actions_by_decision
from publishing.models import (
    DraftDate,
    DraftDecision,
    DraftDocument,
    DraftSection,
    Edition,
    EditionEntry,
    PublicationKind,
    Shown,
    UpdateDraft,
)


class Behind:
    """The parts of the drafts by draft, and what stands behind their decisions by decision."""

    def __init__(self, drafts: Sequence[UpdateDraft]):
        board, now = drafts[0].board, clock.now(drafts[0].board)
        sections = DraftSection.objects.of_any(drafts).not_left_out().prefetch_related("decisions__decision")
        self.sections = by_draft(sections)
        self.dates = by_draft(DraftDate.objects.of_any(drafts).not_left_out())
        self.documents = by_draft(DraftDocument.objects.of_any(drafts))
        keys = {line.decision_id for rows in self.sections.values() for row in rows for line in shown_in(row)}
        entries = EditionEntry.objects.of(board)
        self.given = entries.numbers_in([draft.publication_id for draft in drafts])
        self.decisions = {row.pk: row for row in Decision.objects.of(board).in_keys(keys).for_publishing()}
        actions = ActionItem.objects.of(board).marked_public().out_of_any(keys).with_due_words()
        self.actions = actions_by_decision(actions)
        terms = Edition.objects.of(board).current(now).sort(PublicationKind.TERMS)
        self.terms = terms.standing().for_lists().first()
        earlier = entries.ever_public(now).of_earlier(self.decisions.values())
        self.earlier = {entry.decision_id: entry for entry in earlier}


def by_draft(parts: Iterable[Any]) -> dict[int, list[Any]]:
    """Draft key -> its parts, in their order."""
    found: dict[int, list[Any]] = {}
    for part in parts:
        found.setdefault(part.draft_id, []).append(part)
    return found


def shown_in(section: DraftSection) -> list[DraftDecision]:
    """Its decisions that are still marked public: what was closed meanwhile is never in the text."""
    return [line for line in section.decisions.all() if line.shown != Shown.OUT and may_be_published(line.decision)]


def may_be_published(decision: Decision) -> bool:
    """Whether it is marked public and stands."""
    return decision.visibility == Level.PUBLIC and decision.withdrawn_on is None
