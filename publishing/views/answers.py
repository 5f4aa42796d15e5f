"""The presses of the check page: a card accepted with its boxes, dropped or brought back, a section or all that is
certain accepted.

Leans on the doorman, the verbs and the check page. Each answer is kept at once and leads on to the next finding.
"""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from boards.doorman import BoardRequest
from boards.forms import conflict_lines, who_changed
from boards.models import Finding, ReadIn
from boards.refusals import NotNow, Stale
from publishing import changes
from publishing.forms.finding_boxes import BoxMaker
from publishing.permissions import require_read_in
from publishing.views.findings import fetch_finding, finding_page, form_of, state_line
from publishing.views.read_in_page import Boxes, address_after, address_at, cards_asked, check_page, number_in
from publishing.views.reading_in import fetch_read_in
from publishing.what_differs import NOTHING_SAID, Differs
from publishing.which_meeting import Meetings

PRESSED = {"accept": "Accept it", "drop": "Drop it", "section": "Accept the section", "bring-back": "Bring it back"}
AGAIN = {
    "drop": "Drop finding {}",
    "section": "Accept the section of finding {}",
    "bring-back": "Bring back finding {}",
}
LOOK_AGAIN = "Nothing was done: look at the finding as it is now, and press again if it is still right."


def answer(request: BoardRequest, number: int, place: int, word: str) -> HttpResponse:
    """Answer one card by its button. What changed meanwhile is shown before anything is done."""
    row = fetch_read_in(request, number)
    found = fetch_finding(request, row, place)
    require_read_in(request.access)
    if word not in PRESSED:
        raise Http404
    if request.method != "POST":  # somebody came back to a button's address
        return redirect("publishing:finding", request.board.slug, number, place)
    boxes = boxes_sent(request, row, found) if word == "accept" else {}
    if [place for place, form in boxes.items() if not form.is_valid()]:  # all are asked
        return check_page(request, row, failed=boxes)
    try:
        taken = press(request, found, word, boxes)
    except Stale as stale:
        return both(request, row, stale.row, word, boxes)
    except NotNow as refusal:
        return refused(request, row, found, refusal, boxes if word == "accept" else None)
    return HttpResponseRedirect(address_after(request, row, place, taken))


def press(request: BoardRequest, found: Finding, word: str, boxes: Boxes) -> int:
    """Run the verb of a button. Gives how many in a section it accepted, but for itself. Raises `Stale`, `NotNow`."""
    version = version_sent(request, found.place)
    if word == "drop":
        changes.drop_finding(finding=found, by=request.user, version=version)
    elif word == "bring-back":
        changes.bring_back(finding=found, by=request.user, version=version)
    elif word == "section":
        taken = changes.accept_section(finding=found, access=request.access, by=request.user, version=version)
        return sum(place != found.place for place in taken)
    else:
        said: dict[int, Any] = {found.place: None}
        for place, form in boxes.items():
            mended = form.mended()
            said[place] = mended if form.changes_it(mended) else None
        versions = {place: version_sent(request, place) for place in said}
        changes.accept_card(finding=found, boxes=said, versions=versions, by=request.user)
    return 0


def version_sent(request: BoardRequest, place: int) -> int:
    """The version of a finding that the page showed: each on a card has its own. 0, which none has, where none came."""
    return number_in(request.POST.get(f"f{place}-version") or request.POST.get("version", ""))


def boxes_sent(request: BoardRequest, row: ReadIn, found: Finding) -> Boxes:
    """The boxes that came with a card: its own, and those of the actions on it."""
    card = [found, *Finding.objects.visible_to(request.access).below(found).for_reading()]
    sent = [one for one in card if one.makes_action and f"f{one.place}-due_kind" in request.POST]
    make = BoxMaker(request.access, row, Meetings(row.board)) if sent else None
    return {one.place: make.boxes(one, request.POST) for one in sent} if make else {}


def refused(
    request: BoardRequest, row: ReadIn, found: Finding, refusal: NotNow, accepted: Boxes | None
) -> HttpResponse:
    """The verb's sentence: at the finding it stands under where that one was dropped or has no title yet, else where it
    can be mended.

    `accepted` are the boxes of a card that was to be accepted: what was typed in them stays.
    """
    messages.info(request, f"Finding {found.place}: {refusal.sentence}")
    cards = cards_asked(request, row)
    above = found.under
    while above is not None:
        if above.state == "dropped":
            return HttpResponseRedirect(address_at(cards, row, above.place))
        if row.is_open and accepted is not None and not above.words.strip():
            return redirect("publishing:finding", request.board.slug, row.number, above.place)
        above = above.under
    if row.is_open and accepted:
        return check_page(request, row, failed=accepted)
    if row.is_open and accepted is not None:
        return redirect("publishing:finding", request.board.slug, row.number, found.place)
    return HttpResponseRedirect(address_at(cards, row, found.place))


def both(request: BoardRequest, row: ReadIn, fresh: Finding, word: str, boxes: Boxes) -> HttpResponse:
    """What another secretary made of a finding, beside what was pressed here. What was typed stays in its boxes."""
    conflict = who_changed(fresh, request.user)
    if boxes:
        conflict["lines"] = [line for place in boxes for line in _box_lines(request, row, boxes, place, word)]
        return check_page(request, row, failed=boxes, conflict=conflict)
    conflict["lines"] = [state_line(fresh, PRESSED[word])]
    if word in AGAIN:
        return press_again(request, row, fresh, word, conflict | {"then": LOOK_AGAIN})
    return finding_page(request, row, fresh, form_of(fresh, request), conflict)


def press_again(
    request: BoardRequest, row: ReadIn, fresh: Finding, word: str, conflict: dict[str, Any]
) -> HttpResponse:
    """The finding as it stands now, with the button that was pressed: it carries the new version."""
    cards = cards_asked(request, row)
    context = {
        "read_in": row,
        "finding": fresh,
        "page": {"show": cards.show, "number": cards.page_with(fresh.place)},
        "title": AGAIN[word].format(fresh.place),
        "button": PRESSED[word],
        "action": reverse("publishing:answer_finding", args=[row.board.slug, row.number, fresh.place, word]),
        "back": address_at(cards, row, fresh.place),
        "conflict": conflict,
    }
    return render(request, "publishing/press_again.html", context, status=409)


def _box_lines(request: BoardRequest, row: ReadIn, boxes: Boxes, place: int, word: str) -> list[dict[str, Any]]:
    """What differs between an action as it stands and its boxes, which carry its new version from here on."""
    now, form = fetch_finding(request, row, place), boxes[place]
    form.renew(now.version)
    told = state_line(now, PRESSED[word]) | {"label": f"Finding {place}", "href": f"#finding-{place}"}
    return [told, *conflict_lines(form, form.theirs(now), now)["lines"]]


def accept_certain(request: BoardRequest, number: int) -> HttpResponse:
    """Accept everything that leaves nothing to judge, by one click; then show what is left."""
    row = fetch_read_in(request, number)
    require_read_in(request.access)
    seen = request.POST.get("seen", NOTHING_SAID)
    try:
        taken = changes.accept_certain(read_in=row, access=request.access, by=request.user, seen=seen)
    except Differs as differs:
        return check_page(request, row, differs=differs.lines)
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
        return redirect(row)
    messages.success(request, f"{taken} findings are accepted." if taken != 1 else "1 finding is accepted.")
    return redirect(reverse("publishing:read_in", args=[request.board.slug, number]) + "?show=left")
