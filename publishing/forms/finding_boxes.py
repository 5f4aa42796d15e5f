"""The boxes on the card of something to do: who leads, who is reminded, and when it is due, beside the sentence.

Leans on the form of one finding: the same answers, the same sentences. Must not know pages.
"""

from collections.abc import Iterable
from typing import Any

from boards.access import Access
from boards.models import Finding, ReadIn
from publishing.changes.findings import Mended
from publishing.forms.one_finding import FindingForm
from publishing.lead_choices import LeadChoices
from publishing.proposing import Leads
from publishing.which_meeting import Meetings

NOT_ON_THE_CARD = ("supported_by", "sort", "words", "decided", "is_complete", "since", "done_on")
# Without JavaScript all boxes of a due stand on the card: each says when it applies.
APPLIES = {
    "due_on": "If it is due on a date or in a period",
    "due_meeting": "If it is due at a meeting",
    "look_next_on": "If it is ongoing",
}
CARRIED = ("supported_by", "since", "done_on")


class FindingBoxes(FindingForm):
    """What is asked on the card: the finding's kind and words stay as they are."""

    asks_section = False

    def __init__(self, *args: Any, finding: Finding, **kwargs: Any):
        super().__init__(*args, finding=finding, prefix=f"f{finding.place}", auto_id="%s", **kwargs)
        for name in NOT_ON_THE_CARD:
            self.fields.pop(name, None)
        self.fields["due_kind"].piece = "select"
        for name, hint in APPLIES.items():
            self.fields[name].help_text = hint
        self.fields["who"].widget = self.fields["who"].hidden_widget()

    def clean(self) -> dict[str, Any]:
        """What the card does not ask is as it was."""
        self.cleaned_data |= {"sort": self.finding.sort, "words": self.finding.words}
        self.cleaned_data |= {name: getattr(self.finding, name) for name in CARRIED}
        return super().clean()

    @property
    def drawn(self) -> list[Any]:
        """The boxes in their order."""
        return [self[name] for name in self.fields if name not in ("token", "version")]

    def mended(self) -> Mended:
        """What the verb takes; what it stands under does not change here."""
        mended = super().mended()
        mended.columns.pop("under", None)
        return mended

    def changes_it(self, mended: Mended) -> bool:
        """Whether the boxes say something else than is proposed."""
        now = self.finding
        lead = (now.lead, now.lead_board) != (mended.lead.who, mended.lead.the_board)
        asked = ((name, value) for name, value in mended.columns.items() if name not in ("sort", "words", "under"))
        return lead or any(getattr(now, name) != value for name, value in asked)


class AllBoxes:
    """The boxes of a card together, for the error summary over the page."""

    def __init__(self, forms: Iterable[FindingBoxes]):
        self.forms = [form for form in forms if form.errors]

    @property
    def errors(self) -> bool:
        """Whether any of them has an error."""
        return bool(self.forms)

    def summary(self) -> list[tuple[str, str]]:
        """What the error summary shows, card by card."""
        return [line for form in self.forms for line in form.summary()]


class BoxMaker:
    """Makes the boxes of many cards with one look at the board's people and meetings."""

    def __init__(self, access: Access, read_in: ReadIn, meetings: Meetings, leads: Leads | None = None):
        self.access, self.meetings = access, meetings
        self.leads = LeadChoices(read_in.board, read_in.meeting_day, leads)

    def boxes(self, finding: Finding, data: Any = None) -> FindingBoxes:
        """The boxes of one finding, as they stand or as they were sent."""
        return FindingBoxes(data, finding=finding, access=self.access, leads=self.leads, meetings=self.meetings)
