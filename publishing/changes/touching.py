"""What every verb about a draft does first and last: take it as it stands, and write who changed it.

Leans on the clock and refusals. Must not know what is changed. A cleared text that is changed is open again.
"""

from datetime import date

from boards import clock
from boards.models import Person
from boards.refusals import Stale
from publishing.models import UpdateDraft
from publishing.permissions import require_write_now
from publishing.states import CLEARED, DRAFTING, HELD, WITH_CHAIR


def take_draft(draft: UpdateDraft, version: int | None = None) -> UpdateDraft:
    """The draft, locked, as it stands now: itself alone, not its board. Raises `Stale` when it moved on since
    `version`."""
    rows = UpdateDraft.objects.select_for_update(of=("self",), no_key=True).select_related("board", "publication")
    fresh = rows.get(pk=draft.pk)
    if version is not None and fresh.version != version:
        raise Stale(fresh)
    return fresh


def touch(draft: UpdateDraft, *, by: Person, on: date | None = None) -> UpdateDraft:
    """Write who changed it and when; the next version."""
    draft.version += 1
    draft.written_by, draft.written_at = by, clock.moment(draft.board, on)
    draft.save()
    return draft


def reopen(draft: UpdateDraft, *, on: date | None = None) -> None:
    """Clearance is of an exact text: a changed one is being drafted again, and what is held stays held.

    Raises `NotNow` after publication.
    """
    require_write_now(draft)
    draft.worded_at = clock.moment(draft.board, on)
    if draft.state in (WITH_CHAIR, CLEARED, HELD):
        draft.state, draft.cleared = DRAFTING, None
