"""A cleared text is held back, released, or the whole draft is dropped.

Leans on drafts. Must not know editions.
"""

from datetime import date

from django.db import transaction

from boards.models import Person
from publishing.changes.touching import take_draft, touch
from publishing.models import UpdateDraft
from publishing.states import DRAFT_STATES


@transaction.atomic
def hold(
    *, draft: UpdateDraft, because: str, by: Person, version: int | None = None, on: date | None = None
) -> UpdateDraft:
    """Nothing is published until it is released (before an election, say), also when its text is changed and cleared
    again meanwhile. The clearance stays."""
    fresh = take_draft(draft, version)
    fresh.state, fresh.held_because = DRAFT_STATES.after("hold", fresh.state), because
    return touch(fresh, by=by, on=on)


@transaction.atomic
def release(*, draft: UpdateDraft, by: Person, version: int | None = None, on: date | None = None) -> UpdateDraft:
    """It may be published again."""
    fresh = take_draft(draft, version)
    fresh.state, fresh.held_because = DRAFT_STATES.after("release", fresh.state), ""
    return touch(fresh, by=by, on=on)


@transaction.atomic
def drop(*, draft: UpdateDraft, by: Person, version: int | None = None, on: date | None = None) -> UpdateDraft:
    """It will not be published; another draft may be begun."""
    fresh = take_draft(draft, version)
    fresh.state, fresh.held_because = DRAFT_STATES.after("drop", fresh.state), ""
    return touch(fresh, by=by, on=on)
