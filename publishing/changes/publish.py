"""A cleared draft is published: now, or from a moment to come.

Leans on editions and clearing. The PDF is made before the transaction; inside it everything is asked again.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from boards.models import Person
from boards.refusals import NotNow, Stale
from publishing.changes.editions import Made, make_edition, write_edition
from publishing.changes.touching import take_draft, touch
from publishing.checking import require_fit
from publishing.composing import Composer
from publishing.content import Content
from publishing.models import AlsoAt, Edition, UpdateDraft
from publishing.states import DRAFT_STATES

CHANGED_SINCE = "The text is not the one that was cleared. Ask the chair to clear it again."
WHAT_CHANGED = "Enter what this correction changes. The public reads it."


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
    _require_cleared(draft)
    made = make_edition(draft.publication, Composer(draft).content(), on=on)
    with transaction.atomic():
        return _write(draft, made, by=by, timing=timing, version=version, on=on)


def _require_cleared(draft: UpdateDraft) -> None:
    DRAFT_STATES.after("publish", draft.state)
    if draft.corrects and not draft.what_changed.strip():
        raise NotNow(WHAT_CHANGED)


def _write(
    draft: UpdateDraft, made: Made, *, by: Person, timing: Timing, version: int | None, on: date | None
) -> Edition:
    fresh = take_draft(draft, version)
    _require_cleared(fresh)
    composer = Composer(fresh)
    content = composer.content()
    require_fit(fresh, content)
    clearance = fresh.cleared
    assert clearance is not None  # noqa: S101 the database holds it (draft_cleared_by_a_clearance)
    if content.text_hash != clearance.text_hash:
        raise NotNow(CHANGED_SINCE)
    if made.content != content or made.number != _next_number(fresh):
        raise Stale(fresh)
    edition = write_edition(
        fresh.publication,
        made,
        clearance=clearance,
        decisions={number: key for key, number in composer.numbers.items()},
        public_from=timing.public_from,
        corrects=fresh.corrects,
        by=by,
        on=on,
    )
    _also_at(fresh, edition, content, by=by)
    fresh.state, fresh.became = DRAFT_STATES.after("publish", fresh.state), edition
    touch(fresh, by=by, on=on)
    return edition


def _next_number(draft: UpdateDraft) -> int:
    last = draft.publication.editions.last()
    return last.number + 1 if last else 1


def _also_at(draft: UpdateDraft, edition: Edition, content: Content, *, by: Person) -> None:
    """An update of several meetings answers at each one's address."""
    for covers in draft.covers.select_related("meeting"):
        slug = covers.meeting.slug
        if slug != draft.publication.slug and not draft.publication.also_at.filter(slug=slug).exists():
            AlsoAt.objects.create(
                board=draft.board,
                publication=draft.publication,
                slug=slug,
                recorded_by=by,
                recorded_at=edition.published_at,
            )
