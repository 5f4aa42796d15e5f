"""What was found in a document: its sections, agreements, promises, views, links and contact.

Leans on nothing. Must not know how they are found, kept or shown.
"""

from dataclasses import dataclass, field
from datetime import date

from boards.due_words import Written

KINDS = ("agreed", "agreed_subject", "noted", "endorsed", "approved", "amended", "deferred", "referred")


@dataclass(frozen=True)
class Due:
    """When a thing is due: `kind` is date, meeting, period, ongoing or none; a meeting keeps its words."""

    kind: str = "none"
    on: date | None = None
    meeting: str | None = None
    as_written: str | None = None

    @classmethod
    def of(cls, written: Written) -> "Due":
        """From a due that was read."""
        return cls(written.kind, written.on, written.meeting, written.as_written or None)

    @property
    def is_told(self) -> bool:
        """Whether the words say when."""
        return self.kind != "none"

    @property
    def has_end(self) -> bool:
        """Whether it is to be done once: by a day, within a period, at a meeting; and not for ever, nor some time."""
        return self.kind in ("date", "period", "meeting")


@dataclass(frozen=True)
class Stage:
    """One of the things an agreement is about: it may become an action of its own."""

    text: str
    due: Due
    who: str | None


@dataclass(frozen=True)
class Decision:
    """What the board decided. `is_complete` when it was done by saying so, and makes no action."""

    text: str
    kind: str
    due: Due
    who: str | None
    is_complete: bool = False
    stages: tuple[Stage, ...] = ()


@dataclass(frozen=True)
class Commitment:
    """What somebody is to do, said outside the board's agreements. `at` is its section's place: headings repeat."""

    text: str
    section: str
    due: Due
    who: str | None
    at: int = 0


@dataclass(frozen=True)
class View:
    """What the board agreed in opinion, with nothing to do. `at` is its section's place."""

    text: str
    section: str
    at: int = 0


@dataclass(frozen=True)
class FoundLink:
    """A link: its words, its address, and whether it leads nowhere."""

    text: str
    href: str
    is_dead: bool


@dataclass
class Section:
    """One part of a document under its heading."""

    heading: str
    text: str = ""
    decisions: list[Decision] = field(default_factory=list)
    points: tuple[int, ...] = ()
    """Which paragraphs of the text are points of a list."""

    @property
    def marked(self) -> str:
        """The text as Markdown: each point of a list has its mark."""
        lines = enumerate(self.text.split("\n\n"))
        return "\n\n".join(f"- {line}" if place in self.points else line for place, line in lines)


@dataclass
class Reading:
    """All that was read in one document. `preamble` is what stands before the first section."""

    title: str = ""
    board: str | None = None
    meeting_date: date | None = None
    preamble: str = ""
    sections: list[Section] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    links: list[FoundLink] = field(default_factory=list)
    contact: str | None = None

    @property
    def decisions(self) -> list[Decision]:
        """Every decision, in the document's order."""
        return [decision for section in self.sections for decision in section.decisions]
