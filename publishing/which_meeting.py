"""Which of the board's meetings a document's words mean: “the February meeting”, “the next meeting”.

Leans on the board's meetings. Nothing further off than a year is meant, and nothing before the day the words were
said: where two would fit, nothing is proposed. Reads only. Must not know pages.
"""

import re
from datetime import date, timedelta

from boards.due_words import MONTHS, Named, day_named
from boards.models import Board, Finding, FindingState
from boards.plainly import plainly
from boards.this_board import other_holder
from boards.words import day as day_words
from meetings.models import Meeting
from meetings.naming import with_year, without_day_or_year
from meetings.states import CANCELLED, PLANNED

NOT_YET_NAMED = "none"
PLAN = "plan: "
YEAR = timedelta(days=366)
FUTURE = re.compile(r"\b(?:a|any|some|another|later|future|subsequent)\b.*\bmeetings?\b", re.IGNORECASE)
NEXT = re.compile(r"\b(?:next|following|forthcoming|coming)\b", re.IGNORECASE)
MONTH = re.compile(rf"\b({'|'.join(sorted(MONTHS, key=len, reverse=True))})\b", re.IGNORECASE)
AFTER_NEXT = re.compile(r"\bafter next\b", re.IGNORECASE)
FIGURES = re.compile(r"[0-9]{1,4}")
MOST = 120


def month_in(words: str) -> int | None:
    """The month a meeting's name says, 1 to 12."""
    found = MONTH.search(words)
    return MONTHS.index(found[1].lower()) + 1 if found else None


