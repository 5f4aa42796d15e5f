"""The doorman: every address says who may come in, in one row beside it.

`page()` makes the address and its row; the middleware, the tests and docs/access.md read the row. An address
without a row is a start-up error (boardsite/access_table.py). Leans on roles; must not know any page's content.
What a reader may not see is a 404, the same as what is not there; what they see but may not change is a 403
with its sentence, raised by the page's own `require_...`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from boards.access import Access
from boards.models import Board, Person
from boards.roles import ROLES

PUBLIC = "public"
SIGNED_IN = "signed in"
ANY_ROLE = frozenset(ROLES)


class BoardRequest(HttpRequest):
    """A request on a board's page, after the doorman: who reads, and on which board."""

    access: Access
    board: Board
    user: Person


@dataclass(frozen=True)
class Row:
    """One line of the access table."""

    route: str
    name: str
    methods: tuple[str, ...]
    who: str | frozenset[str]
    rule: str
    section: str
    nav: bool

    def lets_in(self, roles: frozenset[str]) -> bool:
        """Whether someone signed in with these roles may open the address at all."""
        return isinstance(self.who, str) or bool(self.who & roles)

    @property
    def answered(self) -> list[str]:
        """The methods it answers: what is read may also be asked for by its headers alone (HEAD)."""
        return sorted({*self.methods, "HEAD"} if "GET" in self.methods else self.methods)

    @property
    def who_words(self) -> str:
        """Who may come in, as docs/access.md says it."""
        if isinstance(self.who, str):
            return self.who
        if self.who == ANY_ROLE:
            return "any role on the board"
        return ", ".join(role.word.lower() for code, role in ROLES.items() if code in self.who)


def page(
    route: str,
    view: Callable[..., HttpResponseBase],
    name: str,
    *,
    methods: str = "GET",
    who: str | frozenset[str],
    rule: str = "",
    section: str = "",
    nav: bool = False,
) -> URLPattern:
    """An address with its row for the access table.

    `methods` is “GET”, “GET POST” or “POST”; `who` is PUBLIC, SIGNED_IN or a set of role codes; `rule` says in
    words what the page itself decides further; `section` is the navigation entry it belongs to, and the page
    with `nav=True` is where that entry leads.
    """
    row = Row(route, name, tuple(methods.split()), who, rule, section, nav)

    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    door.row = row  # type: ignore[attr-defined]
    return path(route, door, name=name)
