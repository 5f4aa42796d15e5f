"""What the page frame shows: the board's name, who reads, the navigation of pages that exist.

Leans on the doorman's rows. Must not know any page by name: a section appears when an address says it leads it.
"""

from functools import cache
from typing import Any

from django.http import HttpRequest
from django.urls import get_resolver, reverse

from boards.doorman import Row

SECTIONS = (
    "Home",
    "Meetings",
    "Decisions",
    "Recommendations",
    "Improvement plan",
    "Actions",
    "Performance",
    "People",
    "About the Board",
    "Updates",
)


def page_furniture(request: HttpRequest) -> dict[str, Any]:
    """`board`, `access` (either may be None), `navigation` as (label, address, is here), `sample_day`."""
    board = getattr(request, "board", None)
    access = getattr(request, "access", None)
    return {
        "board": board,
        "access": access,
        "navigation": _navigation(request, board, access),
        "sample_day": board.sample_day if board else None,
    }


def _navigation(request: HttpRequest, board: Any, access: Any) -> list[tuple[str, str, bool]]:
    if board is None:
        return []
    here = getattr(getattr(request, "row", None), "section", "")
    return [
        (row.entry, reverse(name, args=[board.slug]), row.section == here)
        for name, row in _leading_pages()
        if (row.public_nav if access is None else row.nav and row.leads(access.roles))
    ]


@cache
def _leading_pages() -> list[tuple[str, Row]]:
    """The pages that navigation entries lead to, with their full names, in the order of the house."""
    found: list[tuple[str, Row]] = []
    _walk(get_resolver().url_patterns, "", found)
    return sorted(found, key=lambda pair: SECTIONS.index(pair[1].section))


def _walk(patterns: Any, space: str, found: list[tuple[str, Row]]) -> None:
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            _walk(pattern.url_patterns, inner, found)
        elif getattr(pattern.callback, "row", None) and (pattern.callback.row.nav or pattern.callback.row.public_nav):
            found.append((f"{space}{pattern.name}", pattern.callback.row))
