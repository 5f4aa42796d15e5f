"""Form furniture: the fields and the base form that every page's form is made of.

Leans on crispy-forms and boards/text.py. Must not know any noun.
"""

from boards.forms.base import BoardForm, Summarised, conflict_lines, in_words, who_changed
from boards.forms.dates import DayField
from boards.forms.fields import (
    FileOffer,
    LongText,
    ManyOf,
    OneOf,
    OneOfRows,
    PlainText,
    SeveralOfRows,
    Tick,
    TimeField,
)

__all__ = [
    "BoardForm",
    "DayField",
    "FileOffer",
    "LongText",
    "ManyOf",
    "OneOf",
    "OneOfRows",
    "PlainText",
    "SeveralOfRows",
    "Summarised",
    "Tick",
    "TimeField",
    "conflict_lines",
    "in_words",
    "who_changed",
]
