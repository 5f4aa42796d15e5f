"""A cleared draft is published: now, or from a moment to come.

Leans on editions and clearing. The PDF is made before the transaction; inside it everything is asked again.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from boards import clock
from boards.access import access_for
from boards.models import Person
from boards.refusals import NotNow, Stale
from publishing.changes.editions import Made, make_edition, next_number, write_edition
from publishing.changes.touching import take_draft, touch
from publishing.checking import require_fit
from publishing.composing import Composer
from publishing.models import AlsoAt, Edition, UpdateDraft
from publishing.states import DRAFT_STATES, DROPPED, HELD, PUBLISHED

CHANGED_SINCE = "The text is not the one that was cleared. Ask the chair to clear it again."
MUST_BE_CLEARED = "The chair must clear this text before it can be published."
NOT_CLEARED = {
    HELD: "This draft is held. Release it first.",
    PUBLISHED: "This draft is published already.",
    DROPPED: "This draft was dropped, so it cannot be published.",
}


@dataclass(frozen=True)
class Timing:
    """When the public may read it: at once, or from a moment (aware)."""

    public_from: datetime | None = None


def publish(
    *,
    draft: UpdateDraft,
    by: Person,
    timing: Timing = Timing(),
    version: int | None = None,
    on: date | None = None,
) -> Edition:
    """Publish the cleared text as the next edition.

    Raises `NotNow` when it is not cleared or not the cleared text, `Stale` when the draft moved on, and
    `PrintingFailed` when the PDF cannot be made; then nothing is published.
    """
    if version is not None and draft.version != version:  # said before the PDF is made, and asked again after it
        raise Stale(draft)
    _require_cleared(draft)
    made = make_edition(draft.publication, Composer(draft).content(), public_from=timing.public_from, on=on)
    with transaction.atomic():
        return _write(draft, made, by=by, version=version, on=on)


def _require_cleared(draft: UpdateDraft) -> None:
    if not DRAFT_STATES.can("publish", draft.state):
        raise NotNow(NOT_CLEARED.get(draft.state, MUST_BE_CLEARED))


def _write(draft: UpdateDraft, made: Made, *, by: Person, version: int | None, on: date | None) -> Edition:
    fresh = take_draft(draft, version)
    _require_cleared(fresh)
    composer = Composer(fresh)
    content = composer.content()
    clearance = fresh.cleared
    assert clearance is not None  # noqa: S101 the database holds it (draft_cleared_by_a_clearance)
    if content.text_hash != clearance.text_hash:
        raise NotNow(CHANGED_SINCE)
    require_fit(fresh, content, access_for(by, fresh.board, on or clock.today(fresh.board)))
    if made.content != content or made.number != next_number(fresh.publication):
        raise Stale(fresh)
    edition = write_edition(
        fresh.publication,
        made,
        clearance=clearance,
        decisions={number: key for key, number in composer.numbers.items()},
        corrects=fresh.corrects,
        by=by,
        on=on,
    )
    _also_at(fresh, edition, by=by)
    fresh.state, fresh.became = DRAFT_STATES.after("publish", fresh.state), edition
    touch(fresh, by=by, on=on)
    return edition


def _also_at(draft: UpdateDraft, edition: Edition, *, by: Person) -> None:
    """An update of several meetings answers at each one's address."""
    for covers in draft.covers.select_related("meeting"):
        slug = covers.meeting.slug
        before = AlsoAt.objects.of(draft.board).at(slug).first()
        led_to = before.publication.slug if before else None
        if draft.publication.slug not in (slug, led_to):
            AlsoAt.objects.create(
                board=draft.board,
                publication=draft.publication,
                slug=slug,
                replaces=before,
                recorded_by=by,
                recorded_at=edition.published_at,
            )
