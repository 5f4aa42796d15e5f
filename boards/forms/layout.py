"""Parts of a form's layout: what is seldom asked stands folded, and opens by itself when something in it is wrong.

Leans on crispy-forms' layouts. Must not know any noun.
"""

from typing import Any

from crispy_forms.layout import LayoutObject
from crispy_forms.utils import TEMPLATE_PACK
from django.template.loader import render_to_string


class More(LayoutObject):
    """Fields under a summary that unfolds, with or without JavaScript."""

    def __init__(self, summary: str, *fields: str):
        self.summary, self.fields = summary, list(fields)

    def render(self, form: Any, context: Any, template_pack: Any = TEMPLATE_PACK, **kwargs: Any) -> str:
        """Open when a field in it has an error or an answer."""
        inside = [name for name in self.fields if name in form.fields]
        is_open = any(form[name].errors or (form.is_bound and form[name].value()) for name in inside)
        drawn = self.get_rendered_fields(form, context, template_pack, **kwargs)
        return render_to_string(
            "board/layout/more.html", {"summary": self.summary, "fields": drawn, "is_open": is_open}
        )
