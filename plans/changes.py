"""The plan's verbs: a source is recorded, its recommendations written down and confirmed.

Leans on the ground. Must not know pages, meetings or actions.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from boards import clock
from boards.governed import record, take
from boards.models import Board, Person
from boards.refusals import NotNow, Stale
from plans.models import Judgement, Recommendation, Source
from plans.permissions import require_confirm_now

RECORDED_ALREADY = "This board has a source of this title already."
NUMBERED_ALREADY = "This source has a recommendation of this number already."
KEPT_SLUGS = frozenset({"add"})


@transaction.atomic
def record_source(
    *,
    board: Board,
    sort: str,
    title: str,
    published_on: date,
    by: Person,
    judgements: Iterable[tuple[str, str]] = (),
    on: date | None = None,
    **facts: Any,
) -> Source:
    """An inspection, visit, review, notice or direction, with its judgements as (area, words).

    Raises `NotNow` when the board has a source of this title.
    """
    sources = Source.objects.of(board)
    if sources.titled(title).exists():
        raise NotNow(RECORDED_ALREADY)
    slug = _free_slug(published_on.isoformat(), set(sources.addresses()))
    source = Source(board=board, slug=slug, sort=sort, title=title, published_on=published_on, **facts)
    record(source, by=by, reason="Recorded the source", on=on)
    for position, (area, words) in enumerate(judgements, 1):
        line = Judgement(board=board, source=source, area=area, words=words, position=position)
        record(line, by=by, reason="Recorded the judgement", on=on)
    return source


@transaction.atomic
def write_recommendation(
    *, source: Source, short_title: str, by: Person, number: int | None = None, on: date | None = None, **facts: Any
) -> Recommendation:
    """A recommendation, by its short title; its text may come later. Its address is its number, or its title.

    Raises `NotNow` when its source has a recommendation of this number.
    """
    said = Recommendation.objects.of_source(source)
    if number is not None and said.numbered(number).exists():
        raise NotNow(NUMBERED_ALREADY)
    start = str(number) if number is not None else slugify(short_title)[:70] or "recommendation"
    row = Recommendation(board=source.board, source=source, number=number, short_title=short_title, **facts)
    row.slug = _free_slug(start, KEPT_SLUGS | set(said.addresses()))
    record(row, by=by, reason="Wrote down the recommendation", on=on)
    return row


def _free_slug(start: str, taken: Collection[str]) -> str:
    return next(slug for slug in [start] + [f"{start}-{n}" for n in range(2, 1000)] if slug not in taken)


@transaction.atomic
def confirm_text(
    *,
    recommendation: Recommendation,
    text: str,
    by: Person,
    reason: str = "Confirmed the text",
    text_is_ours: bool = True,
    version: int | None = None,
    on: date | None = None,
) -> Recommendation:
    """Confirm the text against the report: the report's own words, or ours. `reason` says how it was compared.

    Raises `NotNow` when it was confirmed before, also by somebody who did so meanwhile: then it never changes.
    Raises `Stale` when something else of it was changed meanwhile.
    """
    row = take(recommendation)
    require_confirm_now(row)
    if version is not None and row.version != version:
        raise Stale(row)
    row.text, row.text_is_ours = text, text_is_ours
    row.confirmed_by, row.confirmed_on = by, on or clock.today(row.board)
    record(row, by=by, reason=reason, on=on)
    return row
