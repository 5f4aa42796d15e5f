"""What every request passes: the mat (nothing unreadable comes in) and the doorman (who may see this).

Leans on the doorman's rows and the ground's nouns. Must not know any page.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import reverse

from boards import clock
from boards.access import access_for
from boards.doorman import PUBLIC, Row, public_door
from boards.models import Board
from boards.signed_out import nothing_was_saved

Next = Callable[[HttpRequest], HttpResponse]


class Doorman:
    """Decides from the row beside the address, before the page runs. An address for the signed-in asks a
    visitor without a session to sign in before any query."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        row = getattr(request, "row", None)
        is_public = row is not None and (row.who == PUBLIC or hasattr(request, "at_public_door"))
        if not is_public or settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: Callable, args: list, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Let in, send to sign-in, or say that there is nothing here, or nothing by this method."""
        if "\x00" in request.path_info:
            raise Http404
        row: Row | None = getattr(view, "row", None)
        if row is None:
            raise LookupError("This address has no row in the access table")
        request.row = row  # type: ignore[attr-defined]
        slug = kwargs.pop("board", None)
        signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated
        if row.who != PUBLIC and not row.two_doors and not signed_in:
            to_sign_in = redirect_to_login(_address_to_come_back_to(request), reverse(settings.LOGIN_URL))
            return nothing_was_saved(request, view, args, kwargs) or to_sign_in
        if slug is not None:
            self._enter_board(request, row, slug, signed_in)
        if hasattr(request, "at_public_door"):
            return self._public_door(request, kwargs)
        if request.method not in row.answered:
            return HttpResponseNotAllowed(row.answered)
        return None

    def _public_door(self, request: Any, kwargs: dict[str, Any]) -> HttpResponse:
        """What the public sees at an address with two doors."""
        view: Any = public_door(request.resolver_match.view_name)
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        return view(request, **kwargs)

    def _enter_board(self, request: Any, row: Row, slug: str, signed_in: bool) -> None:
        board = Board.objects.filter(slug=slug).first()
        if board is None:
            raise Http404
        request.board = board
        if not signed_in:
            if row.two_doors:
                request.at_public_door = True
            return
        access = access_for(request.user, board, clock.today(board))
        if access.roles:
            request.access = access
        if row.two_doors and not row.lets_in(access.roles):
            request.at_public_door = True
        elif not row.lets_in(access.roles):
            raise Http404


def _address_to_come_back_to(request: HttpRequest) -> str:
    """Where sign-in leads back to: a page, never a form that was sent (its answers are gone by then)."""
    return request.get_full_path() if request.method in {"GET", "HEAD"} else request.path


class CleanRequest:
    """Drops a cookie or a question with a NUL in it: PostgreSQL cannot hold one, so every page would fail. An address
    with one leads nowhere (`Doorman`)."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        for name, words in list(request.COOKIES.items()):
            if "\x00" in name + words:
                del request.COOKIES[name]
        if any("\x00" in name + words for name, all_words in request.GET.lists() for words in all_words):
            return redirect(request.path_info)
        return self.get_response(request)
