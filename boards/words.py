"""How the house writes days, times and counts: “31 March 2016”, “4:10pm”, “In 5 weeks”, “3 actions”.

Pure: leans on nothing. The wording follows the GOV.UK style for dates. Must not know what the day is of.
"""

from datetime import date, datetime, time

from boards.clock import LONDON, SOME_TIME

NBSP = "\u00a0"


def day(value: date | None) -> str:
    """“31 March 2016”, with spaces that do not break. Nothing for None."""
    return f"{value.day}{NBSP}{value:%B}{NBSP}{value.year}" if value else ""


def weekday(value: date | None) -> str:
    """“Wednesday 24 February 2016”."""
    return f"{value:%A} {day(value)}" if value else ""


def day_and_month(value: date | None) -> str:
    """“12 February”, where the year is plain."""
    return f"{value.day}{NBSP}{value:%B}" if value else ""


def short_day(value: date | None) -> str:
    """“19 Feb”, for a tight table cell."""
    return f"{value.day}{NBSP}{value:%b}" if value else ""


def clock_time(value: time | None) -> str:
    """“10am”, “4:10pm”, “midday”, “midnight”."""
    if value is None:
        return ""
    if value.minute == 0 and value.hour in (0, 12):
        return "midday" if value.hour else "midnight"
    hour = value.hour % 12 or 12
    minutes = f":{value.minute:02}" if value.minute else ""
    return f"{hour}{minutes}{'pm' if value.hour >= 12 else 'am'}"


def moment(value: datetime | None) -> str:
    """“12 February 2016 at 4:10pm”, in London. The day alone where nobody knows the hour (`clock.moment`)."""
    if value is None:
        return ""
    there = value.astimezone(LONDON)
    if there.time() == SOME_TIME:
        return day(there.date())
    return f"{day(there.date())} at {clock_time(there.time().replace(second=0, microsecond=0))}"


def count(number: int, one: str, many: str = "") -> str:
    """“1 action”, “3 actions”, “no actions” is left to the page."""
    return f"{number:,}{NBSP}{one if number == 1 else many or one + 's'}"


def relative(value: date | None, today: date) -> str:
    """How far a day is: “Due today”, “In 11 days”, “In 5 weeks”, “Overdue by 3 days”.

    Up to 14 days it counts days, up to 12 weeks whole weeks, beyond that months. What is overdue is always
    counted in days, so that it is never made to sound less.
    """
    if value is None:
        return ""
    days = (value - today).days
    if days == 0:
        return "Due today"
    if days < 0:
        return f"Overdue by {count(-days, 'day')}"
    return f"In {_stretch(days)}"


def _stretch(days: int) -> str:
    if days <= 14:
        return count(days, "day")
    if days <= 84:
        return count(days // 7, "week")
    return count(round(days / 30.44), "month")


def listed(names: list[str]) -> str:
    """“Burnley, Chorley and Fylde”."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
