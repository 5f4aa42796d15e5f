"""The check page: which part of a document it shows, the boxes on its cards, and what was just answered.

Leans on the page's layout and the forms on its cards. Writes nothing. Must not know what a press does.
"""

from collections.abc import Collection
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render

from boards.doorman import BoardRequest
from boards.models import Finding, FindingState, ReadIn
from boards.reading_states import SAVED
from meetings.models import AgendaItem, Decision, Meeting
from meetings.states import CANCELLED
from publishing import changes
from publishing.became import Became
from publishing.cards import Cards, cards_of
from publishing.check_page import CheckPage, lay_out
from publishing.forms.finding_boxes import AllBoxes, BoxMaker, FindingBoxes
from publishing.judging import Judge
from publishing.models import UpdateDraft
from publishing.permissions import may_read_in
from publishing.querysets import DraftQuerySet
from publishing.save_plan import names_another_board
from publishing.undo_stops import stops_of
from publishing.what_was_made import told_undone
from publishing.which_meeting import Meetings

Boxes = dict[int, FindingBoxes]


def number_in(words: str) -> int:
    """A number in an address or a form, or 0."""
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else 0


def findings_of(request: BoardRequest, row: ReadIn) -> list[Finding]:
    """Everything found in it, in its order."""
    return list(Finding.objects.visible_to(request.access).of_read_in(row).for_reading())


def page_asked(request: BoardRequest, row: ReadIn, sent: Collection[int] = ()) -> tuple[CheckPage, Judge, Meetings]:
    """The document as the address, or the form that was sent, asks for it; with the cards whose boxes were sent."""
    asked = request.POST if request.method == "POST" else request.GET
    findings, meetings = findings_of(request, row), Meetings(row.board)
    judge = Judge(row, findings, meetings, request.access)
    number = number_in(asked.get("page", ""))
    show, undone = asked.get("show", ""), told_undone(row)
    page = lay_out(row, findings, meetings, judge, show=show, number=number, sent=sent, undone=undone)
    return page, judge, meetings


def cards_asked(request: BoardRequest, row: ReadIn) -> Cards:
    """Where the cards stand as the form that was sent asks for them: a press leads on without judging anything."""
    findings = Finding.objects.visible_to(request.access).of_read_in(row)
    return cards_of(list(findings), request.POST.get("show", ""))


def check_page(
    request: BoardRequest,
    row: ReadIn,
    *,
    differs: list[str] | None = None,
    failed: Boxes | None = None,
    conflict: Any = None,
) -> HttpResponse:
    """The check page; with `differs`, it says first what changed since the page that was sent; with `failed`, the
    boxes of a card that was sent, with what is wrong in them."""
    may = may_read_in(request.access)
    page, judge, meetings = page_asked(request, row, failed or ())
    if may and row.is_open:
        give_boxes(page, BoxMaker(request.access, row, meetings, judge.leads), failed or {})
    context = {
        "read_in": row,
        "page": page,
        "may_read_in": may,
        "may_check": may and row.is_open,
        "may_undo": may and row.state == SAVED,
        "undo_stops": stops_of(row, request.access) if may and row.state == SAVED else [],
        "is_to_come": changes.is_to_come(row.meeting_day, request.access.day),
        "other_board": names_another_board(row),
        "differs": differs,
        "form": AllBoxes((failed or {}).values()),
        "conflict": conflict,
        "same_meeting": ReadIn.objects.visible_to(request.access).beside(row) if row.meeting_day else [],
        "next_left": address_at(page, row, page.place_after(0)) if page.counts.waiting else "",
        "told": told(page, *(number_in(request.GET.get(name, "")) for name in ("done", "with"))),
        "made": made_in_words(request, row),
        "there": there_already(request, row) if may and row.is_open else {},
        "told_at": number_in(request.GET.get("at", "")),
    }
    return render(request, "publishing/read_in.html", context, status=409 if differs or conflict else 200)


