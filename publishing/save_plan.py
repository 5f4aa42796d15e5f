"""What saving a document would make: said on the page before anything is made.

Leans on findings and the record as it stands. Reads only.
"""

from dataclasses import dataclass, field

from boards.models import Finding, FindingKind, ReadIn
from meetings.models import AgendaItem, Decision, Meeting
from publishing.changes.saving_read_in import what_stops
from publishing.proposing import PLAN, plainly


@dataclass
class SavePlan:
    """The meeting, and what is new at it."""

    meeting: Meeting | None = None
    there_already: int = 0
    new_items: list[str] = field(default_factory=list)
    same_items: list[str] = field(default_factory=list)
    decisions: int = 0
    actions: int = 0
    planned: list[str] = field(default_factory=list)
    waiting: int = 0
    dropped: int = 0
    stops: list[tuple[Finding, str]] = field(default_factory=list)

    @property
    def makes_anything(self) -> bool:
        """Whether something was accepted."""
        return bool(self.new_items or self.same_items)


def plan_of(read_in: ReadIn, findings: list[Finding]) -> SavePlan:
    """What would be made of the findings accepted so far."""
    plan = SavePlan()
    if read_in.meeting_day:
        plan.meeting = Meeting.objects.of(read_in.board).on_day(read_in.meeting_day).first()
    titles = set()
    if plan.meeting is not None:
        titles = {plainly(item.title) for item in AgendaItem.objects.of(read_in.board).at(plan.meeting)}
        plan.there_already = Decision.objects.of(read_in.board).at(plan.meeting).standing().count()
    for finding in findings:
        if not finding.can_be_taken:
            continue
        if not finding.is_taken:
            plan.waiting += finding.state == "waiting"
            plan.dropped += finding.state == "dropped"
            continue
        stops = what_stops(finding)
        if stops:
            plan.stops.append((finding, stops))
        _count(plan, finding, titles)
    return plan


def _count(plan: SavePlan, finding: Finding, titles: set[tuple[str, ...]]) -> None:
    if finding.sort == FindingKind.SECTION:
        (plan.same_items if plainly(finding.words) in titles else plan.new_items).append(finding.words)
    plan.decisions += finding.sort == FindingKind.DECISION
    plan.actions += finding.makes_action
    if finding.due_meeting.startswith(PLAN):
        name = finding.due_meeting.removeprefix(PLAN)
        plan.planned += [name] if name not in plan.planned else []
