"""How each line of an action's ledgers is told: an update, a step, a moved date, a mended word, a supporter.

Leans on the ledgers and the house's words. Must not know which lines a reader may see: that is asked before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from actions.changes.follow import ORIGIN_WITHDRAWN
from actions.changes.reporting import REPORT
from actions.models import ActionUpdate, MoveCause
from actions.seen import Seen
from boards import words
from boards.behalf import Said
from boards.governed import AND_TOO
from boards.histories import Line
from boards.models import Rating, StoredFile

READERS, READERS_CHANGED = "Visibility:", "Who may read it was changed"
MENDED, BLOCKED, DUE_ON = "Mended", "Blocked because:", "Due on:"
SET_BY_LAW = {
    "Set by law: it never moves: from no to yes": "The date is marked as set by law",
    "Set by law: it never moves: from yes to no": "The date is no longer marked as set by law",
}
"""What the column's own name would say twice, in one sentence."""


@dataclass
class Chapter:
    """One thing that happened: what, when, by whom, and its words."""

    title: str
    at: datetime
    said_on: date
    by: str
    words: list[str] = field(default_factory=list)
    rating: Rating | None = None
    part_two: bool = False
    objections: list[str] = field(default_factory=list)
    file: StoredFile | None = None
    struck: list[str] = field(default_factory=list)
    """What stood there before it was corrected."""
    correct: int | None = None
    """Where its writer corrects it: the number of the update among their own."""


def who_words(row: Said) -> str:
    """“by Ann”, or “by Ann, by email on 12 February 2016; recorded by Sam”."""
    recorder = row.recorded_by.name  # type: ignore[attr-defined]
    if not row.on_behalf:
        return recorder
    return f"{row.said_by.name}, {row.get_said_how_display()} on {words.day(row.said_on)}; recorded by {recorder}"


def objected(objections: Iterable[Any], **to: Any) -> list[str]:
    """The objections to one act, in words."""
    return [
        f"{row.recorded_by.name} says this is not right: {row.words}"
        for row in objections
        if all(getattr(row, name) in keys for name, keys in to.items())
    ]


def update_told(row: ActionUpdate, older: Sequence[ActionUpdate], rating: Rating | None) -> Chapter:
    """An update, with what it corrects struck. It stands where the first of them stood."""
    return Chapter(
        title=rating.word if rating else "Update",
        at=(older[-1] if older else row).recorded_at,
        said_on=row.said_on,
        by=who_words(row) + (f"; corrected on {words.moment(row.recorded_at)}" if older else ""),
        words=_with_recovery(row),
        rating=rating,
        part_two=not row.is_open,
        file=row.said_file,
        struck=[" ".join(_with_recovery(one)) for one in older],
    )


def _with_recovery(row: ActionUpdate) -> list[str]:
    return [row.words] + ([f"Getting back on track: {row.recovery}"] if row.recovery else [])


def step_told(row: Any, seen: Seen) -> Chapter:
    """A step, with the decision and the meeting it names where the reader may see them."""
    # “Said to be done” is said in an update, whose words stand beside it.
    told = [row.words] if row.words and row.verb != "say_done" else []
    if row.decision_id:
        decision = seen.decisions.get(row.decision_id)
        told.append(f"Agreed by the Board in {decision.in_a_letter()}." if decision else "Agreed by the Board.")
    if row.reported_to_id:
        meeting = seen.meetings.get(row.reported_to_id)
        told.append(f"Reported to the {meeting.known_as}." if meeting else "Reported to a meeting.")
    title = "Reported" if row.verb == REPORT else row.get_to_state_display()
    return Chapter(title, row.recorded_at, row.said_on, who_words(row), told, file=row.said_file)


def mend_of(move: Any, lines: Sequence[Line]) -> Line | None:
    """The line of the row's own history that a mended due was written with: the first from its moment on."""
    if move.cause != MoveCause.MENDED:
        return None
    return min((line for line in lines if line.at >= move.recorded_at), key=lambda line: line.at, default=None)


def move_told(row: Any, mend: Line | None = None) -> Chapter:
    """A due date that moved, from where to where and why; with it what else its mend changed, so that it is told
    once."""
    told = f"Due date moved from {words.day(row.from_on) or 'no date'} to {words.day(row.to_on) or 'no date'}"
    because = f"{told} because: {row.reason}" if row.reason else f"{told}."
    changed = [change for change in _told_changes(mend) if not change.startswith(DUE_ON)] if mend else []
    return Chapter(row.get_cause_display(), row.recorded_at, row.moved_on, row.recorded_by.name, [because, *changed])


def mend_told(line: Line, *, reads_part_two: bool) -> Chapter:
    """What was mended in the row itself, and that it was raised.

    When who may read it was changed, the reason is how its contributor agreed: for those who read Part 2 alone.
    """
    title, told = "Action raised" if line.is_first else line.reason, _told_changes(line)
    told = [*told, line.too] if line.is_first and line.too else told
    if title.startswith(ORIGIN_WITHDRAWN):
        title, told = ORIGIN_WITHDRAWN, [line.reason.removeprefix(f"{ORIGIN_WITHDRAWN}: "), *told]
    elif any(change.startswith(READERS) for change in told):
        title, told = READERS_CHANGED, [*told, line.reason] if reads_part_two else told
    elif any(not change.startswith(BLOCKED) for change in line.changes):
        title, told = MENDED, [*told, f"Because: {line.reason}"]
    return Chapter(title, line.at, line.at.date(), line.by, told)


def _told_changes(line: Line) -> list[str]:
    return [SET_BY_LAW.get(change, change) for change in line.changes]


def links_told(records: Iterable[Any], names: dict[int, str]) -> list[Chapter]:
    """Supporters or recommendations that were added and taken away; those of one act stand together."""
    found: dict[tuple[str, str], Chapter] = {}
    for record in records:
        if record.id not in names:
            continue
        at, reason = record.history_date, (record.history_change_reason or "").partition(AND_TOO)[0]
        by = record.history_user.name if record.history_user else "Boardsite"
        chapter = found.setdefault((at.isoformat(timespec="seconds"), reason), Chapter(reason, at, at.date(), by))
        chapter.words.append(names[record.id])
    return list(found.values())
