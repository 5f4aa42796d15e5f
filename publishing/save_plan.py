"""What saving a document would make: one plan, which the page shows and the verb carries out, or refuses.

Leans on findings and on the record as this reader may see it. What is hidden is neither counted nor written into. Reads
only. Must not know pages.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from boards import clock
from boards.access import Access
from boards.models import Finding, FindingKind, FindingState, ReadIn
from boards.plainly import is_other_board, plainly
from boards.roles import OPEN_LEVELS, Level
from boards.words import day as day_words
from meetings.models import AgendaItem, Decision, DecisionKind, Meeting, Purpose
from meetings.naming import free_name, name_of_month
from publishing.findings import is_past, what_stops
from publishing.taken_back import was_undone
from publishing.what_differs import versions_of
from publishing.which_meeting import NOT_YET_NAMED, PLAN, Meetings

ANOTHER = "another"
NOT_TO_BE_TOLD = "Select the meeting it is due at: more than one may be meant."
NOT_THERE = "The meeting it is due at is not there any more. Select another."


@dataclass
class SavePlan:
    """The meeting, what is new at it, and what stops it.

    `other_board` is the board that the document names, where it is not this one. `meeting_name` is what the meeting is
    called once this is saved: a new one as it is told from others, one called off by undoing as it was. `agenda` gives
    a section's key the item the record has; `same_as` gives it an earlier section of the same title; `due_at` gives a
    proposal the meeting the record has, and `names` the name of one to be planned; `nearer` holds what was accepted for
    a meeting while its words mean another that was recorded since.
    """

    day: date | None
    readers: str
    other_board: str = ""
    meeting: Meeting | None = None
    meeting_name: str = ""
    comes_back: bool = False
    perhaps: list[Meeting] = field(default_factory=list)
    there_already: int = 0
    agenda: dict[int, AgendaItem] = field(default_factory=dict)
    same_as: dict[int, int] = field(default_factory=dict)
    due_at: dict[str, Meeting] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    levels: dict[int, str] = field(default_factory=dict)
    new_items: list[str] = field(default_factory=list)
    same_items: list[str] = field(default_factory=list)
    closed_items: list[str] = field(default_factory=list)
    decisions: int = 0
    actions: int = 0
    past: list[Finding] = field(default_factory=list)
    nearer: list[tuple[Finding, Meeting]] = field(default_factory=list)
    waiting: int = 0
    dropped: int = 0
    stops: list[tuple[Finding, str]] = field(default_factory=list)
    taken: list[Finding] = field(default_factory=list)

    @property
    def makes_anything(self) -> bool:
        """Whether something was accepted."""
        return bool(self.taken)

    def purpose_of(self, section: Finding) -> str:
        """What a new item was for, by what was decided at it: to decide, to be told of something, or to discuss."""
        its_own = {section.pk, *(key for key, first in self.same_as.items() if first == section.pk)}
        decided = {one.decided for one in self.taken if one.under_id in its_own and one.sort == FindingKind.DECISION}
        if decided - {DecisionKind.NOTED}:
            return Purpose.DECISION
        return Purpose.INFORMATION if decided else Purpose.DISCUSSION

    @property
    def planned(self) -> list[str]:
        """The names of the meetings that would be planned."""
        return list(self.names.values())

    @property
    def used(self) -> list[Meeting]:
        """The meetings that the record has and that something would be due at."""
        return list(dict.fromkeys(self.due_at.values()))

    @property
    def past_to_tell(self) -> list[Finding]:
        """Those due before today of which nobody has said yet what became."""
        return [finding for finding in self.past if not finding.since]

    @property
    def fingerprint(self) -> str:
        """What the Save page showed: each finding taken with its version, and what the record had beside it."""
        told = [
            str(self.day), self.readers, self.meeting.slug if self.meeting else "", self.meeting_name,
            self.there_already,
            [row.slug for row in self.perhaps], sorted((key, row.pk) for key, row in self.agenda.items()),
            sorted((key, row.slug) for key, row in self.due_at.items()), sorted(self.names.items()),
            [finding.place for finding in self.past], [(finding.place, row.slug) for finding, row in self.nearer],
        ]  # fmt: skip
        record = hashlib.sha256(repr(told).encode()).hexdigest()[:16]
        return f"{versions_of(self.taken)}|{self.day or ''}|{record}"


def plan_of(read_in: ReadIn, findings: list[Finding], access: Access, meetings: Meetings | None = None) -> SavePlan:
    """What would be made of the findings accepted so far."""
    meetings = meetings or Meetings(read_in.board)
    plan = SavePlan(read_in.meeting_day, str(read_in.visibility), names_another_board(read_in))
    live = [finding for finding in findings if finding.can_be_taken]
    plan.taken = [finding for finding in live if finding.is_taken]
    plan.waiting = sum(finding.state == FindingState.WAITING for finding in live)
    plan.dropped = sum(finding.state == FindingState.DROPPED for finding in live)
    if plan.day is not None:
        _find_meeting(plan, plan.day, meetings, access)
    find_items(plan, plan.meeting, access)
    today = clock.today(read_in.board)
    for finding in plan.taken:
        stops = what_stops(finding)
        if finding.makes_action:
            stops = stops or _place_due(plan, finding, meetings)
        if stops:
            plan.stops.append((finding, stops))
        nearer = meetings.nearer_by_now(finding, plan.day)
        if finding.makes_action and nearer is not None:
            plan.nearer.append((finding, nearer))
        if is_past(finding, meetings, today):
            plan.past.append(finding)
        plan.decisions += finding.sort == FindingKind.DECISION
        plan.actions += finding.makes_action
    return plan


def names_another_board(read_in: ReadIn) -> str:
    """The board that a document names, where it is not the one that it is read in for."""
    board = read_in.board
    is_other = is_other_board(read_in.board_named, board.name, f"{board.council} {board.place}")
    return read_in.board_named if is_other else ""


def _find_meeting(plan: SavePlan, day: date, meetings: Meetings, access: Access) -> None:
    plan.meeting = Meeting.objects.visible_to(access).on_day(day).first()
    if plan.meeting is None:
        plan.perhaps = meetings.planned_without_day(day)
    else:
        plan.comes_back = was_undone(plan.meeting)
        plan.there_already = Decision.objects.visible_to(access).at(plan.meeting).standing().count()
    if plan.meeting is None or plan.comes_back:
        plan.meeting_name = free_name(name_of_month(day), day, {row.known_as: row.day for row in meetings.rows})
    else:
        plan.meeting_name = plan.meeting.known_as


def find_items(plan: SavePlan, meeting: Meeting | None, access: Access) -> None:
    """Which sections the meeting's agenda has already: of the same title and for the same readers."""
    agenda = list(AgendaItem.objects.visible_to(access).at(meeting)) if meeting else []
    there = {(plainly(item.title), is_for(item.visibility)): item for item in reversed(agenda)}
    earlier: dict[tuple[tuple[str, ...], str], int] = {}
    plan.agenda, plan.same_as, plan.new_items, plan.same_items, plan.closed_items = {}, {}, [], [], []
    for finding in plan.taken:
        if finding.sort != FindingKind.SECTION:
            continue
        level = plan.levels[finding.pk] = finding.visibility or plan.readers
        key = (plainly(finding.words), level)
        if key in earlier:
            plan.same_as[finding.pk] = earlier[key]
            continue
        earlier[key] = finding.pk
        if key in there:
            plan.agenda[finding.pk] = there[key]
        (plan.same_items if key in there else plan.new_items).append(finding.words)
        if level == Level.MEMBERS:
            plan.closed_items.append(finding.words)


def is_for(visibility: str) -> str:
    """What is public is for everyone with a role too; what is for people named is like nothing that is read in."""
    return Level.BOARD if visibility in OPEN_LEVELS else visibility


def _place_due(plan: SavePlan, finding: Finding, meetings: Meetings) -> str:
    """Find the meeting it is due at: the record's, or one to be planned. Gives what stops it."""
    key = finding.due_meeting
    if finding.due_kind != "meeting" or key in ("", NOT_YET_NAMED) or plan.day is None:
        return ""
    if not key.startswith(PLAN):
        found = meetings.by_slug.get(key)
        if found is None or found.state == "cancelled":
            return NOT_THERE
        plan.due_at[key] = found
        if found.day and found.day < plan.day:
            return f"The meeting it is due at, on {day_words(found.day)}, was before this one. Select another."
        return ""
    meant = meetings.meant_by(key.removeprefix(PLAN), plan.day)
    if not meant or meant == NOT_YET_NAMED:
        return NOT_TO_BE_TOLD
    if meant in meetings.by_slug:
        plan.due_at[key] = meetings.by_slug[meant]
    else:
        plan.names[key] = meetings.name_for(key, plan.day, plan.meeting_name)
    return ""
