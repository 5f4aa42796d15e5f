"""The fields of the house: what is typed is tidied, and each error says what to do.

Each takes beside Django's own arguments: `empty` (the sentence when nothing was entered), `size` (of its label:
s, m, l), `width` (a GOV.UK width class), `demanded` (not said to be optional: it stands under a choice that needs it)
and, for choices, `hints` (value -> sentence).
Leans on boards/text.py and boards/files.py. Must not know any noun. No sentence says please, sorry, valid or required.
"""

from collections.abc import Callable
from datetime import time
from typing import IO, Any

from django import forms
from django.core.exceptions import ValidationError

from boards import text
from boards.files import kind_of

LONGEST_KEY = 18
NOT_IN_THE_LIST = "Select from the list"


class Asked:
    """What the templates read beside Django's own attributes of a field."""

    def __init__(
        self,
        *args: Any,
        empty: str = "",
        size: str = "",
        width: str = "",
        hints: dict[str, str] | None = None,
        demanded: bool = False,
        **kwargs: Any,
    ):
        self.size, self.width, self.hints, self.empty, self.demanded = size, width, hints or {}, empty, demanded
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        if empty:
            self.error_messages["required"] = empty  # type: ignore[attr-defined]
        self.piece = getattr(type(self), "piece", "input")


class PlainText(Asked, forms.CharField):
    """One line of words. Control characters are dropped, line ends become spaces."""

    piece = "input"

    def __init__(self, *args: Any, named: str = "", **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.named = named or str(self.label or "This")
        if self.max_length is not None:
            self.error_messages["max_length"] = f"{self.named} must be {self.max_length:,} characters or less"

    def to_python(self, value: Any) -> str:
        """Tidied, on one line."""
        return " ".join(text.tidy(str(value or "")).split("\n")).strip()

    def clean(self, value: Any) -> str:
        """Length is checked after tidying."""
        return super().clean(value)


class WholeNumber(PlainText):
    """A whole number from 1 to `most`."""

    def __init__(self, *args: Any, most: int, **kwargs: Any):
        super().__init__(*args, max_length=12, width="govuk-input--width-3", **kwargs)
        self.most = most

    def clean(self, value: Any) -> Any:
        """The number."""
        words = super().clean(value)
        if not (words.isascii() and words.isdigit() and 1 <= int(words) <= self.most):
            raise ValidationError(f"{self.named} must be a whole number from 1 to {self.most}")
        return int(words)


class LongText(PlainText):
    """Several lines, Markdown where the page says so. `count=True` shows how many characters are left."""

    piece = "textarea"
    widget = forms.Textarea

    def __init__(self, *args: Any, rows: int = 5, count: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.rows, self.count = rows, count

    def to_python(self, value: Any) -> str:
        """Tidied, with its lines."""
        return text.tidy(str(value or "")).strip()


class OneOf(Asked, forms.ChoiceField):
    """One of a few, as radios; as a drop-down with `drop_down=True`."""

    widget = forms.RadioSelect

    def __init__(self, *args: Any, drop_down: bool = False, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.piece = "select" if drop_down else "radios"
        self.error_messages["invalid_choice"] = self.empty or NOT_IN_THE_LIST


class ManyOf(Asked, forms.MultipleChoiceField):
    """Any of a few, as checkboxes."""

    widget = forms.CheckboxSelectMultiple
    piece = "checkboxes"


class OneOfRows(Asked, forms.ModelChoiceField):
    """One row of a queryset, as a drop-down."""

    piece = "select"

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("empty_label", "Select")
        super().__init__(*args, **kwargs)
        self.error_messages["invalid_choice"] = self.empty or NOT_IN_THE_LIST


class SeveralOfRows(Asked, forms.ModelMultipleChoiceField):
    """Any rows of a queryset, as checkboxes."""

    widget = forms.CheckboxSelectMultiple
    piece = "checkboxes"

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.error_messages["invalid_choice"] = self.error_messages["invalid_pk_value"] = NOT_IN_THE_LIST

    def clean(self, value: Any) -> Any:
        """The rows as they were found in the list. A key longer than any number of the database is none of them.

        A list and no queryset: asked again when it is saved, a queryset gives fewer rows than were ticked where
        somebody took one off the list meanwhile, and nobody is told.
        """
        if any(len(str(key)) > LONGEST_KEY for key in value or ()):
            raise ValidationError(NOT_IN_THE_LIST)
        return list(super().clean(value))


class Tick(Asked, forms.BooleanField):
    """A single tick, off unless ticked."""

    piece = "tick"

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("required", False)
        super().__init__(*args, **kwargs)


class TimeField(PlainText):
    """A time of day: 10am, 4:10pm, 14:30, midday."""

    def __init__(self, *args: Any, **kwargs: Any):
        kwargs.setdefault("max_length", 20)
        kwargs.setdefault("width", "govuk-input--width-5")
        super().__init__(*args, **kwargs)

    def clean(self, value: Any) -> Any:
        """A `time`, or None when nothing was entered."""
        words = super().clean(value).lower().replace(" ", "").replace(".", ":")
        if not words:
            return None
        found = _read_time(words)
        if found is None:
            raise ValidationError(f"{self.named} must be a time, like 10am or 2:30pm")
        return found

    def prepare_value(self, value: Any) -> Any:
        """A stored time is shown as the page writes times."""
        from boards.words import clock_time

        return clock_time(value) if isinstance(value, time) else value


def _read_time(words: str) -> time | None:
    if words in ("midday", "noon", "midnight"):
        return time(0) if words == "midnight" else time(12)
    half = words[-2:] if words[-2:] in ("am", "pm") else ""
    digits = words.removesuffix(half).partition(":")
    if not all(part.isascii() and part.isdigit() and len(part) <= 2 for part in (digits[0], digits[2] or "0")):
        return None
    hour, minute = int(digits[0]), int(digits[2] or 0)
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None


class FileOffer(Asked, forms.FileField):
    """A file to hand in. What it is and how large it may be is asked by its contents (boards/files.py).

    `kind` asks it: papers by default, `kind_of_writing` for a document to be read in.
    """

    piece = "file"

    def __init__(self, *args: Any, kind: Callable[[IO[bytes], int], str] = kind_of, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.error_messages["empty"] = "The selected file is empty"
        self.error_messages["invalid"] = "The selected file could not be read. Select it again"

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Refused here, beside the field, for the reason its contents give."""
        upload = super().clean(data, initial)
        if upload:
            self.kind(upload, upload.size or 0)
        return upload
