"""What of one meeting may be published: ticks for items, decisions and actions.

Leans on the form furniture. Must not know pages.
"""

from collections.abc import Callable
from typing import Any

from django import forms

from boards.forms import BoardForm, ManyOf, Tick
from boards.roles import Level
from meetings.models import Meeting
from publishing.gathering import key_date_of
from publishing.markable import fingerprint_of, markable


class MarkForm(BoardForm):
    """One tick for each thing that everyone with a role reads. It carries which things the page showed."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    everything = Tick(label="Mark everything below", help_text="For an update that was published before.")
    items = ManyOf(label="Items", required=False, help_text="Their titles become headings.")
    decisions = ManyOf(label="Decisions", required=False, help_text="In their exact words, or their short form.")
    actions = ManyOf(
        label="Actions", required=False,
        help_text="The date and the body that leads stand beside the decision; never a person’s name. The words of an "
        "action due on a date or in a period also become a key date, as shown under it.",
    )  # fmt: skip

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any):
        items, decisions, actions = seen = markable(kwargs["access"], meeting)
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = fingerprint_of(seen)
        self.rows: dict[str, dict[str, Any]] = {
            "items": {row.reference: row for row in items},
            "decisions": {f"{row.taken_on}/{row.reference}": row for row in decisions},
            "actions": {row.reference: row for row in actions},
        }
        said: dict[str, Callable[[Any], str]] = {
            "items": lambda row: row.title,
            "decisions": lambda row: row.in_short,
            "actions": lambda row: row.words,
        }
        for name, found in self.rows.items():
            self.fields[name].choices = [(key, f"{row.reference}. {said[name](row)}") for key, row in found.items()]
            self.fields[name].initial = [key for key, row in found.items() if row.visibility == Level.PUBLIC]
            if not found:
                del self.fields[name]
        if "actions" in self.fields:
            self.fields["actions"].hints = self._key_dates()

    def _key_dates(self) -> dict[str, str]:
        """What each action would put among the key dates, word for word."""
        lines = {key: key_date_of(row) for key, row in self.rows["actions"].items()}
        return {key: f"Key date: “{line.when}: {line.what}”" for key, line in lines.items() if line}

    def standing(self) -> dict[str, str]:
        """What is marked now, by field: for the conflict panel."""
        return {
            name: ", ".join(key for key, row in found.items() if row.visibility == Level.PUBLIC)
            for name, found in self.rows.items()
            if name in self.fields
        }

    def show_again(self) -> None:
        """After a conflict: keep the ticks, carry what is shown now."""
        self._carry("seen", self.fields["seen"].initial)

    def marked(self) -> dict[str, list[Any]]:
        """What the verb takes."""
        is_all = self.cleaned_data["everything"]
        return {
            name: [row for key, row in found.items() if is_all or key in self.cleaned_data.get(name, [])]
            for name, found in self.rows.items()
        }
