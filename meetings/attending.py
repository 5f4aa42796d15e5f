"""The rows of the attendance page: who sat at the table on the meeting's day, and whoever else is in the list.

Leans on seats, roles, attendance and its form. Must not know pages. Who is offered follows the meeting's day.
"""

from datetime import date

from boards.models import Board, Membership, Person
from boards.roles import Power
from meetings import changes
from meetings.forms.attendance import SENT, TAKE_OUT, Answer, AttendanceForm, Row
from meetings.models import Attendance, Meeting, Standing


def rows_of(meeting: Meeting, day: date) -> tuple[list[Row], list[Row]]:
    """The members of that day, by name, and everybody else who is in the list."""
    lines = list(Attendance.objects.of(meeting.board).at(meeting))
    seats = {seat.person_id: seat for seat in Membership.objects.of(meeting.board).in_force(day).for_the_table()}
    of_person = {line.person_id: line for line in lines if line.person_id}
    sent = {line.sits_for_id: line for line in lines if line.standing == Standing.SUBSTITUTE}
    members = [
        _member(person, seats.get(person.pk), of_person.get(person.pk), sent.get(person.pk))
        for person in at_the_table(meeting.board, day, also=[key for key in seats if key])
    ]
    seated = {row.person.pk for row in members if row.person is not None}
    shown = {line.pk for line in sent.values() if line.sits_for_id in seated}
    others = [
        Row(f"l{line.pk}", line.who, line.body, line, line.person)
        for line in lines
        if line.person_id not in seated and line.pk not in shown
    ]
    return members, others


def at_the_table(board: Board, day: date, also: list[int]) -> list[Person]:
    """Whoever held a seat, was a member or chaired on a day, by name."""
    keys = set(Person.objects.with_power(board, day, Power.NOMINATE).keys())
    keys |= set(Person.objects.with_power(board, day, Power.CLOSE).keys()) | set(also)
    return list(Person.objects.with_keys(keys))


def _member(person: Person, seat: Membership | None, line: Attendance | None, sent: Attendance | None) -> Row:
    organisation = seat.organisation if seat else line.organisation if line else None
    body = str(organisation or "")
    return Row(f"p{person.pk}", person.name, body, line, person, organisation, sent)


def write_down(form: AttendanceForm, meeting: Meeting, *, people: list[Person], by: Person) -> int:
    """Each answer that differs, and somebody new. Gives how many lines were written. Raises what the verbs raise."""
    by_name: dict[str, list[Person]] = {}
    for person in people:
        by_name.setdefault(person.name.lower(), []).append(person)
    answers = form.changed()
    for answer in answers:
        _write(answer, meeting, by_name, by=by)
    new = form.somebody_new()
    if new is not None:
        changes.record_attendance(meeting=meeting, by=by, **new)
    return len(answers) + (new is not None)


def _write(answer: Answer, meeting: Meeting, by_name: dict[str, list[Person]], *, by: Person) -> None:
    row = answer.row
    sent_another = answer.how != SENT or answer.substitute != row.sent
    if row.substitute is not None and sent_another:
        changes.withdraw_attendance(line=row.substitute, by=by)
    if answer.how == TAKE_OUT:
        if row.line is not None:
            changes.withdraw_attendance(line=row.line, by=by)
        return
    who = {"person": row.person} if row.person else {"name": row.who}
    standing = Standing.APOLOGIES if answer.how == SENT else Standing(answer.how)
    changes.record_attendance(meeting=meeting, standing=standing, organisation=row.organisation, by=by, **who)
    if answer.how == SENT:
        same = by_name.get(answer.substitute.lower(), [])
        named = {"person": same[0]} if len(same) == 1 and same[0] != row.person else {"name": answer.substitute}
        changes.record_attendance(
            meeting=meeting, standing=Standing.SUBSTITUTE, sits_for=row.person, organisation=row.organisation, by=by,
            **named,
        )  # fmt: skip
