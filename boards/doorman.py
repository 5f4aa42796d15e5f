"""The doorman: every address says who may come in, in one row beside it.

`page()` makes the address and its row; the middleware, the tests and docs/access.md read the row. An address
without a row is a start-up error (boardsite/access_table.py). Leans on roles; must not know any page's content.
An address with two doors shows its own page to those the row lets in, and to everyone else, or where the page has
nothing for its reader, what the roof hung at its public door: the published edition.
What a reader may not see is a 404, the same as what is not there; what they see but may not change is a 403
with its sentence, raised by the page's own `require_...`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from boards.access import Access
from boards.models import Board, Person
from boards.roles import ROLES
from boards.sent_before import first_result

PUBLIC = "public"
SIGNED_IN = "signed in"
ANY_ROLE = frozenset(ROLES)


class BoardRequest(HttpRequest):
    """A request on a board's page, after the doorman: who reads, and on which board."""

    access: Access
    board: Board
    user: Person


View = Callable[..., HttpResponseBase]
_public_doors: dict[str, View] = {}


def hang_public_door(name: str, view: View) -> None:
    """Say what the public sees at an address with two doors, by its full name (“meetings:meeting”)."""
    _public_doors[name] = view


def public_door(name: str) -> View | None:
    """What hangs at the public door of an address."""
    return _public_doors.get(name)


def _from_outside(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """The public door for somebody whom the row let in."""
    view: Any = public_door(request.resolver_match.view_name)
    return view(request, *args, **kwargs)


@dataclass(frozen=True)
class Row:
    """One line of the access table."""

    route: str
    name: str
    methods: tuple[str, ...]
    who: str | frozenset[str]
    rule: str
    section: str
    nav: bool | frozenset[str]
    two_doors: bool
    public_nav: bool
    entry: str

    def lets_in(self, roles: frozenset[str]) -> bool:
        """Whether someone signed in with these roles may open the address at all."""
        return isinstance(self.who, str) or bool(self.who & roles)

    def leads(self, roles: frozenset[str]) -> bool:
        """Whether someone with these roles finds it in the navigation."""
        return self.lets_in(roles) if isinstance(self.nav, bool) else bool(self.nav & roles)

    @property
    def answered(self) -> list[str]:
        """The methods it answers: what is read may also be asked for by its headers alone (HEAD)."""
        return sorted({*self.methods, "HEAD"} if "GET" in self.methods else self.methods)

    @property
    def who_words(self) -> str:
        """Who may come in, as docs/access.md says it."""
        if isinstance(self.who, str):
            return self.who
        roles = ", ".join(role.word.lower() for code, role in ROLES.items() if code in self.who)
        inside = "any role on the board" if self.who == ANY_ROLE else roles
        return f"{inside}; to everyone else what is published" if self.two_doors else inside


def page(
    route: str,
    view: View,
    name: str,
    *,
    methods: str = "GET",
    who: str | frozenset[str],
    rule: str = "",
    section: str = "",
    nav: bool | frozenset[str] = False,
    two_doors: bool = False,
    public_nav: bool = False,
    entry: str = "",
) -> URLPattern:
    """An address with its row for the access table.

    `methods` is “GET”, “GET POST” or “POST”; `who` is PUBLIC, SIGNED_IN or a set of role codes; `rule` says in
    words what the page itself decides further; `section` is the navigation entry it belongs to, and the page
    with `nav=True` (or the codes of the roles that see the entry) is where it leads (`public_nav=True`: for the public
    too), by the word of `entry` where that is not the section's. With `two_doors=True` those whom
    `who` does not let in see what hangs at the public door (`hang_public_door`), and so do those for whom the page
    itself has nothing: nobody signed in gets less than a stranger.
    """
    row = Row(route, name, tuple(methods.split()), who, rule, section, nav, two_doors, public_nav, entry or section)

    @wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return first_result(request) or view(request, *args, **kwargs)
        except Http404:
            if not two_doors:
                raise
        return _from_outside(request, *args, **kwargs)

    door.row = row  # type: ignore[attr-defined]
    return path(route, door, name=name)
