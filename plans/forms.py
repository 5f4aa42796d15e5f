"""The forms about requirements: a source with its judgements, a recommendation, its text confirmed.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from boards.access import Access
from boards.forms import BoardForm, DayField, LongText, OneOf, OneOfRows, PlainText
from boards.models import Organisation
from plans.models import AREA_LENGTH, JUDGEMENT_LENGTH, Recommendation, SourceKind

WHOSE = {"report": "The report’s own words", "ours": "Our own words"}
HINTS = {"ours": "Pages then say that the words are ours."}
ON_THE_WEB = URLValidator(
    schemes=["http", "https"], message="Enter the web address in full, like https://www.example.org/report"
)
TOO_LONG = f"an area has up to {AREA_LENGTH} characters, a judgement {JUDGEMENT_LENGTH}"


class SourceForm(BoardForm):
    """What was published, on which day, and what it judged."""

    sort = OneOf(label="What it is", choices=SourceKind.choices, drop_down=True, empty="Select what it is")
    title = PlainText(
        label="Title", max_length=200, empty="Enter its title", named="Title",
        help_text="Like “Ofsted single inspection of services for children”.",
    )  # fmt: skip
    published_on = DayField(label="Published on", empty="Enter the day it was published", named="Day of publication")
    in_force_until = DayField(
        label="In force until", required=False, named="Last day", help_text="For a notice or a direction with an end."
    )
    address = PlainText(label="Web address", max_length=200, required=False, named="Web address")
    judgements = LongText(
        label="Judgements", max_length=4_000, rows=6, required=False, named="Judgements",
        help_text="One a line: the area, a colon, and the judgement. Like “Help and protection: Inadequate”.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["sort"].choices = [("", "Select"), *SourceKind.choices]

    def clean_address(self) -> str:
        """A page on the web, so that it can be a link."""
        address = self.cleaned_data["address"]
        if address:
            ON_THE_WEB(address)
        return address

    def clean_judgements(self) -> list[tuple[str, str]]:
        """As (area, words), each area once."""
        lines = [line.strip() for line in self.cleaned_data["judgements"].split("\n") if line.strip()]
        found = [tuple(part.strip() for part in line.partition(":")[::2]) for line in lines]
        for line, (area, said) in zip(lines, found, strict=True):
            if not area or not said:
                raise ValidationError(f"Put a colon between the area and its judgement in “{line[:80]}”")
            if len(area) > AREA_LENGTH or len(said) > JUDGEMENT_LENGTH:
                raise ValidationError(f"Shorten “{line[:80]}”: {TOO_LONG}")
        areas = [area.casefold() for area, _ in found]
        if twice := next((area for area, _ in found if areas.count(area.casefold()) > 1), ""):
            raise ValidationError(f"Judge “{twice}” once")
        return [(area, said) for area, said in found]

    def clean(self) -> dict[str, Any]:
        """What is in force was published first."""
        answers = super().clean() or {}
        first, last = answers.get("published_on"), answers.get("in_force_until")
        if first and last and last < first:
            self.add_error("in_force_until", "Last day must be the day of publication or later")
        return answers

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        names = ("sort", "title", "published_on", "in_force_until", "address", "judgements")
        return {name: self.cleaned_data[name] for name in names}


class RecommendationForm(BoardForm):
    """One recommendation of a source, by its short title."""

    number = PlainText(
        label="Number", max_length=4, required=False, width="govuk-input--width-3", named="Number",
        help_text="Its number in the report. Leave it empty if it has none.",
    )  # fmt: skip
    short_title = PlainText(
        label="Short title", max_length=200, empty="Enter a short title", named="Short title",
        help_text="In your own words. It is what lists show.",
    )  # fmt: skip
    paragraphs = PlainText(
        label="Paragraphs of the report", max_length=200, required=False, named="Paragraphs",
        help_text="Like “36 37 121 136”.",
    )  # fmt: skip
    theme = PlainText(label="Theme", max_length=120, required=False, named="Theme")
    addressee = OneOfRows(
        label="Addressed to", queryset=Organisation.objects.none(), required=False, empty_label="Nobody by name",
        empty="Select whom it is addressed to",
    )  # fmt: skip

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        assert access.board is not None  # noqa: S101 the doorman made it for a board
        self.fields["addressee"].queryset = Organisation.objects.of(access.board).at_the_table(access.day)

    def clean_number(self) -> int | None:
        """A whole number, or none."""
        number = self.cleaned_data["number"]
        if not number:
            return None
        if not number.isascii() or not number.isdigit() or int(number) == 0:
            raise ValidationError("Number must be a whole number, like 8")
        return int(number)

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        names = ("number", "short_title", "paragraphs", "theme", "addressee")
        return {name: self.cleaned_data[name] for name in names}


class ConfirmForm(BoardForm):
    """The text of a recommendation, whose words it is in, and how it was compared with the report."""

    text = LongText(
        label="Text of the recommendation", max_length=4_000, rows=6, empty="Enter the text of the recommendation",
        named="Text of the recommendation",
    )  # fmt: skip
    whose = OneOf(
        label="Whose words are these?", choices=WHOSE.items(), hints=HINTS, empty="Select whose words they are"
    )
    reason = PlainText(
        label="How you compared it", max_length=300, empty="Enter how you compared it with the report",
        named="How you compared it", help_text="Like “Read against page 12 of the report”. It stands in the history.",
    )  # fmt: skip

    def __init__(self, *args: Any, recommendation: Recommendation, **kwargs: Any):
        super().__init__(*args, version=recommendation.version, **kwargs)
        self.fields["text"].initial = recommendation.text

    def confirmed(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = self.cleaned_data
        return {"text": answers["text"], "text_is_ours": answers["whose"] == "ours", "reason": answers["reason"]}
