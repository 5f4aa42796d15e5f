"""The forms of what the reader missed: a decision or something to do, with its words, lead and due; or a whole item.

Leans on the form of one finding. Must not know pages.
"""

from typing import Any

from crispy_forms.layout import Layout

from boards.forms import BoardForm, LongText, OneOf, PlainText
from boards.forms.layout import More
from boards.models import READERS, Finding, FindingKind, ReadIn
from publishing.changes.findings import Mended
from publishing.forms.one_finding import DUE, KINDS, LEAD, FindingForm
from publishing.lead_choices import LeadChoices
from publishing.proposing import ProposedLead, propose_from
from publishing.which_meeting import Meetings

MAY_BE_ADDED = (FindingKind.DECISION, FindingKind.COMMITMENT)


class AddFindingForm(FindingForm):
    """A new finding under a section or a decision: it carries a one-use token, for there is no version yet."""

    asks_section = False
    carries = "token"
    title = PlainText(
        label="Title of the item it stands in", max_length=200, empty="Enter the title of the item", named="Title"
    )

    def __init__(self, *args: Any, under: Finding, **kwargs: Any):
        is_action = under.sort == FindingKind.DECISION
        chosen = kwargs.pop("chosen", "")
        sort = FindingKind.PROMISE if is_action else FindingKind.DECISION
        new = Finding(read_in=under.read_in, under=under, sort=sort, due_kind="none")
        new.version = None  # type: ignore[assignment]  # nothing is kept yet
        leads, meetings = LeadChoices(under.read_in.board, under.read_in.meeting_day), Meetings(under.read_in.board)
        if chosen:
            propose_from(new, chosen, leads.leads, meetings)
        super().__init__(*args, finding=new, leads=leads, meetings=meetings, **kwargs)
        if is_action or under.words:
            del self.fields["title"]
        may_be = (FindingKind.PROMISE,) if is_action else MAY_BE_ADDED
        self.fields["sort"].choices = [(kind, KINDS[kind]) for kind in may_be]
        self.fields["sort"].initial = FindingKind.PROMISE if is_action else ""
        if is_action:
            self.fields["sort"].widget = self.fields["sort"].hidden_widget()
        self.fields["words"].help_text = "As the document says it: words of its text are marked there."

    def _layout(self, finding: Finding) -> Layout:
        title = [] if finding.under is None or finding.under.words else ["title"]
        if finding.sort == FindingKind.PROMISE:
            return Layout(self.carries, "sort", "words", *LEAD, *DUE)
        says = finding.due_words or finding.lead or finding.lead_board
        to_do = (*LEAD, *DUE) if says else (More("If it is something to do", *LEAD, *DUE),)
        decided = More("If it is a decision", "decided", "is_complete")
        return Layout(self.carries, *title, "sort", "words", decided, *to_do)


class AddItemForm(BoardForm):
    """An item that no section of the document became: its title, who may read it, and what the document says of it."""

    words = PlainText(label="Title of the item", max_length=200, empty="Enter the title of the item", named="Title")
    visibility = OneOf(label="Who may read the item", required=False)
    text = LongText(
        label="What the document says of it", max_length=60_000, rows=8, required=False, named="What the document says",
        help_text="Its decisions and what is to be done are then chosen from these words.",
    )  # fmt: skip

    def __init__(self, *args: Any, read_in: ReadIn, **kwargs: Any):
        super().__init__(*args, **kwargs)
        as_document = f"As the document: {read_in.get_visibility_display()}"
        self.fields["visibility"].choices = [("", as_document), *READERS]

    def mended(self) -> Mended:
        """What the verb takes."""
        return Mended({name: self.cleaned_data[name] for name in ("words", "visibility")}, ProposedLead())
