"""The calendar's words, where a rule only asks whether a month, a weekday or a year is named.

Leans on due words. Must not work out any day: due words do.
"""

from datetime import date

from boards.due_words import MONTHS
from publishing.reading.patterns import any_word, cased_rule

MONTH = any_word(*MONTHS)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
YEAR_IN_FULL = cased_rule(r"\b(?:19 | 20)\d\d\b")
# Some day to read dues from, where it is only asked whether one is told, or nothing tells which year is meant.
ANY_DAY = date(2000, 1, 15)
SEASON = any_word("spring, summer, autumn, winter")
