"""Findings, one by one: accepted or dropped by a button, mended on a page of their own, or all that is certain at once.

Leans on the doorman, forms and verbs. Each answer is kept at once. Must not know how they are saved.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.models import Finding, FindingKind, FindingState, ReadIn
from boards.refusals import NotNow, Stale
from boards.saving import posted, save_over
from boards.words import moment
from publishing import changes
from publishing.forms.reading_in import FindingForm, SectionForm
from publishing.permissions import require_read_in
from publishing.save_plan import Differs
from publishing.views.reading_in import check_page, fetch_read_in


def finding(request: BoardRequest, number: int, place: int) -> HttpResponse:
    """Mend one finding; saving it accepts it."""
    row = fetch_read_in(request, number)
    found = fetch_finding(request, row, place)
    require_read_in(request.access)
    form = form_of(found, request, posted(request))
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            changes.mend_finding(finding=found, mended=form.mended(), by=request.user, version=form.sent_version)
            return at(row, found)

        is_view = form.cleaned_data.get("sort") == FindingKind.VIEW
        done = f"Finding {place} {KEPT_AS_A_VIEW if is_view else 'is mended and accepted.'}"
        saved, conflict = save_over(request, form, save, theirs=form.theirs, done=done)
        if saved:
            return saved
        if conflict:
            conflict["lines"].insert(0, state_line(fetch_finding(request, row, place), "Mended and accepted"))
    return finding_page(request, row, found, form, conflict)


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
        "action": reverse("publishing:finding", args=[row.board.slug, row.number, found.place]),
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


def answer(request: BoardRequest, number: int, place: int, word: str) -> HttpResponse:
    """Accept or drop one finding by its button. What changed meanwhile is shown before anything is done."""
    row = fetch_read_in(request, number)
    found = fetch_finding(request, row, place)
    require_read_in(request.access)
    verbs: dict[str, Any] = {"accept": changes.accept, "drop": changes.drop_finding}
    if word not in verbs:
        raise Http404
    if request.method != "POST":  # somebody came back to a button's address
        return redirect("publishing:finding", request.board.slug, number, place)
    sent = request.POST.get("version", "")
    version = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else None
    try:
        verbs[word](finding=found, by=request.user, version=version)
    except Stale as stale:
        return both(request, row, stale.row, word)
    except NotNow as refusal:
        messages.info(request, f"Finding {place}: {refusal.sentence}")
        if row.is_open and word == "accept":
            return redirect("publishing:finding", request.board.slug, number, place)
    return HttpResponseRedirect(at(row, found))


def both(request: BoardRequest, row: ReadIn, fresh: Finding, word: str) -> HttpResponse:
    """What another secretary made of a finding, beside what was pressed here."""
    lines = [
        state_line(fresh, "Accept it" if word == "accept" else "Drop it"),
        {"label": f"Finding {fresh.place}", "theirs": fresh.words, "yours": "As the page showed it"},
    ]
    conflict = {"who": fresh.written_by.name, "when": moment(fresh.written_at), "lines": lines}
    return finding_page(request, row, fresh, form_of(fresh, request), conflict)


def accept_certain(request: BoardRequest, number: int) -> HttpResponse:
    """Accept everything that leaves nothing to judge, by one click."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    seen = request.POST.get("seen")
    try:
        taken = changes.accept_certain(read_in=row, access=request.access, by=request.user, seen=seen)
    except Differs as differs:
        return check_page(request, row, differs=differs.lines)
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
    else:
        messages.success(request, f"{taken} findings are accepted." if taken != 1 else "1 finding is accepted.")
    return redirect(row)
