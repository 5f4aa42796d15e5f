"""The tables of docs/dues.md, printed from those the code reads by.

Leans on the shapes' tables. Must not know how they are matched.
"""

from boards.due_words.loose import AGAIN, EACH, NO_DATE, ONGOING, SO_MANY, SPANS
from boards.due_words.meetings import EVERY, FROM_NOW_ON, NAMED_BY_ORDER, UNNAMED
from boards.due_words.months import MONTHS
from boards.due_words.periods import CALENDAR_QUARTERS, FINANCIAL_QUARTERS, PARTS
from boards.due_words.seasons import HALF_TERMS, HOLIDAYS, SEASONS, TERMS


def as_markdown() -> str:
    """The tables of docs/dues.md."""
    lines = ["A period is due on its last day.", "", "| Part of a month | Days |", "|---|---|"]
    lines += [f"| {part} | {first} to {'the last' if last == 31 else last} |" for part, (first, last) in PARTS.items()]
    lines += ["", "| Season | Months |", "|---|---|"]
    lines += [f"| {name} | {_months(span)} |" for name, span in SEASONS.items()]
    lines += ["", "| Term | Months | Half term, to the end of |", "|---|---|---|"]
    lines += [f"| {name} term | {_months(span)} | {_month(HALF_TERMS[name])} |" for name, span in TERMS.items()]
    lines += ["", "“The end of term” is the end of the term in which it is said.", ""]
    lines += ["| Quarter | With one year (Q1 2016) | With two years (Q1 2016/17), or none (Q1) |", "|---|---|---|"]
    lines += [f"| Q{n} | {_months(span)} | {_months(FINANCIAL_QUARTERS[n])} |" for n, span in CALENDAR_QUARTERS.items()]
    lines += ["", "| Holiday | Due on |", "|---|---|"]
    lines += [f"| by {name.title()} | {day} |" for name, day in HOLIDAYS.items()]
    lines += ["", "A meeting that has a name: a month's, one of a day, or " + ", ".join(NAMED_BY_ORDER) + "."]
    lines += ["", "A meeting not yet named: " + ", ".join(UNNAMED) + "."]
    ongoing = [*ONGOING, *(f"{word} meeting" for word in EVERY), *(f"{word} meetings" for word in FROM_NOW_ON), *AGAIN]
    lines += [
        "",
        "Without a date: " + ", ".join(NO_DATE) + ".",
        "",
        "Ongoing: " + ", ".join(ongoing) + ".",
        "",
        f"Ongoing too: {' or '.join(EACH)} " + ", ".join(SPANS) + ".",
        "",
        "And of these so many: " + ", ".join(SO_MANY) + " or a number, as “every two weeks” and “six-monthly”.",
    ]
    return "\n".join(lines)


def _months(span: tuple[int, int]) -> str:
    return f"{_month(span[0])} to {_month(span[1])}"


def _month(number: int) -> str:
    return MONTHS[number - 1].title()
