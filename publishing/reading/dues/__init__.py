"""When a promise is due: which of the days in its sentence is the one it is to be done by.

Leans on due words. Must not know what is promised.
"""

from publishing.reading.dues.chosen import all_dues, due_in, due_of_words, is_without_day, places_of_dues

__all__ = ["all_dues", "due_in", "due_of_words", "is_without_day", "places_of_dues"]
