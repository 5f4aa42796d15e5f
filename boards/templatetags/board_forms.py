"""What the form templates ask of a field: its piece, its options, its date boxes, its description.

Leans on Django's bound fields. Must not know any noun.
"""

from typing import Any

from django import forms, template
from django.forms import BoundField

from boards.once import new_token

register = template.Library()
PIECES = {
    forms.Textarea: "textarea",
    forms.RadioSelect: "radios",
    forms.CheckboxSelectMultiple: "checkboxes",
    forms.CheckboxInput: "tick",
    forms.Select: "select",
    forms.FileInput: "file",
}


@register.simple_tag
def one_use_token() -> str:
    """For a button that is a form of its own, without answers: pressed twice, it counts once."""
    return new_token()


@register.filter
def piece(field: BoundField) -> str:
    """The template that draws this field."""
    named = getattr(field.field, "piece", "")
    if not named:
        named = next((name for widget, name in PIECES.items() if isinstance(field.field.widget, widget)), "input")
    return f"board/pieces/{named}.html"


@register.filter
def described_by(field: BoundField, last: str = "") -> str:
    """The ids of its hint, its error and its count, for `aria-describedby`."""
    ids = [f"{field.auto_id}-hint"] if field.help_text else []
    ids += [f"{field.auto_id}-error"] if field.errors else []
    ids += [f"{field.auto_id}-{last}"] if last else []
    return " ".join(ids)


@register.filter
def input_type(field: BoundField) -> str:
    """text, email, password, search ..."""
    return getattr(field.field.widget, "input_type", "text")


@register.filter
def typed(field: BoundField) -> Any:
    """What stands in the box: what was typed, or the value it starts with. A password is never written back."""
    if input_type(field) == "password":
        return ""
    value = field.value()
    return "" if value is None else value


@register.filter
def autocomplete(field: BoundField) -> str:
    """The widget's autocomplete word, where it has one."""
    return field.field.widget.attrs.get("autocomplete", "")


@register.simple_tag
def options(field: BoundField) -> list[dict[str, Any]]:
    """The choices of a field as (id, value, label, hint, chosen, group); the first has the field's own id."""
    chosen = _chosen(field)
    hints = getattr(field.field, "hints", {})
    ratings = getattr(field.field, "ratings", {})
    groups = getattr(field.field, "groups", {})
    inside = getattr(field.field, "inside", {})
    found = []
    for value, label in _flat(field.field.choices):  # type: ignore[attr-defined]
        text = str(value)
        if text == "" and getattr(field.field, "piece", "") != "select":
            continue
        number = len(found) + 1
        found.append(
            {
                "id": field.auto_id if number == 1 else f"{field.auto_id}-{number}",
                "value": text,
                "label": label,
                "hint": hints.get(text, ""),
                "chosen": text in chosen,
                "rating": ratings.get(text),
                "group": groups.get(text, ""),
                "inside": inside.get(text, ""),
            }
        )
    return found


def _flat(choices: Any) -> list[tuple[Any, Any]]:
    flat: list[tuple[Any, Any]] = []
    for value, label in choices:
        flat += list(label) if isinstance(label, list | tuple) else [(value, label)]
    return flat


def _chosen(field: BoundField) -> set[str]:
    value = field.value()
    if hasattr(value, "values_list") or isinstance(value, list | tuple | set):
        return {str(getattr(one, "pk", one)) for one in value}
    return {"" if value is None else str(getattr(value, "pk", value))}


@register.simple_tag
def date_boxes(field: BoundField) -> list[dict[str, Any]]:
    """The three boxes of a day, and which of them are wrong."""
    value = field.value()
    values = value if isinstance(value, list) else field.field.widget.decompress(value)
    codes = {error.code for error in field.errors.as_data()} if field.errors else set()
    boxes = []
    for part, words in zip(("day", "month", "year"), values, strict=True):
        boxes.append(
            {
                "id": f"{field.auto_id}-{part}",
                "name": f"{field.html_name}-{part}",
                "label": part.capitalize(),
                "value": "" if words is None else words,
                "width": 4 if part == "year" else 2,
                "wrong": bool(field.errors) and (part in codes or not codes & {"day", "month", "year"}),
            }
        )
    return boxes
