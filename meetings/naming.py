"""What a meeting is known by: “February meeting”; “10 February meeting” where the same month has another, and “February
2017 meeting” where another year has.

Leans on the calendar. The names stand in sentences, with the day or without: “at its February 2017 meeting”. Must not
know pages.
"""

import re
from collections.abc import Mapping
from datetime import date

_TOLD_APART = re.compile(r"^\d{1,2} (?=[A-Z])|,? (?:19|20)\d\d\b")


def name_of_month(day: date) -> str:
    """The name of a meeting on a day, where no other has it."""
    return f"{day:%B} meeting"


def with_year(name: str, year: int) -> str:
    """“March 2017 meeting”, of the “March meeting”."""
    first, _, rest = name.partition(" ")
    return f"{first} {year} {rest}"


def without_day_or_year(name: str) -> str:
    """The name that another may have too: “March meeting”, of the “March 2017 meeting” or the “9 March meeting”."""
    return _TOLD_APART.sub("", name)


def free_name(name: str, day: date | None, days: Mapping[str, date | None]) -> str:
    """The name a meeting gets: this one, or a longer one where this is another meeting's. `days` gives the names that
    meetings have, each with that one's day."""
    tries = [name, *_longer(name, day, days.get(name))] if day else [name]
    tries += [f"{name} {number}" for number in range(2, 100)]
    return next(words for words in tries if words not in days)


def _longer(name: str, day: date, others: date | None) -> list[str]:
    """Names with what tells it from the one that has the shorter name; `others` is that one's day, if it has one."""
    if name != name_of_month(day):
        return [f"{name}, {day:%Y}", f"{name}, {day:%-d %B %Y}"]
    names = [f"{day:%-d} {name}", with_year(name, day.year), f"{day:%-d} {with_year(name, day.year)}"]
    is_of_another_year = others is not None and others.year != day.year
    return [names[1], names[0], names[2]] if is_of_another_year else names
