"""The base of every page's form: how it is drawn, its one-use token, its version, and what a conflict shows.

Leans on crispy-forms with the house's template pack. Must not know any noun.
"""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError

from boards import words
from boards.once import new_token
from boards.refusals import NotNow


class Summarised:
    """What the error summary asks of a form."""

    def summary(self) -> list[tuple[str, str]]:
        """The error summary: (id of the box to go to, sentence). The same words stand at the field."""
        lines: list[tuple[str, str]] = []
        form: Any = self
        for name, errors in form.errors.items():
            target = "" if name == "__all__" else _first_box(form[name], errors)
            lines += [(target, str(sentence)) for sentence in errors]
        return lines


class BoardForm(Summarised, forms.Form):
    """A form drawn by the house's pack. Pages write `{% include "_form.html" %}`.

    `access` is who fills it in. `token` (one-use, for forms that make something) and `version` (for forms that
    change something) are hidden fields: give `version=` to have the second instead of the first.
    """

    fields: dict[str, Any]

    token = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=2**31 - 1)

    def __init__(self, *args: Any, version: int | None = None, access: Any = None, **kwargs: Any):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.access = access
        del self.fields["version" if version is None else "token"]
        if version is None:
            self.fields["token"].initial = new_token()
        else:
            self.fields["version"].initial = version
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.form_show_errors = True

    @property
    def sent_token(self) -> str:
        """The token the form carried, or a fresh one when it was stripped."""
        return self.cleaned_data.get("token") or new_token()

    @property
    def sent_version(self) -> int | None:
        """The version the form carried."""
        return self.cleaned_data.get("version")

    def refuse(self, refusal: NotNow, field: str | None = None) -> None:
        """Show a verb's sentence at a field, or over the form."""
        self.add_error(field, ValidationError(refusal.sentence))

    def renew(self, version: int) -> None:
        """After a conflict: keep the answers, carry the version they now replace."""
        answers: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict, as the page gave it
        answers[self.add_prefix("version")] = str(version)
        self.data = answers


def _first_box(field: forms.BoundField, errors: Any) -> str:
    if getattr(field.field, "piece", "") == "date":
        code = errors.as_data()[0].code
        return f"{field.auto_id}-{code if code in ('month', 'year') else 'day'}"
    return field.auto_id


def conflict_lines(form: BoardForm, theirs: dict[str, Any], row: Any) -> dict[str, Any]:
    """What the conflict panel shows: who changed it and when, and both texts of each answer that differs.

    `theirs` maps field names to what the row says now, in words; `row` is the governed row as it stands.
    """
    who, when = _last_change(row)
    lines = []
    for name, value in theirs.items():
        yours = _in_words(form, name)
        if " ".join(str(value or "").split()) != " ".join(yours.split()):
            lines.append({"label": form.fields[name].label, "theirs": value, "yours": yours})
    return {"who": who, "when": words.moment(when), "lines": lines}


def _last_change(row: Any) -> tuple[str, Any]:
    """Who changed a row last, and when: from its history, or from the row itself where it has none (a minute)."""
    if not hasattr(row, "history"):
        return row.written_by.name, row.written_at
    last = row.history.first()
    return (last.history_user.name if last.history_user else "Somebody"), last.history_date


def _in_words(form: BoardForm, name: str) -> str:
    value: Any = form.cleaned_data.get(name)
    choices = dict(getattr(form.fields[name], "choices", ())) if isinstance(value, str) else {}
    if isinstance(value, str) and value in choices:
        return str(choices[value])
    if hasattr(value, "strftime") and hasattr(value, "year"):
        return words.day(value)
    if hasattr(value, "__iter__") and not isinstance(value, str):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)
