"""Who was at a meeting is written down, changed, and taken out again where it was wrong.

Leans on the meeting. Must not know decisions. A guest has a name and an organisation and no account.
"""

from datetime import date

from django.db import transaction

from boards.governed import record, take
from boards.models import Organisation, Person
from boards.refusals import NotNow
from meetings.models import Attendance, Meeting, Standing
from meetings.permissions import require_record_now, require_taken_place

RECORDED, TAKEN_OUT = "Recorded attendance", "Written down wrongly"
REASONS = (RECORDED, TAKEN_OUT)
KNOWN_ONLY_AFTERWARDS = (Standing.PRESENT, Standing.ABSENT)


@transaction.atomic
def record_attendance(
    *,
    meeting: Meeting,
    standing: str,
    by: Person,
    person: Person | None = None,
    name: str = "",
    organisation: Organisation | None = None,
    organisation_words: str = "",
    sits_for: Person | None = None,
    on: date | None = None,
) -> Attendance:
    """Write down how one person (or a guest, by `name`) was there. Said twice, the later standing holds.

    Raises `NotNow` for a closed record, for nobody, and for somebody present or missing at a meeting still to come:
    apologies, substitutes and guests are known before.
    """
    require_record_now(meeting)
    if standing in KNOWN_ONLY_AFTERWARDS:
        require_taken_place(meeting, on)
    if person is None and not name:
        raise NotNow("Enter who it was.")
    lines = Attendance.objects.of(meeting.board).filter(meeting=meeting)
    line = lines.filter(person=person).first() if person else lines.filter(person=None, name__iexact=name).first()
    line = take(line) if line else Attendance(board=meeting.board, meeting=meeting, person=person)
    if person is None:
        line.name, line.organisation_words = name, organisation_words or line.organisation_words
    line.standing, line.sits_for, line.withdrawn = standing, sits_for, False
    line.organisation = organisation or line.organisation
    record(line, by=by, reason=RECORDED, on=on)
    return line


@transaction.atomic
def withdraw_attendance(*, line: Attendance, by: Person, on: date | None = None) -> Attendance:
    """Take out a line that was written down wrongly; it stays in history. Said twice, it is out once."""
    row = take(line)
    require_record_now(row.meeting)
    if not row.withdrawn:
        row.withdrawn = True
        record(row, by=by, reason=TAKEN_OUT, on=on)
    return row
