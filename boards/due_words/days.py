"""Dues on a day or in a week: “by 31 March 2016”, “04/03/16”, “within ten working days”, “w/c 8 February”, “by Friday”.

Leans on the months. Must not know the holidays of any place: they are passed in.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from boards.due_words.months import (
    DAY,
    MONTH,
    NUMBERS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    last_day,
    month_number,
    on_day,
    whole_year,
    year_of,
    year_written,
)
from boards.due_words.written import Said, Shape, Written

_WEEK = re.compile(
    r"\b(?P<which>(?:week|wk) (?:commencing|beginning|starting|ending|of)|w/[ceb])\.?:? (?:the )?"
    rf"(?:{WEEKDAY},? )?{DAY}(?: of)? {MONTH}(?: {YEAR})?"
)
_DAY_MONTH = re.compile(rf"\b{DAY}(?: of)?[ -]{MONTH}(?:,?[ -]{YEAR})?(?![\w])")
_MONTH_DAY = re.compile(rf"\b{MONTH} {DAY}\b(?:,? (?P<year>(?:19|20)\d\d))?(?![\d:])")
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_SLASHES = re.compile(r"\b(\d{1,2})(?:[/.](\d{1,2})[/.](\d{4}|\d\d)|-(\d{1,2})-((?:19|20)\d\d))\b")
# “By 20/02”: a day and a month without a year, where the word before tells that it is a day; or alone in a column.
_DAY_AND_MONTH = r"(?P<day>[0-3]?\d)/(?P<month>[01]?\d)(?![\d/])"
# “By close of play on Friday”, “by 5pm Friday”: the hour before the day.
_HOUR = r"(?:(?:close|end)(?: of (?:play|business|day))?|cop|cob|noon|midday|\d{1,2}(?:[.:]\d\d)? ?[ap]m)(?: on)? "
_SHORT_SLASHES = re.compile(
    rf"\b(?:by|before|until|due|on|for|no later than|w/c) (?:the |{_HOUR})?(?:{WEEKDAY} )?{_DAY_AND_MONTH}"
)
_SHORT_SLASHES_ALONE = re.compile(rf"^(?:by )?(?:{WEEKDAY} )?{_DAY_AND_MONTH}$")
_COUNT = r"(?:(?:\d{1,2}|[a-z]+) ?(?:-|–|to|or) ?)?(?P<n>\d{1,3}|a couple of|couple of|[a-z]+)"
_SPAN = re.compile(
    rf"\b(?:within|in|after|over)(?: the)?(?: next| coming)? {_COUNT}[ -](?:(?:working|calendar|school)[ -])?"
    r"(?P<unit>day|week|fortnight|month|year)s?\b(?! old| ago)"
)
# “Two months from now”.
_FROM_NOW = re.compile(rf"\b{_COUNT} (?P<unit>day|week|fortnight|month|year)s? from (?:now|today)\b")
# “On the first Monday in March”, “the last Friday of May 2017”.
_NTH_WEEKDAY = re.compile(
    r"\b(?:the )?(?P<nth>first|second|third|fourth|last) (?P<weekday>monday|tuesday|wednesday|thursday|friday)"
    rf" (?:of|in) {MONTH}(?: {YEAR})?(?![\w])"
)
_COMING = re.compile(r"\b(?:within|in|over|during) the (?:next|coming) (?P<unit>week|fortnight|month)\b")
_TOMORROW = re.compile(r"\btomorrow\b(?![’'])")
_WEEKDAY = re.compile(
    rf"(?:\b(?:by|on|before|until) (?:{_HOUR})?(?:(?P<next>next) |this |the end of )?|\b(?:(?P<coming>next)|this) )"
    r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?P<week> week\b)?(?!,? (?:the )?\d)"
)
# “By the 15th”, “on the 3rd of next month”: a day without its month.
_DAY_ALONE = re.compile(
    r"\b(?:by|on|before|until) the (?P<day>[0-3]?\d)(?:st|nd|rd|th)"
    r"(?P<next> of next month)?(?: of (?:this|the) month)?(?=$|[.,;)]| (?:at|so|to|and|if|when)\b)"
)
_ORDER = ("first", "second", "third", "fourth")
_DIGITS = tuple("0123456789")
_UNIT_LETTERS = ("day", "week", "fortnight", "month", "year")
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14}


def add_weekdays(day: date, number: int, holidays: Iterable[date] = ()) -> date:
    """`number` working days after a day: Mondays to Fridays that are no holidays."""
    closed = set(holidays)
    while number > 0:
        day += timedelta(days=1)
        number -= day.weekday() < 5 and day not in closed
    return day


def _week(match: re.Match[str], words: str, said: Said) -> Written:
    month, day = month_number(match["month"]), int(match["day"])
    named = on_day(words, year_written(match["year"], month, day, said), month, day)
    if named.on is None:
        return named
    ends = match["which"].endswith("ending") or match["which"] == "w/e"
    first, last = (named.on - timedelta(days=6), named.on) if ends else (named.on, named.on + timedelta(days=6))
    return Written("period", words, last, first)


def _full_date(match: re.Match[str], words: str, said: Said) -> Written:
    month, day = month_number(match["month"]), int(match["day"])
    return on_day(words, year_written(match["year"], month, day, said), month, day)


def _iso(match: re.Match[str], words: str, said: Said) -> Written:
    return on_day(words, *map(int, match.groups()))


def _slashes(match: re.Match[str], words: str, said: Said) -> Written:
    day, month, year = map(int, filter(None, match.groups()))
    return on_day(words, year if year > 99 else 2000 + year, month, day)


def _short_slashes(match: re.Match[str], words: str, said: Said) -> Written | None:
    day, month = int(match["day"]), int(match["month"])
    return on_day(words, year_of(month, day, said), month, day) if day and 1 <= month <= 12 else None


def _span(match: re.Match[str], words: str, said: Said) -> Written | None:
    number = int(match["n"]) if match["n"].isdigit() else NUMBERS.get(match["n"])
    return None if number is None else _after(said.on, number, match["unit"], words, "working" in match[0])


def _coming(match: re.Match[str], words: str, said: Said) -> Written:
    return _after(said.on, 1, match["unit"], words)


def _after(day: date, number: int, unit: str, words: str, is_working: bool = False) -> Written:
    if is_working and unit == "day":
        return Written("date", words, add_weekdays(day, number))
    if unit in ("month", "year"):
        return Written("date", words, _months_on(day, number * (12 if unit == "year" else 1)))
    return Written("date", words, day + timedelta(days=number * _LENGTHS[unit]))


def _months_on(day: date, number: int) -> date:
    years, month = divmod(day.month - 1 + number, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def _tomorrow(match: re.Match[str], words: str, said: Said) -> Written:
    return Written("date", words, said.on + timedelta(days=1))


def _weekday(match: re.Match[str], words: str, said: Said) -> Written:
    """The first such day after it was said, “next Friday” that of the next week; told in the past, the last before."""
    if match["next"] or match["coming"]:
        monday = said.on + timedelta(days=7 - said.on.weekday())
        return Written("date", words, monday + timedelta(days=WEEKDAYS.index(match["weekday"])))
    away = (WEEKDAYS.index(match["weekday"]) - said.on.weekday()) % 7 or 7
    if match["week"]:  # “Monday week”: seven days after that Monday
        return Written("date", words, said.on + timedelta(days=away + 7))
    return Written("date", words, said.on + timedelta(days=away - 7 if said.past and away < 7 else away))


def _nth_weekday(match: re.Match[str], words: str, said: Said) -> Written:
    """That day of the month of the first year in which it is still to come."""
    month, weekday = month_number(match["month"]), WEEKDAYS.index(match["weekday"])
    if match["year"]:
        return Written("date", words, _nth(whole_year(match["year"]), month, weekday, match["nth"]))
    days = [_nth(said.on.year + away, month, weekday, match["nth"]) for away in (-1, 0, 1)]
    fits = [day for day in days if (day <= said.on if said.past else day >= said.on)]
    return Written("date", words, fits[-1] if said.past else fits[0])


def _nth(year: int, month: int, weekday: int, nth: str) -> date:
    if nth == "last":
        last = date(year, month, last_day(year, month))
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * _ORDER.index(nth))


def _day_alone(match: re.Match[str], words: str, said: Said) -> Written | None:
    """The first such day on or after it was said, or that of the next month."""
    day = int(match["day"])
    months_on = 1 if match["next"] or day < said.on.day else 0
    years, month = divmod(said.on.month - 1 + months_on, 12)
    return on_day(words, said.on.year + years, month + 1, day) if day and not said.past else None


SHAPES = [
    Shape(_WEEK, _week, of_months=True),
    Shape(_NTH_WEEKDAY, _nth_weekday, of_months=True),
    Shape(_DAY_MONTH, _full_date, of_months=True),
    Shape(_MONTH_DAY, _full_date, of_months=True),
    Shape(_ISO, _iso, needs=_DIGITS),
    Shape(_SLASHES, _slashes, needs=_DIGITS),
    Shape(_SHORT_SLASHES, _short_slashes, alone=_SHORT_SLASHES_ALONE, needs=("/",)),
    Shape(_SPAN, _span, needs=_UNIT_LETTERS),
    Shape(_FROM_NOW, _span, needs=("from now", "from today")),
    Shape(_COMING, _coming, needs=_UNIT_LETTERS),
    Shape(_DAY_ALONE, _day_alone, needs=tuple(f" the {figure}" for figure in _DIGITS)),
    Shape(_TOMORROW, _tomorrow, needs=("tomorrow",)),
]
WEEKDAY_SHAPES = [Shape(_WEEKDAY, _weekday, needs=("day",))]
