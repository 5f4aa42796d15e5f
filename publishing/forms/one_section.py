"""The form of one section of a document: the title of the item it becomes, and who may read that.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from boards.access import Access
from boards.forms import BoardForm, OneOf, PlainText
from boards.models import READERS, Finding
from publishing.changes.findings import Mended
from publishing.proposing import ProposedLead


class SectionForm(BoardForm):
    """The title of the item that a section becomes."""

    words = PlainText(label="Title of the item", max_length=200, empty="Enter the title of the item", named="Title")

    visibility = OneOf(label="Who may read the item", required=False)

    def __init__(self, *args: Any, finding: Finding, access: Access, **kwargs: Any):
        super().__init__(*args, version=finding.version, access=access, **kwargs)
        as_document = f"As the document: {finding.read_in.get_visibility_display()}"
        self.fields["visibility"].choices = [("", as_document), *READERS]
        self.fields["words"].initial, self.fields["visibility"].initial = finding.words, finding.visibility

    def mended(self) -> Mended:
        """What the verb takes."""
        columns = {name: self.cleaned_data[name] for name in ("words", "visibility")}
        return Mended(columns, ProposedLead())

    def theirs(self, row: Finding) -> dict[str, Any]:
        """What the conflict panel compares."""
        return {"words": row.words, "visibility": dict(self.fields["visibility"].choices)[row.visibility]}