def made_in_words(request: BoardRequest, row: ReadIn) -> dict[str, Any]:
    """What a saved document made, for the way on: how many decisions and actions, and the meeting's address name."""
    if row.state != SAVED:
        return {}
    sorts = [line["what"].rpartition(".")[2] for line in row.made]
    sections = Finding.objects.visible_to(request.access).of_read_in(row).sections()
    slug = next((Became.read(one.became).at for one in sections if one.became), "")
    return {
        "decisions": sorts.count("Decision"),
        "actions": sorts.count("ActionItem"),
        "slug": slug,
        "update": updates_at(request, slug).first(),
    }


def there_already(request: BoardRequest, row: ReadIn) -> dict[str, Any]:
    """The meeting of a document being checked, where the record has it: how many items and decisions it has, and its
    update if there is one."""
    meeting = Meeting.objects.visible_to(request.access).on_day(row.meeting_day).first() if row.meeting_day else None
    if meeting is None or meeting.state == CANCELLED:
        return {}
    written = list(updates_at(request, meeting.slug))
    return {
        "meeting": meeting,
        "items": AgendaItem.objects.visible_to(request.access).at(meeting).count(),
        "decisions": Decision.objects.visible_to(request.access).at(meeting).standing().count(),
        "update": written[0] if written else None,
        "is_published": any(draft.became is not None and draft.became.stands for draft in written),
    }


def updates_at(request: BoardRequest, slug: str) -> DraftQuerySet:
    """The updates of the meeting at an address, written or published; the newest first."""
    return UpdateDraft.objects.visible_to(request.access).covering_at(slug).not_dropped().for_reading()


def give_boxes(page: CheckPage, make: BoxMaker, failed: Boxes) -> None:
    """Each thing to do on this page that nobody has looked at is asked for on its card."""
    for line in page.lines:
        for one in line.card:
            place = one.finding.place
            if place in failed:
                one.boxes = failed[place]
            elif one.finding.makes_action and one.is_waiting and not line.is_dropped:
                one.boxes = make.boxes(one.finding)


def told(page: CheckPage, place: int, taken: int = 0) -> str:
    """What the last press did, as it stands now: “Finding 5 and 2 under it: dropped. 3 left to look at.” A section's
    press says how many in it it has `taken`."""
    lines = [line for part in page.parts for line in part.all_lines()]
    row = next((line.finding for line in lines if line.finding.place == place), None)
    if row is None:
        return ""
    below = [
        line.finding for line in lines if row.pk in (line.finding.under_id, getattr(line.finding.under, "under_id", 0))
    ]
    with_it = sum(one.state == row.state == FindingState.DROPPED for one in below)
    with_it = with_it or (min(taken, sum(one.is_taken for one in below)) if row.is_taken else 0)
    more = f" and {with_it} under it" if with_it else ""
    left = page.counts.waiting
    return f"Finding {place}{more}: {row.get_state_display().lower()}. {left or 'None'} left to look at."


def address_at(cards: Cards, row: ReadIn, place: int | None, done: int = 0, taken: int = 0) -> str:
    """The check page as it was asked for, at a finding; at its end, where there is none. It says what was `done`."""
    query: dict[str, Any] = {"show": cards.show} if cards.show != "all" else {}
    number = cards.page_with(place) if place else 1
    query |= {"page": number} if number > 1 else {}
    query |= {"done": done, "at": place or 0} if done else {}
    query |= {"with": taken} if taken else {}
    anchor = f"finding-{place}" if place else "rest"
    return f"{row.get_absolute_url()}{'?' if query else ''}{urlencode(query)}#{anchor}"


def address_after(request: BoardRequest, row: ReadIn, place: int, taken: int = 0) -> str:
    """Where a press on a finding leads: on to the next that nobody has looked at."""
    cards = cards_asked(request, row)
    return address_at(cards, row, cards.place_after(place), done=place, taken=taken)
