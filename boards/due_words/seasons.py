"""Dues by the season, the school term or a holiday: “late spring 2016”, “the end of the summer term”, “by Easter”.

The tables say which months are meant; docs/dues.md prints them. Leans on the months. Must not know any one school.
"""

import re
from datetime import date, timedelta

from boards.due_words.months import WHOLE_YEAR, last_day, month_number, period, year_of
from boards.due_words.written import Said, Shape, Written

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
TERMS = {"spring": (1, 3), "summer": (4, 7), "autumn": (9, 12)}
HALF_TERMS = {"spring": 2, "summer": 5, "autumn": 10}
HOLIDAYS = {"easter": "Easter Sunday", "christmas": "25 December", "new year": "31 January"}

_SEASON = re.compile(
    rf"\b(?P<part>early |mid[ -]|late |(?:the )?end of (?:the )?|(?:the )?(?:start|beginning) of (?:the )?)?"
    rf"(?P<season>{'|'.join(SEASONS)})(?! (?:budget|statement|school|assessment|fair|holiday)s?\b)"
    r"(?P<term> half)?(?P<in_school>[ -]term)?"
    rf"(?: (?:of )?{WHOLE_YEAR})?\b"
)
_TERM = re.compile(
    r"\b(?:the )?(?P<which>end|start|beginning) of (?:(?:the|this) )?(?P<next>next |new )?(?:school )?term\b"
    r"|\b(?:by|before|until|after|at|over|during) (?:the )?(?:(?:(?P<half_of>october|february|may)|next|coming) )?"
    r"(?P<half>half[ -]term)\b"
    r"|\b(?:by|during|in|for) (?P<coming>next) term\b"
)
_HOLIDAY = re.compile(
    rf"\b(?:by|before|until|around|over|at|after|in|from)(?: the)?(?P<part> end of)? (?P<holiday>{'|'.join(HOLIDAYS)})"
    rf"(?: (?:break|holidays?))?(?: {WHOLE_YEAR})?\b"
)


def _season(match: re.Match[str], words: str, said: Said) -> Written:
    is_term = bool(match["in_school"])
    months = TERMS if is_term and match["season"] in TERMS else SEASONS
    first, last = months[match["season"]]
    part = match["part"] or ""
    if part.startswith("early") or "start" in part or "beginning" in part:
        last = first
    elif part.startswith("mid"):
        last = first % 12 + 1
    if match["term"] and is_term:
        last = HALF_TERMS.get(match["season"], last)
    year = int(match["year"]) if match["year"] else year_of(last, 28, said)
    return period(words, date(year - 1 if first > last else year, first, 1), year, last)


def _term(match: re.Match[str], words: str, said: Said) -> Written:
    """The end of the term it was said in; between two terms, of the one that comes."""
    ends = sorted(_half_terms(match["half_of"])) if match["half"] else sorted(last for _, last in TERMS.values())
    steps = 1 if match["next"] or match["coming"] or match["which"] in ("start", "beginning") else 0
    year, month = said.on.year, next((end for end in ends if end >= said.on.month), None)
    if month is None:
        year, month = year + 1, ends[0]
    for _ in range(steps):
        place = ends.index(month) + 1
        year, month = (year, ends[place]) if place < len(ends) else (year + 1, ends[0])
    if match["which"] in ("start", "beginning"):
        month = next(first for first, last in TERMS.values() if last == month)
    return period(words, said.on, year, month)


def _half_terms(month: str | None) -> list[int]:
    """The months in which a half term ends; of a named one, its own."""
    return [month_number(month)] if month else list(HALF_TERMS.values())


def _holiday(match: re.Match[str], words: str, said: Said) -> Written:
    given = int(match["year"]) if match["year"] else None
    for year in (given,) if given else (said.on.year - 1, said.on.year, said.on.year + 1):
        day = _day_of(match["holiday"], year)
        if given or (day >= said.on) != said.past or (said.past and year == said.on.year and day <= said.on):
            break
    return Written("period", words, day, min(said.on, day))


def _day_of(holiday: str, year: int) -> date:
    if holiday == "christmas":
        return date(year, 12, 25)
    return date(year, 1, last_day(year, 1)) if holiday == "new year" else easter(year)


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, over = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    sunday = (32 + 2 * over + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, 1) + timedelta(days=day)


SHAPES = [
    Shape(_TERM, _term, needs=("term",)),
    Shape(_SEASON, _season, needs=tuple(SEASONS)),
    Shape(_HOLIDAY, _holiday, needs=tuple(HOLIDAYS)),
]
