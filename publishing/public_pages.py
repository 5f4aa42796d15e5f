"""A page for the public, made once and kept: the same bytes until the board's public face changes.

Leans on the board's version, which every publication, correction, withdrawal and announcement raises: so the next
request of any process makes the page anew. A kept page is handed out before sessions and sign-in are looked at, after
one question: which version the board has now. Readers with a session get their own. Must not know what a page says.
"""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from boards import clock
from boards.models import Board
from publishing.models import Edition

MOST_PAGES = 300
View = Callable[..., HttpResponse]
Next = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True)
class Holds:
    """How long a page holds: while its board has this version, on this day, and before a moment (an embargo's end)."""

    board: int
    version: int
    day: date
    until: datetime | None

    def now(self) -> bool:
        """Whether it holds still: one query."""
        row = Board.objects.version_and_day(self.board)
        if row is None or row[0] != self.version:
            return False
        moment = clock.now(_Day(row[1]))
        return moment.date() == self.day and (self.until is None or moment < self.until)


@dataclass
class _Day:
    """What the clock asks of a board."""

    sample_day: date | None


@dataclass(frozen=True)
class KeptPage:
    """The bytes of a page, plain and compressed, its tag and headers, and how long it holds."""

    body: bytes
    small: bytes
    tag: str
    status: int
    headers: tuple[tuple[str, str], ...]
    holds: Holds


class Shelf:
    """The pages of this process, the longest unread thrown out first."""

    def __init__(self, most: int):
        self._most = most
        self._pages: OrderedDict[str, KeptPage] = OrderedDict()
        self._turn = threading.Lock()

    def get(self, address: str) -> KeptPage | None:
        """The page kept for an address."""
        with self._turn:
            page = self._pages.get(address)
            if page is not None:
                self._pages.move_to_end(address)
            return page

    def put(self, address: str, page: KeptPage) -> None:
        """Keep a page."""
        with self._turn:
            self._pages[address] = page
            self._pages.move_to_end(address)
            while len(self._pages) > self._most:
                self._pages.popitem(last=False)

    def clear(self) -> None:
        """Keep nothing."""
        with self._turn:
            self._pages.clear()


shelf = Shelf(MOST_PAGES)


class KeptPages:
    """Hands out what is kept to visitors without a session, and keeps what a public page has made for one."""

    def __init__(self, get_response: Next):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or settings.SESSION_COOKIE_NAME in request.COOKIES:
            return self.get_response(request)
        request.get_host()  # an address of another site is refused before anything is handed out
        page = None if request.META.get("QUERY_STRING") else shelf.get(request.path)
        if page is not None and page.holds.now():
            return _reply(request, page)
        response = self.get_response(request)
        holds = getattr(response, "holds", None)
        if holds is None or response.cookies:
            return response
        page = _kept(response, holds)
        if not request.META.get("QUERY_STRING"):
            shelf.put(request.path, page)
        return _reply(request, page)


def public_page(view: View) -> View:
    """Mark what a view makes for a visitor without a session as fit to be kept. Redirects are not."""

    @wraps(view)
    def made(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        now = clock.now(request.board)  # before the page is made: an embargo that ends meanwhile ends what is kept
        response = view(request, *args, **kwargs)
        if settings.SESSION_COOKIE_NAME not in request.COOKIES and not 300 <= response.status_code < 400:
            board = request.board
            coming = Edition.objects.of(board).to_come(now).first()
            until = coming.public_from if coming else None
            response.holds = Holds(board.pk, board.version, now.date(), until)  # type: ignore[attr-defined]
        return response

    return made


def tagged_page(view: View) -> View:
    """Give what a view makes for a visitor without a session a tag, without keeping it: it is made anew each time, and
    who holds the same already is told so (304)."""

    @wraps(view)
    def made(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if settings.SESSION_COOKIE_NAME in request.COOKIES or response.status_code != 200:
            return response
        tag = f'W/"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        return with_tag(HttpResponse(status=304) if has_it(request, tag) else response, tag)

    return made


def _kept(response: HttpResponse, holds: Holds) -> KeptPage:
    body = response.content
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    changing = {"content-length", "vary", "cache-control", "etag"}
    headers = tuple((name, words) for name, words in response.items() if name.lower() not in changing)
    return KeptPage(body, gzip.compress(body, 6, mtime=0), tag, response.status_code, headers, holds)


def _reply(request: HttpRequest, page: KeptPage) -> HttpResponse:
    if page.status == 200 and has_it(request, page.tag):
        return with_tag(HttpResponse(status=304), page.tag)
    small = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
    response = HttpResponse(page.small if small else page.body, status=page.status)
    for name, words in page.headers:
        response.headers[name] = words
    if small:
        response.headers["Content-Encoding"] = "gzip"
    return with_tag(response, page.tag)


def has_it(request: HttpRequest, tag: str) -> bool:
    """Whether the visitor holds this page already (If-None-Match, compared weakly: RFC 9110, 13.1.2)."""
    held = request.META.get("HTTP_IF_NONE_MATCH", "")
    if not held:
        return False
    bare = tag.removeprefix("W/")
    return held.strip() == "*" or bare in [part.strip().removeprefix("W/") for part in held.split(",")]


def with_tag(response: HttpResponse, tag: str) -> HttpResponse:
    """Any cache may keep it, and must ask each time whether it still holds."""
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["Vary"] = "Accept-Encoding, Cookie"
    return response
