"""What is gathered in one section while it is read.

Leans on what can be found. Must not know how it is found.
"""

from dataclasses import dataclass, field
from datetime import date

from publishing.reading.found import Commitment, Decision, Section, View


@dataclass
class Gathered:
    """A section, the day it was said, the words and letters of the board's name, and what was found in it so far."""

    section: Section
    said_on: date | None
    named: frozenset[str]
    letters: str = ""
    decisions: list[Decision] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    views: list[View] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """Its heading, without the marks at its ends."""
        return self.section.heading.strip(" .:")

    def of_item(self, word: str) -> str:
        """“Agreed.”, told with the name of its item: “Minutes of the last meeting – Agreed.”"""
        return f"{self.heading} – {word}"

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found in it."""
        return not (self.decisions or self.commitments or self.views)
