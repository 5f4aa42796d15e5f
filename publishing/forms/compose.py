"""The desk's form: the whole update on one page, each section's public words beside the record.

Leans on the form furniture and the draft's parts. One version for the whole: two secretaries never overwrite each
other without seeing both texts. Must not know pages.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from boards.forms import BoardForm, DayField, LongText, OneOf, PlainText, Tick
from publishing.changes import Written
from publishing.checking import must_say_what_changed, words
from publishing.models import DraftDate, DraftDecision, DraftSection, Shown, UpdateDraft

MOST_WORDS = 60_000
EXACT = "Exact words"
LEAVE_OUT = "Leave it out"


class Markdown(LongText):
    """Public words: Markdown. Pasted HTML is refused, so that the public never reads tags."""

    piece = "markdown"

    def clean(self, value: Any) -> str:
        """The words, tidied. Raises `ValidationError` when they hold HTML."""
        said = super().clean(value)
        if words.TAG.search(said):
            raise ValidationError(words.HTML_IS_NOT_TEXT)
        return said


class WithoutTags(PlainText):
    """One line of public words."""

    def clean(self, value: Any) -> str:
        """The words. Raises `ValidationError` when they hold HTML."""
        said = super().clean(value)
        if words.TAG.search(said):
            raise ValidationError(words.HTML_IS_NOT_TEXT)
        return said


class ComposeForm(BoardForm):
    """Title, first sentence, sections with their decisions, key dates."""

    title = WithoutTags(label="Title", max_length=200, empty="Enter the title of the update", named="Title")
    lead = Markdown(
        label="First sentence", max_length=1_000, rows=3, required=False, named="First sentence",
        help_text="What this is and when the Board met.",
    )  # fmt: skip
    chair_line = WithoutTags(
        label="Chair",
        max_length=200,
        required=False,
        named="Chair",
        help_text="Name and office, as the public reads them.",
    )
    what_changed = WithoutTags(
        label="What this correction changes", max_length=500, empty="Enter what this correction changes",
        named="What this correction changes", help_text="The public reads it on the page.",
    )  # fmt: skip

    def __init__(self, *args: Any, draft: UpdateDraft, **kwargs: Any):
        super().__init__(*args, version=draft.version, **kwargs)
        self.draft = draft
        self.sections: list[DraftSection] = list(draft.sections.prefetch_related("decisions__decision"))
        self.dates: list[DraftDate] = list(draft.dates.all())
        if not must_say_what_changed(draft):
            del self.fields["what_changed"]
        for section in self.sections:
            self._add_section(section)
        for line in self.dates:
            self._add_date(line)
        for name, value in self.standing(draft).items():
            self.fields[name].initial = value

    def _add_section(self, section: DraftSection) -> None:
        name = section.heading or f"section {section.position}"
        self.fields[f"heading-{section.pk}"] = WithoutTags(
            label="Heading", max_length=200, required=False, named=f"Heading of section {section.position}"
        )
        self.fields[f"words-{section.pk}"] = Markdown(
            label=f"Public words: {name}",
            max_length=MOST_WORDS,
            rows=max(4, min(16, len(section.words) // 70 + section.words.count("\n") + 2)),
            required=False,
            named=f"Public words of {name}",
        )
        self.fields[f"out-{section.pk}"] = Tick(label=f"Leave this section out: {name}")
        for line in section.decisions.all():
            self._add_decision(line)

    def _add_decision(self, line: DraftDecision) -> None:
        choices = [(Shown.WORDS, EXACT)]
        choices += [(Shown.SHORT, "Short form")] if line.decision.short_form else []
        self.fields[f"shown-{line.pk}"] = OneOf(
            label=f"Decision {line.decision.reference}", drop_down=True, choices=[*choices, (Shown.OUT, LEAVE_OUT)],
            empty=f"Select how decision {line.decision.reference} is shown",
        )  # fmt: skip
        self.fields[f"due-{line.pk}"] = WithoutTags(
            label=f"Due, beside decision {line.decision.reference}", max_length=120, required=False, named="Due"
        )

    def _add_date(self, line: DraftDate) -> None:
        self.fields[f"when-{line.pk}"] = WithoutTags(
            label="When", max_length=80, empty="Enter when it is", named="When"
        )
        self.fields[f"what-{line.pk}"] = WithoutTags(
            label="What", max_length=300, empty="Enter what it is", named="What"
        )
        self.fields[f"drop-{line.pk}"] = Tick(label=f"Leave this date out: {line.when}")

    def date_fields(self) -> list[tuple[Any, Any, Any]]:
        """The boxes of each key date, for the page."""
        return [(self[f"when-{row.pk}"], self[f"what-{row.pk}"], self[f"drop-{row.pk}"]) for row in self.dates]

    def standing(self, draft: UpdateDraft) -> dict[str, Any]:
        """What the draft says now, by field: for the form's first showing and for the conflict panel."""
        found: dict[str, Any] = {"title": draft.title, "lead": draft.lead, "chair_line": draft.chair_line}
        found["what_changed"] = draft.what_changed
        for section in draft.sections.prefetch_related("decisions"):
            found[f"heading-{section.pk}"], found[f"words-{section.pk}"] = section.heading, section.words
            found[f"out-{section.pk}"] = section.left_out
            for line in section.decisions.all():
                found[f"shown-{line.pk}"], found[f"due-{line.pk}"] = line.shown, line.due
        for key in draft.dates.all():
            found[f"when-{key.pk}"], found[f"what-{key.pk}"] = key.when, key.what
            found[f"drop-{key.pk}"] = key.left_out
        return {name: value for name, value in found.items() if name in self.fields}

    def theirs(self, draft: UpdateDraft) -> dict[str, Any]:
        """What the conflict panel compares: every box in words."""
        shown = {**dict(Shown.choices), Shown.WORDS: EXACT, Shown.SHORT: "Short form", Shown.OUT: LEAVE_OUT}
        return {
            name: shown.get(value, value) if name.startswith("shown-") else str(value)
            for name, value in self.standing(draft).items()
        }

    def written(self) -> Written:
        """What the verb takes."""
        answers = self.cleaned_data
        found = Written()
        for name in ("title", "lead", "chair_line", "what_changed"):
            if name in answers:
                found.draft[name] = answers[name]
        for section in self.sections:
            key = section.pk
            found.sections[key] = {
                "heading": answers[f"heading-{key}"],
                "words": answers[f"words-{key}"],
                "left_out": answers[f"out-{key}"],
            }
            for line in section.decisions.all():
                due = answers[f"due-{line.pk}"]
                found.decisions[line.pk] = {"shown": answers[f"shown-{line.pk}"], "due": due}
        for date_line in self.dates:
            key = date_line.pk
            found.dates[key] = {
                "when": answers[f"when-{key}"],
                "what": answers[f"what-{key}"],
                "left_out": answers[f"drop-{key}"],
            }
        return found


