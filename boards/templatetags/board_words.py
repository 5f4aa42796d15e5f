"""The house’s words for templates: days, times, counts, Markdown. Thin filters over boards/words.py and text.py."""

import re
from datetime import date, datetime, time

from django import template
from django.utils.safestring import SafeString, mark_safe

from boards import text, words
from boards.clock import LONDON

register = template.Library()
HEADING = re.compile(r"(</?h)([1-6])\b")

register.filter("day", words.day)
register.filter("weekday", words.weekday)
register.filter("short_day", words.short_day)
register.filter("clock_time", words.clock_time)
register.filter("moment", words.moment)


@register.filter
def relative(value: date | None, today: date) -> str:
    """How far a day is from today."""
    return words.relative(value, today)


@register.filter
def count(number: int, nouns: str) -> str:
    """`3|count:"action"` or `2|count:"person,people"`."""
    return words.count(number, *nouns.split(","))


@register.filter
def markdown(value: str, heading_level: int = 3) -> SafeString:
    """Markdown as safe HTML (boards/text.py cleans it)."""
    return mark_safe(text.render(value or "", heading_level=heading_level))  # noqa: S308 cleaned by nh3


@register.filter
def one_line(value: str, limit: int = 120) -> str:
    """The words on one line."""
    return text.one_line(value or "", limit)


@register.filter
def machine(value: date | datetime | time | None) -> str:
    """A day or moment for `<time datetime>`."""
    return value.isoformat() if value else ""


@register.filter
def iso_day(value: str) -> str:
    """A day kept as ISO words, as pages write days."""
    return words.day(date.fromisoformat(value)) if value else ""


@register.filter
def file_size(value: int) -> str:
    """“86KB”, “1.2MB”: what a reader on a phone wants to know before downloading."""
    return f"{value / 1_000_000:.1f}MB" if value >= 1_000_000 else f"{max(1, round(value / 1000))}KB"


@register.filter
def day_of(value: datetime | None) -> str:
    """The day of a moment, in London."""
    return words.day(value.astimezone(LONDON).date()) if value else ""


@register.filter
def markdown_lead(value: str) -> SafeString:
    """A first sentence in Markdown, in the size of the box it stands in."""
    page = text.render(value or "", heading_level=2)
    return mark_safe(page.replace('<p class="govuk-body">', "<p>"))  # noqa: S308 cleaned by nh3


@register.filter
def lowered(page: str) -> SafeString:
    """A page the house rendered, shown inside another: each heading two levels lower, so that one is the first."""
    lower = HEADING.sub(lambda found: f"{found[1]}{min(int(found[2]) + 2, 6)}", page)
    return mark_safe(lower)  # noqa: S308 rendered by the house
