"""Reading in, page by page: handing a document in, checking what was found, saving it, undoing it.

Leans on the doorman, forms and verbs. Each finding is kept at once; nothing is made before Save. Must not know how a
document is read.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.files import as_attachment
from boards.models import ReadIn
from boards.refusals import NotNow
from boards.saving import posted, save_new, save_over
from boards.words import day as day_words
from publishing import changes
from publishing.forms.reading_in import DocumentForm, ReadInForm
from publishing.permissions import may_read_in, require_read_in
from publishing.read_before import require_not_read_before
from publishing.views.common import form_page
from publishing.views.read_in_page import check_page


def fetch_read_in(request: BoardRequest, number: int) -> ReadIn:
    """The document at an address, if this reader sees drafts; otherwise there is none."""
    return get_object_or_404(ReadIn.objects.visible_to(request.access).for_reading().numbered(number))


def read_ins(request: BoardRequest) -> HttpResponse:
    """Every document that was read in, and how far each has come."""
    rows = ReadIn.objects.visible_to(request.access).for_lists().with_counts().newest_first()
    return render(request, "publishing/read_ins.html", {"rows": rows, "may_read_in": may_read_in(request.access)})


def add(request: BoardRequest) -> HttpResponse:
    """Hand in a document, or paste it."""
    require_read_in(request.access)
    files = request.FILES if request.method == "POST" else None
    form = ReadInForm(posted(request), files)
    if request.method == "POST" and form.is_valid() and (saved := _read(request, form)):
        return saved
    form.ask_only_what_was_refused()
    back = reverse("publishing:read_ins", args=[request.board.slug])
    return form_page(request, form, "Read in a document", "Read it", back, intro=INTRO)


def _read(request: BoardRequest, form: ReadInForm) -> HttpResponse | None:
    upload, not_children = form.upload(), form.cleaned_data["not_children"]
    try:
        reading = changes.read_document(upload, not_children=not_children)
    except ValidationError as refused:
        form.add_error(form.refused_at, refused.messages[0])
        return None
    except NotNow as refusal:
        form.refuse(refusal)
        return None

    def save() -> str:
        if not form.cleaned_data["again"]:
            require_not_read_before(upload, request.board, reading)
        row = changes.read_in(
            upload=upload, reading=reading, not_children=not_children, board=request.board, by=request.user
        )
        return row.get_absolute_url()

    return save_new(request, form, save, done="The document was read. Nothing is in the record before you save.")


INTRO = (
    "An update or minutes that the Board already has. What is found in it is shown beside its text, for you to accept, "
    "mend or drop. It must hold nothing about a child."
)


def check(request: BoardRequest, number: int) -> HttpResponse:
    """The text on the left, the findings on the right, each to accept, mend or drop."""
    return check_page(request, fetch_read_in(request, number))


def document(request: BoardRequest, number: int) -> HttpResponse:
    """Which meeting it is of."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    form = DocumentForm(posted(request), read_in=row)
    conflict = None
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data

        def save() -> str:
            other = changes.mend_read_in(
                read_in=row, title=answers["title"], meeting_day=answers["meeting_day"],
                visibility=answers["visibility"], by=request.user, version=form.sent_version,
            )  # fmt: skip
            if other:
                messages.info(request, LOOK_AGAIN.format(", ".join(str(one.place) for one in other)))
            return row.get_absolute_url()

        saved, conflict = save_over(request, form, save, theirs=in_words, done=DAY_KEPT)
        if saved:
            return saved
    title, button = "Which meeting it is of", "Save day, title and readers"
    return form_page(request, form, title, button, row.get_absolute_url(), conflict=conflict)


DAY_KEPT = "The day, the title and the readers are kept."
LOOK_AGAIN = "These were accepted for another due than their words mean on this day, and stay as they are: finding {}."


def in_words(row: ReadIn) -> dict[str, Any]:
    """What the conflict panel compares."""
    readers = row.get_visibility_display()
    return {"title": row.title, "meeting_day": day_words(row.meeting_day), "visibility": readers}


def file(request: BoardRequest, number: int) -> HttpResponseBase:
    """The document as it was handed in."""
    row = fetch_read_in(request, number)
    if not row.file.file or not row.file.file.storage.exists(row.file.file.name):
        raise Http404
    return as_attachment(row.file)
