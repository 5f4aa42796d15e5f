"""What saving a document would make, word by word, and what is to be done but would not be saved.

Leans on findings and on the words of dues. Reads only. Must not know pages.
"""

from dataclasses import dataclass

from boards.models import Finding, FindingKind
from publishing.check_lines import due_in_words, says_the_same
from publishing.text_order import in_text_order
from publishing.which_meeting import Meetings

KINDS = {
    FindingKind.SECTION: "Item",
    FindingKind.DECISION: "Decision",
    FindingKind.PROMISE: "Action",
    FindingKind.COMMITMENT: "Action",
}


SAME = "In the words of the decision"


@dataclass(frozen=True)
class SaveLine:
    """One thing to be made: what it is, its words (or that they are its decision's), its lead and due."""

    finding: Finding
    kind: str
    words: str
    terms: str


def lines_of(taken: list[Finding], meetings: Meetings) -> list[SaveLine]:
    """Everything accepted, in the order of the text."""
    return [_line(finding, meetings) for finding in in_text_order(taken)]


def not_taken(findings: list[Finding], meetings: Meetings) -> list[SaveLine]:
    """What is to be done and was not accepted, in the order of the text."""
    left = [finding for finding in findings if finding.makes_action and not finding.is_taken]
    return [_line(finding, meetings) for finding in in_text_order(left)]


def _line(finding: Finding, meetings: Meetings) -> SaveLine:
    repeats = finding.is_taken and finding.sort == FindingKind.PROMISE and says_the_same(finding)
    terms = ""
    if finding.makes_action:
        terms = f"Lead: {finding.lead_name}. Due: {due_in_words(finding, meetings)}"
    return SaveLine(finding, KINDS[FindingKind(finding.sort)], SAME if repeats else finding.words, terms)
