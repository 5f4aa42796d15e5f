"""How a due is written: “by 31 March 2016”, “at the February meeting”, “early March”, “a future meeting”, “ASAP”.

Pure functions, used by every floor. Leans on nothing but the calendar. Must not know any board, document or action.
The shapes are tables, one file a noun; `python -m boards.due_words` prints them for docs/dues.md. Nothing ever raises.
"""

from boards.due_words.days import add_weekdays
from boards.due_words.months import MONTHS, Named, day_named
from boards.due_words.phrases import Placed, dues_in, read_due
from boards.due_words.tables import as_markdown
from boards.due_words.whose import whose_meeting
from boards.due_words.written import MOST, Written
from boards.due_words.years import in_its_year

__all__ = [
    "MONTHS",
    "MOST",
    "Named",
    "Placed",
    "Written",
    "add_weekdays",
    "as_markdown",
    "day_named",
    "dues_in",
    "in_its_year",
    "read_due",
    "whose_meeting",
]
