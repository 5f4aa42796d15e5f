"""A due as it was written, and what a shape of writing one is.

Leans on nothing. Must not know which shapes there are.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MOST = 400


@dataclass(frozen=True)
class Written:
    """A due as it was written. `on` is the day of a date or the last day of a period; None for the other kinds."""

    kind: str
    as_written: str
    on: date | None = None
    starts_on: date | None = None
    meeting: str | None = None
    is_named: bool = False

    @property
    def has_day(self) -> bool:
        """Whether a day is known from the words alone."""
        return self.on is not None


@dataclass(frozen=True)
class Said:
    """When the words were said, and whether they are told in the past tense."""

    on: date
    past: bool = False


@dataclass(frozen=True)
class Shape:
    """One way of writing a due: what it looks like in small letters, and how a match of it is read.

    `read` is given the match, the words as they were written and when they were said; None means "not this after all".
    `needs` are letters of which a text holds some, or it holds no such due: they are quicker asked for than the shape.
    `of_months`: so is the name of a month, which one look finds for every shape that has one.
    `alone` looks for the shape where the words are nothing but a due, as in the column of a table.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], str, Said], Written | None]
    alone: re.Pattern[str] | None = None
    needs: tuple[str, ...] = ()
    of_months: bool = False
