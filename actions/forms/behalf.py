"""The fields for an act recorded on behalf: whose word it was, when, and how it reached the secretary.

Leans on the form furniture and acts on behalf. Must not know pages.
"""

from datetime import date
from typing import Any

from boards.access import Access
from boards.behalf import SAYS_HOW_ACTIONS_STAND, How, Word, own_word
from boards.files import receive
from boards.forms import BoardForm, DayField, FileOffer, OneOf, OneOfRows
from boards.models import Person
from boards.roles import Power

HOW = [
    (How.MEETING, "At the meeting"),
    (How.EMAIL, "By email"),
    (How.TELEPHONE, "By telephone"),
]


class OnBehalf(BoardForm):
    """Shown to those who may record what others said; for everybody else the word is their own."""

    said_by = OneOfRows(
        label="Recorded for", queryset=Person.objects.none(), required=False, empty_label="Myself", empty="Select them",
        help_text="Leave it at “Myself” unless you write down what somebody else said. They are told.",
    )  # fmt: skip
    said_on = DayField(label="They said it on", named="The day", required=False)
    said_how = OneOf(label="How it reached you", choices=[("", "Select"), *HOW], required=False, drop_down=True)
    said_file = FileOffer(
        label="The email or note", required=False, help_text="Email (.eml), PDF, Word, Excel, CSV or image, up to 20MB"
    )

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        if not access.may(Power.RECORD_ON_BEHALF):
            for name in ("said_by", "said_on", "said_how", "said_file"):
                del self.fields[name]
            return
        people = Person.objects.with_power(access.board, access.day, *SAYS_HOW_ACTIONS_STAND)
        self.fields["said_by"].queryset = people.exclude(pk=access.person.pk)
        self.fields["said_on"].last = access.day

    def clean(self) -> dict[str, Any]:
        """Somebody else's word has a day and a way."""
        answers = super().clean() or {}
        if answers.get("said_by"):
            if not answers.get("said_on") and "said_on" not in self.errors:
                self.add_error("said_on", "Enter the day they said it")
            if not answers.get("said_how"):
                self.add_error("said_how", "Select how it reached you")
            if answers.get("said_on") and (refusal := self.why_not_on(answers["said_on"], answers)):
                self.add_error("said_on", refusal)
        return answers

    def why_not_on(self, said_on: date, answers: dict[str, Any]) -> str:
        """The sentence that refuses a day on which somebody else is to have said it; empty for a day that may be."""
        return ""

    def word(self) -> Word:
        """Whose word it is. Keeps the file that shows it, so it is called inside the page's transaction."""
        answers = self.cleaned_data
        if answers.get("said_by"):
            upload = answers.get("said_file")
            file = receive(upload, board=self.access.board, by=self.access.person) if upload else None
            return Word(answers["said_by"], answers["said_on"], How(answers["said_how"]), file)
        return own_word(self.access.person, self.access.board)
