"""What the meetings floor does when the bell rings below: a role for one meeting ends soon after it.

Leans on the bell and the questions about meetings. Must not know who rang, or what the role may do.
"""

from datetime import date, timedelta

from boards.bell import Answers, Ring
from boards.models import Person, RoleGrant
from boards.refusals import NotNow
from boards.roles import DAYS_AFTER_A_MEETING
from boards.words import day as in_words
from meetings.models import Meeting


def require_one_meeting(grant: RoleGrant, *, by: Person, on: date | None = None) -> None:
    """Hold a role to the meeting it is for: the first of its term, or the last before it when none is planned.

    Raises `NotNow` when the role would last longer than `DAYS_AFTER_A_MEETING` after that, or when no meeting has a day
    (DESIGN: a substitute sits at one meeting, to 14 days after).
    """
    meetings = Meeting.objects.of(grant.board)
    meeting = meetings.since(grant.starts_on).first() or meetings.held().latest_before(grant.starts_on)
    if meeting is None or meeting.day is None or grant.ends_on is None:
        raise NotNow("This role is for one meeting, and no meeting has a day yet. Plan the meeting first.", at="role")
    last = meeting.day + timedelta(days=DAYS_AFTER_A_MEETING)
    if grant.ends_on > last:
        raise NotNow(
            f"Last day must be {in_words(last)} or earlier, {DAYS_AFTER_A_MEETING} days after the meeting of "
            f"{in_words(meeting.day)}",
            at="ends_on",
        )


ANSWERS: Answers = {Ring.ROLE_FOR_ONE_MEETING: [require_one_meeting]}
