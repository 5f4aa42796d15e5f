"""Months, days and years in words: how they are spelled, and which year is meant when none is written.

Leans on the calendar. Must not know what a due is for.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from boards.due_words.written import Said, Written

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
NUMBERS |= {"a": 1, "an": 1, "a couple of": 2, "couple of": 2}
_ANY = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in MONTHS)
MONTH = r"(?P<month>" + _ANY.replace("sep(?:tember)?", "sept?(?:ember)?") + r")\b\.?"
A_MONTH = re.compile(rf"(?<![a-z]){MONTH}")
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
DAY = r"(?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|th))?"
YEAR = r"(?P<year>(?:19|20)\d\d|’?'?\d\d(?!\d))"
WHOLE_YEAR = r"(?P<year>(?:19|20)\d\d)"


def month_number(word: str) -> int:
    """The number of a month from its name or its first letters."""
    return _SHORT.get(word[:4], _SHORT[word[:3]])


def last_day(year: int, month: int) -> int:
    """The last day of a month."""
    return monthrange(year, month)[1]


# From 29 February to the next is four years, and eight over 1900, 2100 and their like.
_MOST_YEARS_TO_A_DAY = 8


def year_of(month: int, day: int, said: Said) -> int:
    """The year of a day written without one: the first such day on or after it was said; told in the past, the last.

    A day that no year has (31 February) gets a year all the same, in which it is as impossible.
    """
    step = -1 if said.past else 1
    for away in range(_MOST_YEARS_TO_A_DAY + 1):
        year = said.on.year + step * away
        try:
            this = date(year, month, day)
        except ValueError:
            continue
        if _is_meant(this, said):
            return year
    return said.on.year + step


def _is_meant(day: date, said: Said) -> bool:
    return day <= said.on if said.past else day >= said.on


def year_of_period(written: str | None, month: int, end: int, said: Said) -> int:
    """The year of a period as it was written, or the one that is meant. `end` is its last day in the year it was said:
    in another year February may end on another, so that this year's alone is compared."""
    if written:
        return whole_year(written)
    return said.on.year + (0 if _is_meant(date(said.on.year, month, end), said) else -1 if said.past else 1)


def year_written(written: str | None, month: int, day: int, said: Said) -> int:
    """The year that was written (“2016”, “’16”), or the one that is meant."""
    if not written:
        return year_of(month, day, said)
    return whole_year(written)


def whole_year(written: str) -> int:
    """2016, of “2016” and of “’16”."""
    number = int(written.strip("’'"))
    return number if number > 99 else 2000 + number


def on_day(words: str, year: int, month: int, day: int) -> Written:
    """A due on one day; an impossible day (31 February) is kept as words without a date."""
    try:
        return Written("date", words, date(year, month, day))
    except ValueError:
        return Written("none", words)


def period(words: str, first: date, year: int, month: int, day: int | None = None) -> Written:
    """A due within a period: from its first day to a day of a month, or to the last of that month."""
    return Written("period", words, date(year, month, day or last_day(year, month)), first)


@dataclass(frozen=True)
class Named:
    """What some words name of a day: its month, and its day and year where they are told."""

    month: int
    day: int | None = None
    year: int | None = None


_DAY_NAMED = re.compile(rf"(?:\b{DAY} (?:of )?)?\b{MONTH}(?: {YEAR})?", re.IGNORECASE)


def day_named(words: str) -> Named | None:
    """The first day, month or month of a year in some words: “the March 2017 meeting”; None where there is none."""
    found = _DAY_NAMED.search(" ".join(words.split()))
    if found is None:
        return None
    month, day = month_number(found["month"].lower()), int(found["day"]) if found["day"] else None
    return Named(month, day, whole_year(found["year"]) if found["year"] else None)
