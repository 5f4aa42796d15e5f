"""Forms of reading in: a document handed in or pasted, its day, one finding mended, saving, undoing.

Leans on the form furniture and proposals. Must not know pages.
"""

from typing import Any

from crispy_forms.layout import Layout
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from actions.models import DueKind
from boards import clock
from boards.access import Access
from boards.files import kind_of_writing
from boards.forms import BoardForm, DayField, FileOffer, LongText, OneOf, PlainText, Tick
from boards.forms.layout import More
from boards.models import Finding, FindingKind, ReadIn
from publishing.changes.findings import Mended
from publishing.findings import DECIDED
from publishing.proposing import NOT_YET_NAMED, PLAN, Leads, Meetings, ProposedLead

MOST_PASTED = 1_000_000
DUE = ("due_kind", "due_on", "due_meeting", "look_next_on", "due_words")
LEAD = ("lead", "who")
KINDS = {
    FindingKind.PROMISE: "Something to do because of the decision",
    FindingKind.COMMITMENT: "Something to do, outside a decision",
    FindingKind.DECISION: "A decision",
    FindingKind.VIEW: "Neither: a view, or nothing to save",
}
MAY_BE = {
    FindingKind.PROMISE: (FindingKind.PROMISE, FindingKind.COMMITMENT),
    FindingKind.COMMITMENT: (FindingKind.COMMITMENT, FindingKind.DECISION, FindingKind.VIEW),
    FindingKind.DECISION: (FindingKind.DECISION, FindingKind.COMMITMENT, FindingKind.VIEW),
    FindingKind.VIEW: (FindingKind.VIEW, FindingKind.DECISION, FindingKind.COMMITMENT),
}


class ReadInForm(BoardForm):
    """A document, as a file or pasted."""

    file = FileOffer(
        label="Document", required=False,
        help_text="An update or minutes of one meeting: Word (.docx), OpenDocument (.odt), a web page, Markdown or "
        "text. Up to 20MB.",
    )  # fmt: skip
    pasted = LongText(
        label="Or paste its text", max_length=MOST_PASTED, rows=8, required=False, named="The pasted text"
    )

    not_children = Tick(
        label="It was refused as a list about children, and is not about children",
        help_text="Your answer is kept with the document.",
    )

    def clean_file(self) -> UploadedFile | None:
        """What the file is, by its contents. Raises `ValidationError`."""
        upload: UploadedFile | None = self.cleaned_data["file"]
        if upload is not None:
            kind_of_writing(upload, upload.size or 0)
        return upload

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        answers = super().clean() or {}
        if not self.errors and bool(answers.get("file")) == bool(answers.get("pasted")):
            both = bool(answers.get("file"))
            self.add_error(
                "file", "Select a file or paste its text, not both" if both else "Select a file, or paste its text"
            )
        return answers

    def upload(self) -> UploadedFile:
        """The document, whichever way it came."""
        answers = self.cleaned_data
        return answers["file"] or SimpleUploadedFile("Pasted text", answers["pasted"].encode())


class DocumentForm(BoardForm):
    """Which meeting the document is of."""

    title = PlainText(label="Title", max_length=200, empty="Enter the title of the document", named="Title")
    meeting_day = DayField(label="Day of the meeting", named="Day of the meeting", empty="Enter the day of the meeting")

    def __init__(self, *args: Any, read_in: ReadIn, **kwargs: Any):
        super().__init__(*args, version=read_in.version, **kwargs)
        self.board = read_in.board
        self.fields["title"].initial, self.fields["meeting_day"].initial = read_in.title, read_in.meeting_day

    def clean_meeting_day(self) -> Any:
        """A meeting that took place. Raises `ValidationError`."""
        day = self.cleaned_data["meeting_day"]
        if day and day > clock.today(self.board):
            raise ValidationError("Day of the meeting must be today or earlier")
        return day


class SectionForm(BoardForm):
    """The title of the item that a section becomes."""

    words = PlainText(label="Title of the item", max_length=200, empty="Enter the title of the item", named="Title")

    def __init__(self, *args: Any, finding: Finding, access: Access, **kwargs: Any):
        super().__init__(*args, version=finding.version, access=access, **kwargs)
        self.fields["words"].initial = finding.words

    def mended(self) -> Mended:
        """What the verb takes."""
        return Mended({"words": self.cleaned_data["words"]}, ProposedLead())

    def theirs(self, row: Finding) -> dict[str, Any]:
        """What the conflict panel compares."""
        return {"words": row.words}


