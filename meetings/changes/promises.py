"""Promises are made, named to a meeting, put in other words, answered, dropped and taken up again.

Leans on meetings and items. Must not know the action that may be due by one.
"""

from datetime import date

from django.db import transaction

from boards import clock
from boards.bell import Ring, ring
from boards.governed import record, take
from boards.models import Board, Person
from meetings.models import AgendaItem, Decision, Meeting, Promise
from meetings.states import CANCELLED


@transaction.atomic
def make_promise(
    *,
    board: Board,
    words: str,
    meeting: Meeting | None,
    meeting_words: str,
    by: Person,
    item: AgendaItem | None = None,
    decision: Decision | None = None,
    made_on: date | None = None,
    on: date | None = None,
) -> Promise:
    """Something is to come to a meeting; without one, to a meeting not yet named. `meeting_words`: as it was said."""
    promise = Promise(
        board=board,
        words=words,
        meeting=meeting,
        meeting_words=meeting_words or (meeting.known_as if meeting else "a future meeting"),
        item=item,
        decision=decision,
        made_on=made_on or on or clock.today(board),
    )
    record(promise, by=by, reason="Promised", on=on)
    return promise


@transaction.atomic
def name_meeting(
    *, promise: Promise, meeting: Meeting, by: Person, version: int | None = None, on: date | None = None
) -> Promise:
    """Say which meeting “a future meeting” is, or another one than before. What is due by it follows."""
    row = take(promise, version=version)
    before = row.meeting.day if row.meeting else None
    row.meeting = meeting
    record(row, by=by, reason=f"To come to the {meeting.known_as}", on=on)
    if before != meeting.day:
        ring(Ring.MEETING_MOVED, meeting, by=by, on=on, before=before, words="", promise=row)
    return row


@transaction.atomic
def answer_promise(*, promise: Promise, item: AgendaItem, by: Person, on: date | None = None) -> Promise:
    """It came: at this item."""
    row = take(promise)
    row.answered_at, row.answered_on, row.answered_by = item, on or clock.today(item.board), by
    record(row, by=by, reason=f"Came to the {item.meeting.known_as}", on=on)
    return row


@transaction.atomic
def drop_promise(*, promise: Promise, words: str, by: Person, on: date | None = None) -> Promise:
    """It was taken down wrongly, or nothing will come: it is asked for no more. The reason is kept.

    Dropped twice, or dropped after it came, it stands as it was.
    """
    row = take(promise)
    if row.dropped_on is None and row.answered_on is None:
        row.dropped_on, row.dropped_by = on or clock.today(row.board), by
        record(row, by=by, reason=words, on=on)
    return row


@transaction.atomic
def reword_promise(*, promise: Promise, words: str, by: Person, on: date | None = None) -> Promise:
    """What is to come got other words. Words that stand already leave no line."""
    row = take(promise)
    if row.words != words:
        row.words = words
        record(row, by=by, reason="Changed the words", on=on)
    return row


@transaction.atomic
def take_up_promise(*, promise: Promise, words: str, by: Person, on: date | None = None) -> Promise:
    """It was dropped, and is to come after all; to a meeting not yet named if its own was cancelled meanwhile."""
    row = take(promise)
    if row.dropped_on is not None:
        row.dropped_on = row.dropped_by = None
        if row.meeting is not None and row.meeting.state == CANCELLED:
            row.meeting = None
        record(row, by=by, reason=words, on=on)
    return row
