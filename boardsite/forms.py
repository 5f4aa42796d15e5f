"""The roof's one form: which day.

Leans on the form furniture.
"""

from typing import Any

from django import forms

from boards.access import Access
from boards.forms import DayField, Summarised


class AsAtForm(Summarised, forms.Form):
    """A day not after today. Its answer lives in the address."""

    fields: dict[str, Any]
    day = DayField(label="As it stood at the end of", named="The day", empty="Enter a day", size="s")

    def __init__(self, data: Any, *, access: Access):
        super().__init__(data, label_suffix="")
        self.fields["day"].last = access.day
