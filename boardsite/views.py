"""The roof's pages: the site's home, a board's home for each role, the register as it stood, help, health.

Leans on every floor. Imported by nobody but the addresses.
"""

from collections.abc import Callable
from typing import Any

from django.core.paginator import Paginator
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from actions.as_at import PastRegister
from boards.doorman import BoardRequest
from boards.models import Board, RoleGrant
from boards.roles import Power, RoleCode, Subject
from boardsite.forms import AsAtForm
from boardsite.news import news
from meetings.models import Meeting, Promise
from publishing.public_pages import tagged_page
from publishing.views.public import home as public_home
from publishing.views.public import latest_of

PAGE_SIZE = 50


@tagged_page
def site_home(request: HttpRequest) -> HttpResponse:
    """The boards of this installation; signed in, the boards a person has a role on (one leads straight there)."""
    if not request.user.is_authenticated:
        boards = list(Board.objects.all())
        latest = latest_of(boards)
        lines = [(board, latest.get(board.pk)) for board in boards]
        return render(request, "boardsite/site_home.html", {"lines": lines})
    grants = RoleGrant.objects.held_by(request.user).now_in_force().with_boards()
    mine = list({grant.board.pk: grant.board for grant in grants}.values())
    if len(mine) == 1:
        return redirect(mine[0])
    return render(request, "boardsite/site_home.html", {"lines": [(board, None) for board in mine], "mine": True})


def board_home(request: BoardRequest) -> HttpResponse:
    """A board's home: what needs this reader, by role. Not signed in: what the board is."""
    if not hasattr(request, "access"):
        return public_home(request)
    access = request.access
    meetings = Meeting.objects.visible_to(access).select_related("board")
    return render(
        request,
        "boardsite/home.html",
        {
            "next_meeting": meetings.upcoming(access.day).first(),
            "last_meeting": meetings.past(access.day).first(),
            "sees_actions": access.sees(Subject.ACTIONS),
            "sees_agenda": access.sees(Subject.AGENDA),
            "updates_actions": access.may(Power.UPDATE_THEIRS) or access.may(Power.UPDATE_ANY),
            "closes": access.may(Power.CLOSE),
            "runs": access.may(Power.RUN_THE_CYCLE),
            "sees_drafts": access.sees(Subject.DRAFTS),
            "unnamed": Promise.objects.visible_to(access).unanswered().to_no_meeting_yet().with_age()
            if access.may(Power.RUN_THE_CYCLE)
            else [],
            "news": news(access) if access.sees(Subject.AGENDA) else [],
            "is_administrator": RoleCode.ADMINISTRATOR in access.roles,
        },
    )


def as_at(request: BoardRequest) -> HttpResponse:
    """The register as it stood on any day."""
    form = AsAtForm(request.GET if "day-day" in request.GET else None, access=request.access)
    if not form.is_bound or not form.is_valid():
        return render(request, "boardsite/as_at.html", {"form": form, "lines": None, "day": None})
    day = form.cleaned_data["day"]
    lines: Any = PastRegister(request.access, day)
    paginator = Paginator(lines, PAGE_SIZE)
    page = paginator.get_page(request.GET.get("page"))
    pages = paginator.get_elided_page_range(page.number)
    context = {"form": form, "lines": page.object_list, "day": day, "page": page, "pages": pages}
    return render(request, "boardsite/as_at.html", context)


def help_page(name: str) -> Callable[[HttpRequest], HttpResponse]:
    """A page of the footer."""

    def view(request: HttpRequest) -> HttpResponse:
        return render(request, f"help/{name}.html")

    return view


def health(request: HttpRequest) -> HttpResponse:
    """Whether the site and its database answer, for whoever watches it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")
