"""Who may run meetings and take down decisions, and the refusal sentences, the same for page and rule.

Leans on the roles table, the state table and the clock. No queries, no messages.
"""

from datetime import date

from boards import clock
from boards.access import Access
from boards.refusals import NotNow, Refused
from boards.roles import Power
from meetings.models import Decision, Meeting
from meetings.states import CLOSED, HELD, ISSUED, MEETING_STATES, PLANNED

ONLY_SECRETARIAT_RUNS = "Only the secretariat may plan meetings, build agendas and record attendance."
ONLY_SECRETARIAT_TAKES_DOWN = "Only the secretariat may record or change a decision."
RECORD_IS_CLOSED = "The record of this meeting is closed. Reopen it before changing it."
CALLED_OFF = "This meeting was called off, so nothing can be recorded at it."
NO_DAY_YET = "Set the day of the meeting first."
NOT_YET_HELD = "This meeting has not taken place yet."
ORDER_STAYS = "This meeting was held, so its agenda keeps its order."
NO_SUMMARY_YET = "The summary is made once the meeting has been held."


def may_run(access: Access) -> bool:
    """The secretariat runs the cycle."""
    return access.may(Power.RUN_THE_CYCLE)


def require_run(access: Access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_run(access):
        raise Refused(ONLY_SECRETARIAT_RUNS)


def may_take_down(access: Access) -> bool:
    """The secretariat takes down and mends decisions."""
    return access.may(Power.TAKE_DOWN)


def require_take_down(access: Access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_take_down(access):
        raise Refused(ONLY_SECRETARIAT_TAKES_DOWN)


def can_change_now(meeting: Meeting) -> bool:
    """While its record is not closed: what was called off may still get another day, other times, another place."""
    return meeting.state != CLOSED


def require_change_now(meeting: Meeting) -> None:
    """Raise `NotNow` with the reason."""
    if not can_change_now(meeting):
        raise NotNow(RECORD_IS_CLOSED)


def can_record_now(meeting: Meeting) -> bool:
    """While the meeting is not called off and its record not closed."""
    return meeting.state not in ("cancelled", "postponed", CLOSED)


def require_record_now(meeting: Meeting) -> None:
    """Raise `NotNow` with the reason."""
    require_change_now(meeting)
    if not can_record_now(meeting):
        raise NotNow(CALLED_OFF)


def has_taken_place(meeting: Meeting, on: date | None = None) -> bool:
    """Whether its day has come: today, or on the day `on` for a verb that is run for an earlier day."""
    return meeting.day is not None and meeting.day <= (on or clock.today(meeting.board))


def require_taken_place(meeting: Meeting, on: date | None = None) -> None:
    """Raise `NotNow` before its day: nothing is decided, promised or minuted at a meeting to come."""
    if meeting.day is None:
        raise NotNow(NO_DAY_YET)
    if not has_taken_place(meeting, on):
        raise NotNow(NOT_YET_HELD)


def require_minute_now(meeting: Meeting, on: date | None = None) -> None:
    """Raise `NotNow` unless something may be minuted or decided at it: its record is open, and its day has come."""
    require_record_now(meeting)
    require_taken_place(meeting, on)


def can_arrange_now(meeting: Meeting) -> bool:
    """While it is to come: its items may change places or come off the agenda."""
    return meeting.state in (PLANNED, ISSUED)


def require_arrange_now(meeting: Meeting) -> None:
    """Raise `NotNow` once it was held, closed or called off."""
    require_record_now(meeting)
    if not can_arrange_now(meeting):
        raise NotNow(ORDER_STAYS)


def can_mend_now(decision: Decision) -> bool:
    """While it stands and its meeting's record is open."""
    return decision.withdrawn_on is None and (decision.meeting is None or decision.meeting.state != CLOSED)


def require_mend_now(decision: Decision) -> None:
    """Raise `NotNow` with the reason."""
    if decision.withdrawn_on is not None:
        raise NotNow("This decision was withdrawn, so its words stay as they are.")
    if not can_mend_now(decision):
        raise NotNow(RECORD_IS_CLOSED)


def can_step_now(meeting: Meeting, verb: str) -> bool:
    """Whether its state has this step."""
    return MEETING_STATES.can(verb, meeting.state)


def was_held(meeting: Meeting) -> bool:
    """Whether it took place."""
    return meeting.state in (HELD, CLOSED)


def require_summary(meeting: Meeting) -> None:
    """Raise `Refused` for a summary of a meeting that was not held."""
    if not was_held(meeting):
        raise Refused(NO_SUMMARY_YET)


def may_read_notes(access: Access) -> bool:
    """Notes for the record are the secretariat's and the chair's until they are destroyed."""
    return access.may(Power.TAKE_DOWN) or access.may(Power.CLOSE)
