"""What a finding still needs before it can be saved, in one sentence, and whether it is certain.

Leans on the finding alone. One sentence serves the page, the verb that accepts and the verb that saves.
"""

from boards.models import Finding, FindingKind
from meetings.models import DecisionKind

DECIDED = [(code, label) for code, label in DecisionKind.choices if code != DecisionKind.AGREED_SUBJECT]
MOST_TITLE = 200
MOST_ACTION = 300


def what_is_missing(finding: Finding) -> str:
    """The sentence that stops it, or nothing."""
    if not finding.words.strip():
        return "Enter the title of the item." if finding.sort == FindingKind.SECTION else "Enter its words."
    if finding.sort == FindingKind.SECTION:
        return f"Shorten its title to {MOST_TITLE} characters." if len(finding.words) > MOST_TITLE else ""
    if finding.under is None:
        return "Choose what it belongs to."
    if finding.sort == FindingKind.DECISION:
        known = dict(DECIDED)
        return "" if finding.decided in known else "Choose what the Board did."
    return _missing_due(finding) if finding.makes_action else ""


def _missing_due(finding: Finding) -> str:
    if finding.due_kind in ("date", "period") and finding.due_on is None:
        return "Enter the day it is due, or the last day of the period."
    if finding.due_kind == "period" and not finding.due_words:
        return "Enter the period as it was agreed."
    if finding.due_kind == "meeting" and not finding.due_meeting:
        return "Choose the meeting it is due at, or a meeting not yet named."
    if finding.due_kind == "ongoing" and finding.look_next_on is None:
        return "Enter the day it is looked at next."
    return ""


def is_certain(finding: Finding) -> bool:
    """Whether nothing is left to judge: its sentence stands in the text, nothing is missing, what was read of its due
    is a whole due that this very sentence says, and a lead that the document names is known."""
    if not finding.can_be_taken or what_is_missing(finding):
        return False
    if finding.sort == FindingKind.SECTION:
        return True
    stands = finding.ends > finding.starts
    if not finding.makes_action:
        return stands
    says_it = " ".join(finding.due_words.lower().split()) in " ".join(finding.as_read.lower().split())
    due_is_whole = says_it and (finding.due_kind != "none" or not finding.due_words)
    lead_is_known = not finding.who or finding.lead is not None or finding.lead_board
    return stands and due_is_whole and lead_is_known
