"""The plan's verbs: a source is recorded, its recommendations written down and confirmed.

Leans on the ground. Must not know pages, meetings or actions.
"""

from datetime import date
from typing import Any

from django.db import transaction

from boards import clock
from boards.governed import record, take
from boards.models import Board, Person
from boards.refusals import NotNow
from plans.models import Judgement, Recommendation, Source


@transaction.atomic
def record_source(
    *,
    board: Board,
    sort: str,
    title: str,
    published_on: date,
    by: Person,
    judgements: tuple[tuple[str, str], ...] = (),
    on: date | None = None,
    **facts: Any,
) -> Source:
    """An inspection, visit, review, notice or direction, with its judgements as (area, words)."""
    source = Source(board=board, sort=sort, title=title, published_on=published_on, **facts)
    record(source, by=by, reason="Recorded the source", on=on)
    for position, (area, words) in enumerate(judgements, 1):
        line = Judgement(board=board, source=source, area=area, words=words, position=position)
        record(line, by=by, reason="Recorded the judgement", on=on)
    return source


@transaction.atomic
def write_recommendation(
    *, source: Source, short_title: str, by: Person, on: date | None = None, **facts: Any
) -> Recommendation:
    """A recommendation, by its short title; its text may come later."""
    row = Recommendation(board=source.board, source=source, short_title=short_title, **facts)
    record(row, by=by, reason="Wrote down the recommendation", on=on)
    return row


@transaction.atomic
def confirm_text(*, recommendation: Recommendation, text: str, by: Person, on: date | None = None) -> Recommendation:
    """Confirm the text against the report. Raises `NotNow` when it was confirmed before: then it never changes."""
    row = take(recommendation)
    if row.confirmed_on is not None:
        raise NotNow("The text of this recommendation is confirmed and cannot be changed.")
    row.text, row.confirmed_by, row.confirmed_on = text, by, on or clock.today(row.board)
    record(row, by=by, reason="Confirmed the text", on=on)
    return row
