"""What is gathered in one section while it is read.

Leans on what can be found and on dues. Must not know how it is found.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from publishing.reading.dues import due_of_words
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

    def tell_due(self, words: str) -> bool:
        """“12 July.”, behind what is to be done: that is when, if nothing said so yet. Whether it was that."""
        last = self.commitments[-1] if self.commitments else None
        if last is None or last.due.is_told:
            return False
        self.commitments[-1] = replace(last, due=due_of_words(words.rstrip(" ."), self.said_on))
        return True

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found in it."""
        return not (self.decisions or self.commitments or self.views)
