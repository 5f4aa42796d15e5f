"""Pages of posts and cover: a post with who holds it and who stands in, named, filled, vacated, ended; cover.

Leans on the doorman, forms and verbs of the ground. Must not know the actions that a post leads.
"""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from boards import changes
from boards.asking import FormPage, ask
from boards.doorman import BoardRequest
from boards.forms.posts import (
    AddPostForm,
    ArrangeCoverForm,
    EndCoverForm,
    EndPostForm,
    FillPostForm,
    LeavePostForm,
)
from boards.histories import readable_histories, readable_history
from boards.models import Cover, Holding, Post
from boards.permissions import may_keep_seats, require_may_keep_seats
from boards.saving import posted
from boards.standing_in import lines_of
from boards.views.seats import seats_page

SPELL = ("starts_on", "ends_on", "withdrawn")


def fetch_post(request: BoardRequest, slug: str) -> Post:
    """The post at an address of this board."""
    return get_object_or_404(Post.objects.of(request.board).with_bodies().at_address(slug))


def post(request: BoardRequest, slug: str) -> HttpResponse:
    """Who holds a post, who held it, who stands in, and every change."""
    row = fetch_post(request, slug)
    day = request.access.day
    held = list(Holding.objects.of_post(row).newest_first().select_related("person", "post"))
    covers = list(Cover.objects.of(request.board).not_over(day).for_the_table())
    own_covers = list(Cover.objects.of_post(row).newest_first())
    lines = readable_histories(own_covers, SPELL) + readable_histories(held, SPELL)
    lines += readable_history(row, ("title", "organisation", "ended_on"))
    return render(
        request,
        "boards/post.html",
        {
            "line": lines_of([row], held, covers, day)[0],
            "post": row,
            "held": [spell for spell in held if not spell.withdrawn and spell.starts_on <= day],
            "history": sorted(lines, key=lambda line: line.at, reverse=True),
            "stands": row.stands_on(day),
            "may_keep": may_keep_seats(request.access),
        },
    )


def add_post(request: BoardRequest) -> HttpResponse:
    """A named office, held or vacant."""
    require_may_keep_seats(request.access)
    form = AddPostForm(posted(request), access=request.access)
    page = FormPage("Add a post", "Add post", seats_page(request), to=Post.get_absolute_url, done="The post is added.")
    return ask(request, form, page, lambda: changes.create_post(by=request.user, **form.facts()))


def fill(request: BoardRequest, slug: str) -> HttpResponse:
    """Somebody takes the post; whoever held it to then leaves it the day before."""
    require_may_keep_seats(request.access)
    row = fetch_post(request, slug)
    form = FillPostForm(posted(request), access=request.access)
    page = FormPage(
        "Who takes this post", "Save holder", row.get_absolute_url(), caption=row.title,
        intro="Whoever holds the post to then leaves it the day before. Actions that the post leads go with it.",
        done="Who holds the post is saved.",
    )  # fmt: skip
    return ask(request, form, page, lambda: changes.fill_post(post=row, by=request.user, **form.facts()))


def vacate(request: BoardRequest, slug: str) -> HttpResponse:
    """The last day of a holder, with nobody to follow yet."""
    require_may_keep_seats(request.access)
    row = fetch_post(request, slug)
    form = LeavePostForm(posted(request), access=request.access, post=row)

    def noted(holding: Holding) -> str:
        return "It is called off." if holding.withdrawn else "The last day is noted."

    page = FormPage("Who leaves this post", "Save last day", row.get_absolute_url(), caption=row.title, done=noted)
    return ask(request, form, page, lambda: changes.leave_post(by=request.user, **form.facts()))


def end(request: BoardRequest, slug: str) -> HttpResponse:
    """There is no such post any more."""
    require_may_keep_seats(request.access)
    row = fetch_post(request, slug)
    form = EndPostForm(posted(request), access=request.access, post=row)
    page = FormPage(
        "End this post", "End post", row.get_absolute_url(), caption=row.title,
        intro="Its holder leaves it that day and cover in it ends. Actions it leads are listed to be put right.",
        done="The post ends.",
    )  # fmt: skip
    return ask(
        request, form, page,
        lambda: changes.end_post(
            post=row, ended_on=form.cleaned_data["ended_on"], by=request.user, version=form.sent_version
        ),
    )  # fmt: skip


def arrange_cover(request: BoardRequest) -> HttpResponse:
    """Who acts for a person, or in a post, from day to day."""
    require_may_keep_seats(request.access)
    form = ArrangeCoverForm(posted(request), access=request.access, at=request.GET.get("post", ""))

    def leads_to(cover: Cover) -> str:
        return cover.post.get_absolute_url() if cover.post else seats_page(request)

    page = FormPage(
        "Arrange cover", "Save cover", seats_page(request), to=leads_to,
        intro="Whoever covers may update the actions of the person or post in those days.",
        done="The cover is arranged. Both people are told.",
    )  # fmt: skip
    return ask(request, form, page, lambda: changes.arrange_cover(board=request.board, by=request.user, **form.facts()))


def end_cover(request: BoardRequest) -> HttpResponse:
    """A cover ends sooner than was arranged, or is called off."""
    require_may_keep_seats(request.access)
    form = EndCoverForm(posted(request), access=request.access)

    def noted(cover: Cover) -> str:
        return "The cover is called off." if cover.withdrawn else "Its last day is noted."

    page = FormPage("End cover", "Save last day", seats_page(request), done=noted)
    return ask(request, form, page, lambda: changes.end_cover(by=request.user, **form.facts()))
