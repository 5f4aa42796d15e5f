"""The base of every page's form: how it is drawn, its one-use token, its version, and what a conflict shows.

Leans on crispy-forms with the house's template pack. Must not know any noun.
"""

from datetime import time
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from boards import words
from boards.once import NOT_ANSWERS, digest_of, new_token
from boards.refusals import NotNow, Refused

SAVED_BEFORE = "You saved this page before. Save again to add this as another."
CHOOSE_AGAIN = "Select the file again: a page that comes back cannot keep it."
NOT_COMPARED = ("token", "version", "reason")


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

    `access` is who fills it in. `token` (one-use) and `version` (only of forms that change something, which give
    `version=`, 0 for what is not there yet) are hidden fields. `refused_at` is the field where a verb's refusal stands;
    over the form when it is empty.
    """

    fields: dict[str, Any]
    refused_at = ""

    token = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def __init__(self, *args: Any, version: int | None = None, access: Any = None, **kwargs: Any):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.access = access
        self.fields["token"].initial = new_token()
        self.fields["version"].initial = version
        if version is None:
            del self.fields["version"]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.form_show_errors = True
        self.helper.render_hidden_fields = True

    @property
    def sent_token(self) -> str:
        """The token the form carried, or a fresh one when it was stripped."""
        return self.cleaned_data.get("token") or new_token()

    @property
    def sent_version(self) -> int | None:
        """The version the form carried."""
        return self.cleaned_data.get("version")

    def refuse(self, refusal: NotNow | Refused, field: str | None = None) -> None:
        """Show a verb's sentence at a field (the one it is about, if it says so), or over the form."""
        about = getattr(refusal, "at", "")
        at = field or (about if about in self.fields else "") or self.refused_at or None
        self.add_error(at, ValidationError(refusal.sentence))

    def theirs(self, row: Any) -> dict[str, Any]:
        """What the row says now of each field, in words, for the conflict panel. Here a field is a column of it."""
        asked = {name: field for name, field in self.fields.items() if name not in NOT_COMPARED}
        return {name: in_words(field, getattr(row, name)) for name, field in asked.items()}

    def digest(self) -> str:
        """The answers as they were sent, files included, in 64 letters: whether two submits say the same."""
        answers: Any = self.data
        return digest_of(answers, self.files, without=tuple(self.add_prefix(name) for name in NOT_ANSWERS))

    def start_another(self) -> None:
        """After the page was saved with other answers: keep these, and let saving again make another thing."""
        self._carry("token", new_token())
        self.add_error(None, SAVED_BEFORE)
        for name in self.files:
            self.add_error(name if name in self.fields else None, CHOOSE_AGAIN)

    def renew(self, version: int) -> None:
        """After a conflict: keep the answers, carry the version they now replace."""
        self._carry("version", str(version))

    def _carry(self, name: str, value: str) -> None:
        answers: Any = self.data.copy()  # type: ignore[attr-defined]  # a QueryDict, as the page gave it
        answers[self.add_prefix(name)] = value
        self.data = answers


def _first_box(field: forms.BoundField, errors: Any) -> str:
    if getattr(field.field, "piece", "") == "date":
        code = errors.as_data()[0].code
        return f"{field.auto_id}-{code if code in ('month', 'year') else 'day'}"
    return field.auto_id


def conflict_lines(form: BoardForm, theirs: dict[str, Any], row: Any, reader: Any = None) -> dict[str, Any]:
    """What the conflict panel shows: who changed it (`reader` it may be) and when, and both texts of each answer that
    differs.

    `theirs` maps field names to what the row says now, in words; `row` is the governed row as it stands.
    """
    lines = []
    for name, value in theirs.items():
        yours = in_words(form.fields[name], form.cleaned_data.get(name))
        if " ".join(str(value or "").split()) != " ".join(yours.split()):
            lines.append({"label": form.fields[name].label, "theirs": value, "yours": yours})
    return who_changed(row, reader) | {"lines": lines}


def who_changed(row: Any, reader: Any = None) -> dict[str, Any]:
    """Who changed a row last (`reader` it may be) and when, as a conflict panel says it."""
    who, when = _last_change(row)
    oneself = who is not None and who == reader
    return {"who": who.name if who else "Somebody", "is_oneself": oneself, "when": words.moment(when)}


def _last_change(row: Any) -> tuple[Any, Any]:
    """Who (if known) changed a row last, and when: from its history, or from the row itself (a minute has none)."""
    if not hasattr(row, "history"):
        return row.written_by, row.written_at
    last = row.history.first()
    return last.history_user, last.history_date


def in_words(field: Any, value: Any) -> str:
    """An answer as the conflict panel says it: the labels of what was chosen, days in words, yes or no."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if hasattr(value, "strftime") and hasattr(value, "year"):
        return words.day(value)
    if isinstance(value, time):
        return words.clock_time(value)
    if isinstance(value, UploadedFile):
        return str(value.name)
    if hasattr(value, "__iter__") and not isinstance(value, str):
        return ", ".join(_label(field, part) for part in value)
    return "" if value is None else _label(field, value)


def _label(field: Any, value: Any) -> str:
    labels = dict(getattr(field, "choices", ())) if isinstance(value, str) else {}
    return str(labels.get(value, value))
