"""How a due is written: “by 31 March 2016”, “at the February meeting”, “early March”, “a future meeting”, “ASAP”.

Pure functions, used by every floor. Leans on nothing but the calendar. Must not know any board, document or action.
The shapes are tables below; `python -m boards.due_words` prints them for docs/dues.md. Nothing here ever raises.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

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
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"]
    )
}
NUMBERS |= {"twelve": 12, "a": 1, "an": 1}
PARTS = {
    "early": (1, 10),
    "beginning of": (1, 10),
    "start of": (1, 10),
    "mid": (11, 20),
    "middle of": (11, 20),
    "late": (21, 31),
    "end of": (21, 31),
    "the end of": (21, 31),
}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
ONGOING = ("ongoing", "on-going", "continuous", "continuing", "rolling", "standing item")
NO_DATE = (
    "as soon as possible",
    "asap",
    "in due course",
    "to be confirmed",
    "tbc",
    "tbd",
    "tba",
    "to be agreed",
    "when available",
    "shortly",
    "immediately",
    "urgent",
)
UNNAMED = ("a future", "a later", "a subsequent", "a forthcoming", "one of the next", "future", "subsequent")
NAMED_BY_ORDER = ("next", "the next", "following", "the following", "our next", "each", "every")
BODY = r"(?:(?:[a-z&’'-]+ ){0,3}?)(?:meetings?|boards?|panels?|committees?)"
_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in MONTHS)
_MONTH = r"(?P<{0}>" + _MONTHS.replace("sep(?:tember)?", "sept?(?:ember)?") + r")\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|’?'?\d\d(?!\d))"
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


def read_due(text: str, *, said_on: date, past: bool = False) -> Written:
    """What a few words say of when a thing is due. `said_on` is the day they were said.

    A day without a year is the first such day on or after `said_on`, or with `past` the last one on or before it.
    An impossible day (31 February) is kept as words without a date.
    """
    words = " ".join(text.split())[:MOST]
    low = words.lower()
    for shape in (
        _meeting,
        _week,
        _full_date,
        _numbers,
        _span,
        _part_of_month,
        _quarter,
        _season,
        _bare_month,
        _by_word,
    ):
        found = shape(low, words, said_on, past)
        if found is not None:
            return found
    return Written("none", words)


def _year_of(month: int, day: int, said_on: date, past: bool) -> int:
    """The year of a day written without one."""
    try:
        this = date(said_on.year, month, day)
    except ValueError:
        return said_on.year
    if past:
        return said_on.year if this <= said_on else said_on.year - 1
    return said_on.year if this >= said_on else said_on.year + 1


def _year(written: str | None, month: int, day: int, said_on: date, past: bool) -> int:
    if not written:
        return _year_of(month, day, said_on, past)
    number = int(written.strip("’'"))
    return number if number > 99 else 2000 + number


def _month_number(word: str) -> int:
    return _SHORT.get(word[:4], _SHORT[word[:3]])


def _last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _on(words: str, year: int, month: int, day: int) -> Written:
    try:
        return Written("date", words, date(year, month, day))
    except ValueError:
        return Written("none", words)


_NAMED_MEETING = re.compile(rf"\b{_MONTH.format('month')}(?: {_YEAR})?,? {BODY}\b")
_DATED_MEETING = re.compile(rf"\b(?:meeting|board|panel)s? (?:on|of|in) (?:\w+day,? )?{_DAY} {_MONTH.format('month')}")
_ORDERED_MEETING = re.compile(rf"\b(?:{'|'.join(NAMED_BY_ORDER)}) {BODY}\b")
_UNNAMED_MEETING = re.compile(rf"\b(?:{'|'.join(UNNAMED)}) {BODY}\b")


def _meeting(low: str, words: str, said_on: date, past: bool) -> Written | None:
    for pattern, is_named in (
        (_UNNAMED_MEETING, False),
        (_DATED_MEETING, True),
        (_NAMED_MEETING, True),
        (_ORDERED_MEETING, True),
    ):
        match = pattern.search(low)
        if match:
            return Written("meeting", words, meeting=words[match.start() : match.end()], is_named=is_named)
    return None


_DAY_MONTH = re.compile(rf"\b{_DAY}(?: of)?[ -]{_MONTH.format('month')}(?:,?[ -]{_YEAR})?\b")
_MONTH_DAY = re.compile(rf"\b{_MONTH.format('month')} {_DAY}(?:,? (?P<year>(?:19|20)\d\d))?\b")


def _full_date(low: str, words: str, said_on: date, past: bool) -> Written | None:
    match = _DAY_MONTH.search(low) or _MONTH_DAY.search(low)
    if not match:
        return None
    month, day = _month_number(match["month"]), int(match["day"])
    return _on(words, _year(match["year"], month, day, said_on, past), month, day)


_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_SLASHES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)\b")


def _numbers(low: str, words: str, said_on: date, past: bool) -> Written | None:
    if match := _ISO.search(low):
        return _on(words, *map(int, match.groups()))
    if match := _SLASHES.search(low):
        day, month, year = map(int, match.groups())
        return _on(words, year if year > 99 else 2000 + year, month, day)
    return None


_SPAN = re.compile(
    r"\b(?:within|in|after)(?: the next)? (?P<n>\d{1,3}|[a-z]+)(?: working)? (?P<unit>day|week|fortnight|month)s?\b"
)


def _span(low: str, words: str, said_on: date, past: bool) -> Written | None:
    match = _SPAN.search(low)
    number = (int(match["n"]) if match["n"].isdigit() else NUMBERS.get(match["n"])) if match else None
    if match is None or number is None:
        return None
    if "working day" in match[0]:
        return Written("date", words, add_weekdays(said_on, number))
    if match["unit"] == "month":
        return Written("date", words, _months_on(said_on, number))
    return Written(
        "date", words, said_on + timedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[match["unit"]])
    )


def add_weekdays(day: date, number: int, holidays: Iterable[date] = ()) -> date:
    """`number` working days after a day: Mondays to Fridays that are no holidays."""
    closed = set(holidays)
    while number > 0:
        day += timedelta(days=1)
        number -= day.weekday() < 5 and day not in closed
    return day


def _months_on(day: date, number: int) -> date:
    years, month = divmod(day.month - 1 + number, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, _last_day(year, month + 1)))


_WEEK = re.compile(
    r"\b(?P<which>week (?:commencing|beginning|ending)|w/[ceb])\.? (?:\w+day )?"
    rf"{_DAY} {_MONTH.format('month')}(?: {_YEAR})?"
)


def _week(low: str, words: str, said_on: date, past: bool) -> Written | None:
    match = _WEEK.search(low)
    if not match:
        return None
    month, day = _month_number(match["month"]), int(match["day"])
    named = _on(words, _year(match["year"], month, day, said_on, past), month, day)
    if named.on is None:
        return named
    ends = match["which"] in ("week ending", "w/e")
    first, last = (named.on - timedelta(days=6), named.on) if ends else (named.on, named.on + timedelta(days=6))
    return Written("period", words, last, first)


_PART = re.compile(
    rf"\b(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})[ -]{_MONTH.format('month')}(?: {_YEAR})?\b"
)
_THIS_MONTH = re.compile(r"\bend of (?:the|this) (?P<unit>month|year|week)\b")


def _part_of_month(low: str, words: str, said_on: date, past: bool) -> Written | None:
    if match := _PART.search(low):
        month = _month_number(match["month"])
        first, last = PARTS[match["part"]]
        year = _year(match["year"], month, min(last, 28), said_on, past)
        last = min(last, _last_day(year, month))
        return Written("period", words, date(year, month, last), date(year, month, first))
    if match := _THIS_MONTH.search(low):
        return Written("period", words, _end_of(match["unit"], said_on), said_on)
    return None


def _end_of(unit: str, said_on: date) -> date:
    if unit == "week":
        return said_on + timedelta(days=6 - said_on.weekday())
    if unit == "year":
        return date(said_on.year, 12, 31)
    return date(said_on.year, said_on.month, _last_day(said_on.year, said_on.month))


_QUARTER = re.compile(
    r"\b(?:q(?P<n>[1-4])|(?P<word>first|second|third|fourth) quarter(?: of)?)"
    r" ?(?P<year>20\d\d)?(?P<to>[/-]\d\d(?:\d\d)?)?"
)


def _quarter(low: str, words: str, said_on: date, past: bool) -> Written | None:
    """Quarters of the calendar year; of the financial year (from April) when written 2016/17."""
    match = _QUARTER.search(low)
    if not match:
        return None
    number = int(match["n"]) if match["n"] else ("first", "second", "third", "fourth").index(match["word"]) + 1
    year = int(match["year"]) if match["year"] else said_on.year
    first = 3 * (number - 1) + (4 if match["to"] else 1)
    if first > 12:
        first, year = first - 12, year + 1
    return Written("period", words, date(year, first + 2, _last_day(year, first + 2)), date(year, first, 1))


_SEASON = re.compile(
    rf"\b(?P<part>early |mid[ -]|late )?(?P<season>{'|'.join(SEASONS)})(?: term)?(?: (?P<year>(?:19|20)\d\d))?\b"
)


def _season(low: str, words: str, said_on: date, past: bool) -> Written | None:
    match = _SEASON.search(low)
    if not match:
        return None
    first, last = SEASONS[match["season"]]
    if match["part"] and match["part"].startswith("early"):
        last = first
    elif match["part"] and match["part"].startswith("mid"):
        last = first % 12 + 1
    year = int(match["year"]) if match["year"] else _year_of(last, 28, said_on, past)
    starts = date(year - 1 if first > last else year, first, 1)
    return Written("period", words, date(year, last, _last_day(year, last)), starts)


def _bare_month(low: str, words: str, said_on: date, past: bool) -> Written | None:
    match = re.search(
        rf"(?:^|\b(?:by|in|during|before|until|around) ){_MONTH.format('month')}(?:,?[ -]{_YEAR})?(?=$|[\s.,;)])", low
    )
    if not match:
        return None
    month = _month_number(match["month"])
    year = _year(match["year"], month, 28, said_on, past)
    return Written("period", words, date(year, month, _last_day(year, month)), date(year, month, 1))


def _by_word(low: str, words: str, said_on: date, past: bool) -> Written | None:
    if any(word in low for word in ONGOING):
        return Written("ongoing", words)
    if any(re.search(rf"\b{re.escape(word)}\b", low) for word in NO_DATE):
        return Written("none", words)
    return None


def as_markdown() -> str:
    """The tables of docs/dues.md."""
    lines = ["| Part of a month | Days |", "|---|---|"]
    lines += [f"| {part} | {first} to {'the last' if last == 31 else last} |" for part, (first, last) in PARTS.items()]
    lines += ["", "| Season | Months |", "|---|---|"]
    lines += [f"| {name} | {MONTHS[a - 1].title()} to {MONTHS[b - 1].title()} |" for name, (a, b) in SEASONS.items()]
    lines += ["", "Without a date: " + ", ".join(NO_DATE) + ".", "", "Ongoing: " + ", ".join(ONGOING) + "."]
    return "\n".join(lines)


if __name__ == "__main__":
    print(as_markdown())  # noqa: T201
