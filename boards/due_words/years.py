"""The year of a period whose words name none: “early March 2016” for “early March”, and none for “next week”.

Leans on the reading of dues. Must not know who shows it.
"""

from datetime import date
from functools import lru_cache

from boards.due_words.phrases import read_due

_LONG_AGO, _LONG_AFTER = date(1970, 2, 3), date(2070, 8, 20)


@lru_cache(maxsize=4_096)
def in_its_year(words: str, on: date) -> str:
    """A period that ends on a day, in words that say so whenever they are read: as they are, or with the year.

    Nothing where they mean another day when they are read later (“next week”), or with a year (“Q1” of a financial
    year): whoever shows such a period tells its last day.
    """
    return next((said for said in (words, f"{words} {on.year}") if _always_says(said, on)), "")


def _always_says(words: str, on: date) -> bool:
    return all(read_due(words, said_on=day).on == on for day in (_LONG_AGO, _LONG_AFTER))