class Meetings:
    """A board's meetings, and which of them a document's words may mean."""

    def __init__(self, board: Board):
        self.rows = list(Meeting.objects.of(board).with_named_on().in_day_order())
        self.by_slug = {row.slug: row for row in self.rows}
        self.board_name = board.name

    def meant_in(self, finding: Finding, words: str, said_on: date | None) -> str:
        """What the words of a finding's due mean, as `meant_by`, beside the sentence they stand in."""
        return self.meant_by(words, said_on, _sentence_of(finding, words), finding.who)[:MOST]

    def meant_by(self, words: str, said_on: date | None, sentence: str = "", who: str = "") -> str:
        """A meeting's address, “none” for one not yet named, or “plan: February meeting”. Empty: not to be told, as
        where the words name another day or year than the meeting's (“the March 2017 meeting”), or the `sentence` they
        stand in names another body that holds it (“the March meeting of the Cabinet”)."""
        if self.other_holder(words, sentence, who):
            return ""
        found, named = self._likely(words, said_on), day_named(words)
        row = self.by_slug.get(found)
        if row is not None:
            return found if _may_be_told_by(row, named, words) else ""
        return "" if found.startswith(PLAN) and said_on and not _is_of_the_year(named, said_on) else found

    def nearer_by_now(self, finding: Finding, said_on: date | None) -> Meeting | None:
        """The other meeting that a finding's words mean by the record as it is now, where one was recorded since it was
        read. None where the secretary said which is meant, and where nothing is nearer."""
        is_proposed = finding.due_kind == "meeting" and finding.due_meeting in self.by_slug and finding.due_words
        if not is_proposed or finding.state == FindingState.MENDED:
            return None
        meant = self.by_slug.get(self.meant_in(finding, finding.due_words, said_on))
        return meant if meant is not None and meant.slug != finding.due_meeting else None

    def is_ours_in(self, finding: Finding) -> bool:
        """Whether the meeting that a finding is due at is this board's, as far as its sentence tells who holds it."""
        return not self.other_holder(finding.due_words, _sentence_of(finding, finding.due_words), finding.who)

    def other_holder(self, words: str, sentence: str = "", who: str = "") -> str:
        """Another body that the sentence names as holding the meeting of some words; empty for this board's."""
        return other_holder(self.board_name, sentence, words, who)

    def _likely(self, words: str, said_on: date | None) -> str:
        if FUTURE.search(words):
            return NOT_YET_NAMED
        to_come = [row for row in self.rows if self.may_be_to_come(row, said_on)]
        named = [row for row in to_come if self._is_named(row, words, said_on)]
        if len(named) == 1:
            return named[0].slug if said_on else ""
        if NEXT.search(words):
            dated = [row for row in to_come if row.day is not None][AFTER_NEXT.search(words) is not None :]
            return dated[0].slug if dated and said_on else ""
        month = month_in(words)
        if month is None or len(named) > 1:
            return ""
        there = [row for row in to_come if row.day and row.day.month == month]
        if len(there) == 1 and said_on:
            return there[0].slug
        return "" if there else f"{PLAN}{MONTHS[month - 1].capitalize()} meeting"

    @staticmethod
    def may_be_to_come(row: Meeting, said_on: date | None) -> bool:
        """Whether it may be meant by words said on a day: after it, within a year, and not called off."""
        if row.state == CANCELLED:
            return False
        if said_on is None:
            return True
        if row.day is not None:
            return said_on < row.day <= said_on + YEAR
        return row.named_on is None or abs(row.named_on - said_on) <= YEAR

    @staticmethod
    def _is_named(row: Meeting, words: str, said_on: date | None) -> bool:
        names = (row.known_as, without_day_or_year(row.known_as))
        if plainly(words)[:2] not in [plainly(name)[:2] for name in names]:
            return False
        month = month_in(words)
        if row.day is not None or month is None or said_on is None or row.named_on is None:
            return True
        # Without a day yet: both must have meant the same year's month.
        return _year_meant(month, row.named_on) == _year_meant(month, said_on + timedelta(days=1))

    def planned_without_day(self, day: date) -> list[Meeting]:
        """Those named for this day's month within the year before it, to which nobody has given a day."""
        return [
            row
            for row in self.rows
            if row.day is None
            and row.state == PLANNED
            and month_in(row.known_as) == day.month
            and row.named_on is not None
            and row.named_on < day <= row.named_on + YEAR
        ]

    def name_for(self, key: str, said_on: date, also_taken: str = "") -> str:
        """The name of a meeting to be planned: with its year when another year's meeting has the shorter one, or
        another that is made with it."""
        name = key.removeprefix(PLAN)
        month = month_in(name)
        is_taken = name.casefold() in {also_taken.casefold(), *(row.known_as.casefold() for row in self.rows)}
        return with_year(name, _year_meant(month, said_on + timedelta(days=1))) if is_taken and month else name

    def in_words(self, key: str) -> str:
        """A proposal as the page says it."""
        if key == NOT_YET_NAMED:
            return "A meeting not yet named"
        if key.startswith(PLAN):
            return f"The {key.removeprefix(PLAN)}, to be planned without a day"
        row = self.by_slug.get(key)
        if row is None:
            return ""
        return f"{row.known_as}, {day_words(row.day)}" if row.day else f"{row.known_as}, date to be set"


def _sentence_of(finding: Finding, words: str) -> str:
    """The sentence that some words of a finding stand in: the document's, or what was made of it."""
    in_text = words.casefold() in " ".join(finding.as_read.split()).casefold()
    return finding.as_read if in_text else finding.words


def _may_be_told_by(row: Meeting, named: Named | None, words: str) -> bool:
    """Whether what some words say of a day may be said of the meeting's: every part of it that they name is the same.
    A figure that belongs to no day (“meeting 3”) tells nothing that could be compared."""
    told = (named.day, named.year, (named.year or 0) % 100) if named is not None else ()
    if any(int(figure) not in told for figure in FIGURES.findall(words)):
        return False
    if named is None:
        return True
    if row.day is None:
        year = _year_meant(named.month, row.named_on + timedelta(days=1)) if row.named_on else None
        return named.day is None and named.year in (None, year)
    parts = ((named.day, row.day.day), (named.month, row.day.month), (named.year, row.day.year))
    return all(said in (None, own) for said, own in parts)


def _is_of_the_year(named: Named | None, said_on: date) -> bool:
    """Whether the year that words name, if they do, is that of the first such month after they were said."""
    return named is None or named.year in (None, _year_meant(named.month, said_on + timedelta(days=1)))


def _year_meant(month: int, after: date) -> int:
    """The year of the first such month that is not over on a day."""
    return after.year if month >= after.month else after.year + 1
