"""The form by which what a row says is changed: its columns as they stand, its version, and why.

Leans on the base form. A field's name is its column's, so that the conflict shows every one. Must not know any noun.
"""

from typing import Any

from boards.forms.base import NOT_COMPARED, BoardForm
from boards.forms.fields import PlainText


def reason_field(label: str = "Why it changes", empty: str = "Enter why it changes") -> PlainText:
    """The words that go into the history."""
    return PlainText(
        label=label, named=label, max_length=200, empty=empty, help_text="It stands in the history of every change."
    )


class ChangeForm(BoardForm):
    """What `row` says now, to be changed. Fields are declared by its columns' names; `reason` comes last."""

    reason = reason_field()

    def __init__(self, *args: Any, row: Any, access: Any, **kwargs: Any):
        super().__init__(*args, version=row.version, access=access, **kwargs)
        self.row = row
        self.order_fields([name for name in self.fields if name != "reason"])
        for name in self.columns:
            self.fields[name].initial = getattr(row, name)

    @property
    def columns(self) -> list[str]:
        """The columns that are asked."""
        return [name for name in self.fields if name not in NOT_COMPARED]

    def facts(self) -> dict[str, Any]:
        """What the verb takes: the columns, why, and the version the form carried."""
        answers = {name: self.cleaned_data[name] for name in (*self.columns, "reason")}
        return answers | {"version": self.sent_version}
