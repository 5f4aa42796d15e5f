"""Forms of a document that is read in: handed in or pasted, and which meeting it is of.

Leans on the form furniture. Must not know pages, nor what is found in it.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from boards import clock
from boards.files import kind_of_writing
from boards.forms import BoardForm, DayField, FileOffer, LongText, OneOf, PlainText, Tick
from boards.models import READERS, ReadIn
from boards.refusals import NotNow, Refused
from publishing.changes import LooksChildLevel
from publishing.read_before import ReadBefore

MOST_PASTED = 1_000_000


class ReadInForm(BoardForm):
    """A document, as a file or pasted."""

    file = FileOffer(
        label="Document", required=False, kind=kind_of_writing,
        help_text="An update or minutes of one meeting: Word (.docx), OpenDocument (.odt), a web page, Markdown or "
        "text. Up to 20MB.",
    )  # fmt: skip
    pasted = LongText(
        label="Or paste its text", max_length=MOST_PASTED, rows=8, required=False, named="The pasted text"
    )

    again = Tick(
        label="It was refused as read in before, and is to be read in all the same",
        help_text="What is found in it is shown beside what the record has already.",
    )
    not_children = Tick(
        label="It was refused as a list about children, and is not about children",
        help_text="Your answer is kept with the document.",
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["file"].demanded = self.fields["pasted"].demanded = True
        self.overrules: set[str] = set()

    def refuse(self, refusal: NotNow | Refused, field: str | None = None) -> None:
        """Show a verb's sentence, and remember the tick that overrules it, if it may be overruled."""
        super().refuse(refusal, field)
        self.overrules.add(getattr(refusal, "overruled_by", ""))

    def ask_only_what_was_refused(self) -> None:
        """Before it is drawn: the ticks that overrule a refusal stand there only after that refusal."""
        for name in (ReadBefore.overruled_by, LooksChildLevel.overruled_by):
            if name not in self.overrules and not self[name].data:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """One of the two; what is refused of it is said at the box that it came by."""
        answers = super().clean() or {}
        self.refused_at = "pasted" if answers.get("pasted") else "file"
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

    visibility = OneOf(
        label="Who may read what is made of it", choices=READERS, empty="Select who may read what is made of it"
    )

    def __init__(self, *args: Any, read_in: ReadIn, **kwargs: Any):
        super().__init__(*args, version=read_in.version, **kwargs)
        self.board = read_in.board
        for name in ("title", "meeting_day", "visibility"):
            self.fields[name].initial = getattr(read_in, name)

    def clean_meeting_day(self) -> Any:
        """A meeting that took place. Raises `ValidationError`."""
        day = self.cleaned_data["meeting_day"]
        if day and day > clock.today(self.board):
            raise ValidationError("Day of the meeting must be today or earlier")
        return day
