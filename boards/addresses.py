"""The parts of an address: a reference such as 3, R1 or N2, and a day.

Leans on Django's converters only. Must not know what stands at the address.
"""

import re
from datetime import date

from django.urls import register_converter

REFERENCE = re.compile(r"^([RN]?)([0-9]{1,6})$")


class ReferenceConverter:
    """A reference of an action, decision or item: (series, number)."""

    regex = "[RN]?[0-9]{1,6}"

    def to_python(self, value: str) -> tuple[str, int]:
        """“R1” is ("R", 1); leading noughts are another address, so they are refused."""
        series, number = REFERENCE.match(value).groups()  # type: ignore[union-attr]
        if number != str(int(number)) or number == "0":
            raise ValueError(value)
        return series, int(number)

    def to_url(self, value: tuple[str, int] | str | int) -> str:
        """The pair, or the reference as words."""
        return "".join(map(str, value)) if isinstance(value, tuple) else str(value)


class DayConverter:
    """A day as 2016-01-20."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """A real day; 2016-02-31 raises ValueError, which is “not found”."""
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        """The same words back."""
        return str(value)


class WordConverter:
    """Letters and numbers without a hyphen: the first part of a letter's link, before its key."""

    regex = "[0-9A-Za-z]+"

    def to_python(self, value: str) -> str:
        """The word as it is."""
        return value

    def to_url(self, value: str) -> str:
        """The word as it is."""
        return value


def register() -> None:
    """Make `<ref:...>`, `<day:...>` and `<word:...>` known; called once when the ground is ready."""
    register_converter(ReferenceConverter, "ref")
    register_converter(DayConverter, "day")
    register_converter(WordConverter, "word")
