"""The page on which the secretary writes down who was there, all at once, and mends it until the record is closed.

Leans on the doorman, the form and the verbs. Must not know actions.
"""

from django.http import HttpResponse
from django.shortcuts import render

from boards.doorman import BoardRequest
from boards.models import Person
from boards.saving import posted, save_new
from meetings.attending import rows_of, write_down
from meetings.forms.attendance import AttendanceForm
from meetings.models import Meeting
from meetings.permissions import has_taken_place, require_record_now, require_run
from meetings.views.meeting import fetch_meeting, refuse_before_typing


def attendance(request: BoardRequest, slug: str) -> HttpResponse:
    """Members with how they were there, whoever else is in the list, and somebody new."""
    row = fetch_meeting(request, slug)
    require_run(request.access)
    refuse_before_typing(request, lambda: require_record_now(row))
    day = row.day or request.access.day
    members, others = rows_of(row, day)
    people = Person.objects.with_a_role_on(request.board, day)
    form = AttendanceForm(
        posted(request), access=request.access, meeting=row, members=members, others=others, people=people
    )
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            write_down(form, row, people=list(people), by=request.user)
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="Attendance is saved."):
            return saved
    return render(request, "meetings/attendance.html", _context(form, row))


def _context(form: AttendanceForm, row: Meeting) -> dict:
    return {"form": form, "meeting": row, "back": row.get_absolute_url(), "takes_place": has_taken_place(row)}
