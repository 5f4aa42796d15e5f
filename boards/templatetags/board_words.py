"""The house’s words for templates: days, times, counts, Markdown. Thin filters over boards/words.py and text.py."""

from datetime import date, datetime, time

from django import template
from django.utils.safestring import SafeString, mark_safe

from boards import text, words

register = template.Library()

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
