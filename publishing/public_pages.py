"""A page for the public, made once and kept: the same bytes until the board's public face turns.

Leans on the stamp. A page is kept in this process under the board's stamp, version and day; a correction or withdrawal
turns the stamp, so the next request of any process makes it anew. Readers with a session get their own. Must not know
what the page says.
"""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from boards import clock
from publishing.models import Edition
from publishing.stamp import stamp_of

MOST_PAGES = 300
View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class KeptPage:
    """The bytes of a page, plain and compressed, its tag, and until when it holds."""

    body: bytes
    small: bytes
    tag: str
    status: int
    until: datetime | None


class Shelf:
    """The pages of this process, the longest unread thrown out first."""

    def __init__(self, most: int):
        self._most = most
        self._pages: OrderedDict[tuple, KeptPage] = OrderedDict()
        self._turn = threading.Lock()

    def get(self, key: tuple) -> KeptPage | None:
        with self._turn:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def put(self, key: tuple, page: KeptPage) -> None:
        with self._turn:
            self._pages[key] = page
            while len(self._pages) > self._most:
                self._pages.popitem(last=False)

    def clear(self) -> None:
        with self._turn:
            self._pages.clear()


shelf = Shelf(MOST_PAGES)


def public_page(view: View) -> View:
    """Keep what a view makes for visitors without a session, and answer 304 to those who have it."""

    @wraps(view)
    def kept(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            return view(request, *args, **kwargs)
        board = request.board
        if request.GET:
            made = view(request, *args, **kwargs)
            return made if _leads_on(made) else _reply(request, _make(made, None))
        now = clock.now(board)
        key = (board.pk, board.version, stamp_of(board), now.date(), request.path)
        page = shelf.get(key)
        if page is None or (page.until is not None and page.until <= now):
            made = view(request, *args, **kwargs)
            if _leads_on(made):
                return made
            page = _make(made, _next_embargo(board, now))
            shelf.put(key, page)
        return _reply(request, page)

    return kept


def _leads_on(response: HttpResponse) -> bool:
    return 300 <= response.status_code < 400


def _next_embargo(board: Any, now: datetime) -> datetime | None:
    coming = Edition.objects.of(board).to_come(now).first()
    return coming.public_from if coming else None


def _make(response: HttpResponse, until: datetime | None) -> KeptPage:
    body = response.content
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    return KeptPage(body, gzip.compress(body, 6, mtime=0), tag, response.status_code, until)


def _reply(request: HttpRequest, page: KeptPage) -> HttpResponse:
    if page.status == 200 and has_it(request, page.tag):
        return with_tag(HttpResponse(status=304), page.tag)
    small = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(page.small if small else page.body, status=page.status)
    if small:
        response.headers["Content-Encoding"] = "gzip"
    return with_tag(response, page.tag)


def has_it(request: HttpRequest, tag: str) -> bool:
    """Whether the visitor holds this page already (If-None-Match, compared weakly: RFC 9110, 13.1.2)."""
    held = request.headers.get("If-None-Match", "")
    bare = tag.removeprefix("W/")
    return held.strip() == "*" or bare in [part.strip().removeprefix("W/") for part in held.split(",")]


def with_tag(response: HttpResponse, tag: str) -> HttpResponse:
    """Any cache may keep it, and must ask each time whether it still holds."""
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["Vary"] = "Accept-Encoding, Cookie"
    return response
