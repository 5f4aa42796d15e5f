"""Withdrawing an edition, and destroying its words.

Leans on the form furniture and London's clock. Must not know pages.
"""

from typing import Any

from django.core.exceptions import ValidationError

from boards import clock
from boards.forms import BoardForm, LongText, OneOf, Tick
from publishing.forms.compose import WithoutTags
from publishing.models import Edition

ALL, ONE = "all", "one"


class WithdrawEditionForm(BoardForm):
    """What the public is told, and whether the editions before go too.

    Under embargo the public saw nothing, so it is told nothing, and what it reads today stays unless somebody says
    otherwise.
    """

    words = WithoutTags(
        label="What the public is told", max_length=300, empty="Enter what the public is told",
        named="What the public is told",
        help_text="Like “It gave a wrong date.” Do not repeat what must not be read.",
    )  # fmt: skip
    which = OneOf(
        label="Which editions", choices=[(ALL, "This edition and every one before it"), (ONE, "This edition only")],
        empty="Select which editions",
    )  # fmt: skip

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any):
        super().__init__(*args, version=edition.version, **kwargs)
        self.is_embargoed = edition.public_from > clock.now(edition.board)
        self.fields["which"].initial = ONE if self.is_embargoed else ALL
        has_earlier = edition.earlier_that_stand().exists()
        if not has_earlier:
            del self.fields["which"]
        if self.is_embargoed:
            self._ask_why(has_earlier)

    def _ask_why(self, has_earlier: bool) -> None:
        words = self.fields["words"]
        words.label, words.error_messages["required"] = "Why it is withdrawn", "Enter why it is withdrawn"
        words.help_text = "Like “The date is not settled.” The desk keeps it. " + (
            "The public reads it only where you withdraw earlier editions too."
            if has_earlier
            else "The public does not read it."
        )

    @property
    def goes_back(self) -> bool:
        """Whether the editions before are withdrawn too."""
        return self.cleaned_data.get("which") == ALL


class RedactForm(BoardForm):
    """Why the words are destroyed, and which other words go with them."""

    why = WithoutTags(
        label="Why they are destroyed", max_length=300, empty="Enter why the words are destroyed", named="Reason",
        help_text="Like “A person was named by mistake.” This stays. Do not repeat the words.",
    )  # fmt: skip
    phrases = LongText(
        label="Words to destroy elsewhere too", max_length=2_000, rows=4, required=False, named="Words",
        help_text="A name, say; one on each line. They are blanked in decisions, actions, minutes, drafts, what the "
        "Board says of itself, and their histories, with straight or curly apostrophes and in bold or plain, and are "
        "not kept.",
    )  # fmt: skip
    sure = Tick(label="I understand that this cannot be undone")

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any):
        super().__init__(*args, version=edition.version, **kwargs)

    def clean_sure(self) -> bool:
        """It is meant."""
        if not self.cleaned_data["sure"]:
            raise ValidationError("Tick that you understand that this cannot be undone")
        return True

    def lines(self) -> list[str]:
        """The words, one phrase a line."""
        return [line.strip() for line in self.cleaned_data["phrases"].split("\n") if line.strip()]
