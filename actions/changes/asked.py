"""The question that an update answers, “Will it be done by 31 March 2016?”, is the one that was asked.

Leans on the action. A due that was mended while somebody typed makes it another question. Must not know pages.
"""

from dataclasses import dataclass
from datetime import date

from boards.refusals import NotNow
from boards.words import day


@dataclass(frozen=True)
class Asked:
    """The day that a page asked about; None where no date was agreed and no rating was asked."""

    due: date | None

    @property
    def written(self) -> str:
        """As a form carries it."""
        return self.due.isoformat() if self.due else "none"


class DueMoved(NotNow):
    """The due is another than the one that was asked about. `due` is the day it is now."""

    def __init__(self, due: date | None):
        super().__init__(due_moved(due))
        self.due = due


def due_moved(due: date | None) -> str:
    """The sentence for an answer to a question about another day."""
    now = f"The due date changed to {day(due)}" if due else "The due date was taken away"
    return f"{now} after you opened the page. Check your answer and save again."


def require_asked(asked: Asked | None, due: date | None) -> None:
    """Raise `DueMoved` when an answer was given to a question about another day. What no page asked (None) has none."""
    if asked is not None and asked.due != due:
        raise DueMoved(due)
