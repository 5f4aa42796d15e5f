"""The desk of updates: what is being written, what was published, what the public is told of the next meeting.

Leans on the doorman, forms and verbs. Must not know how a draft is written.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from boards import clock
from boards.access import Access
from boards.doorman import BoardRequest
from boards.models import Board
from boards.saving import posted, save_new, save_over
from boards.words import day as day_words
from meetings.models import Decision, Meeting
from meetings.permissions import was_held
from meetings.states import POSTPONED
from meetings.views.meeting import fetch_meeting
from publishing import changes
from publishing.changes.drafting import NOT_HELD
from publishing.forms.marking import MarkForm
from publishing.forms.publishing import AnnounceForm, StartForm
from publishing.gathering import meetings_waiting
from publishing.models import Edition, Publication, UpdateDraft
from publishing.permissions import may_draft, require_draft
from publishing.published_terms import is_published
from publishing.views.common import form_page


def desk(request: BoardRequest) -> HttpResponse:
    """Drafts, publications with their current editions, embargoes, and meetings without an update."""
    access, board = request.access, request.board
    now = clock.now(board)
    published = Edition.objects.of(board).current(now).newest_day_first().for_the_desk()
    drafts = UpdateDraft.objects.visible_to(access)
    agreed = Decision.objects.visible_to(access).standing().that_agree_any_terms().newest_terms_first().first()
    before = Publication.objects.visible_to(access).filter_kind("terms").first()
    context = {
        "open": drafts.open().for_reading(),
        "over": drafts.over().for_reading()[:10],
        "published": published,
        "embargoed": Edition.objects.of(board).to_come(now).for_the_desk(),
        "waiting": meetings_waiting(access),
        "may_draft": may_draft(access),
        "terms": agreed,
        "terms_published": bool(agreed and is_published(agreed.agrees_terms, before)),
        "announcement_is_old": bool(board.announced_on and board.announced_on < access.day),
        "announcement_is_wrong": _is_wrong(access, board),
    }
    return render(request, "publishing/desk.html", context)


def _is_wrong(access: Access, board: Board) -> bool:
    """Whether the public is told of a day to come on which no meeting is planned any more (moved, cancelled, held)."""
    day = board.announced_on
    if day is None or day < access.day:
        return False
    planned = Meeting.objects.visible_to(access).upcoming(access.day)
    return day not in {row.day for row in planned if row.state != POSTPONED}


def start(request: BoardRequest, slug: str) -> HttpResponse:
    """Begin the update of a meeting, or of several."""
    meeting = fetch_meeting(request, slug)
    require_draft(request.access)
    open_draft = UpdateDraft.objects.visible_to(request.access).open().covering(meeting).for_reading().first()
    if open_draft:
        return redirect(open_draft)
    if not was_held(meeting):
        messages.info(request, NOT_HELD)
        return redirect(meeting)
    offered = meetings_waiting(request.access)
    form = StartForm(posted(request), offered=offered, chosen=together_with(request.access, meeting))
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            chosen = form.cleaned_data["meetings"]
            draft = changes.start_draft(meetings=chosen, access=request.access, by=request.user)
            return draft.get_absolute_url()

        if saved := save_new(
            request, form, save, done="The draft is begun. Only what is marked public was taken over."
        ):
            return saved
    return form_page(request, form, "Write an update", "Begin the draft", meeting.get_absolute_url(), intro=INTRO)


def together_with(access: Access, meeting: Meeting) -> list[Meeting]:
    """The meetings that the last draft about this one was about, where it is written anew; else itself alone."""
    last = UpdateDraft.objects.visible_to(access).covering(meeting).over().first()
    return [covers.meeting for covers in last.covers.select_related("meeting")] if last and last.became else [meeting]


INTRO = "It starts from the words to say in public of each item, and from decisions and actions marked public."


def mark(request: BoardRequest, slug: str) -> HttpResponse:
    """Say on one page what of a meeting may be published."""
    meeting = fetch_meeting(request, slug)
    require_draft(request.access)
    form = MarkForm(posted(request), meeting=meeting, access=request.access)
    conflict = None
    draft = UpdateDraft.objects.visible_to(request.access).open().covering(meeting).for_reading().first()
    back = draft.get_absolute_url() if draft else meeting.get_absolute_url()
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            marks = form.marked()
            changes.mark_public(
                meeting=meeting, access=request.access, items=marks["items"], decisions=marks["decisions"],
                actions=marks["actions"], by=request.user, seen=form.cleaned_data["seen"],
            )  # fmt: skip
            return back

        standing = MarkForm(None, meeting=meeting, access=request.access)
        saved, conflict = save_over(
            request, form, save, theirs=lambda fresh: standing.standing(), done="What may be published is marked."
        )
        if saved:
            return saved
        if conflict:
            form.show_again()
    return form_page(
        request, form, "What may be published", "Save marks", back, caption=meeting.known_as, intro=MARKING,
        conflict=conflict,
    )  # fmt: skip


MARKING = (
    "Tick what may go into an update. Nothing appears before you have written the update and the chair has cleared it. "
    "Part 2 and named items are not offered."
)


def announce(request: BoardRequest) -> HttpResponse:
    """Tell the public when the Board meets next."""
    require_draft(request.access)
    board = request.board
    form = AnnounceForm(posted(request), board=board)
    conflict = None
    back = reverse("publishing:desk", args=[board.slug])
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            answers = form.cleaned_data
            changes.announce_meeting(
                board=board, day=answers["day"], words=answers["words"], by=request.user, version=form.sent_version
            )
            return back

        saved, conflict = save_over(request, form, save, theirs=announced, done="The public is told.")
        if saved:
            return saved
    planned = Meeting.objects.visible_to(request.access).upcoming(request.access.day).first()
    intro = f"The next meeting planned is on {day_words(planned.day)}." if planned and planned.day else ""
    title, button = "Announce the next meeting", "Save announcement"
    return form_page(request, form, title, button, back, conflict=conflict, intro=intro)


def announced(board: Board) -> dict:
    """What the conflict panel compares."""
    return {"day": day_words(board.announced_on), "words": board.announced_words}
