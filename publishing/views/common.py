"""What the desk's pages share: fetching a draft or publication as this reader may, and a page that is one form.

Leans on the doorman. Must not know which page.
"""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from boards import clock
from boards.doorman import BoardRequest
from boards.refusals import Refused
from meetings.models import Decision
from publishing.models import Edition, Publication, UpdateDraft
from publishing.permissions import KEPT_FROM_YOU, UNTIL_IT_IS_PUBLIC, can_step_now
from publishing.states import CLEARED, DRAFTING, HELD, WITH_CHAIR

NOT_CLEARED_NOW = "Its text changed, so it is not cleared any more: ask the chair again."
REOPENED = {
    WITH_CHAIR: "Its text changed, so it is taken back from the chair: ask the chair again.",
    CLEARED: NOT_CLEARED_NOW,
    HELD: NOT_CLEARED_NOW,
}
STAYS_HELD = "It stays held."
BACK = "Back to the draft"
STEPPED = {"send_back": "sent back", "hold": "held", "release": "released", "drop": "dropped"}


def fetch_draft(request: BoardRequest, number: int) -> UpdateDraft:
    """The draft at an address, if this reader sees drafts; otherwise there is none."""
    return get_object_or_404(UpdateDraft.objects.visible_to(request.access).for_reading().numbered(number))


def fetch_whole_draft(request: BoardRequest, number: int) -> UpdateDraft:
    """The draft, for a page that shows its whole text.

    Raises `Refused` where a decision in it is kept from this reader: an interest beats every role, also on the day
    before everybody reads it.
    """
    row = fetch_draft(request, number)
    if row.became is not None and row.became.is_public(clock.now(request.board)):
        return row
    if row.lines.shown().outside(Decision.objects.visible_to(request.access)).exists():
        raise Refused(KEPT_FROM_YOU if row.is_open else UNTIL_IT_IS_PUBLIC)
    return row


def keeps_a_decision_from(request: BoardRequest, row: UpdateDraft) -> bool:
    """Whether a decision of this draft, shown or left out of it, is kept from this reader: a text that somebody was
    shown earlier may have had it."""
    return row.lines.outside(Decision.objects.visible_to(request.access)).exists()


def fetch_publication(request: BoardRequest, sort: str, slug: str) -> Publication:
    """The publication at a desk address."""
    rows = Publication.objects.visible_to(request.access).select_related("board")
    return get_object_or_404(rows.at(sort, slug))


def fetch_edition(request: BoardRequest, sort: str, slug: str, number: int) -> Edition:
    """One edition at a desk address."""
    publication = fetch_publication(request, sort, slug)
    return get_object_or_404(publication.editions.for_the_desk().numbered(number))


def fetch_whole_edition(request: BoardRequest, sort: str, slug: str, number: int) -> Edition:
    """One edition, for a page that shows its text. Raises `Refused` where `reads_whole` says no."""
    row = fetch_edition(request, sort, slug, number)
    if not reads_whole(request, row):
        raise Refused(UNTIL_IT_IS_PUBLIC)
    return row


def reads_whole(request: BoardRequest, edition: Edition) -> bool:
    """Whether the public reads it, or no decision in it is kept from this reader."""
    if edition.is_public(clock.now(request.board)):
        return True
    return not edition.entries.outside(Decision.objects.visible_to(request.access)).exists()


def what_is_saved(before: UpdateDraft, after: UpdateDraft, done: str = "The draft is saved.") -> str:
    """The sentence after a draft was saved: also that it is open again, where it was cleared or with the chair."""
    said = [done]
    if after.state == DRAFTING and before.state in REOPENED:
        said.append(REOPENED[before.state])
    if after.state == DRAFTING and before.state == HELD:
        said.append(STAYS_HELD)
    return " ".join(said)


def sent_version(request: BoardRequest) -> int | None:
    """The version a press carried beside its button, if any."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdecimal() and len(sent) < 10 else None


def why_no_step(draft: UpdateDraft, verb: str) -> str:
    """Why a draft cannot take a step now, for its page before anything is typed; or nothing."""
    if can_step_now(draft, verb):
        return ""
    return f"This draft is {draft.get_state_display().lower()}, so it cannot be {STEPPED[verb]} now."


def form_page(request: BoardRequest, form: Any, title: str, button: str, back: str, **more: Any) -> HttpResponse:
    """A page that is one form."""
    context = {"form": form, "title": title, "button": button, "back": back, **more}
    return render(request, "boards/form_page.html", context, status=409 if more.get("conflict") else 200)
