"""Posts are named, filled, vacated and ended; cover is arranged and ended.

Leans on the ground's nouns and the bell. Must not know pages or actions.
"""

from datetime import date, timedelta
from typing import TypeVar

from django.db import transaction
from django.utils.text import slugify

from boards import clock
from boards.bell import Ring, ring
from boards.governed import record, take
from boards.models import Board, Cover, Holding, Organisation, Person, Post
from boards.models.posts import Spell
from boards.permissions import require_another_covers, require_ends_sooner
from boards.refusals import NotNow
from boards.words import day as in_words

Dated = TypeVar("Dated", bound=Spell)
KEPT_SLUGS = frozenset({"add"})
NAMED_ALREADY = "This board has a post of this name already."
POST_HAS_ENDED = "This post has ended, so nobody can take it or act in it."


@transaction.atomic
def create_post(
    *,
    organisation: Organisation,
    title: str,
    by: Person,
    holder: Person | None = None,
    starts_on: date,
    on: date | None = None,
) -> Post:
    """A named office, and who holds it from a day. Raises `NotNow` when the board has a post of this name."""
    board = organisation.board
    if Post.objects.of(board).titled(title).exists():
        raise NotNow(NAMED_ALREADY)
    post = Post(board=board, organisation=organisation, title=title, slug=_free_slug(board, title))
    record(post, by=by, reason="Named the post", on=on)
    if holder:
        fill_post(post=post, person=holder, starts_on=starts_on, by=by, on=on)
    return post


def _free_slug(board: Board, title: str) -> str:
    start = slugify(title)[:160] or "post"
    taken = KEPT_SLUGS | set(Post.objects.of(board).addresses())
    return next(slug for slug in [start] + [f"{start}-{n}" for n in range(2, 1000)] if slug not in taken)


@transaction.atomic
def fill_post(*, post: Post, person: Person, starts_on: date, by: Person, on: date | None = None) -> Holding:
    """Somebody takes a post from a day; whoever held it to then leaves it the day before.

    Raises `NotNow` when the post has ended, when they hold it already, or when somebody took or takes it on that
    day or later.
    """
    row = take(post)
    if not row.stands_on(starts_on):
        raise NotNow(POST_HAS_ENDED)
    for former in row.holdings.not_over(starts_on).select_related("person").order_by("starts_on"):
        _make_way(former, person, starts_on, by=by, on=on)
    holding = Holding(board=row.board, post=row, person=person, starts_on=starts_on)
    record(holding, by=by, reason=f"Took the post: {person.name}", on=on)
    return holding


def _make_way(former: Holding, person: Person, starts_on: date, *, by: Person, on: date | None) -> None:
    if former.person == person:
        raise NotNow(f"{person.name} holds this post already.")
    if former.starts_on >= starts_on:
        since = in_words(former.starts_on)
        raise NotNow(f"{former.person.name} takes this post on {since}. Enter a later day, or end that first.")
    leaving = take(former)
    leaving.ends_on = starts_on - timedelta(days=1)
    record(leaving, by=by, reason=f"Left the post: {former.person.name}, followed by {person.name}", on=on)


@transaction.atomic
def leave_post(
    *, holding: Holding, ends_on: date, by: Person, version: int | None = None, on: date | None = None
) -> Holding:
    """The last day of a holder. A day before it begins calls it off. Raises `NotNow` when it had begun by then, or
    when they leave sooner already."""
    row = take(holding, version=version)
    require_ends_sooner(row.ends_on, ends_on, longer="say who takes the post from the day after")
    _end_spell(row, ends_on, sentence="They took the post on {day}, so they cannot have left it before.", on=on)
    what = "Did not take the post" if row.withdrawn else "Left the post"
    record(row, by=by, reason=f"{what}: {row.person.name}", on=on)
    return row


