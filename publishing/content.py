"""What an edition says, word for word: the frozen content from which page, PDF and checksum are made.

Pure: leans on the two writings of the text alone. Must not know drafts, editions or pages. Long text is Markdown.
"""

import hashlib
from dataclasses import asdict, dataclass, field
from typing import Any

from publishing import writing

NEWEST, FIRST = 2, 1


@dataclass(frozen=True)
class Link:
    """A document to read: its title, its address, and a note (“Web page”)."""

    title: str
    href: str
    note: str = ""


@dataclass(frozen=True)
class Agreed:
    """One decision as the public reads it. `due_on` (ISO, or empty) only sorts and dates `due`; `leads` are the bodies
    that `lead` names, one by one, for lists (none in what was published before they were kept).

    `taken_on` (ISO, or empty in what was published before it was kept) is said on the decision's own page. `decided` is
    what the Board did, in words (“Noted”), where it did not simply agree; empty in what was published before it was
    kept, whose words stay as they are.
    """

    number: int
    words: str
    due: str = ""
    due_on: str = ""
    lead: str = ""
    serves: tuple[str, ...] = ()
    changes: str = ""
    document: Link | None = None
    taken_on: str = ""
    leads: tuple[str, ...] = ()
    decided: str = ""

    @property
    def terms(self) -> str:
        """What the Board did where it did not simply agree, and by when: “Noted”, “Deferred. February meeting”."""
        return ". ".join(filter(None, [self.decided, self.due]))


@dataclass(frozen=True)
class Part:
    """One section: its heading, its words, and what was agreed in it."""

    heading: str
    words: str = ""
    agreed: tuple[Agreed, ...] = ()

    @property
    def agreed_heading(self) -> str:
        """What stands over its decisions: “Agreed” only where every one of them was."""
        return "Decided" if any(line.decided for line in self.agreed) else "Agreed"


@dataclass(frozen=True)
class KeyDate:
    """A date that the public should know. `on` (ISO, or empty) sorts it."""

    when: str
    what: str
    on: str = ""


@dataclass(frozen=True)
class Content:
    """The whole of one edition. `day` is the meeting's (ISO); `changed` says what a correction changed.

    `version` is that of the terms of reference it holds, or 0; its words say it too. `writing` is the way its text is
    written: what was published or cleared keeps the one it had, so that its checksum stays true. `site` is the address
    that makes addresses of this site whole in the text. `sample` says what is made up in a sample board’s: text and PDF
    travel without the page that says so. It is empty for every other board, whose text is the same with it and without.
    """

    board: str
    title: str
    day: str = ""
    lead: str = ""
    chair: str = ""
    council: str = ""
    contact: str = ""
    changed: str = ""
    parts: tuple[Part, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    documents: tuple[Link, ...] = field(default=())
    version: int = 0
    writing: int = NEWEST
    site: str = ""
    sample: str = ""

    @property
    def agreed(self) -> list[tuple[Part, Agreed]]:
        """Every decision with its section, by number."""
        found = [(part, line) for part in self.parts for line in part.agreed]
        return sorted(found, key=lambda pair: pair[1].number)

    @property
    def agreed_heading(self) -> str:
        """What stands over the list of them: what was noted or deferred was not agreed."""
        return f"What the Board {'decided' if any(line.decided for _, line in self.agreed) else 'agreed'}"

    @property
    def headings(self) -> list[tuple[str, str]]:
        """The page's contents: (key of the heading, its words)."""
        found = [(f"section-{place}", part.heading) for place, part in enumerate(self.parts, 1) if part.heading]
        found += [("key-dates", "Key dates")] if self.dates else []
        return found + ([("documents", "Documents")] if self.documents else [])

    def as_json(self) -> dict[str, Any]:
        """Plain data, as kept in the database."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Content":
        """The content again. What `as_json` gave comes back equal."""
        facts = {"writing": FIRST, **kept}
        facts["parts"] = tuple(_part(part) for part in facts.get("parts", ()))
        facts["dates"] = tuple(KeyDate(**line) for line in facts.get("dates", ()))
        facts["documents"] = tuple(Link(**line) for line in facts.get("documents", ()))
        return cls(**facts)

    def as_text(self) -> str:
        """The words as plain lines: what is cleared, what the checksum is of."""
        return writing.first(self) if self.writing == FIRST else writing.newest(self)

    @property
    def text_hash(self) -> str:
        """SHA-256 of the text in UTF-8, in hexadecimal: two contents with the same words have the same."""
        return hashlib.sha256(self.as_text().encode()).hexdigest()


def _part(kept: dict[str, Any]) -> Part:
    return Part(kept["heading"], kept.get("words", ""), tuple(_agreed(line) for line in kept.get("agreed", ())))


def _agreed(kept: dict[str, Any]) -> Agreed:
    document = kept.get("document")
    rows = {name: tuple(kept.get(name, ())) for name in ("serves", "leads")}
    return Agreed(**kept | rows | {"document": Link(**document) if document else None})
