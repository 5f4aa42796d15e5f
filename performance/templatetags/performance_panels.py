"""Panels that other rooms' pages show: the area a board is for.

Leans on the named questions. Reads only. Must not know the page that shows it.
"""

from typing import Any

from django import template

from boards.words import count
from performance.models import Area

register = template.Library()


@register.inclusion_tag("performance/_area.html", takes_context=True)
def area_of_the_board(context: dict[str, Any]) -> dict[str, Any]:
    """The board's county with its districts; nothing when it is not on the map: two queries."""
    seen = Area.objects.visible_to(context["access"])
    county = seen.county_of(context["board"]).first()
    districts = list(seen.districts_of(county)) if county else []
    return {"county": county, "districts": districts, "how_many": count(len(districts), "district")}
