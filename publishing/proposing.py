"""What the desk proposes for a finding: who leads, and when it is due.

Leans on the board's bodies, posts and people, and on its meetings. A proposal is shown to be accepted or changed, never
saved by itself: where two would fit, nothing is proposed. Must not know pages.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from boards import clock
from boards.due_words import read_due
from boards.models import Board, Finding, Organisation, Person, Post
from publishing.plainly import plainly
from publishing.which_meeting import Meetings

THE_BOARD = frozenset(
    {"board", "improvement board", "board members", "members", "all members", "all board members", "members of board"}
)
CHAIR = frozenset({("chair",), ("independent", "chair"), ("chair", "board"), ("chair", "of", "board")})


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
    """Those who may lead on a board on the day of a meeting, and whom a document's words may mean.

    Those with a role today may be chosen too: a board that starts writes down who sits now. “The chair” is whoever
    chaired on the day.
    """

    def __init__(self, board: Board, day: date | None):
        today = clock.today(board)
        day = day or today
        bodies = list(Organisation.objects.of(board).at_the_table(day))
        self.of_the_day = list(Person.objects.with_a_role_on(board, day))
        self.chairs = list(Person.objects.chairing(board, day))
        now = Person.objects.with_a_role_on(board, today, also=[one.pk for one in self.of_the_day])
        self.people = self.of_the_day if day == today else list(now)
        self.rows: list[Any] = [*bodies, *Post.objects.of(board), *self.people]
        self.names: list[tuple[tuple[str, ...], Any]] = []
        for row in self.rows:
            names = {getattr(row, name, "") for name in ("name", "short_name", "title")} - {""}
            self.names += [(plainly(name), row) for name in names]
        self.board_words = {tuple(words.split()) for words in THE_BOARD} | {plainly(board.name)}

    def says_the_board(self, asked: tuple[str, ...]) -> bool:
        """Whether these words mean the Board itself."""
        return asked in self.board_words or asked[-2:] == ("improvement", "board")

    def is_exact(self, finding: Finding) -> bool:
        """Whether the document gives the proposed lead's own name; a person's, if they had a role on the day."""
        asked, lead = plainly(finding.who), finding.lead
        if finding.lead_board:
            return self.says_the_board(asked)
        if isinstance(lead, Person) and lead not in self.of_the_day:
            return False
        return (asked in CHAIR and lead in self.chairs) or (asked, lead) in self.names

    def meant_by(self, words: str | None) -> ProposedLead:
        """Whom a document's words mean: the same name, or the only name that begins or ends with them."""
        asked = plainly(words or "")
        if not asked:
            return ProposedLead()
        if self.says_the_board(asked):
            return ProposedLead(the_board=True)
        if asked in CHAIR:
            return ProposedLead(self.chairs[0]) if len(self.chairs) == 1 else ProposedLead()
        same = {row for name, row in self.names if name == asked}
        ends = {row for name, row in self.names if name[-len(asked) :] == asked or name[: len(asked)] == asked}
        for found in (same, ends):
            if len(found) == 1:
                return ProposedLead(found.pop())
        return ProposedLead()


def propose_due(finding: Finding, said_on: date, meetings: Meetings) -> None:
    """Read a finding's due again, as words said on a day."""
    read = read_due(finding.due_words, said_on=said_on)
    finding.due_kind, finding.due_on = read.kind, read.on if read.kind in ("date", "period") else None
    finding.due_meeting = meetings.meant_by(read.meeting or "", said_on)[:120] if read.kind == "meeting" else ""
