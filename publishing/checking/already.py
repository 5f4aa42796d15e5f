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


@dataclass(frozen=True)
class Said:
    """A decision or an action of the record, with what it says: cut to stems once, however many findings are asked."""

    row: Decision | ActionItem
    stems: frozenset[str]


class Already:
    """The decisions and actions of the meeting's day, for asking whether a finding is one of them."""

    def __init__(self, read_in: ReadIn, access: Access):
        self.decisions: list[Said] = []
        self.actions: list[Said] = []
        day = read_in.meeting_day if read_in.is_open else None
        meeting = Meeting.objects.visible_to(access).on_day(day).first() if day else None
        if meeting is not None:
            seen = Decision.objects.visible_to(access).standing().at(meeting)
            self.decisions = [Said(row, stems(row.words)) for row in seen.select_related("board").in_order()]
            raised = ActionItem.objects.visible_to(access).arising_at(meeting)
            actions = raised.select_related("board").in_number_order()
            self.actions = [Said(row, stems(f"{row.words} {row.details}")) for row in actions]

    def alike(self, finding: Finding) -> Alike | None:
        """What in the record says much the same as a finding: the likest."""
        if finding.sort == FindingKind.DECISION:
            return self._likest(finding.words, self.decisions, "decision")
        return self._likest(finding.words, self.actions, "action") if finding.makes_action else None

    @staticmethod
    def _likest(words: str, recorded: list[Said], noun: str) -> Alike | None:
        if not recorded:
            return None
        said = stems(words)
        mark, row = max(((likeness(said, one.stems), one.row) for one in recorded), key=lambda pair: pair[0])
        if mark < SAME_WORDS:
            return None
        quoted = quoted_inside(row.words)
        return Alike(f"The record has {noun} {row.reference}: “{quoted}”", row.get_absolute_url())
