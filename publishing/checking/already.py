"""What the record of a document's meeting has already: a second document of it repeats most of the first.

Leans on decisions and actions as this reader may see them, and on likeness of words. A likeness is told to a person,
who drops the finding or keeps it; nothing is dropped by itself. Must not know pages.
"""

from dataclasses import dataclass

from actions.models import ActionItem
from boards.access import Access
from boards.models import Finding, FindingKind, ReadIn
from meetings.models import Decision, Meeting
from publishing.checking.alike import SAME_WORDS, likeness, quoted_inside, stems


@dataclass(frozen=True)
class Alike:
    """Something in the record that says much the same: “The record has decision 4: …”, and its address."""

    sentence: str
    address: str


class Already:
    """The decisions and actions of the meeting's day, for asking whether a finding is one of them."""

    def __init__(self, read_in: ReadIn, access: Access):
        self.decisions: list[Decision] = []
        self.actions: list[ActionItem] = []
        day = read_in.meeting_day if read_in.is_open else None
        meeting = Meeting.objects.visible_to(access).on_day(day).first() if day else None
        if meeting is not None:
            seen = Decision.objects.visible_to(access).standing().at(meeting)
            self.decisions = list(seen.select_related("board").in_order())
            raised = ActionItem.objects.visible_to(access).arising_at(meeting)
            self.actions = list(raised.select_related("board").in_number_order())

    def alike(self, finding: Finding) -> Alike | None:
        """What in the record says much the same as a finding: the likest."""
        if finding.sort == FindingKind.DECISION:
            return self._likest(finding.words, [(row, row.words) for row in self.decisions], "decision")
        if finding.makes_action:
            rows = [(row, f"{row.words} {row.details}") for row in self.actions]
            return self._likest(finding.words, rows, "action")
        return None

    @staticmethod
    def _likest(words: str, rows: list, noun: str) -> Alike | None:
        said = stems(words)
        marks = [(likeness(said, stems(theirs)), row) for row, theirs in rows]
        mark, row = max(marks, key=lambda pair: pair[0], default=(0.0, None))
        if row is None or mark < SAME_WORDS:
            return None
        quoted = quoted_inside(row.words)
        return Alike(f"The record has {noun} {row.reference}: “{quoted}”", row.get_absolute_url())
