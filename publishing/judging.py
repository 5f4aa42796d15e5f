"""What is left to judge of a finding: nothing, and it is certain; or what a person must look at, in a few words.

Leans on findings, on who led on the meeting's day and on the record as this reader may see it. Reads only. Whatever is
not certain is accepted one by one, never by the button for all. Must not know pages.
"""

from typing import Any

from boards import clock
from boards.access import Access
from boards.models import Finding, FindingKind, FindingState, ReadIn
from publishing.checking.already import Alike, Already
from publishing.findings import is_past, what_is_missing
from publishing.proposing import Leads
from publishing.reading import letters_in
from publishing.table_rows import row_at
from publishing.which_meeting import PLAN, Meetings

NOT_IN_TEXT = "Not found word by word"
IN_THE_RECORD = "The record may have it"
NO_DATE = "No date"
DUE_TO_JUDGE = "Due to be judged"
MEETING_TO_PLAN = "Meeting to be planned"
IS_PAST = "Due before today"
NO_LEAD = "No lead"
OTHER_WORDS = "Its lead is named in other words"
NO_ROLE_THEN = "Its lead had no role on the meeting’s day"
WHICH = "More than one may be meant"
MANY = "More than one is named"
ABOVE = "What it stands under is to be judged"
NOTHING_IN_IT = "Nothing in it is taken yet"
MISSING = "Something is missing"
WHICH_MEETING = "Which meeting is to be judged"
NEARER_MEETING = "Perhaps the {}"
OTHERS_MEETING = "Perhaps another body’s meeting"


class Judge:
    """Asked once for a document: each finding's few words, empty for what is certain."""

    def __init__(self, read_in: ReadIn, findings: list[Finding], meetings: Meetings, access: Access):
        self.meetings, self.today = meetings, clock.today(read_in.board)
        self.is_open, self.meeting_day = read_in.is_open, read_in.meeting_day
        self.leads: Leads | None = None
        already = Already(read_in, access)
        self.alike: dict[int, Alike] = {}
        self.findings = {finding.pk: finding for finding in findings}
        self.left: dict[int, str] = {}
        if self.is_open:
            letters = letters_in(finding.text for finding in findings)
            self.leads = Leads(read_in.board, read_in.meeting_day, letters)
            self.alike = {finding.pk: same for finding in findings if (same := already.alike(finding))}
            self._judge(findings)

    def _judge(self, findings: list[Finding]) -> None:
        live = [finding for finding in findings if finding.can_be_taken]
        for finding in live:
            if finding.sort != FindingKind.SECTION:
                self.left[finding.pk] = self._of_itself(finding) or self._of_what_is_above(finding)
        goes_in = {self._section_of(one) for one in live if one.is_taken or self.is_certain(one)}
        for finding in live:
            if finding.sort == FindingKind.SECTION:
                self.left[finding.pk] = MISSING if what_is_missing(finding) else ""
                self.left[finding.pk] = self.left[finding.pk] or ("" if finding.pk in goes_in else NOTHING_IN_IT)

    def is_certain(self, finding: Finding) -> bool:
        """Whether nothing is left to judge of one not looked at yet."""
        return finding.state == FindingState.WAITING and self.left.get(finding.pk) == ""

    def certain(self) -> list[Finding]:
        """Every one that nothing is left to judge of, in the document's order."""
        return [finding for finding in self.findings.values() if self.is_certain(finding)]

    def which(self, finding: Finding) -> list[Any]:
        """Those of whom the document's words mean one, where nobody is proposed because more than one would fit."""
        if self.leads is None or finding.lead is not None or finding.lead_board or not finding.makes_action:
            return []
        return self.leads.may_mean(finding.who)

    def _of_itself(self, finding: Finding) -> str:
        if finding.makes_action and finding.due_kind == "meeting":
            if not self.meetings.is_ours_in(finding):
                return OTHERS_MEETING
            nearer = self.meetings.nearer_by_now(finding, self.meeting_day)
            if nearer is not None:
                return NEARER_MEETING.format(self.meetings.in_words(nearer.slug))
            if not finding.due_meeting:
                return WHICH_MEETING
        if what_is_missing(finding):
            return MISSING
        if finding.pk in self.alike:
            return IN_THE_RECORD
        if finding.ends <= finding.starts:
            return NOT_IN_TEXT
        return (self._of_its_due(finding) or self._of_its_lead(finding)) if finding.makes_action else ""

    def _of_its_due(self, finding: Finding) -> str:
        if finding.due_kind == "none":
            return DUE_TO_JUDGE if finding.due_words else NO_DATE
        if not self._says_its_due(finding):
            return DUE_TO_JUDGE
        if finding.due_meeting.startswith(PLAN):
            return MEETING_TO_PLAN
        return IS_PAST if is_past(finding, self.meetings, self.today) else ""

    def _says_its_due(self, finding: Finding) -> bool:
        """Whether its sentence tells when it is due, or another cell of its row does."""
        section = self.findings.get(self._section_of(finding) or 0)
        row = row_at(section.text, finding.starts) if section is not None else []
        due = " ".join(finding.due_words.lower().split())
        return any(due in " ".join(said.lower().split()) for said in (finding.as_read, *row))

    def _of_its_lead(self, finding: Finding) -> str:
        if finding.lead is None and not finding.lead_board:
            return WHICH if self.which(finding) else NO_LEAD
        if finding.supported_by:
            return MANY
        if self.leads is not None and self.leads.is_exact(finding):
            return ""
        return NO_ROLE_THEN if self.leads is not None and self.leads.had_no_role(finding) else OTHER_WORDS

    def _of_what_is_above(self, finding: Finding) -> str:
        above = self.findings.get(finding.under_id or 0)
        if above is None or above.is_taken:
            return ""
        if above.sort == FindingKind.SECTION:
            return ABOVE if above.state == FindingState.DROPPED or what_is_missing(above) else ""
        can_follow = above.can_be_taken and above.state == FindingState.WAITING
        return "" if can_follow and not self.left.get(above.pk, ABOVE) else ABOVE

    def _section_of(self, finding: Finding) -> int | None:
        above = self.findings.get(finding.under_id or 0)
        return above.under_id or above.pk if above is not None else None
