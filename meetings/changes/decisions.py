"""Decisions are taken down, mended and withdrawn.

Leans on the ground, the plan and the agenda. Must not know the actions that come of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.behalf import DECIDES, Word, require_theirs_to_say, tell
from boards.bell import Ring, ring
from boards.changes import change_readers, copy_readers, require_agreed, require_not_wider
from boards.governed import record, take
from boards.models import Board, Person, TermsOfReference
from boards.numbering import next_reference
from boards.refusals import NotNow
from boards.roles import Level
from boards.visibility import wider
from meetings.changes.beginning import require_after_it_began
from meetings.models import AgendaItem, Concerns, Decision, DecisionKind, Delegate, Meeting
from meetings.permissions import require_mend_now, require_minute_now
from plans.models import Recommendation

MENDED = ("words", "short_form", "sort", "agrees_terms", "changes", "marking", "reported_to", "said_file")
TOOK_DOWN, CHANGED, COMPLETE = "Recorded the decision", "Changed the words", "Complete at once: no action is owed"
REASONS = (TOOK_DOWN, CHANGED, COMPLETE, "Took down the decision", "Mended the words", "Changed who may read it")


@dataclass(frozen=True)
class Decided:
    """What was decided: the exact words and what hangs on them."""

    words: str
    sort: str = DecisionKind.AGREED
    short_form: str = ""
    agrees_terms: TermsOfReference | None = None
    changes: Decision | None = None
    concerns: Sequence[Recommendation] = ()
    delegates: Sequence[Person] = ()
    complete_at_once: bool = False
    marking: str = ""


@dataclass(frozen=True)
class Between:
    """A decision taken between meetings: whose word it was, on which day, the meeting it is reported to, and the
    people named to read it."""

    word: Word
    reported_to: Meeting | None = None
    named: tuple[Person, ...] = ()


@transaction.atomic
def take_decision(
    *, item: AgendaItem, decided: Decided, by: Person, visibility: str | None = None, on: date | None = None
) -> Decision:
    """Take down a decision at an item of a meeting. Never more widely read than its item, with its handling marking.

    Raises `NotNow` for a closed record, a meeting without a day or still to come, or a wider visibility.
    """
    meeting = item.meeting
    require_minute_now(meeting, on)
    visibility = visibility or (item.visibility if item.visibility != Level.PUBLIC else Level.BOARD)
    require_not_wider(visibility, item)
    decision = Decision(board=item.board, meeting=meeting, item=item, taken_on=meeting.day, visibility=visibility)
    _write(decision, replace(decided, marking=decided.marking or item.marking), by=by, on=on)
    copy_readers(of=item, to=decision, by=by, on=on)
    return decision


@transaction.atomic
def take_decision_between(
    *,
    board: Board,
    decided: Decided,
    between: Between,
    by: Person,
    visibility: str = Level.BOARD,
    on: date | None = None,
) -> Decision:
    """Take down a decision that was taken between meetings (by the chair, by email, say). The person is told.

    Its readers hold from the start, so that its number is of their series. Raises `NotNow` when nobody who may change
    it could read it, whoever said it is neither the chair nor a member, there was no Board yet, or it would be reported
    to a meeting before.
    """
    word = between.word
    require_theirs_to_say(word, board, DECIDES)
    require_after_it_began(board, word.said_on)
    decision = Decision(
        board=board,
        taken_on=word.said_on,
        visibility=visibility,
        between_meetings=True,
        said_by=word.said_by,
        said_how=word.how,
        said_file=word.file,
        reported_to=between.reported_to,
    )
    _require_reported_after(decision)
    _write(decision, decided, by=by, on=on)
    if between.named:
        change_readers(thing=decision, named=between.named, kept_from=(), mend=lambda: decision, by=by, on=on)
    tell(decision, by=by, on=on)
    return decision


def _write(decision: Decision, decided: Decided, *, by: Person, on: date | None) -> None:
    require_delegates(decided)
    board = decision.board
    series, number = next_reference(board, f"decision {decision.taken_on}", decision.visibility)
    decision.series, decision.number, decision.contributed_by = series, number, by
    decision.sort, decision.words, decision.short_form = decided.sort, decided.words, decided.short_form
    decision.agrees_terms, decision.changes = decided.agrees_terms, decided.changes
    decision.complete_at_once, decision.marking = decided.complete_at_once, decided.marking
    _require_earlier(decision)
    record(decision, by=by, reason=TOOK_DOWN, on=on)
    for recommendation in decided.concerns:
        concern(decision=decision, recommendation=recommendation, by=by, on=on)
    _delegate_only(decision, decided.delegates, by=by, on=on)


def _require_earlier(decision: Decision) -> None:
    """Raise `NotNow` when a decision would change one that was taken after it, so that none goes round in a ring."""
    earlier = decision.changes
    if earlier is None:
        return
    if earlier.board_id != decision.board_id or not earlier.was_before(decision):
        raise NotNow("A decision changes one that was taken before it.")


def _require_reported_after(decision: Decision) -> None:
    """Raise `NotNow` when a decision would be reported to a meeting that was before it."""
    meeting = decision.reported_to
    if meeting is not None and meeting.day is not None and meeting.day < decision.taken_on:
        raise NotNow("Select a meeting on or after the day it was decided.")


def _delegate_only(decision: Decision, wanted: Sequence[Person], *, by: Person, on: date | None) -> None:
    """The changes are left to these people and no others."""
    lines = {line.person_id: line for line in decision.delegates.all()}
    keys = {person.pk for person in wanted}
    for line in lines.values():
        if not line.withdrawn and line.person_id not in keys:
            row = take(line)
            row.withdrawn = True
            record(row, by=by, reason="Not left to them after all", on=on)
    for person in wanted:
        line = lines.get(person.pk) or Delegate(board=decision.board, decision=decision, person=person, withdrawn=True)
        if line.withdrawn:
            row = take(line) if line.pk else line
            row.withdrawn = False
            record(row, by=by, reason="Changes left to them", on=on)


def require_delegates(decided: Decided) -> None:
    """Raise `NotNow` when changes are left to nobody: “agreed subject to changes” names who makes them."""
    _require_somebody(decided.sort, decided.delegates)


def _require_somebody(sort: str, delegates: Sequence[Person]) -> None:
    if sort == DecisionKind.AGREED_SUBJECT and not delegates:
        raise NotNow("Select who the changes are left to.")


@transaction.atomic
def concern(*, decision: Decision, recommendation: Recommendation, by: Person, on: date | None = None) -> Concerns:
    """A decision concerns a recommendation. Said twice, it stands once."""
    line = decision.concerns.filter(recommendation=recommendation).first()
    if line is None:
        line = Concerns(board=decision.board, decision=decision, recommendation=recommendation)
    elif not line.withdrawn:
        return line
    else:
        line = take(line)
        line.withdrawn = False
    record(line, by=by, reason="Concerns a recommendation", on=on)
    return line


@transaction.atomic
def mend_decision(
    *,
    decision: Decision,
    by: Person,
    reason: str,
    version: int | None = None,
    visibility: str | None = None,
    agreement: str = "",
    concerns: Sequence[Recommendation] | None = None,
    delegates: Sequence[Person] | None = None,
    on: date | None = None,
    **columns: Any,
) -> Decision:
    """Change what was recorded: the columns of MENDED (`reported_to` and `said_file` of one taken between meetings),
    what it concerns, who makes its changes. The reason is kept.

    Raises `Stale` when somebody changed it meanwhile, `NotNow` when it was withdrawn or its record is closed.
    """
    row = take(decision, version=version)
    require_mend_now(row)
    _fill(row, columns)
    old, row.visibility = row.visibility, visibility or row.visibility
    require_not_wider(row.visibility, row.item)
    require_agreed(old, row.visibility, agreement)
    record(row, by=by, reason=agreement or reason or CHANGED, on=on)
    if concerns is not None:
        _concern_only(row, concerns, by=by, on=on)
    if delegates is not None:
        _require_somebody(row.sort, delegates)
        _delegate_only(row, delegates, by=by, on=on)
    if wider(old, than=row.visibility):
        ring(Ring.NARROWED, row, by=by, on=on)
    return row


def _fill(decision: Decision, columns: dict[str, Any]) -> None:
    for column in MENDED:
        setattr(decision, column, columns.get(column, getattr(decision, column)))
    _require_earlier(decision)
    _require_reported_after(decision)


def _concern_only(decision: Decision, wanted: Sequence[Recommendation], *, by: Person, on: date | None) -> None:
    for line in decision.concerns.filter(withdrawn=False).exclude(recommendation__in=wanted):
        row = take(line)
        row.withdrawn = True
        record(row, by=by, reason="Does not concern it after all", on=on)
    for recommendation in wanted:
        concern(decision=decision, recommendation=recommendation, by=by, on=on)


@transaction.atomic
def mark_complete_at_once(
    *, decision: Decision, by: Person, version: int | None = None, on: date | None = None
) -> Decision:
    """Note that a decision was complete when it was taken, so that no action is owed. Said twice, it stands once."""
    row = take(decision, version=version)
    require_mend_now(row)
    if not row.complete_at_once:
        row.complete_at_once = True
        record(row, by=by, reason=COMPLETE, on=on)
    return row


@transaction.atomic
def withdraw_decision(
    *, decision: Decision, words: str, by: Person, version: int | None = None, on: date | None = None
) -> Decision:
    """It was taken down wrongly and never taken: it stays, marked as withdrawn, with the reason.

    What came of it goes on until somebody stops it: the bell tells the floors above (actions write it down).
    """
    row = take(decision, version=version)
    require_mend_now(row)
    if not words.strip():
        raise NotNow("Enter why it is withdrawn.")
    row.withdrawn_on, row.withdrawn_by, row.withdrawn_words = on or clock.today(row.board), by, words
    record(row, by=by, reason=words, on=on)
    ring(Ring.DECISION_WITHDRAWN, row, by=by, on=on, words=words)
    return row
