"""Who holds each post, who follows, and who stands in: the lines of every page that lists posts.

Leans on the named questions. Gathers what a page shows in three queries, however many posts there are. Must not know
pages.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from boards.models import Board, Cover, Holding, Post


@dataclass
class PostLine:
    """One post: who holds it today, who takes it next, and cover for either, today or to come."""

    post: Post
    holding: Holding | None = None
    following: list[Holding] = field(default_factory=list)
    covers: list[Cover] = field(default_factory=list)


def standing_in(board: Board, day: date) -> dict[str, Any]:
    """What the panels of posts and cover show: `posts` and `covers`."""
    covers = list(Cover.objects.of(board).not_over(day).for_the_table())
    return {"posts": post_lines(board, day, covers), "covers": covers}


def post_lines(board: Board, day: date, covers: list[Cover] | None = None) -> list[PostLine]:
    """The board's posts that stand on a day. `covers` are those not over, where the page has fetched them."""
    posts = Post.objects.of(board).standing(day).with_bodies()
    holdings = Holding.objects.of(board).not_over(day).for_the_table()
    if covers is None:
        covers = list(Cover.objects.of(board).not_over(day).for_the_table())
    return lines_of(posts, list(holdings), covers, day)


def lines_of(posts: Iterable[Post], holdings: list[Holding], covers: list[Cover], day: date) -> list[PostLine]:
    """The lines of some posts, of what was fetched."""
    return [_line(post, [row for row in holdings if row.post_id == post.pk], covers, day) for post in posts]


def _line(post: Post, holdings: list[Holding], covers: list[Cover], day: date) -> PostLine:
    holding = next((row for row in holdings if row.holds_on(day)), None)
    line = PostLine(post, holding, [row for row in holdings if row.is_to_come(day)])
    person = holding.person_id if holding else None
    line.covers = [row for row in covers if row.post_id == post.pk or (person and row.person_id == person)]
    return line
