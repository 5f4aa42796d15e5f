"""The plan's words for templates: how many, by recommendation; which paragraphs of a report.

Thin. Leans on the house's words. Must not know what is counted.
"""

from collections.abc import Mapping

from django import template

from boards.words import listed

register = template.Library()


@register.filter
def number_of(counts: Mapping[int, int], key: int) -> str:
    """How many of something a recommendation has, counted for a whole list at once; “None” for none."""
    return str(counts.get(key, 0) or "None")


@register.filter
def paragraphs(value: str) -> str:
    """“36 37 121 136” as “36, 37, 121 and 136”; other words as they were written."""
    parts = value.replace(",", " ").split()
    return listed(parts) if all(part.isdigit() for part in parts) and parts else value or "None given"
