"""What the desk proposes for a finding: who leads, and when it is due.

Leans on the board's bodies, posts and people, and on its meetings. A proposal is shown to be accepted or changed, never
saved by itself: where one of two would fit, nothing is proposed and it is asked which; where two are named, the first
leads and the others support it. Must not know pages.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from boards import clock
from boards.due_words import read_due
from boards.models import Board, Finding, Organisation, Person, Post
from boards.plainly import plainly
from boards.this_board import means_this_board
from publishing.reading import initials_of, promises_in
from publishing.which_meeting import Meetings

CHAIR = frozenset({("chair",), ("independent", "chair"), ("chair", "board"), ("chair", "of", "board")})
# Bodies told by what they do: “health partners”, “police colleagues”.
SECTORS = {
    "health": "health", "nhs": "health", "police": "police", "policing": "police", "schools": "education",
    "education": "education", "voluntary": "voluntary", "third": "voluntary",
}  # fmt: skip
# “The council”, “the police”: the one body of its sort at the table, where there is but one.
ALONE = {
    ("council",): "council", ("authority",): "council",
    ("local", "authority"): "council", ("police",): "police",
}  # fmt: skip
SOME_OF_THEM = frozenset({"partner", "partners", "colleague", "colleagues", "agencies", "bodies", "sector", "services"})
INITIALS = re.compile(r"[A-Z]{2,5}")
AND = re.compile(r"\s*(?:,|;|/|&|\band\b|\btogether with\b|\bwith\b)\s*", re.IGNORECASE)


def key_of(row: Any) -> str:
    """“organisation-3”; “board” for the Board itself."""
    return f"{type(row).__name__.lower()}-{row.pk}" if row is not None else "board"


@dataclass(frozen=True)
class ProposedLead:
    """Who may be meant: one of a person, a post and a body, or the Board; nobody where nothing fits alone.

    `supporters` are those named after it (None for the Board).
    """

    who: Person | Post | Organisation | None = None
    the_board: bool = False
    supporters: tuple[Person | Organisation | None, ...] = ()

    @property
    def is_anybody(self) -> bool:
        """Whether somebody is meant."""
        return self.who is not None or self.the_board

    def propose_to(self, finding: Finding) -> None:
        """Write who may be meant to lead, and to support it."""
        self.fill(finding)
        finding.supported_by = [key_of(one) for one in self.supporters]

    def fill(self, finding: Finding) -> None:
        """Write the columns."""
        finding.lead_board = self.the_board
        finding.lead_person = self.who if isinstance(self.who, Person) else None
        finding.lead_post = self.who if isinstance(self.who, Post) else None
        finding.lead_organisation = self.who if isinstance(self.who, Organisation) else None


class Leads:
    """Those who may lead on a board on the day of a meeting, and whom a document's words may mean.

    Those with a role today may be chosen too: a board that starts writes down who sits now. “The chair” is whoever
    chaired on the day. `letters` holds the initials that the document explains, “AR” for “Ann Reed, Director”.
    """

    def __init__(self, board: Board, day: date | None, letters: Mapping[str, str] | None = None):
        self.letters = letters or {}
        today = clock.today(board)
        day = day or today
        bodies = list(Organisation.objects.of(board).at_the_table(day))
        self.of_the_day = list(Person.objects.with_a_role_on(board, day))
        self.chairs = list(Person.objects.chairing(board, day))
        # Where nobody is on record as chairing then, the chair of today is proposed, and is not certain.
        self.or_chairs = self.chairs or list(Person.objects.chairing(board, today))
        now = Person.objects.with_a_role_on(board, today, also=[one.pk for one in self.of_the_day])
        self.people = self.of_the_day if day == today else list(now)
        self.rows: list[Any] = [*bodies, *Post.objects.of(board), *self.people]
        self.names: list[tuple[tuple[str, ...], Any]] = []
        for row in self.rows:
            names = {getattr(row, name, "") for name in ("name", "short_name", "title")} - {""}
            self.names += [(plainly(name), row) for name in names]
        self.board_name = board.name

    def says_the_board(self, words: str) -> bool:
        """Whether these words mean the Board itself."""
        return means_this_board(words, self.board_name)

    def is_exact(self, finding: Finding) -> bool:
        """Whether the document gives the proposed lead's own name; a person's, if they had a role on the day."""
        asked, lead = plainly(finding.who), finding.lead
        if finding.lead_board:
            return self.says_the_board(finding.who)
        if self.had_no_role(finding):
            return False
        return (
            (asked in CHAIR and lead in self.chairs)
            or (asked, lead) in self.names
            or self._alone_of_sort(asked) == lead
        )

    def had_no_role(self, finding: Finding) -> bool:
        """Whether the proposed lead is a person who had no role on the meeting's day."""
        return isinstance(finding.lead, Person) and finding.lead not in self.of_the_day

    def _alone_of_sort(self, asked: tuple[str, ...]) -> Organisation | None:
        """“The council”, where one council alone sits at the table: no other can be meant."""
        sort = ALONE.get(asked)
        bodies = [row for row in self.rows if isinstance(row, Organisation) and sort and row.sort == sort]
        return bodies[0] if len(bodies) == 1 else None

    def meant_by(self, words: str | None) -> ProposedLead:
        """Whom a document's words mean: one alone, or several of whom each is told alone."""
        alone = self._alone(words or "")
        parts = [part for part in AND.split(words or "") if part]
        if alone.is_anybody or len(parts) < 2 or self.may_mean(words):
            return alone
        named = list(dict.fromkeys(self._alone(part) for part in parts))
        if not all(one.is_anybody for one in named) or len(named) < 2:
            return ProposedLead()
        first, others = named[0], [one.who for one in named[1:]]
        supporters = tuple(one for one in others if not isinstance(one, Post))
        if len(supporters) < len(others):  # an office supports nothing: a person says who does
            return ProposedLead()
        return ProposedLead(first.who, first.the_board, supporters)

    def may_mean(self, words: str | None) -> list[Any]:
        """Those of whom a document's words may mean one, where more than one would fit: “which?”."""
        asked = plainly(words or "")
        if not asked or self.says_the_board(words or ""):
            return []
        found = self._found(words or "", asked)
        return sorted(found, key=str) if len(found) > 1 else []

    def _alone(self, words: str) -> ProposedLead:
        """The same name, or the only one that begins or ends with these words, or the only body that does this."""
        asked = plainly(words)
        if not asked:
            return ProposedLead()
        if self.says_the_board(words):
            return ProposedLead(the_board=True)
        found = self._found(words, asked)
        return ProposedLead(found[0]) if len(found) == 1 else ProposedLead()

    def _found(self, words: str, asked: tuple[str, ...]) -> list[Any]:
        found = self.or_chairs if asked in CHAIR else self._fitting(asked)
        return found or (self._by_letters(words.strip()) if INITIALS.fullmatch(words.strip()) else [])

    def _by_letters(self, letters: str) -> list[Any]:
        """Whom the document says that initials stand for, by name or else by office or body; where it does not say,
        the people, posts and bodies with these initials: “DCS” is the Director of Children's Services."""
        if letters not in self.letters:
            return [row for row in self.rows if initials_of(str(row)) == letters]
        whole = self.letters[letters]
        fitting = (self._fitting(plainly(part)) for part in (whole, *whole.split(",")) if plainly(part))
        return next((found for found in fitting if len(found) == 1), [])

    def _fitting(self, asked: tuple[str, ...]) -> list[Any]:
        """Whose name it is; else whose name begins or ends so; else the bodies that do what these words say."""
        same = {row for name, row in self.names if name == asked}
        ends = {row for name, row in self.names if name[-len(asked) :] == asked or name[: len(asked)] == asked}
        sorts = {SECTORS.get(word) for word in asked if word not in SOME_OF_THEM}
        of_sort = {row for row in self.rows if isinstance(row, Organisation) and {row.sort} == sorts}
        alone = self._alone_of_sort(asked)
        return list(same or ({alone} if alone else None) or ends or of_sort)


def propose_due(finding: Finding, said_on: date, meetings: Meetings) -> None:
    """Read a finding's due again, as words said on a day."""
    read = read_due(finding.due_words, said_on=said_on)
    finding.due_kind, finding.due_on = read.kind, read.on if read.kind in ("date", "period") else None
    finding.due_meeting = meetings.meant_in(finding, read.meeting or "", said_on) if read.kind == "meeting" else ""


def propose_from(finding: Finding, sentence: str, leads: Leads, meetings: Meetings) -> None:
    """What a sentence that somebody chose says: its words, who is to do it, and when. Shown to be changed or kept."""
    said_on = finding.read_in.meeting_day
    promised = next(iter(promises_in(sentence, said_on)), None)
    finding.words, finding.due_words = sentence, (promised.due.as_written or "")[:120] if promised else ""
    finding.who = (promised.who or "")[:160] if promised else ""
    leads.meant_by(finding.who).propose_to(finding)
    if finding.due_words and said_on:
        propose_due(finding, said_on, meetings)
