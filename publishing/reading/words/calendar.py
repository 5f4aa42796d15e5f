"""The calendar's words, where a rule only asks whether a month or a weekday is named.

Leans on due words. Must not work out any day: due words do.
"""

from boards.due_words import MONTHS
from publishing.reading.patterns import any_word

MONTH = any_word(*MONTHS)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SEASON = any_word("spring, summer, autumn, winter")
