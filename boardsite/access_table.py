"""The access table: every address of the site joined with the row declared beside it.

Walks the resolver for the start-up check, the tests and docs/access.md. Leans on the doorman's rows. Must not
decide anything: the middleware does, from the same rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.checks import CheckMessage, Error
from django.core.checks import register as register_check
from django.urls import URLPattern, URLResolver, get_resolver

from boards.doorman import Row, public_door


@dataclass(frozen=True)
class Address:
    """One address: its whole route, its full name, and its row (None is a fault)."""

    route: str
    name: str
    row: Row | None


def addresses() -> list[Address]:
    """Every address the site answers, in the order of the resolver."""
    return list(_walk(get_resolver().url_patterns, "", ""))


def _walk(patterns: list, route: str, space: str) -> Iterator[Address]:
    for pattern in patterns:
        along = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, along, inner)
        elif isinstance(pattern, URLPattern):
            yield Address(along, f"{space}{pattern.name}", getattr(pattern.callback, "row", None))


def without_a_row(app_configs: object = None, **kwargs: object) -> list[CheckMessage]:
    """The start-up error for each address without a row."""
    return [
        Error(
            f"The address /{address.route} has no row in the access table.",
            hint="Make it with boards.doorman.page(...), which says who may come in.",
            id="boardsite.E001",
        )
        for address in addresses()
        if address.row is None
    ]


def without_a_public_door(app_configs: object = None, **kwargs: object) -> list[CheckMessage]:
    """The start-up error for each address with two doors where nothing hangs at the public one."""
    return [
        Error(
            f"The address /{address.route} has two doors, and nothing hangs at its public door.",
            hint="Hang it in BoardsiteConfig.ready() with boards.doorman.hang_public_door(...).",
            id="boardsite.E002",
        )
        for address in addresses()
        if address.row and address.row.two_doors and public_door(address.name) is None
    ]


def register() -> None:
    """Hang the checks among Django's own."""
    register_check(without_a_row)
    register_check(without_a_public_door)


def as_markdown() -> str:
    """The table as docs/access.md prints it."""
    lines = [
        "| Address | Name | Methods | Who may come in | The page decides further |",
        "|---|---|---|---|---|",
    ]
    for address in addresses():
        row = address.row
        if row:
            lines.append(
                f"| `/{address.route}` | {address.name} | {', '.join(row.methods)} | {row.who_words} | {row.rule} |"
            )
    return "\n".join(lines)
