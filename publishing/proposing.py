"""What the desk proposes for a finding: who leads, and which meeting “the February meeting” is.

Leans on the board's bodies, posts and people, and on its meetings. A proposal is shown to be accepted or changed, never
saved by itself: where two would fit, nothing is proposed. Must not know pages.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from boards.due_words import MONTHS, read_due
from boards.models import Board, Finding, Organisation, Person, Post
from meetings.models import Meeting

NOT_YET_NAMED = "none"
PLAN = "plan: "
FUTURE = re.compile(r"\b(?:a|any|some|another|later|future|subsequent)\b.*\bmeetings?\b", re.IGNORECASE)
NEXT = re.compile(r"\b(?:next|following|forthcoming|coming)\b", re.IGNORECASE)
MONTH = re.compile(rf"\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b", re.IGNORECASE)
THE_BOARD = frozenset(
    {"board", "improvement board", "board members", "members", "all members", "all board members", "members of board"}
)
WORD = re.compile(r"[\w&]+")


def plainly(words: str) -> tuple[str, ...]:
    """Words for comparing: small letters, no marks, no articles."""
    bare = words.casefold().replace("’", "'").replace("'s", "").replace("'", "")
    return tuple(word for word in WORD.findall(bare) if word not in ("the", "a", "an", "our"))


@dataclass(frozen=True)
class ProposedLead:
    """Who may be meant: one of a person, a post and a body, or the Board; nobody where nothing fits alone."""

    who: Person | Post | Organisation | None = None
    the_board: bool = False

    def fill(self, finding: Finding) -> None:
        """Write the columns."""
        finding.lead_board = self.the_board
        finding.lead_person = self.who if isinstance(self.who, Person) else None
        finding.lead_post = self.who if isinstance(self.who, Post) else None
        finding.lead_organisation = self.who if isinstance(self.who, Organisation) else None


class Leads:
    """Those who may lead on a board on a day, and whom a document's words may mean."""

    def __init__(self, board: Board, day: date):
        bodies = list(Organisation.objects.of(board).at_the_table(day))
        self.people = list(Person.objects.with_a_role_on(board, day))
        self.chairs = list(Person.objects.chairing(board, day))
        self.rows: list[Any] = [*bodies, *Post.objects.of(board), *self.people]
        self.names: list[tuple[tuple[str, ...], Any]] = []
        for row in self.rows:
            names = {getattr(row, name, "") for name in ("name", "short_name", "title")} - {""}
            self.names += [(plainly(name), row) for name in names]
        self.board_words = {tuple(words.split()) for words in THE_BOARD} | {plainly(board.name)}

    def meant_by(self, words: str | None) -> ProposedLead:
        """Whom a document's words mean: the same name, or the only name that begins or ends with them."""
        asked = plainly(words or "")
        if not asked:
            return ProposedLead()
        if asked in self.board_words or asked[-2:] == ("improvement", "board"):
            return ProposedLead(the_board=True)
        if asked in (("chair",), ("independent", "chair"), ("chair", "board")) and len(self.chairs) == 1:
            return ProposedLead(self.chairs[0])
        same = {row for name, row in self.names if name == asked}
        ends = {row for name, row in self.names if name[-len(asked) :] == asked or name[: len(asked)] == asked}
        for found in (same, ends):
            if len(found) == 1:
                return ProposedLead(found.pop())
        return ProposedLead()


class Meetings:
    """A board's meetings, and which of them a document's words may mean."""

    def __init__(self, board: Board):
        self.rows = list(Meeting.objects.of(board).order_by("day", "pk"))
        self.by_slug = {row.slug: row for row in self.rows}

    def meant_by(self, words: str, said_on: date | None) -> str:
        """A meeting's address, “none” for one not yet named, or “plan: February meeting”. Empty: not to be told."""
        if FUTURE.search(words):
            return NOT_YET_NAMED
        to_come = [row for row in self.rows if said_on is None or row.day is None or row.day > said_on]
        named = [row for row in to_come if plainly(row.known_as)[:2] == plainly(words)[:2]]
        if len(named) == 1:
            return named[0].slug
        if NEXT.search(words):
            dated = [row for row in to_come if row.day is not None and row.state != "cancelled"]
            return dated[0].slug if dated and said_on else ""
        month = MONTH.search(words)
        if month is None or len(named) > 1:
            return ""
        number = MONTHS.index(month[1].lower()) + 1
        there = [
            row for row in to_come if row.day and row.day.month == number and self._within_a_year(row.day, said_on)
        ]
        if len(there) == 1:
            return there[0].slug
        return "" if there else f"{PLAN}{month[1].capitalize()} meeting"

    @staticmethod
    def _within_a_year(day: date, said_on: date | None) -> bool:
        return said_on is None or (day - said_on).days < 366

    def in_words(self, key: str) -> str:
        """A proposal as the page says it."""
        from boards.words import day

        if key == NOT_YET_NAMED:
            return "A meeting not yet named"
        if key.startswith(PLAN):
            return f"The {key.removeprefix(PLAN)}, to be planned without a day"
        row = self.by_slug.get(key)
        if row is None:
            return ""
        return f"{row.known_as}, {day(row.day)}" if row.day else f"{row.known_as}, date to be set"


def propose_due(finding: Finding, said_on: date, meetings: Meetings) -> None:
    """Read a finding's due again, as words said on a day."""
    read = read_due(finding.due_words, said_on=said_on)
    finding.due_kind, finding.due_on = read.kind, read.on if read.kind in ("date", "period") else None
    finding.due_meeting = meetings.meant_by(read.meeting or "", said_on)[:120] if read.kind == "meeting" else ""
