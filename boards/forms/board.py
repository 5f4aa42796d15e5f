"""The forms about the board itself: its facts, its legend, and its terms of reference.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from django import forms

from boards.access import Access
from boards.forms import BoardForm, DayField, LongText, OneOf, PlainText
from boards.forms.changing import ChangeForm, reason_field
from boards.forms.fields import WholeNumber
from boards.forms.people import EmailAddress
from boards.models import Rating, TermsOfReference
from boards.models.rating import Colour


class MarkdownText(LongText):
    """Several lines of Markdown, with the row that formats them."""

    piece = "markdown"


class ChangeBoardForm(ChangeForm):
    """The board's facts. Its address stays as it is."""

    name = PlainText(label="Name", max_length=200, empty="Enter the name of the board", named="Name")
    place = PlainText(
        label="Place", max_length=100, empty="Enter the place", named="Place",
        help_text="The short name over the board’s name, like “Lancashire”.",
    )  # fmt: skip
    council = PlainText(label="Council", max_length=200, empty="Enter the name of the council", named="Council")
    purpose = MarkdownText(label="What it is for", named="What it is for", max_length=2000, required=False, rows=4)
    contact_mailbox = EmailAddress(
        label="Contact mailbox", max_length=200, empty="Enter the contact mailbox",
        help_text="The public writes to it. Use a mailbox of the board, not a person’s.",
    )  # fmt: skip
    cadence = PlainText(
        label="How often it meets", max_length=100, required=False, named="How often it meets",
        help_text="Like “About every month”.",
    )  # fmt: skip
    paper_deadline = WholeNumber(
        label="Working days before a meeting that papers are due", named="Working days", most=60,
        empty="Enter the number of working days",
    )  # fmt: skip
    update_interval = WholeNumber(
        label="Days after which a rating is shown as old", named="Days", most=366, empty="Enter the number of days"
    )


class ChangeRatingForm(ChangeForm):
    """One line of the legend: its letter, its word, what it means and its colour."""

    word = PlainText(label="Word", max_length=40, empty="Enter the word", named="Word")
    letter = PlainText(
        label="Letter", max_length=2, empty="Enter the letter", named="Letter", width="govuk-input--width-2"
    )
    meaning = PlainText(label="What it means", max_length=200, empty="Enter what it means", named="What it means")
    colour = OneOf(
        label="Colour", choices=Colour.choices, empty="Select the colour",
        help_text="The shape stays with the colour. Nobody is asked to tell ratings apart by colour alone.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """No two lines of a legend have the same word or letter: those tell them apart where colour does not."""
        answers = super().clean() or {}
        for other in Rating.objects.of(self.access.board).but_for(self.row):
            for name in ("word", "letter"):
                if str(answers.get(name, "")).casefold() == getattr(other, name).casefold():
                    self.add_error(name, f"“{other.word}” has this {name}. Choose another")
        return answers


class WriteTermsForm(BoardForm):
    """The next version of the terms, begun from the newest. Its version is the newest one's number."""

    text = MarkdownText(
        label="Terms of reference", named="Terms of reference", max_length=20_000, rows=20,
        empty="Enter the terms of reference",
    )  # fmt: skip
    written_on = DayField(label="Written on", empty="Enter the day it was written", named="Day it was written")
    reason = reason_field("What is different, and why", empty="Enter what is different, and why")

    def __init__(self, *args: Any, access: Access, newest: TermsOfReference | None, **kwargs: Any):
        super().__init__(*args, access=access, version=newest.number if newest else None, **kwargs)
        self.newest = newest
        self.fields["text"].initial = newest.text if newest else ""
        self.fields["written_on"].initial = access.day
        self.fields["written_on"].last = access.day

    def renew(self, version: int) -> None:
        """After a conflict: the number of the version that came between."""
        super().renew(self.newest.number if self.newest else version)

    def clean_text(self) -> str:
        """A version differs from the one before it."""
        text = self.cleaned_data["text"]
        if self.newest and text == self.newest.text:
            raise forms.ValidationError("Change the text: it is the same as the newest version")
        return text

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = {name: self.cleaned_data[name] for name in ("text", "written_on", "reason")}
        return answers | {"after": self.sent_version}
