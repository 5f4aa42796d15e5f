"""Pages of promises: what came at a meeting, and which meeting “a future meeting” is.

Leans on the doorman, forms and verbs. Must not know actions: what is due by a promise follows the bell.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.saving import posted, save_new
from meetings import changes
from meetings.forms.promises import AnswerPromiseForm, NameMeetingForm
from meetings.permissions import require_run
from meetings.views.meeting import fetch_meeting, form_page


def answer(request: BoardRequest, slug: str) -> HttpResponse:
    """Write down at which item something promised came."""
    row = fetch_meeting(request, slug)
    require_run(request.access)
    form = AnswerPromiseForm(posted(request), access=request.access, meeting=row)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            answers = form.cleaned_data
            changes.answer_promise(promise=answers["promise"], item=answers["item"], by=request.user)
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="It is noted that it came."):
            return saved
    return form_page(request, form, row, "Record what came", "Save")


def name_meeting(request: BoardRequest) -> HttpResponse:
    """Say which meeting something promised to “a future meeting” is to come to."""
    require_run(request.access)
    form = NameMeetingForm(posted(request), access=request.access)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            answers = form.cleaned_data
            changes.name_meeting(promise=answers["promise"], meeting=answers["meeting"], by=request.user)
            return answers["meeting"].get_absolute_url()

        if saved := save_new(request, form, save, done="The promise has its meeting."):
            return saved
    context = {
        "form": form,
        "title": "Name the meeting",
        "button": "Save",
        "intro": "What is due by the promise follows the meeting’s day from now on.",
        "back": reverse("home", args=[request.board.slug]),
    }
    return render(request, "boards/form_page.html", context)
