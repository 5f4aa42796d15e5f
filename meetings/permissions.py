"""Who may run meetings and take down decisions, and the refusal sentences, the same for page and rule.

Leans on the roles table and the state table. No queries, no messages.
"""

from boards.access import Access
from boards.refusals import NotNow, Refused
from boards.roles import Power
from meetings.models import Decision, Meeting
from meetings.states import CLOSED, HELD, MEETING_STATES

ONLY_SECRETARIAT_RUNS = "Only the secretariat may plan meetings, build agendas and record attendance."
ONLY_SECRETARIAT_TAKES_DOWN = "Only the secretariat may take down or mend a decision."
RECORD_IS_CLOSED = "The record of this meeting is closed. Reopen it before changing it."
CALLED_OFF = "This meeting was called off, so nothing can be recorded at it."


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


def can_record_now(meeting: Meeting) -> bool:
    """While the meeting is not called off and its record not closed."""
    return meeting.state not in ("cancelled", "postponed", CLOSED)


def require_record_now(meeting: Meeting) -> None:
    """Raise `NotNow` with the reason."""
    if meeting.state == CLOSED:
        raise NotNow(RECORD_IS_CLOSED)
    if not can_record_now(meeting):
        raise NotNow(CALLED_OFF)


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


def may_read_notes(access: Access) -> bool:
    """Notes for the record are the secretariat's and the chair's until they are destroyed."""
    return access.may(Power.TAKE_DOWN) or access.may(Power.CLOSE)
