"""Where the buttons of a draft's page go once it is saved: to another page, or on with one more change of the draft.

Leans on verbs. Runs inside the transaction that saved the words: what is refused leaves nothing half done.
"""

from django.contrib import messages
from django.urls import reverse

from boards.doorman import BoardRequest
from publishing import changes
from publishing.models import UpdateDraft

PAGES = frozenset(
    {
        *("check", "preview", "preview_pdf", "clear", "publish", "hold", "release", "drop"),
        *("add_section", "add_date", "add_document"),
    }
)


def go_on(request: BoardRequest, row: UpdateDraft, button: str) -> str:
    """The address a button leads to. `button` is a page's name, or a change and the place it is made at: “up-2”,
    “down-2”, “off-1”, “mark-2016-01-20”, “bring-in”. A name nobody knows leads back to the draft."""
    address = row.get_absolute_url()
    word, _, place = button.partition("-")
    if button in PAGES:
        return reverse(f"publishing:{button}", args=[row.board.slug, row.number])
    if word == "mark" and row.covers.at_address(place).exists():
        return reverse("publishing:mark", args=[row.board.slug, place])
    if button == "bring-in":
        came = changes.bring_in_new(draft=row, access=request.access, by=request.user)
        messages.success(request, "What is new is in the draft." if came else "Nothing new is marked public.")
    elif word in ("up", "down") and place.isdecimal():
        _move(request, row, int(place), word)
    elif word == "off" and place.isdecimal():
        _take_off(request, row, int(place))
    return address


def _move(request: BoardRequest, row: UpdateDraft, place: int, way: str) -> None:
    section = next((one for one in row.sections.select_related("draft") if one.position == place), None)
    if section is not None:
        changes.move_section(section=section, up=way == "up", by=request.user)
        messages.success(request, f"“{section.heading or 'The section'}” is moved {way}.")


def _take_off(request: BoardRequest, row: UpdateDraft, place: int) -> None:
    documents = list(row.documents.select_related("draft"))
    if 1 <= place <= len(documents):
        changes.remove_document(document=documents[place - 1], by=request.user)
        messages.success(request, "The document is taken off the draft.")
