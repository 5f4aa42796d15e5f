"""Clearing an exact text, or sending it back: by the chair, or as the secretariat records it.

Leans on the form furniture and acts on behalf. Must not know pages.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms

from boards.behalf import How, Word, own_word
from boards.files import receive
from boards.forms import BoardForm, DayField, FileOffer, LongText, OneOf, OneOfRows
from boards.models import Person
from boards.roles import Power
from publishing.models import UpdateDraft
from publishing.said_days import why_before_text

HOWS = [(How.EMAIL, "By email"), (How.MEETING, "At the meeting"), (How.TELEPHONE, "By telephone")]


class ChairsWord(BoardForm):
    """Whose word it is. The chair writes their own; the secretariat says how it reached them."""

    said_by = OneOfRows(label="Said by", queryset=Person.objects.none(), empty="Select who said it")
    said_how = OneOf(label="How it reached you", choices=HOWS, empty="Select how it reached you")
    said_on = DayField(label="On", empty="Enter the day it was said", named="Day")
    file = FileOffer(
        label="The email",
        required=False,
        help_text="Saved as .eml, or as a PDF, Word file or picture, up to 20MB. Only the desk sees it.",
    )

    def __init__(self, *args: Any, draft: UpdateDraft | None = None, version: int | None = None, **kwargs: Any):
        super().__init__(*args, version=version or (draft.version if draft else None), **kwargs)
        self.draft = draft
        self.is_own = self.access.may(Power.CLEAR)
        if self.is_own:
            for name in ("said_by", "said_how", "said_on", "file"):
                del self.fields[name]
        else:
            chairs = Person.objects.chairing(self.access.board, self.access.day)
            self.fields["said_by"].queryset = chairs
            self.fields["said_by"].initial = chairs.first()
            self.fields["said_on"].last = self.access.day
            self.fields["said_on"].initial = self.access.day

    def why_not_on(self, said_on: date) -> str:
        """Why it cannot have been said on a day, or nothing."""
        return why_before_text(self.draft, said_on) if self.draft else ""

    def word(self) -> Word:
        """Whose word it was, with its file. The file is kept: call it inside the transaction of the verb."""
        word = self.spoken()
        if not self.email:
            return word
        return replace(word, file=receive(self.email, board=self.access.board, by=self.access.person))

    def spoken(self) -> Word:
        """Whose word it was, without its file."""
        if self.is_own:
            return own_word(self.access.person, self.access.board)
        answers = self.cleaned_data
        return Word(answers["said_by"], answers["said_on"], How(answers["said_how"]))

    @property
    def email(self) -> Any:
        """The file that was handed in, if any."""
        return self.cleaned_data.get("file")

    def clean(self) -> dict[str, Any]:
        """It was said on a day that can be."""
        answers = super().clean() or {}
        said_on = answers.get("said_on")
        if said_on and (early := self.why_not_on(said_on)):
            self.add_error("said_on", early)
        return answers


class ClearForm(ChairsWord):
    """The text with this hash is cleared."""

    text_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, text_hash: str, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["text_hash"].initial = text_hash


class SendBackForm(ChairsWord):
    """What is to be changed first."""

    words = LongText(label="What is to be changed", max_length=2_000, rows=5, empty="Enter what is to be changed")
