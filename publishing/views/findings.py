"""The page of one finding, where everything about it can be mended; saving it accepts it.

Leans on the doorman, forms and verbs. The answer is kept at once. Must not know how findings are saved.
"""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.models import Finding, FindingKind, FindingState, ReadIn
from boards.saving import posted, save_new, save_over
from publishing import changes
from publishing.choosing import choices_in, chosen_in
from publishing.forms.adding_findings import AddFindingForm, AddItemForm
from publishing.forms.one_finding import FindingForm
from publishing.forms.one_section import SectionForm
from publishing.permissions import require_read_in
from publishing.views.common import form_page
from publishing.views.read_in_page import address_after, address_at, cards_asked
from publishing.views.reading_in import fetch_read_in


def finding(request: BoardRequest, number: int, place: int) -> HttpResponse:
    """Mend one finding; saving it accepts it."""
    row = fetch_read_in(request, number)
    found = fetch_finding(request, row, place)
    require_read_in(request.access)
    if is_over(request, row):
        return redirect(at(row, found))
    form = form_of(found, request, posted(request))
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.mend_finding(finding=found, mended=form.mended(), by=request.user, version=form.sent_version)
            return address_after(request, row, place)

        is_view = form.cleaned_data.get("sort") == FindingKind.VIEW
        done = f"Finding {place} {KEPT_AS_A_VIEW if is_view else 'is mended and accepted.'}"
        saved, conflict = save_over(request, form, save, theirs=form.theirs, done=done)
        if saved:
            return saved
        if conflict:
            conflict["lines"].insert(0, state_line(fetch_finding(request, row, place), "Mended and accepted"))
    return finding_page(request, row, found, form, conflict)


def is_over(request: BoardRequest, row: ReadIn) -> bool:
    """Whether a page is asked for of a document that takes no answers any more: nothing is typed in vain. What was
    typed before it was saved is refused by its verb, and stays on the form."""
    return request.method != "POST" and not row.is_open


KEPT_AS_A_VIEW = "is kept as a view: nothing is saved of it, nor of what was to do because of it."


def state_line(fresh: Finding, yours: str) -> dict[str, str]:
    """What stands of a finding now and who said so, beside what was pressed here: a drop is not seen in its boxes."""
    said = "" if fresh.state == FindingState.WAITING else f" by {fresh.written_by.name}"
    return {"label": "State", "theirs": f"{fresh.get_state_display()}{said}", "yours": yours}


def form_of(found: Finding, request: BoardRequest, data: Any = None) -> Any:
    """The form of this kind of finding."""
    wanted = SectionForm if found.sort == FindingKind.SECTION else FindingForm
    return wanted(data, finding=found, access=request.access)


def finding_page(request: BoardRequest, row: ReadIn, found: Finding, form: Any, conflict: Any = None) -> HttpResponse:
    """The page of one finding."""
    context = {
        "form": form,
        "title": f"Mend finding {found.place}",
        "caption": row.title,
        "intro": f"The document says: “{found.as_read}”" if found.as_read else "",
        "button": "Save and accept",
        "back": at(row, found),
        "conflict": conflict,
        "post_to": reverse("publishing:finding", args=[row.board.slug, row.number, found.place]),
    }
    return render(request, "boards/form_page.html", context, status=409 if conflict else 200)


def fetch_finding(request: BoardRequest, row: ReadIn, place: int) -> Finding:
    """One finding that can be checked: a link cannot."""
    found = get_object_or_404(Finding.objects.visible_to(request.access).of_read_in(row).for_reading().at(place))
    if found.sort == FindingKind.LINK:
        raise Http404
    return found


def at(row: ReadIn, found: Finding) -> str:
    """The check page, at one finding."""
    return f"{row.get_absolute_url()}#finding-{found.place}"


def add(request: BoardRequest, number: int, place: int) -> HttpResponse:
    """Add what the reader missed: to a section, or another action to a decision."""
    row = fetch_read_in(request, number)
    under = fetch_finding(request, row, place)
    require_read_in(request.access)
    if is_over(request, row):
        return redirect(at(row, under))
    section = under if under.sort == FindingKind.SECTION else under.under
    text = section.text if section else ""
    chosen = chosen_in(text, request.GET.get("said", ""))
    form = AddFindingForm(posted(request), under=under, access=request.access, chosen=chosen)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            title = form.cleaned_data.get("title") or ""
            new = changes.add_finding(under=under, mended=form.mended(), title=title, by=request.user)
            return address_of(request, row, new)

        if saved := save_new(request, form, save):
            return saved
    context = {"form": form, "read_in": row, "under": under, "chosen": chosen, "back": at(row, under)}
    context["choices"] = choices_in(text, [(one.starts, one.ends) for one in in_section(request, section)])
    return render(request, "publishing/add_finding.html", context)


def in_section(request: BoardRequest, section: Finding | None) -> list[Finding]:
    """What was found in a section already."""
    seen = Finding.objects.visible_to(request.access)
    return list(seen.below(section)) if section is not None else []


def add_item(request: BoardRequest, number: int) -> HttpResponse:
    """Add a whole item: for a document in which nothing was found, or whose headings were not seen."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    if is_over(request, row):
        return redirect(row)
    form = AddItemForm(posted(request), read_in=row)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            text = form.cleaned_data["text"]
            new = changes.add_item(read_in=row, mended=form.mended(), text=text, by=request.user)
            return address_of(request, row, new)

        if saved := save_new(request, form, save):
            return saved
    intro = "An item of the meeting that was not found in the document. It stands at the end."
    return form_page(
        request, form, "Add an item", "Add and accept", f"{row.get_absolute_url()}#rest", caption=row.title, intro=intro
    )


def address_of(request: BoardRequest, row: ReadIn, new: Finding) -> str:
    """The check page at something that was just added."""
    return address_at(cards_asked(request, row), row, new.place, done=new.place)
