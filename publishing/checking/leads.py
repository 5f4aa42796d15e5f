"""Who leads a decision of the draft: whether anybody does, and whether the public is told.

Leans on the draft beside the record. Must not know pages.
"""

from collections.abc import Iterator
from dataclasses import replace

from django.urls import reverse

from actions.models import LeadKind
from boards.roles import Level
from meetings.models import Decision, DecisionKind
from publishing.behind_drafts import may_be_published
from publishing.checking.points import Point
from publishing.checking.record import Beside
from publishing.gathering import public_leads
from publishing.models import Shown

TO_DO = (DecisionKind.AGREED, DecisionKind.AGREED_SUBJECT, DecisionKind.REFERRED)
NO_LEAD_TOLD = "The public is not told who leads decision {}: mark its action public, or give it to a body or a post."


def without_lead(beside: Beside) -> Iterator[Point]:
    """Decisions of which nobody leads what is to be done, or of which the public is not told who does; each with its
    section, its box and the page where that is mended."""
    for section in beside.sections:
        for line in section.decisions.all():
            if line.shown != Shown.OUT and may_be_published(line.decision):
                said, box = line.decision.in_short, f"id_shown-{line.pk}"
                for point in _leads_of(beside, line.decision):
                    yield replace(point, where=section.heading, quote=said, box=box)


def _leads_of(beside: Beside, decision: Decision) -> Iterator[Point]:
    its_own = beside.actions.get(decision.pk, [])
    not_named = [action for action in its_own if action.lead_kind == LeadKind.NOT_NAMED]
    if not_named:
        sentence = f"Decision {decision.reference} has an action whose lead is not yet named."
        yield Point(sentence, href=not_named[0].get_absolute_url(), link=f"Open action {not_named[0].reference}")
    elif not its_own and decision.sort in TO_DO and not (decision.agrees_terms_id or decision.complete_at_once):
        href, link = (_raise_page(decision), "Record its action") if beside.may_mend else ("", "")
        yield Point(f"Decision {decision.reference} has no action, so nobody leads it.", href=href, link=link)
    elif its_own and not public_leads(row for row in its_own if row.visibility == Level.PUBLIC)[0]:
        first = its_own[0]
        sentence = NO_LEAD_TOLD.format(decision.reference)
        yield Point(sentence, href=first.get_absolute_url(), link=f"Open action {first.reference}")


def _raise_page(decision: Decision) -> str:
    return reverse("actions:raise", args=[decision.board.slug, decision.taken_on, decision.reference])
