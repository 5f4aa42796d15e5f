"""Forms of saving what was accepted of a document, and of undoing it.

Leans on the form furniture and on the plan that the page shows. Must not know pages.
"""

from typing import Any

from django import forms

from boards.forms import BoardForm, LongText, OneOf, Tick
from boards.models import ReadIn, Since
from boards.words import day as day_words
from publishing.changes.saving_read_in import SaveAnswers
from publishing.save_plan import ANOTHER, SavePlan

SINCE_FOR_ALL = [
    (Since.OPEN, "They are still open"),
    (Since.DONE, "They were done: save them closed"),
    (Since.NO_ACTION, "Do not make actions of them"),
]
SINCE_FOR_ONE = [
    (Since.OPEN, "It is still open"),
    (Since.DONE, "It was done: save it closed"),
    (Since.NO_ACTION, "Do not make an action of it"),
]


class SaveReadInForm(BoardForm):
    """The last question before everything accepted is made. It carries what the page showed."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=30_000)
    which = OneOf(label="Which meeting it is")
    since = OneOf(label="What became of them", choices=SINCE_FOR_ALL, empty="Select what became of them")
    of_this_board = Tick(label="It is of this Board", required=True)
    say_in_public = Tick(
        label="Keep each section’s text as what may be said in public of its item",
        help_text="Without the sentences that become decisions. For an update that was published, not for minutes.",
    )

    def __init__(self, *args: Any, read_in: ReadIn, plan: SavePlan, **kwargs: Any):
        super().__init__(*args, version=read_in.version, **kwargs)
        self.fields["seen"].initial = plan.fingerprint
        self._ask_which(plan)
        self._ask_of_this_board(plan)
        self._ask_since(len(plan.past_to_tell))

    def _ask_since(self, past: int) -> None:
        if not past:
            del self.fields["since"]
            return
        since = self.fields["since"]
        if past == 1:
            since.label, since.choices = "1 thing was due before today. What became of it?", SINCE_FOR_ONE
            since.error_messages["required"] = "Select what became of it"
        else:
            since.label = f"{past} things were due before today. What became of them?"

    def _ask_which(self, plan: SavePlan) -> None:
        if not plan.perhaps:
            del self.fields["which"]
            return
        one = plan.perhaps[0]
        question = f"Is this the {one.known_as} planned on {day_words(one.named_on)}?"
        yes = [(row.slug, f"Yes, the {row.known_as}" if len(plan.perhaps) > 1 else "Yes") for row in plan.perhaps]
        self.fields["which"].label = question
        self.fields["which"].choices = [*yes, (ANOTHER, "No, it is another meeting")]
        self.fields["which"].error_messages["required"] = f"Select yes if this is the {one.known_as}"

    def _ask_of_this_board(self, plan: SavePlan) -> None:
        """What names another board is asked once more, here where it would be saved."""
        if not plan.other_board:
            del self.fields["of_this_board"]
            return
        tick = self.fields["of_this_board"]
        tick.label = f"The document names “{plan.other_board}”. I have looked: it is of this Board"
        tick.error_messages["required"] = "Tick that the document is of this Board, or set it aside"

    def answers(self) -> SaveAnswers:
        """What the verb takes."""
        said = self.cleaned_data
        which, since = said.get("which") or "", said.get("since") or ""
        return SaveAnswers(said["say_in_public"], which, since, of_this_board="of_this_board" in said)

    def show_again(self, read_in: ReadIn, plan: SavePlan) -> None:
        """After a conflict: keep the answers, carry what is shown now."""
        self.renew(read_in.version)
        answers: Any = self.data
        answers["seen"] = plan.fingerprint


class UndoReadInForm(BoardForm):
    """Why it is undone."""

    words = LongText(label="Why it is undone", max_length=300, rows=3, empty="Enter why it is undone", named="Reason")

    def __init__(self, *args: Any, read_in: ReadIn, **kwargs: Any):
        super().__init__(*args, version=read_in.version, **kwargs)


class DestroyReadInForm(BoardForm):
    """The last question before the words of a document are destroyed."""

    sure = Tick(
        label="I have looked at it: none of it is needed",
        required=True,
        empty="Tick that none of it is needed, or go back",
    )

    def __init__(self, *args: Any, read_in: ReadIn, **kwargs: Any):
        super().__init__(*args, version=read_in.version, **kwargs)
