"""The check page of a document that was read in: its text with the findings' sentences marked, and the findings.

Leans on findings and proposals. Reads only. Must not know requests.
"""

from dataclasses import dataclass, field

from boards import words
from boards.models import Finding, FindingKind, FindingState, ReadIn
from meetings.models import DecisionKind
from publishing.checking.already import Alike
from publishing.findings import what_is_missing
from publishing.judging import Judge
from publishing.placing import Piece, pieces
from publishing.save_plan import versions_of
from publishing.which_meeting import Meetings

KINDS = {
    FindingKind.SECTION: "Item",
    FindingKind.DECISION: "Decision",
    FindingKind.PROMISE: "To do because of the decision",
    FindingKind.COMMITMENT: "Commitment outside a decision",
    FindingKind.VIEW: "View: nothing to do",
}
WHEN = {"none": "No date agreed", "ongoing": "Ongoing"}


@dataclass
class Line:
    """One finding as the page shows it."""

    finding: Finding
    kind: str
    due: str
    missing: str
    became: str
    is_certain: bool
    to_judge: str = ""
    alike: Alike | None = None


@dataclass
class Part:
    """One section: its text in pieces, its own line and those that stand in it."""

    line: Line
    pieces: list[Piece]
    lines: list[Line] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found in it."""
        return not self.lines


@dataclass
class Counts:
    """How many findings of each state, over what can become something."""

    taken: int = 0
    waiting: int = 0
    dropped: int = 0
    certain: int = 0
    promises_left: int = 0


@dataclass
class CheckPage:
    """Everything the page shows of one document."""

    parts: list[Part]
    links: list[Finding]
    counts: Counts
    certain_seen: str


def lay_out(read_in: ReadIn, findings: list[Finding], meetings: Meetings, judge: Judge) -> CheckPage:
    """Sections in order, each with what was found in it."""
    by_key: dict[int, Part] = {}
    parts: list[Part] = []
    for finding in findings:
        if finding.sort == FindingKind.SECTION:
            by_key[finding.pk] = Part(line_of(finding, read_in, meetings, judge), [])
            parts.append(by_key[finding.pk])
    for finding in findings:
        section = finding.under.under_id or finding.under_id if finding.under else None
        if section in by_key and finding.sort != FindingKind.SECTION:
            by_key[section].lines.append(line_of(finding, read_in, meetings, judge))
    for part in parts:
        spans = [(one.finding.starts, one.finding.ends, one.finding.place) for one in part.lines if one.finding.ends]
        part.pieces = pieces(part.line.finding.text, spans)
    links = [finding for finding in findings if finding.sort == FindingKind.LINK]
    return CheckPage(parts, links, counts_of(findings, judge), versions_of(judge.certain()))


def line_of(finding: Finding, read_in: ReadIn, meetings: Meetings, judge: Judge) -> Line:
    """A finding with its proposals in words."""
    kind = KINDS.get(FindingKind(finding.sort), "")
    if finding.sort == FindingKind.DECISION:
        kind = f"Decision: {dict(DecisionKind.choices).get(finding.decided, 'to be chosen').lower()}"
    due = due_in_words(finding, meetings) if finding.makes_action else ""
    missing = what_is_missing(finding) if finding.can_be_taken else ""
    to_judge = judge.left.get(finding.pk, "") if finding.state == FindingState.WAITING else ""
    became = address_of(finding.became, read_in)
    alike = judge.alike.get(finding.pk)
    return Line(finding, kind, due, missing, became, judge.is_certain(finding), to_judge, alike)


def due_in_words(finding: Finding, meetings: Meetings) -> str:
    """“31 March 2016 (“by 31 March 2016”)”, “February meeting, 24 February 2016 (“at the February meeting”)”."""
    written = f" (“{finding.due_words}”)" if finding.due_words else ""
    if finding.due_kind == "date":
        return f"{words.day(finding.due_on)}{written}"
    if finding.due_kind == "period":
        return f"{finding.due_words}: by {words.day(finding.due_on)}"
    if finding.due_kind == "meeting":
        return f"{meetings.in_words(finding.due_meeting) or 'A meeting to be chosen'}{written}"
    if finding.due_kind == "ongoing" and finding.look_next_on:
        return f"Ongoing, looked at next {words.day(finding.look_next_on)}{written}"
    return f"{WHEN.get(finding.due_kind, WHEN['none'])}{written}"


def address_of(became: str, read_in: ReadIn) -> str:
    """Where the thing it became is to be seen, from its reference."""
    sort, _, reference = became.partition(" ")
    base = read_in.board.get_absolute_url()
    if sort == "decision":
        return f"{base}decisions/{reference}/"
    if sort == "action":
        return f"{base}actions/{reference}/"
    if sort == "item":
        slug, _, number = reference.partition("/")
        return f"{base}meetings/{slug}/#item-{number}"
    return ""


def counts_of(findings: list[Finding], judge: Judge) -> Counts:
    """How far the check has come."""
    counts = Counts()
    for finding in findings:
        if not finding.can_be_taken:
            continue
        counts.taken += finding.is_taken
        counts.waiting += finding.state == FindingState.WAITING
        counts.dropped += finding.state == FindingState.DROPPED
        counts.certain += judge.is_certain(finding)
        counts.promises_left += finding.makes_action and not finding.is_taken
    return counts
