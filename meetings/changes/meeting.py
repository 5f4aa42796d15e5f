"""A meeting is planned, moved, held, called off.

Leans on the ground's bell and records. Must not know actions: what is due at a moved meeting follows the bell.
"""

from datetime import date, time
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from boards import clock
from boards.bell import Ring, ring
from boards.governed import record, take
from boards.models import Board, Person
from boards.refusals import NotNow
from meetings.models import FormerAddress, Meeting, Promise
from meetings.naming import free_name
from meetings.permissions import NO_DAY_YET, NOT_YET_HELD, require_change_now
from meetings.states import CANCELLED, CLOSED, HELD, MEETING_STATES, POSTPONED

PLANNED_IT, MOVED, DAY_SET, DETAILS = "Planned the meeting", "Moved the meeting", "Set the day", "Changed the details"
NOT_INTO_THE_PAST = "A meeting that is still to come cannot move to a day that has passed."
REASONS = (PLANNED_IT, MOVED, DAY_SET, DETAILS)


@transaction.atomic
def plan_meeting(
    *,
    board: Board,
    by: Person,
    day: date | None = None,
    known_as: str = "",
    starts_at: time | None = None,
    ends_at: time | None = None,
    place: str = "",
    on: date | None = None,
) -> Meeting:
    """A meeting on a day, or named before it has one (then `known_as` is needed: “March meeting”)."""
    if day is None and not known_as:
        raise NotNow("Enter the day of the meeting, or the name it is known by.")
    meeting = Meeting(board=board, day=day, first_day=day, starts_at=starts_at, ends_at=ends_at, place=place)
    meeting.known_as = _free_name(board, known_as or f"{day:%B} meeting", day)
    meeting.slug = _free_slug(board, day, meeting.known_as)
    record(meeting, by=by, reason=PLANNED_IT, on=on)
    return meeting


def _free_name(board: Board, name: str, day: date | None) -> str:
    """The name it is known by: longer when the shorter name is another meeting's."""
    return free_name(name, day, dict(Meeting.objects.of(board).values_list("known_as", "day")))


def _free_slug(board: Board, day: date | None, name: str, *, own: Meeting | None = None) -> str:
    """An address that no meeting has or had; a meeting that moves back has its `own` former address again."""
    start = day.isoformat() if day else slugify(name)
    taken = set(Meeting.objects.of(board).values_list("slug", flat=True))
    taken |= set(FormerAddress.objects.of(board).of_others(own).values_list("slug", flat=True))
    return next(slug for slug in [start] + [f"{start}-{n}" for n in range(2, 100)] if slug not in taken)


@transaction.atomic
def move_meeting(
    *,
    meeting: Meeting,
    day: date,
    by: Person,
    words: str = "",
    version: int | None = None,
    on: date | None = None,
) -> Meeting:
    """Give a meeting another day, or its first. What is due at it moves with it. Its old address leads on.

    Raises `NotNow` for a meeting that was held, for one to come that would move into the past, and for a day that
    another meeting has; `Stale` when somebody changed it meanwhile.
    """
    row = take(meeting, version=version)
    if row.state in (HELD, CLOSED):
        raise NotNow("This meeting was held, so its day cannot move.")
    before = row.day
    if before == day:
        return row
    _require_free_day(row, day, today=on or clock.today(row.board))
    _keep_old_address(row, by=by, on=on)
    row.day, row.first_day = day, row.first_day or day
    row.slug = _free_slug(row.board, day, row.known_as, own=row)
    record(row, by=by, reason=words or (MOVED if before else DAY_SET), on=on)
    ring(Ring.MEETING_MOVED, row, by=by, on=on, before=before, words=words)
    return row


def _require_free_day(meeting: Meeting, day: date, *, today: date) -> None:
    """A meeting whose day has gone by may still get the past day on which it was really held."""
    if meeting.day and meeting.day >= today > day:
        raise NotNow(NOT_INTO_THE_PAST)
    there = Meeting.objects.of(meeting.board).on_day(day).but_for(meeting).exclude(state=CANCELLED).first()
    if there is not None:
        raise NotNow(f"The {there.known_as} is on that day. Choose another day, or move that meeting first.")


def _keep_old_address(meeting: Meeting, *, by: Person, on: date | None) -> None:
    FormerAddress.objects.create(
        board=meeting.board,
        meeting=meeting,
        slug=meeting.slug,
        recorded_by=by,
        recorded_at=clock.moment(meeting.board, on),
        reason="The meeting got another day",
    )


@transaction.atomic
def change_details(
    *, meeting: Meeting, by: Person, version: int | None = None, on: date | None = None, **details: Any
) -> Meeting:
    """Change its times or place (`starts_at`, `ends_at`, `place`). Its name is fixed; `move_meeting` moves its day.

    Raises `NotNow` once its record is closed, `Stale` when somebody changed it meanwhile.
    """
    row = take(meeting, version=version)
    require_change_now(row)
    for column in ("starts_at", "ends_at", "place"):
        setattr(row, column, details.get(column, getattr(row, column)))
    record(row, by=by, reason=DETAILS, on=on)
    return row


@transaction.atomic
def take_step(
    *,
    meeting: Meeting,
    verb: str,
    by: Person,
    words: str = "",
    version: int | None = None,
    on: date | None = None,
) -> Meeting:
    """One step of the meeting's states (meetings/states.py). Raises `NotNow` when its state or its day forbids it."""
    row = take(meeting, version=version)
    step = MEETING_STATES.step(verb)
    after = MEETING_STATES.after(verb, row.state)
    today = on or clock.today(row.board)
    if step.needs_words and not words.strip():
        raise NotNow("Enter the reason.")
    if verb in ("mark_held", "issue_agenda") and row.day is None:
        raise NotNow(NO_DAY_YET)
    if verb == "mark_held" and row.day and row.day > today:
        raise NotNow(NOT_YET_HELD)
    if verb in ("not_held", "not_yet_held") and row.decisions.standing().exists():
        raise NotNow("Decisions were taken at this meeting. Withdraw them first.")
    before, row.state, row.state_words = row.day, after, words
    if verb == "postpone":
        row.day = None
    record(row, by=by, reason=words or step.button, on=on)
    if after in (POSTPONED, CANCELLED):
        _call_off(row, before, by=by, on=on, words=words, cancelled=after == CANCELLED)
    return row


@transaction.atomic
def name_again(*, meeting: Meeting, known_as: str, by: Person, reason: str, on: date | None = None) -> Meeting:
    """Another name for a meeting that was made by mistake, so that its name is free; or its name again.

    Every other meeting keeps the name it was first given.
    """
    row = take(meeting)
    row.known_as = _free_name(row.board, known_as, row.day)
    record(row, by=by, reason=reason, on=on)
    return row


def _call_off(
    meeting: Meeting, before: date | None, *, by: Person, on: date | None, words: str, cancelled: bool
) -> None:
    """What was promised to a cancelled meeting is promised to a meeting not yet named."""
    ring(Ring.MEETING_CALLED_OFF, meeting, by=by, on=on, before=before, words=words)
    if not cancelled:
        return
    for promise in Promise.objects.of(meeting.board).unanswered().to(meeting):
        row = take(promise)
        row.meeting = None
        record(row, by=by, reason=f"The {meeting.known_as} was cancelled", on=on)
