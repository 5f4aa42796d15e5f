"""Dues within a period: “early March”, “end of the month”, “Q3 2016/17”, “in September”, “next week”.

A period is due on its last day. Leans on the months. Must not know a season: that is another file.
"""

import re
from datetime import date, timedelta

from boards.due_words.months import MONTH, WHOLE_YEAR, YEAR, last_day, month_number, period, year_of_period
from boards.due_words.written import Said, Shape, Written

PARTS = {
    "early": (1, 10),
    "beginning of": (1, 10),
    "the beginning of": (1, 10),
    "start of": (1, 10),
    "the start of": (1, 10),
    "mid": (11, 20),
    "middle of": (11, 20),
    "the middle of": (11, 20),
    "late": (21, 31),
    "end": (21, 31),
    "end of": (21, 31),
    "the end of": (21, 31),
    "first week of": (1, 7),
    "second week of": (8, 14),
    "third week of": (15, 21),
    "fourth week of": (22, 28),
    "last week of": (25, 31),
    "first half of": (1, 15),
    "second half of": (16, 31),
}
CALENDAR_QUARTERS = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12)}
FINANCIAL_QUARTERS = {1: (4, 6), 2: (7, 9), 3: (10, 12), 4: (1, 3)}
_ORDER = ("first", "second", "third", "fourth")

_PART = re.compile(rf"\b(?P<part>{'|'.join(sorted(PARTS, key=len, reverse=True))})[ -]{MONTH}(?:,? {YEAR})?(?![\w])")
_THIS = re.compile(
    r"\b(?:the )?end of (?:the |this )?(?:(?P<kind>calendar|financial|academic|school|municipal) )?"
    r"(?P<unit>month|year|week)\b"
    r"|\bwithin (?:the|this) (?:(?P<kind2>calendar|financial|academic|school|municipal) )?(?P<unit2>month|year|week)\b"
    r"|\b(?P<end>year[ -]end)\b"
)
_NEXT = re.compile(
    r"\b(?:(?:the )?(?:end|start|beginning) of )?(?P<which>next|the following|this|later this) "
    r"(?P<unit>week|month|year)\b(?![’'])"
)
# “By the middle of the month”.
_MIDDLE = re.compile(r"\b(?:the )?middle of (?P<which>the|this|next) month\b")
# “In the new financial year”: due by the end of it.
_NEW_YEAR_OF = re.compile(
    r"\b(?:in|from|during|by|for|at the (?:start|beginning) of) the (?:new|next|coming) "
    r"(?P<kind>financial|municipal|academic|school) year\b"
)
_QUARTER = re.compile(
    r"\b(?:(?:q|quarter )(?P<n>[1-4])|(?P<word>first|second|third|fourth) quarter)\b"
    r"(?: of| in|,)? ?(?P<year>20\d\d)?(?P<to>[/-]\d\d(?:\d\d)?)?"
)
_BARE_MONTH = re.compile(
    r"\b(?:by|in|during|before|until|till|around|throughout|from|(?<=deferred )to|(?<=postponed )to|(?<=back )to"
    r"|(?<=arranged )for|(?<=scheduled )for|(?<=planned )for|(?<=deferred )until)"
    rf" {MONTH}(?: half[ -]term)?(?:,?[ -]{WHOLE_YEAR})?(?=$|[\s.,;:)\]])"
    rf"|\b{MONTH.replace('<month>', '<month2>')},?[ -](?P<year2>(?:19|20)\d\d)\b"
    # “Deferred the paper on fees to March.”
    rf"|(?<!compared )(?<!relative )(?<!up )(?<!back )\bto {MONTH.replace('<month>', '<month3>')}(?=$|[.,;)])"
)
# “For the June dashboard”: in time for what comes out that month.
_FOR_A_PAPER = re.compile(
    rf"\b(?:for|in) the {MONTH}(?: {YEAR})? "
    r"(?:release|dashboard|scorecard|newsletter|bulletin|report|edition|issue|data ?set|return)\b"
)
# “During February and March”, “from May to July 2017”: a row of months is due at the end of its last.
_MONTHS = re.compile(
    r"\b(?:in|during|over|throughout|across|between|from)(?: (?:early|mid|late))? "
    rf"{MONTH.replace('<month>', '<first>')}(?: {WHOLE_YEAR.replace('<year>', '<first_year>')})?"
    rf"(?:, {MONTH.replace('?P<month>', '?:')})*,? ?(?:and|to|until|or|–|-|/) ?"
    rf"(?:(?:early|mid|late)[ -])?{MONTH}(?:,?[ -]{WHOLE_YEAR})?"
    r"(?=$|[\s.,;:)\]])"
)
_MONTH_ALONE = re.compile(rf"(?:^|\b(?:by|in|during|before|until|around) ){MONTH}(?:,?[ -]{YEAR})?(?=$|[\s.,;)])")
# “In the first half of 2017”.
_HALF = re.compile(r"\b(?P<which>first|second) half of (?P<year>20\d\d)\b(?![/-])")
_YEAR = re.compile(
    r"\b(?:by|during|in|before)(?: the end of)? (?P<year>20\d\d)(?:(?P<to>[/-]\d\d(?:\d\d)?)|(?![\d/-]))"
)


def _end(month: int, said: Said, last: int = 31) -> int:
    """The day that tells the year of a period without one: its last; told in the past, one that every year has."""
    return min(last, 28 if said.past else last_day(said.on.year, month))


