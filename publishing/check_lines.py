"""One finding as the check page shows it: its kind, due, what is missing, what it became, and what stands under it.

Leans on findings, on what is left to judge and on the words of dues. Reads only. Must not know requests.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from boards import words
from boards.models import Finding, FindingKind, FindingState, ReadIn
from boards.plainly import plainly
from meetings.models import DecisionKind
from publishing.became import ITEM, Became
from publishing.checking.already import Alike
from publishing.findings import what_is_missing
from publishing.judging import MISSING, Judge
from publishing.proposing import key_of
from publishing.which_meeting import Meetings

KINDS = {
    FindingKind.SECTION: "Item",
    FindingKind.DECISION: "Decision",
    FindingKind.PROMISE: "To do because of the decision",
    FindingKind.COMMITMENT: "Commitment outside a decision",
    FindingKind.VIEW: "View: nothing to do",
}
WHEN = {"none": "No date agreed", "ongoing": "Ongoing"}
NO_DAY = {"date": "its day is not told yet", "period": "its last day is not told yet"}


@dataclass
class Line:
    """One finding as the page shows it. `below` are the actions of a decision: they stand on its card."""

    finding: Finding
    kind: str = ""
    due: str = ""
    missing: str = ""
    became: str = ""
    became_words: str = ""
    undone: str = ""
    is_certain: bool = False
    to_judge: str = ""
    alike: Alike | None = None
    below: list["Line"] = field(default_factory=list)
    repeats: bool = False
    quote: str = ""
    supporters: str = ""
    which: str = ""
    boxes: Any = None

    @property
    def card(self) -> list["Line"]:
        """Itself and what stands on its card."""
        return [self, *self.below]

    @property
    def marks(self) -> list[tuple[int, int, int]]:
        """Where its sentences stand in the text. An action with its decision's own sentence has no mark of its own."""
        mine = (self.finding.starts, self.finding.ends)
        own = [one.finding for one in self.below if (one.finding.starts, one.finding.ends) != mine]
        return [(one.starts, one.ends, one.place) for one in (self.finding, *own) if one.ends > one.starts]

    @property
    def can_be_accepted(self) -> bool:
        """Whether a press takes it, or something on its card, that was not looked at yet."""
        return any(one.finding.can_be_taken and one.is_waiting for one in self.card) and not self.is_dropped

    @property
    def has_boxes(self) -> bool:
        """Whether something on its card is asked for."""
        return any(one.boxes is not None for one in self.card)

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has looked at it."""
        return self.finding.can_be_taken and self.finding.state == FindingState.WAITING

    @property
    def goes_with_its_section(self) -> bool:
        """Whether it is taken by the one press for its section."""
        return self.is_waiting and not self.missing and self.alike is None

    @property
    def is_dropped(self) -> bool:
        """Whether it was left out."""
        return self.finding.state == FindingState.DROPPED

    @property
    def says(self) -> str:
        """Its state in a few words: “certain”, as the button for all of them says, or what is to be looked at."""
        if not self.finding.can_be_taken:
            return ""
        state = self.finding.get_state_display()
        if not self.is_waiting or (self.missing and self.to_judge in ("", MISSING)):
            return state
        if self.is_certain:
            return f"{state}: certain"
        return f"{state}: {self.to_judge[:1].lower()}{self.to_judge[1:]}" if self.to_judge else state


def line_of(finding: Finding, read_in: ReadIn, meetings: Meetings, judge: Judge, undone: Collection[str] = ()) -> Line:
    """A finding with its proposals in words. `undone` holds what findings became and was taken back: an item of it
    stands on no agenda any more."""
    kind = KINDS.get(FindingKind(finding.sort), "")
    if finding.sort == FindingKind.DECISION:
        kind = f"Decision: {dict(DecisionKind.choices).get(finding.decided, 'to be chosen').lower()}"
    became, is_undone = Became.read(finding.became), finding.became in undone
    repeats = finding.sort == FindingKind.PROMISE and finding.under is not None and says_the_same(finding)
    return Line(
        finding,
        kind,
        due=due_in_words(finding, meetings) if finding.makes_action else "",
        missing=what_is_missing(finding) if finding.can_be_taken else "",
        became="" if is_undone and became.sort == ITEM else became.address(read_in.board),
        became_words=became.in_words,
        undone=became.end if is_undone else "",
        is_certain=judge.is_certain(finding),
        to_judge=judge.left.get(finding.pk, "") if finding.state == FindingState.WAITING else "",
        alike=judge.alike.get(finding.pk),
        repeats=repeats,
        supporters=", ".join(supporters_of(finding, judge)),
        which=" or ".join(str(one) for one in judge.which(finding)),
        quote=finding.as_read if finding.can_be_taken and plainly(finding.as_read) != plainly(finding.words) else "",
    )


def supporters_of(finding: Finding, judge: Judge) -> list[str]:
    """The names of those who support the lead, as far as they are still there."""
    rows = {key_of(row): str(row) for row in judge.leads.rows} if judge.leads and finding.supported_by else {}
    return [({"board": "The Board"} | rows)[key] for key in finding.supported_by if key == "board" or key in rows]


def says_the_same(action: Finding) -> bool:
    """Whether an action has its decision's own words, so that the card need not say them twice."""
    return action.under is not None and plainly(action.words) == plainly(action.under.words)


def due_in_words(finding: Finding, meetings: Meetings) -> str:
    """“31 March 2016 (“by 31 March 2016”)”, “February meeting, 24 February 2016 (“at the February meeting”)”. A due
    whose day nobody can tell yet, because that of the meeting is missing, is told in the document's words."""
    written = f" (“{finding.due_words}”)" if finding.due_words else ""
    if finding.due_kind in NO_DAY and finding.due_on is None:
        no_day = NO_DAY[finding.due_kind]
        return f"{finding.due_words} ({no_day})" if finding.due_words else no_day
    if finding.due_kind == "date":
        return f"{words.day(finding.due_on)}{written}"
    if finding.due_kind == "period":
        return f"{finding.due_words}: by {words.day(finding.due_on)}"
    if finding.due_kind == "meeting":
        return f"{meetings.in_words(finding.due_meeting) or 'A meeting to be chosen'}{written}"
    if finding.due_kind == "ongoing" and finding.look_next_on:
        return f"Ongoing, looked at next {words.day(finding.look_next_on)}{written}"
    return f"{WHEN.get(finding.due_kind, WHEN['none'])}{written}"
