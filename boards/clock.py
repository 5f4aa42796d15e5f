"""What day it is for a board, and what moment.

Leans on nothing. The only module that may ask the machine for the time; must not know what the day is for.
A board may have a *sample day*: its clock then stands on that day and only the hours pass.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time
from typing import Protocol
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
# Midday to the microsecond is kept for “some time that day”: pages then leave out the hour.
SOME_TIME = time(12)
_as_it_happens: ContextVar[bool] = ContextVar("as_it_happens", default=False)


class HasDay(Protocol):
    """Anything with a sample day of its own: a board."""

    sample_day: date | None


def today(board: HasDay | None = None) -> date:
    """The day it is for this board, in London; its sample day where it has one."""
    if board is not None and board.sample_day:
        return board.sample_day
    return datetime.now(LONDON).date()


def now(board: HasDay | None = None) -> datetime:
    """This moment for the board, aware, in London time: on a sample day, that day at this hour."""
    moment = datetime.now(LONDON)
    if board is not None and board.sample_day:
        return datetime.combine(board.sample_day, moment.timetz())
    return moment


@contextmanager
def as_it_happens() -> Iterator[None]:
    """Inside the block a verb that is run for an earlier day writes that day into the record, and dates its change
    at the moment it is made: what is taken over from an old document was not typed then."""
    token = _as_it_happens.set(True)
    try:
        yield
    finally:
        _as_it_happens.reset(token)


def moment(board: HasDay | None, on: date | None = None) -> datetime:
    """The moment a change is dated: now, or some time on `on` when a verb is run for another day."""
    if on is None or on == today(board) or _as_it_happens.get():
        return now(board)
    return datetime.combine(on, SOME_TIME, LONDON)


def end_of(day: date) -> datetime:
    """The last moment of a day in London, for as-at questions."""
    return datetime.combine(day, time.max, LONDON)
