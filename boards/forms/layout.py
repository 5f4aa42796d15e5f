"""Parts of a form's layout: what is seldom asked stands folded, what a choice needs stands under it.

Leans on crispy-forms' layouts. Must not know any noun.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from crispy_forms.layout import LayoutObject
from crispy_forms.utils import TEMPLATE_PACK, render_field
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe


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


class Reveal(LayoutObject):
    """Radios, or a tick, with what each choice needs under it: GOV.UK's conditional reveal.

    `under` maps a choice's value (“on” for a tick) to names of fields, or to further parts of a layout. Without
    JavaScript everything is visible.
    """

    def __init__(self, name: str, under: Mapping[str, Sequence[Any]]):
        self.name, self.under, self.fields = name, under, [name]

    def render(self, form: Any, context: Any, template_pack: Any = TEMPLATE_PACK, **kwargs: Any) -> str:
        """The piece of the field itself draws what stands inside it. A field that is not asked draws nothing."""
        if self.name not in form.fields:
            return ""

        def drawn(parts: Sequence[Any]) -> str:
            inside = [part for part in parts if not isinstance(part, str) or part in form.fields]
            pieces = [render_field(part, form, context, template_pack=template_pack) for part in inside]
            return mark_safe("".join(pieces))  # noqa: S308 each was drawn by the pack

        form.fields[self.name].inside = {value: drawn(parts) for value, parts in self.under.items()}
        return str(render_field(self.name, form, context, template_pack=template_pack))
