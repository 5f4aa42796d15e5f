"""The form of something the reader missed: what it is, its words, who leads and when it is due.

Leans on the form of one finding. Must not know pages.
"""

from typing import Any

from crispy_forms.layout import Layout

from boards.forms.layout import More
from boards.models import Finding, FindingKind
from publishing.forms.reading_in import DUE, KINDS, LEAD, FindingForm

MAY_BE_ADDED = (FindingKind.DECISION, FindingKind.COMMITMENT)


class AddFindingForm(FindingForm):
    """A new finding under a section or a decision: it carries a one-use token, for there is no version yet."""

    asks_section = False
    carries = "token"

    def __init__(self, *args: Any, under: Finding, **kwargs: Any):
        is_action = under.sort == FindingKind.DECISION
        sort = FindingKind.PROMISE if is_action else FindingKind.DECISION
        new = Finding(read_in=under.read_in, under=under, sort=sort, due_kind="none")
        new.version = None  # type: ignore[assignment]  # nothing is kept yet
        super().__init__(*args, finding=new, **kwargs)
        may_be = (FindingKind.PROMISE,) if is_action else MAY_BE_ADDED
        self.fields["sort"].choices = [(kind, KINDS[kind]) for kind in may_be]
        self.fields["sort"].initial = FindingKind.PROMISE if is_action else ""
        self.fields["words"].help_text = "As the document says it: words copied from its text are marked there."

    def _layout(self, finding: Finding) -> Layout:
        if finding.sort == FindingKind.PROMISE:
            return Layout(self.carries, "sort", "words", *LEAD, *DUE)
        is_open = More("If it is something to do", *LEAD, *DUE)
        return Layout(self.carries, "sort", "words", More("If it is a decision", "decided", "is_complete"), is_open)
