"""Dues without a day: what goes on (“ongoing”), and what has none yet (“as soon as possible”).

Leans on the months. Must not know what is looked at next.
"""

import re

from boards.due_words.months import MONTHS, WEEKDAYS
from boards.due_words.written import Said, Shape, Written

ONGOING = ("ongoing", "on-going", "continuous", "continuing", "rolling", "standing item", "until further notice")
# “Each month”, “every two weeks”; “reported monthly”, “on a six-monthly basis”: where nothing follows it that would
# make it a name.
EACH = ("each", "every")
SPANS = ("day", "week", "fortnight", "month", "quarter", "half-term", "half term", "term", "year")
SO_MANY = ("other", "second", "third", "few", "two", "three", "four", "six")
AGAIN = ("daily", "weekly", "fortnightly", "monthly", "quarterly", "termly", "yearly", "annually")
NO_DATE = (
    "as soon as possible",
    "as soon as practicable",
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
    "urgently",
)
# Letters of which each of them holds some: they are quicker asked for.
_GOING_ON_LETTERS = ("going", "continu", "rolling", "standing item", "until further")
_MANY = rf"(?:{'|'.join(SO_MANY)}|\d{{1,2}})"
_AGAIN = rf"\b(?:{_MANY}-)?(?:{'|'.join(AGAIN)})(?=$|[.,;)]| \(| (?:on|to|by|until|from|at|in|basis)\b)"
_EACH = rf"\b(?:{'|'.join(EACH)}) (?:{_MANY} )?(?:{'|'.join((*SPANS, *WEEKDAYS[:5], *MONTHS))})s?\b"
_AGAIN_LETTERS = ("each ", "every ", "ly")
_NO_DATE_LETTERS = ("as soon", "asap", "due course", "to be", "tb", "available", "shortly", "immediately", "urgent")


def _ongoing(match: re.Match[str], words: str, said: Said) -> Written:
    return Written("ongoing", words)


def _no_date(match: re.Match[str], words: str, said: Said) -> Written:
    return Written("none", words)


SHAPES = [
    Shape(re.compile("|".join(map(re.escape, ONGOING))), _ongoing, needs=_GOING_ON_LETTERS),
    Shape(re.compile(f"{_EACH}|{_AGAIN}"), _ongoing, needs=_AGAIN_LETTERS),
    Shape(re.compile(rf"\b(?:{'|'.join(map(re.escape, NO_DATE))})\b"), _no_date, needs=_NO_DATE_LETTERS),
]
