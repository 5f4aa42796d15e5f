"""The filter of the public list of decisions: its answers live in the address.

Leans on the form furniture. What cannot be read is left out, never an error page. Must not know who reads.
"""

from typing import Any

from django import forms

from boards.forms import OneOf, PlainText
from publishing.querysets import EntryQuerySet


class FindDecisionsForm(forms.Form):
    """Words, year, who leads."""

    fields: dict[str, Any]
    q = PlainText(label="Search decisions", max_length=100, required=False)
    year = OneOf(label="Year", required=False, drop_down=True)
    lead = OneOf(label="Led by", required=False, drop_down=True)

    def __init__(self, data: Any, *, years: list[int], leads: list[str]):
        super().__init__(data, auto_id="filter-%s", label_suffix="")
        self.fields["year"].choices = [("", "Any year"), *((str(year), str(year)) for year in years)]
        self.fields["lead"].choices = [("", "Anyone"), *((lead, f"{lead[:1].upper()}{lead[1:]}") for lead in leads)]
        self.is_valid()

    @property
    def query(self) -> dict[str, str]:
        """The answers that can be read."""
        return {name: value for name, value in self.cleaned_data.items() if value}

    def narrowed(self, rows: EntryQuerySet) -> EntryQuerySet:
        """The decisions that the answers leave."""
        asked = self.query
        if "q" in asked:
            rows = rows.saying(asked["q"])
        if "year" in asked:
            rows = rows.in_year(int(asked["year"]))
        return rows.led_by(asked["lead"]) if "lead" in asked else rows
