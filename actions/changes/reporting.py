"""What the chair closed between meetings is reported to one.

Leans on the ledger of steps. Must not know pages. The closing stays as it was written; the report is a line of its own.
"""

from datetime import date

from django.db import transaction

from actions.models import ActionItem, StateChange
from boards import clock
from boards.behalf import own_word
from boards.governed import take
from boards.models import Person
from boards.refusals import NotNow
from meetings.models import Meeting

REPORT = "report"
NOTHING_TO_REPORT = "There is nothing to report: the chair did not close this action, or it was reported already."
NOT_ITS_MEETING = "Select a meeting on or after the day it was closed."


@transaction.atomic
def report_closing(*, action: ActionItem, meeting: Meeting, by: Person, on: date | None = None) -> StateChange:
    """Write down to which meeting a closing by the chair was reported.

    Raises `NotNow` when there is nothing to report, or for a meeting before the closing or of another board.
    """
    row = take(action)
    if not ActionItem.objects.of(row.board).closed_and_not_reported().filter(pk=row.pk).exists():
        raise NotNow(NOTHING_TO_REPORT)
    assert row.closed_on is not None  # noqa: S101 the database holds it (action_closed_by_with_on)
    if meeting.board_id != row.board_id or meeting.day is None or meeting.day < row.closed_on:
        raise NotNow(NOT_ITS_MEETING)
    line = StateChange(
        board=row.board, action=row, verb=REPORT, from_state=row.state, to_state=row.state, reported_to=meeting,
        recorded_by=by, recorded_at=clock.moment(row.board, on),
    )  # fmt: skip
    line.take_word(own_word(by, row.board, on))
    line.save()
    return line
