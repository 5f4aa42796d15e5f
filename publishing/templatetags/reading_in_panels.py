"""Panels about documents that are being read in, for home and for the desk of updates.

Leans on documents read in. Reads only.
"""

from typing import Any

from django import template

from boards.models import ReadIn
from publishing.permissions import may_read_in

register = template.Library()


@register.inclusion_tag("publishing/_being_checked.html", takes_context=True)
def documents_being_checked(context: dict[str, Any]) -> dict[str, Any]:
    """The documents that wait for the secretariat to check them, and how far each has come."""
    access = context["access"]
    rows = ReadIn.objects.visible_to(access).being_checked().for_reading().with_counts().newest_first()
    return {"rows": rows if may_read_in(access) else []}