class FindingForm(BoardForm):
    """What a finding is, its words, who leads and when it is due."""

    sort = OneOf(label="What it is", empty="Select what it is")
    words = LongText(label="Words", max_length=4_000, rows=4, empty="Enter its words", named="Words")
    decided = OneOf(
        label="The Board", choices=DECIDED, drop_down=True, required=False, empty="Select what the Board did"
    )
    lead = OneOf(label="Lead", required=False, drop_down=True)
    who = PlainText(label="Lead, as agreed", max_length=160, required=False, named="Lead, as agreed")
    due_kind = OneOf(label="When it is due", choices=DueKind.choices, empty="Select when it is due")
    due_on = DayField(label="Date, or last day of the period", named="Due date", required=False)
    due_meeting = OneOf(label="Meeting", required=False, drop_down=True)
    look_next_on = DayField(label="Looked at next", named="The day it is looked at next", required=False)
    due_words = PlainText(label="Due, as agreed", max_length=120, required=False, named="Due, as agreed")

    def __init__(self, *args: Any, finding: Finding, access: Access, **kwargs: Any):
        super().__init__(*args, version=finding.version, access=access, **kwargs)
        self.finding = finding
        self.leads = Leads(access.board, access.day)
        self.meetings = Meetings(access.board)
        self.by_key = {f"{type(row).__name__.lower()}-{row.pk}": row for row in self.leads.rows}
        people = [(key, str(row)) for key, row in self.by_key.items()]
        self.fields["lead"].choices = [("", "Not yet named"), ("board", "The Board"), *people]
        self.fields["due_meeting"].choices = self._meetings(finding)
        self.fields["sort"].choices = [(kind, KINDS[kind]) for kind in MAY_BE[FindingKind(finding.sort)]]
        for name, value in self._standing(finding).items():
            self.fields[name].initial = value
        if finding.sort == FindingKind.PROMISE:
            del self.fields["decided"]
        self.helper.layout = self._layout(finding)

    def _meetings(self, finding: Finding) -> list[tuple[str, str]]:
        known = [*self.meetings.by_slug]
        plan = finding.due_meeting if finding.due_meeting.startswith(PLAN) else ""
        named = self.meetings.meant_by(finding.due_words, finding.read_in.meeting_day) if finding.due_words else ""
        plan = plan or (named if named.startswith(PLAN) else "")
        keys = [NOT_YET_NAMED, *([plan] if plan else []), *known]
        return [("", "Choose"), *((key, self.meetings.in_words(key)) for key in keys)]

    @staticmethod
    def _layout(finding: Finding) -> Layout:
        if finding.sort in (FindingKind.PROMISE, FindingKind.COMMITMENT):
            decided = [] if finding.sort == FindingKind.PROMISE else [More("If it is a decision", "decided")]
            return Layout("version", "sort", "words", *LEAD, *DUE, *decided)
        return Layout("version", "sort", "words", "decided", More("If it is something to do", *LEAD, *DUE))

    def _standing(self, row: Finding) -> dict[str, Any]:
        lead = row.lead
        key = f"{type(lead).__name__.lower()}-{lead.pk}" if lead else "board" if row.lead_board else ""
        found = {name: getattr(row, name) for name in ("sort", "words", "who", *DUE)}
        found["due_kind"] = row.due_kind or "none"
        return found | {"lead": key, "decided": row.decided or "agreed"}

    def clean(self) -> dict[str, Any]:
        """Each kind of due has what it needs, when it is something to do."""
        answers = super().clean() or {}
        if answers.get("sort") not in (FindingKind.PROMISE, FindingKind.COMMITMENT):
            for name in (*LEAD, *DUE):
                self.errors.pop(name, None)
            answers.setdefault("due_kind", "none")
            return answers
        needs: dict[str | None, tuple[str, str]] = {
            DueKind.DATE: ("due_on", "Enter the date it is due"),
            DueKind.PERIOD: ("due_on", "Enter the last day of the period"),
            DueKind.MEETING: ("due_meeting", "Select the meeting it is due at"),
            DueKind.ONGOING: ("look_next_on", "Enter the day it is looked at next"),
        }
        name, sentence = needs.get(answers.get("due_kind"), ("", ""))
        if name and not answers.get(name) and name not in self.errors:
            self.add_error(name, sentence)
        if answers.get("due_kind") == DueKind.PERIOD and not answers.get("due_words"):
            self.add_error("due_words", "Enter the period as it was agreed, like “early March”")
        return answers

    def mended(self) -> Mended:
        """What the verb takes: only the columns of its kind of due."""
        answers = self.cleaned_data
        columns = {name: answers.get(name) for name in ("sort", "words")}
        columns |= {"who": answers.get("who") or "", "due_words": answers.get("due_words") or ""}
        kind = answers.get("due_kind") or "none"
        columns |= {"due_kind": kind, "due_on": answers.get("due_on") if kind in ("date", "period") else None}
        columns["due_meeting"] = (answers.get("due_meeting") or "") if kind == "meeting" else ""
        columns["look_next_on"] = answers.get("look_next_on") if kind == "ongoing" else None
        columns["decided"] = (answers.get("decided") or "") if columns["sort"] == FindingKind.DECISION else ""
        if self.finding.sort == FindingKind.PROMISE and columns["sort"] == FindingKind.COMMITMENT:
            columns["under"] = self.finding.under.under if self.finding.under else None
        key = answers.get("lead") or ""
        return Mended(columns, ProposedLead(self.by_key.get(key), the_board=key == "board"))

    def theirs(self, row: Finding) -> dict[str, Any]:
        """What the conflict panel compares: every box in words."""
        from boards.words import day

        found = self._standing(row)
        for name in ("sort", "lead", "decided", "due_kind", "due_meeting"):
            if name in self.fields:
                found[name] = dict(self.fields[name].choices).get(found[name], found[name])
        found["due_on"], found["look_next_on"] = day(row.due_on), day(row.look_next_on)
        return {name: str(value) for name, value in found.items() if name in self.fields}


class SaveReadInForm(BoardForm):
    """The last question before everything accepted is made."""

    say_in_public = Tick(
        label="Keep each section’s text as what may be said in public of its item",
        help_text="For an update that was published. Leave it off for minutes.",
    )

    def __init__(self, *args: Any, read_in: ReadIn, **kwargs: Any):
        super().__init__(*args, version=read_in.version, **kwargs)


class UndoReadInForm(BoardForm):
    """Why it is undone."""

    words = LongText(label="Why it is undone", max_length=300, rows=3, empty="Enter why it is undone", named="Reason")

    def __init__(self, *args: Any, read_in: ReadIn, **kwargs: Any):
        super().__init__(*args, version=read_in.version, **kwargs)
