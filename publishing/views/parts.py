"""Parts are added to a draft: a section of its own, a key date, a document.

Leans on the doorman, forms and verbs. Must not know the page they are written on.
"""

from typing import Any

from django.http import HttpResponse

from boards.doorman import BoardRequest
from boards.saving import posted, save_new
from publishing import changes
from publishing.forms.compose import AddDateForm, AddDocumentForm, AddSectionForm
from publishing.models import UpdateDraft
from publishing.permissions import require_draft
from publishing.views.common import fetch_draft, form_page, what_is_saved


def add_section(request: BoardRequest, number: int) -> HttpResponse:
    """A section of its own."""
    return _add(request, number, AddSectionForm, "Add a section", _put_section)


def _put_section(row: UpdateDraft, form: Any, by: Any) -> None:
    answers = form.cleaned_data
    changes.add_section(draft=row, heading=answers["heading"], words=answers["words"], by=by)


def add_date(request: BoardRequest, number: int) -> HttpResponse:
    """A key date."""
    return _add(request, number, AddDateForm, "Add a key date", _put_date)


def _put_date(row: UpdateDraft, form: Any, by: Any) -> None:
    answers = form.cleaned_data
    changes.add_date(draft=row, when=answers["when"], what=answers["what"], day=form.sorts_on(), by=by)


def add_document(request: BoardRequest, number: int) -> HttpResponse:
    """A document to link to."""
    return _add(request, number, AddDocumentForm, "Add a document", _put_document)


def _put_document(row: UpdateDraft, form: Any, by: Any) -> None:
    answers = form.cleaned_data
    changes.add_document(draft=row, title=answers["title"], href=answers["href"], note=answers["note"], by=by)


def _add(request: BoardRequest, number: int, form_class: Any, title: str, put: Any) -> HttpResponse:
    row = fetch_draft(request, number)
    require_draft(request.access)
    form = form_class(posted(request))
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            put(row, form, request.user)
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done=lambda: what_is_saved(row, fetch_draft(request, number))):
            return saved
    return form_page(request, form, title, title, row.get_absolute_url(), caption=row.title)
