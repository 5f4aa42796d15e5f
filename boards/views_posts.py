"""Pages of posts and cover: a post with who holds it and who stands in, named, filled, vacated, ended; cover.

Leans on the doorman, forms and verbs of the ground. Must not know the actions that a post leads.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from boards import changes
from boards.doorman import BoardRequest
from boards.forms_posts import (
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
from boards.refusals import NotNow
from boards.saving import posted, save_new, save_over
from boards.standing_in import lines_of
from boards.words import day as in_words

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
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            return changes.create_post(by=request.user, **form.facts()).get_absolute_url()

        if saved := save_new(request, form, save, done="The post is added."):
            return saved
    return _form_page(request, form, "Add a post", "Add post", _seats(request))


def fill(request: BoardRequest, slug: str) -> HttpResponse:
    """Somebody takes the post; whoever held it to then leaves it the day before."""
    require_may_keep_seats(request.access)
    row = fetch_post(request, slug)
    form = FillPostForm(posted(request), access=request.access)
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            answers = form.cleaned_data
            changes.fill_post(post=row, person=answers["person"], starts_on=answers["starts_on"], by=request.user)
            return row.get_absolute_url()

        if saved := save_new(request, form, save, done="Who holds the post is saved."):
            return saved
    intro = "Whoever holds the post to then leaves it the day before. Actions that the post leads go with it."
    return _form_page(request, form, "Who takes this post", "Save holder", row.get_absolute_url(), row.title, intro)


def vacate(request: BoardRequest, slug: str) -> HttpResponse:
    """The last day of a holder, with nobody to follow yet."""
    require_may_keep_seats(request.access)
    row = fetch_post(request, slug)
    form = LeavePostForm(posted(request), access=request.access, post=row)
    if request.method == "POST" and form.is_valid():
        try:
            holding = changes.leave_post(
                holding=form.cleaned_data["holding"], ends_on=form.cleaned_data["ends_on"], by=request.user
            )
        except NotNow as refusal:
            form.refuse(refusal, "ends_on")
        else:
            messages.success(request, "It is called off." if holding.withdrawn else "The last day is noted.")
            return redirect(row)
    return _form_page(request, form, "Who leaves this post", "Save last day", row.get_absolute_url(), row.title)


def end(request: BoardRequest, slug: str) -> HttpResponse:
    """There is no such post any more."""
    require_may_keep_seats(request.access)
    row = fetch_post(request, slug)
    form = EndPostForm(posted(request), access=request.access, post=row)
    conflict = None
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            ended_on = form.cleaned_data["ended_on"]
            changes.end_post(post=row, ended_on=ended_on, by=request.user, version=form.sent_version)
            return row.get_absolute_url()

        saved, conflict = save_over(
            request, form, save, done="The post ends.", theirs=lambda fresh: {"ended_on": in_words(fresh.ended_on)}
        )
        if saved:
            return saved
    intro = "Its holder leaves it that day and cover in it ends. Actions it leads are listed to be put right."
    return _form_page(request, form, "End this post", "End post", row.get_absolute_url(), row.title, intro, conflict)


def arrange_cover(request: BoardRequest) -> HttpResponse:
    """Who acts for a person, or in a post, from day to day."""
    require_may_keep_seats(request.access)
    form = ArrangeCoverForm(posted(request), access=request.access, at=request.GET.get("post", ""))
    if request.method == "POST" and form.is_valid():

        def save() -> str:
            cover = changes.arrange_cover(board=request.board, by=request.user, **form.facts())
            return cover.post.get_absolute_url() if cover.post else _seats(request)

        if saved := save_new(request, form, save, done="The cover is arranged. Both people are told."):
            return saved
    intro = "Whoever covers may update the actions of the person or post in those days."
    return _form_page(request, form, "Arrange cover", "Save cover", _seats(request), intro=intro)


def end_cover(request: BoardRequest) -> HttpResponse:
    """A cover ends sooner or later than was arranged, or is called off."""
    require_may_keep_seats(request.access)
    form = EndCoverForm(posted(request), access=request.access)
    if request.method == "POST" and form.is_valid():
        try:
            cover = changes.end_cover(
                cover=form.cleaned_data["cover"], ends_on=form.cleaned_data["ends_on"], by=request.user
            )
        except NotNow as refusal:
            form.refuse(refusal, "ends_on")
        else:
            messages.success(request, "The cover is called off." if cover.withdrawn else "Its last day is noted.")
            return redirect(_seats(request))
    return _form_page(request, form, "Change or end cover", "Save last day", _seats(request))


def _seats(request: BoardRequest) -> str:
    return reverse("boards:seats", args=[request.board.slug])


def _form_page(
    request: BoardRequest, form, title: str, button: str, back: str, caption: str = "", intro: str = "", conflict=None
) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, "back": back, "caption": caption, "intro": intro}
    status = 409 if conflict else 200
    return render(request, "boards/form_page.html", context | {"conflict": conflict}, status=status)
