"""A day in three boxes: day, month, year. “mar” and “March” are months too.

Leans on Django's forms and the names of months. Must not know what the day is for.
"""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from boards import words
from boards.due_words import MONTHS
from boards.forms.fields import Asked

PARTS = ("-day", "-month", "-year")


class DateBoxes(forms.MultiWidget):
    """Three plain boxes; their names end in -day, -month and -year."""

    def __init__(self, attrs: dict[str, Any] | None = None):
        super().__init__([forms.TextInput() for _ in PARTS], attrs)
        self.widgets_names = list(PARTS)

    def decompress(self, value: Any) -> list[Any]:
        """A day as its three numbers."""
        return [value.day, value.month, value.year] if isinstance(value, date) else ["", "", ""]


class DayField(Asked, forms.Field):
    """A day. `named` begins its sentences (“Due date must be a real date”); `first` and `last` are its bounds."""

    widget = DateBoxes
    piece = "date"

    def __init__(
        self,
        *args: Any,
        named: str = "",
        first: date = date(2000, 1, 1),
        last: date = date(2100, 12, 31),
        **kwargs: Any,
    ):
        super().__init__(*args, **kwargs)
        self.named = named or str(self.label or "Date")
        self.first, self.last = first, last

    def clean(self, value: Any) -> date | None:
        """The day, or None when it is optional and nothing was entered.

        Raises `ValidationError` whose code says which box is wrong: day, month, year, or all.
        """
        boxes = [" ".join(str(part or "").split()) for part in value or ["", "", ""]]
        if not any(boxes):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="all")
            return None
        self._require_every_box(boxes)
        found = self._read(boxes)
        if not self.first <= found <= self.last:
            raise ValidationError(self._out_of_bounds(found), code="year")
        return found

    def _require_every_box(self, boxes: list[str]) -> None:
        missing = [name for name, words in zip(("day", "month", "year"), boxes, strict=True) if not words]
        if missing:
            raise ValidationError(f"{self.named} must include a {' and a '.join(missing)}", code=missing[0])

    def _read(self, boxes: list[str]) -> date:
        day, month, year = _number(boxes[0]), _month(boxes[1]), _number(boxes[2])
        if year is not None and len(boxes[2]) != 4:
            raise ValidationError(f"{self.named} must have a year of 4 numbers, like {self._example()}", code="year")
        try:
            return date(year or 0, month or 0, day or 0)
        except (ValueError, OverflowError):
            raise ValidationError(f"{self.named} must be a real date", code="all") from None

    def _example(self) -> int:
        return max(self.first.year, 2016)

    def _out_of_bounds(self, found: date) -> str:
        if not self.first.year <= found.year <= self.last.year:
            return f"{self.named} must have a year between {self.first.year} and {self.last.year}"
        if found < self.first:
            return f"{self.named} must be {words.day(self.first)} or later"
        return f"{self.named} must be {words.day(self.last)} or earlier"

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another day was entered."""
        try:
            return self.clean(data) != initial
        except ValidationError:
            return True


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _month(text: str) -> int | None:
    typed = text.lower().rstrip(".")
    if len(typed) >= 3:
        for place, name in enumerate(MONTHS, 1):
            if name.startswith(typed):
                return place
    number = _number(typed)
    return number if number and number <= 12 else None