@transaction.atomic
def end_post(*, post: Post, ended_on: date, by: Person, version: int | None = None, on: date | None = None) -> Post:
    """There is no such post after a day: its holder leaves it and cover in it ends that day."""
    row = take(post, version=version)
    if row.ended_on is not None:
        raise NotNow(f"This post ended on {in_words(row.ended_on)}.")
    for holding in row.holdings.not_over(ended_on):
        if holding.holds_on(ended_on) or holding.is_to_come(ended_on):
            leave_post(holding=holding, ends_on=ended_on, by=by, on=on)
    for cover in row.covers.not_over(ended_on):
        end_cover(cover=cover, ends_on=ended_on, by=by, on=on)
    row.ended_on = ended_on
    record(row, by=by, reason="Ended the post", on=on)
    return row


@transaction.atomic
def arrange_cover(
    *,
    board: Board,
    covered_by: Person,
    starts_on: date,
    ends_on: date | None,
    by: Person,
    person: Person | None = None,
    post: Post | None = None,
    on: date | None = None,
) -> Cover:
    """Let somebody act for a person while they are away, or in a post. Both people are told.

    Raises `Refused` for cover by whoever arranges it, `NotNow` for cover by the same person, in a post that has
    ended or that they hold, or that is arranged already.
    """
    require_another_covers(covered_by, by=by)
    cover = Cover(board=board, person=person, post=post, covered_by=covered_by, starts_on=starts_on, ends_on=ends_on)
    _require_can_cover(cover)
    record(cover, by=by, reason=f"Arranged cover: {cover}", on=on)
    ring(Ring.COVER_CHANGED, cover, by=by, on=on)
    return cover


def _require_can_cover(cover: Cover) -> None:
    if cover.ends_on and cover.ends_on < cover.starts_on:
        raise NotNow("The last day of the cover must be its first day or later.")
    if cover.person == cover.covered_by:
        raise NotNow("Nobody covers for themselves. Select somebody else.")
    if cover.post and not cover.post.stands_on(cover.ends_on or cover.starts_on):
        raise NotNow(POST_HAS_ENDED)
    if cover.post and _overlapping(cover.post.holdings.held_by([cover.covered_by.pk]), cover):
        raise NotNow(f"{cover.covered_by.name} holds this post in those days, so they cannot cover it too.")
    same = Cover.objects.of(cover.board).covered_by(cover.covered_by).of_the_same(cover)
    for other in _overlapping(same, cover):
        until = f" to {in_words(other.ends_on)}" if other.ends_on else ""
        raise NotNow(f"{cover.covered_by.name} covers from {in_words(other.starts_on)}{until} already.")


def _overlapping(spells, cover: Cover) -> list:
    rows = spells.not_over(cover.starts_on)
    return [row for row in rows if cover.ends_on is None or row.starts_on <= cover.ends_on]


@transaction.atomic
def end_cover(*, cover: Cover, ends_on: date, by: Person, version: int | None = None, on: date | None = None) -> Cover:
    """The last day of a cover, sooner than was arranged; a day before it begins calls it off. Both people are told.

    Raises `NotNow` when it had begun by then, or ends sooner already: cover for longer is arranged, by another than
    whoever covers.
    """
    row = take(cover, version=version)
    require_ends_sooner(row.ends_on, ends_on, longer="arrange cover again from the day after")
    _end_spell(row, ends_on, sentence="The cover began on {day}, so it cannot have ended before.", on=on)
    record(row, by=by, reason=f"{'Called off' if row.withdrawn else 'Ended'} cover: {row}", on=on)
    ring(Ring.COVER_CHANGED, row, by=by, on=on)
    return row


def _end_spell(row: Dated, ends_on: date, *, sentence: str, on: date | None) -> None:
    if ends_on >= row.starts_on:
        row.ends_on = ends_on
        return
    if row.starts_on <= (on or clock.today(row.board)):
        raise NotNow(sentence.format(day=in_words(row.starts_on)))
    row.ends_on, row.withdrawn = row.starts_on, True