class AddSectionForm(BoardForm):
    """A section of its own."""

    heading = WithoutTags(label="Heading", max_length=200, empty="Enter the heading", named="Heading")
    words = Markdown(label="Public words", max_length=MOST_WORDS, rows=8, required=False, named="Public words")


class AddDateForm(BoardForm):
    """A key date in words, and the day it sorts at."""

    when = WithoutTags(
        label="When", max_length=80, empty="Enter when it is", named="When", help_text="Like “Early March 2016”."
    )
    what = WithoutTags(label="What", max_length=300, empty="Enter what it is", named="What")
    day = DayField(label="Day it sorts at", required=False, named="Day", help_text="The last day, for a period.")

    def sorts_on(self) -> date | None:
        """The day, if any."""
        return self.cleaned_data["day"]


class AddDocumentForm(BoardForm):
    """A document the update links to."""

    title = WithoutTags(
        label="Title", max_length=200, empty="Enter the title of the document", named="Title",
        help_text="It becomes the words of the link.",
    )  # fmt: skip
    href = PlainText(
        label="Address", max_length=500, empty="Enter the address of the document", named="Address",
        help_text="Beginning with https:// or, on this site, with /",
    )  # fmt: skip
    note = WithoutTags(
        label="Note",
        max_length=80,
        required=False,
        named="Note",
        help_text="Like “Web page” or “PDF, 4 pages”.",
    )

    def clean_href(self) -> str:
        """An address that can lead somewhere. Raises `ValidationError`."""
        href = self.cleaned_data["href"]
        if words.is_dead(href, None):
            raise ValidationError("Address must begin with https:// or, on this site, with /")
        return href