def _part(match: re.Match[str], words: str, said: Said) -> Written:
    month = month_number(match["month"])
    first, last = PARTS[match["part"]]
    year = year_of_period(match["year"], month, _end(month, said, last), said)
    return period(words, date(year, month, first), year, month, min(last, last_day(year, month)))


def _this(match: re.Match[str], words: str, said: Said) -> Written:
    if match["end"]:
        return _financial_year_end(words, said)
    return _end_of(match["unit"] or match["unit2"], match["kind"] or match["kind2"] or "", words, said)


def _end_of(unit: str, kind: str, words: str, said: Said) -> Written:
    if unit == "week":
        return Written("period", words, said.on + timedelta(days=6 - said.on.weekday()), said.on)
    if unit == "month":
        return period(words, said.on, said.on.year, said.on.month)
    if kind in ("financial", "municipal"):
        return _financial_year_end(words, said)
    if kind in ("academic", "school"):
        return period(words, said.on, said.on.year + (said.on.month > 8), 7)
    return period(words, said.on, said.on.year, 12)


def _financial_year_end(words: str, said: Said) -> Written:
    return period(words, said.on, said.on.year + (said.on.month > 3), 3)


def _next(match: re.Match[str], words: str, said: Said) -> Written:
    if match["which"] not in ("next", "the following"):
        return _end_of(match["unit"], "", words, said)
    if match["unit"] == "week":
        monday = said.on + timedelta(days=7 - said.on.weekday())
        return Written("period", words, monday + timedelta(days=6), monday)
    if match["unit"] == "year":
        return period(words, date(said.on.year + 1, 1, 1), said.on.year + 1, 12)
    year, month = (said.on.year + 1, 1) if said.on.month == 12 else (said.on.year, said.on.month + 1)
    return period(words, date(year, month, 1), year, month)


def _middle(match: re.Match[str], words: str, said: Said) -> Written:
    """The 20th, of the month after where this month's is over."""
    first, last = PARTS["mid"]
    months = match["which"] == "next" or said.on.day > last
    year, month = said.on.year + (months and said.on.month == 12), (said.on.month + months - 1) % 12 + 1
    return period(words, date(year, month, first), year, month, last)


def _new_year_of(match: re.Match[str], words: str, said: Said) -> Written:
    """The next year of that kind after the one it is said in; where only its start is told, its first month."""
    ends_in, starts_in = (3, 4) if match["kind"] in ("financial", "municipal") else (8, 9)
    year = said.on.year + (said.on.month > ends_in)
    first = date(year, starts_in, 1)
    is_start = match[0].startswith(("at", "by"))
    return period(words, first, year, starts_in) if is_start else period(words, first, year + 1, ends_in)


def _quarter(match: re.Match[str], words: str, said: Said) -> Written:
    """A year alone means quarters of the calendar; 2016/17, or no year, those of the financial year from April."""
    number = int(match["n"]) if match["n"] else _ORDER.index(match["word"]) + 1
    if match["year"] and not match["to"]:
        first, last = CALENDAR_QUARTERS[number]
        year = int(match["year"])
        return period(words, date(year, first, 1), year, last)
    first, last = FINANCIAL_QUARTERS[number]
    year = int(match["year"]) + (number == 4) if match["year"] else year_of_period(None, last, _end(last, said), said)
    return period(words, date(year, first, 1), year, last)


def _month(match: re.Match[str], words: str, said: Said) -> Written:
    found = match.groupdict()
    month = month_number(found["month"] or found.get("month2") or found["month3"])
    year = year_of_period(found["year"] or found.get("year2"), month, _end(month, said), said)
    return period(words, date(year, month, 1), year, month)


def _months(match: re.Match[str], words: str, said: Said) -> Written:
    first, last = month_number(match["first"]), month_number(match["month"])
    year = year_of_period(match["year"], last, _end(last, said), said)
    return period(words, date(year - (first > last), first, 1), year, last)


def _half(match: re.Match[str], words: str, said: Said) -> Written:
    year, first = int(match["year"]), 1 if match["which"] == "first" else 7
    return period(words, date(year, first, 1), year, first + 5)


def _year(match: re.Match[str], words: str, said: Said) -> Written:
    year = int(match["year"])
    if match["to"]:
        return period(words, date(year, 4, 1), year + 1, 3)
    return period(words, date(year, 1, 1), year, 12)


SHAPES = [Shape(_PART, _part, of_months=True), Shape(_QUARTER, _quarter, needs=("quarter", "q1", "q2", "q3", "q4"))]
MONTH_SHAPES = [
    Shape(_MONTHS, _months, of_months=True),
    Shape(_BARE_MONTH, _month, alone=_MONTH_ALONE, of_months=True),
    Shape(_FOR_A_PAPER, _month, needs=("for the", "in the"), of_months=True),
]
RELATIVE_SHAPES = [
    Shape(_NEW_YEAR_OF, _new_year_of, needs=("year",)),
    Shape(_MIDDLE, _middle, needs=("middle of",)),
    Shape(_THIS, _this, needs=("end of", "year end", "year-end", "within th")),
    Shape(_NEXT, _next, needs=("week", "month", "year")),
    Shape(_HALF, _half, needs=("half",)),
    Shape(_YEAR, _year, needs=("20",)),
]
