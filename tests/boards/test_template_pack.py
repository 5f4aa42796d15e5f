"""The house's form pieces draw what govuk-frontend's own fixtures draw, component by component.

The fixtures come with the npm package at set-up. Differences kept on purpose are undone in `normal`: we write no
`autocomplete` that a field does not ask for, and no `inputmode`, since a month may be typed as “mar”.
"""

import json
import re
from html.parser import HTMLParser

import pytest
from django import forms
from django.conf import settings
from django.template.loader import render_to_string

from boards.forms import DayField, FileOffer, LongText, ManyOf, OneOf, PlainText
from boards.forms.base import Summarised

FIXTURES = settings.ROOT / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"
pytestmark = pytest.mark.skipif(not FIXTURES.is_dir(), reason="the npm packages are installed by script/setup")


class Tree(HTMLParser):
    """A page as a list of tags with sorted attributes and folded words."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag, attrs):
        kept = sorted((name, " ".join(sorted((value or "").split()))) for name, value in attrs)
        self.parts.append(f"<{tag} {kept}>")

    def handle_endtag(self, tag):
        self.parts.append(f"</{tag}>")

    def handle_data(self, data):
        if data.strip():
            self.parts.append(" ".join(data.split()))


def normal(html: str) -> list[str]:
    tree = Tree()
    tree.feed(re.sub(r"<h1[^>]*>|</h1>", "", html))
    return tree.parts


def fixture(component: str, name: str) -> tuple[dict, str]:
    found = json.loads((FIXTURES / component / "fixtures.json").read_text())["fixtures"]
    one = next(f for f in found if f["name"] == name)
    return one["options"], one["html"]


def drawn(field: forms.Field, options: dict, error: str = "") -> str:
    """One field as our pack draws it, with the fixture's name and id."""
    identity = options.get("id") or options.get("idPrefix") or options["name"]
    hint = options.get("hint", {})
    field.label = (options.get("label") or options.get("fieldset", {}).get("legend"))["text"]
    field.help_text = hint.get("text", "")
    form_class = type("Form", (Summarised, forms.Form), {identity: field})
    form = form_class(data={} if error else None, auto_id="%s")
    if error:
        field.required = True
        form.fields[identity].error_messages["required"] = error
    html = render_to_string("board/field.html", {"field": form[identity]})
    name = options.get("name") or options.get("namePrefix") or identity
    if isinstance(field, DayField) and "namePrefix" not in options:
        return html.replace(f'name="{identity}-', 'name="')
    return html.replace(f'name="{identity}', f'name="{name}')


CASES = [
    ("input", "default", lambda o: PlainText(widget=forms.TextInput)),
    ("input", "with hint text", lambda o: PlainText()),
    ("input", "with error message", lambda o: PlainText()),
    ("input", "with width-2 class", lambda o: PlainText(width="govuk-input--width-2")),
    ("textarea", "default", lambda o: LongText()),
    ("textarea", "with hint", lambda o: LongText()),
    ("textarea", "with error message", lambda o: LongText()),
    ("select", "default", lambda o: OneOf(choices=choices(o), drop_down=True)),
    ("select", "with hint text and error message", lambda o: OneOf(choices=choices(o), drop_down=True)),
    ("file-upload", "default", lambda o: FileOffer()),
    ("file-upload", "with hint text", lambda o: FileOffer()),
    ("file-upload", "with error message and hint", lambda o: FileOffer()),
    ("character-count", "default", lambda o: LongText(count=True, max_length=o["maxlength"])),
    ("character-count", "with hint", lambda o: LongText(count=True, max_length=o["maxlength"])),
    ("checkboxes", "with legend as a page heading", lambda o: ManyOf(choices=choices(o))),
    ("radios", "default", lambda o: OneOf(choices=choices(o))),
    ("radios", "with hint", lambda o: OneOf(choices=choices(o))),
    ("radios", "with fieldset and error message", lambda o: OneOf(choices=choices(o))),
    ("date-input", "default", lambda o: DayField()),
    ("date-input", "with error message and hint", lambda o: DayField()),
]


def choices(options: dict) -> list[tuple[str, str]]:
    return [(str(item.get("value", item["text"])), item["text"]) for item in options["items"]]


def hints(options: dict) -> dict[str, str]:
    return {str(item["value"]): item["hint"]["text"] for item in options["items"] if item.get("hint")}


@pytest.mark.parametrize(
    ("component", "name", "make"), CASES, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_piece_is_drawn_as_the_design_system_draws_it(component: str, name: str, make) -> None:
    options, html = fixture(component, name)
    error = (options.get("errorMessage") or {}).get("text", "")
    field = make(options)
    if isinstance(field, OneOf) and any(item.get("selected") or item.get("checked") for item in options["items"]):
        field.initial = next(
            c for c, i in zip(choices(options), options["items"], strict=True) if i.get("selected") or i.get("checked")
        )[0]
    ours, theirs = normal(drawn(field, options, error)), normal(html)
    if error:  # the fixture shows an answer and an error at once; ours has the error because nothing was answered
        theirs = [part.replace("('checked', ''), ", "") for part in theirs]
    assert shape(ours) == shape(theirs)


def shape(parts: list[str]) -> list[str]:
    """Without what stands in for the fixture's own data: autocomplete words, spell checks, legend sizes."""
    dropped = r"\('(?:autocomplete|spellcheck|pattern|disabled|inputmode)', '[^']*'\)(?:, )?"
    cleaned = [
        re.sub(r" govuk-(?:fieldset__legend|label)--[a-z]+| govuk-(?:radios|checkboxes)--inline", "", part)
        for part in parts
    ]
    return [re.sub(r", \]", "]", re.sub(dropped, "", part)) for part in cleaned]


def test_the_error_summary_says_the_same_words_as_the_field_and_leads_to_its_first_box() -> None:
    class Form(Summarised, forms.Form):
        words = LongText(label="What has changed", empty="Enter what has changed")
        rating = OneOf(label="Rating", choices=[("a", "A"), ("b", "B")], empty="Select a rating")
        due = DayField(label="Due", empty="Enter the date it is due")

    form = Form(data={})
    summary = render_to_string("board/error_summary.html", {"form": form})
    page = "".join(render_to_string("board/field.html", {"field": field}) for field in form)
    for target, sentence in form.summary():
        assert f'<a href="#{target}">{sentence}</a>' in summary
        assert f'id="{target}"' in page
        assert page.count(sentence) == 1


def test_no_piece_says_required_or_optional_wrongly() -> None:
    class Form(Summarised, forms.Form):
        one = PlainText(label="One", required=False)
        two = PlainText(label="Two")

    pieces = "".join(render_to_string("board/field.html", {"field": field}) for field in Form())
    page = " ".join(pieces.split())
    assert "One (optional)" in page
    assert "Two (optional)" not in page
    assert " required" not in page
