"""Acts on behalf: people with authority do not type, so the secretariat writes down what they said.

Leans on people and the bell. The row holds who said it, who wrote it down, when and how; pages say so and the
person is told (boards/answers.py). Must not know which act it was.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models

from boards import clock
from boards.bell import Ring, ring
from boards.refusals import NotNow, Refused
from boards.roles import Power

if TYPE_CHECKING:
    from boards.models import Person, StoredFile

SAYS_HOW_ACTIONS_STAND = (Power.UPDATE_THEIRS, Power.UPDATE_ANY)
"""Whose word an update can be, and so who can lead, support or be the contact of an action."""
DECIDES = (Power.CLOSE, Power.NOMINATE)
"""Who decides between meetings: the chair, and members, who sit for a body."""


class How(models.TextChoices):
    """How the words reached the record."""

    SELF = "self", "in their own hand"
    MEETING = "meeting", "at the meeting"
    EMAIL = "email", "by email"
    TELEPHONE = "telephone", "by telephone"


@dataclass(frozen=True)
class Word:
    """Somebody's word: who said it, on which day, how, and the file that shows it (an email, say)."""

    said_by: "Person"
    said_on: date
    how: How = How.SELF
    file: "StoredFile | None" = None

    @property
    def is_own(self) -> bool:
        """Whether the person wrote it themselves."""
        return self.how == How.SELF


class Said(models.Model):
    """The columns of an act that may have been recorded on behalf of the person whose act it is."""

    said_by = models.ForeignKey("boards.Person", on_delete=models.PROTECT, related_name="+")
    said_on = models.DateField()
    said_how = models.CharField(max_length=10, choices=How.choices, default=How.SELF)
    said_file = models.ForeignKey(
        "boards.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        abstract = True

    @property
    def on_behalf(self) -> bool:
        """Whether somebody else wrote it down."""
        return self.said_how != How.SELF

    def take_word(self, word: Word) -> None:
        """Fill the columns from a `Word`."""
        self.said_by, self.said_on = word.said_by, word.said_on
        self.said_how, self.said_file = word.how, word.file


def own_word(by: "Person", board, on: date | None = None) -> Word:
    """The word of a person who writes for themselves, today or on the day given."""
    return Word(by, on or clock.today(board))


def require_may_record(access, word: Word) -> None:
    """Raise `Refused` unless it is the reader's own word, however they gave it, or they may write down what others
    said."""
    if word.said_by == access.person:
        return
    if not access.may(Power.RECORD_ON_BEHALF):
        raise Refused("Only the secretariat may record what another person said or did.")


def require_theirs_to_say(word: Word, board: Any, powers: tuple[Power, ...]) -> None:
    """Raise `NotNow` when a word recorded on behalf is of somebody who had none of the powers on the day they said it,
    nor has them today: writing it down gives nobody a power."""
    if word.is_own:
        return
    everybody = type(word.said_by).objects
    for day in (word.said_on, clock.today(board)):
        if everybody.with_power(board, day, *powers).filter(pk=word.said_by.pk).exists():
            return
    raise NotNow(f"{word.said_by} has no role by which this is theirs to say.")


def tell(act: Any, *, by: "Person", on: date | None = None) -> None:
    """Ring for an act that was recorded on behalf, so that the person is told. Own acts make no sound."""
    if act.on_behalf and act.said_by != by:
        ring(Ring.SAID_ON_BEHALF, act, by=by, on=on)
