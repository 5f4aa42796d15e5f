"""The forms about nominated officers: put forward, confirmed, withdrawn.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from boards.access import Access
from boards.behalf import How, Word, own_word
from boards.forms import BoardForm, DayField, OneOf, OneOfRows
from boards.models import Board, Nomination, Organisation, Person
from boards.permissions import require_sits_for
from boards.refusals import Refused
from boards.roles import Power

HOW = [(How.MEETING, "At the meeting"), (How.EMAIL, "By email"), (How.TELEPHONE, "By telephone")]


class PutForwardForm(BoardForm):
    """An organisation and its officer. The secretariat also says whose word it was: a member who sits for it."""

    organisation = OneOfRows(
        label="Organisation", queryset=Organisation.objects.none(), empty="Select the organisation"
    )
    officer = OneOfRows(
        label="Officer", queryset=Person.objects.none(), empty="Select the officer",
        help_text="They keep up to date every action that the organisation leads.",
    )  # fmt: skip
    said_by = OneOfRows(
        label="Put forward by", queryset=Person.objects.none(), empty="Select who put them forward",
        help_text="A member who sits for the organisation. They are told that you recorded it.",
    )  # fmt: skip
    said_on = DayField(label="On", empty="Enter the day they said it", named="Day")
    said_how = OneOf(label="How it reached you", choices=HOW, empty="Select how it reached you")

    def __init__(self, *args: Any, access: Access, bodies: Any, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.fields["organisation"].queryset = bodies
        self.fields["officer"].queryset = Person.objects.with_power(access.board, access.day, Power.UPDATE_THEIRS)
        self.records = not access.may(Power.NOMINATE)
        if not self.records:
            for name in ("said_by", "said_on", "said_how"):
                del self.fields[name]
            return
        self.fields["said_by"].queryset = Person.objects.with_power(access.board, access.day, Power.NOMINATE)
        self.fields["said_on"].last = access.day

    def clean(self) -> dict[str, Any]:
        """Whoever puts an officer forward sits for the organisation: the verb's own rule, said beside the field."""
        answers = super().clean() or {}
        body = answers.get("organisation")
        if body and not self.errors:
            word = self.word()
            try:
                require_sits_for(body, word.said_by, word.said_on)
            except Refused as refusal:
                self.add_error("said_by" if self.records else "organisation", refusal.sentence)
        return answers

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = self.cleaned_data
        return {"organisation": answers["organisation"], "officer": answers["officer"], "word": self.word()}

    def word(self) -> Word:
        """Whose word it is."""
        answers = self.cleaned_data
        if not self.records:
            return own_word(self.access.person, self.access.board)
        return Word(answers["said_by"], answers["said_on"], How(answers["said_how"]))


class ConfirmNominationForm(BoardForm):
    """One of the nominations that wait."""

    nomination = OneOfRows(
        label="Nomination to confirm", queryset=Nomination.objects.none(), empty="Select the nomination to confirm"
    )

    def __init__(self, *args: Any, board: Board, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["nomination"].queryset = Nomination.objects.of(board).waiting().for_the_table()


class WithdrawNominationForm(BoardForm):
    """A nomination that waits, or an officer who is nominated now."""

    what = OneOf(label="What is withdrawn", empty="Select what is withdrawn")

    def __init__(self, *args: Any, access: Access, bodies: Any, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        waiting = Nomination.objects.of(access.board).waiting().for_bodies(bodies).for_the_table()
        self.waiting = {f"waiting-{row.pk}": row for row in waiting}
        self.standing = {f"officer-{body.pk}": body for body in bodies.with_an_officer()}
        self.fields["what"].choices = [
            *(
                (key, f"{row.officer} for {row.organisation}: put forward, waits to be confirmed")
                for key, row in self.waiting.items()
            ),
            *((key, f"{body.nominated_officer} for {body}: nominated now") for key, body in self.standing.items()),
        ]
