"""Fixtures that most tests share: the cast, a client signed in as somebody, a counter of queries, a printer that takes
no time."""

import os
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, settings

from boards.printing import Printed
from publishing.public_pages import shelf
from tests.cast import Cast, assemble
from tests.house.live_site import live_site
from tests.standing import some_test_asks_for, some_test_commits, until_the_file_ends
from tests.world import World, build

# No property fails because a machine is slow, or busy with another test.
settings.register_profile("on any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("on any machine")
# The browser's driver keeps an event loop in the test's thread; the database is used from it on purpose.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


__all__ = ["live_site"]
ASKS_A_DATABASE = {"db", "transactional_db", "live_site"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--database-only`: for the second database, where tests that ask none would only say the same again, and so would
    those that look at what a page is made of."""
    parser.addoption("--database-only", action="store_true", help="leave out tests that say nothing of a database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what `--database-only` leaves out."""
    if config.getoption("--database-only"):
        config.hook.pytest_deselected(items=[item for item in items if not says_something_of_a_database(item)])
        items[:] = [item for item in items if says_something_of_a_database(item)]


def says_something_of_a_database(item: Any) -> bool:
    """Whether a test opens a database, by its fixtures or its mark, for more than a page to look at."""
    opens = bool(ASKS_A_DATABASE.intersection(item.fixturenames)) or item.get_closest_marker("django_db") is not None
    return opens and item.get_closest_marker("looks") is None


@pytest.fixture(autouse=True)
def _empty_shelf() -> None:
    """Public pages are kept in the process; a test begins without those of the one before."""
    shelf.clear()


@pytest.fixture(scope="module")
def standing_cast(request, django_db_setup: None, django_db_blocker) -> Iterator[Cast | None]:
    """The cast for all tests of a file; none in a file in which a test commits."""
    if some_test_commits(request):
        yield None
        return
    with django_db_blocker.unblock(), until_the_file_ends():
        yield assemble()


@pytest.fixture(scope="module")
def standing_world(standing_cast: Cast | None, django_db_blocker) -> Iterator[World | None]:
    """The small world for all tests of a file, on top of its cast."""
    if standing_cast is None:
        yield None
        return
    with django_db_blocker.unblock(), until_the_file_ends():
        yield build(deepcopy(standing_cast))


@pytest.fixture
def cast(request, standing_cast: Cast | None, db: None) -> Cast:
    """The named people and their board."""
    if standing_cast and "world" not in request.fixturenames:
        assert not some_test_asks_for(request, {"world"}), "In a file with a world, take world.cast."
    return deepcopy(standing_cast) if standing_cast else assemble()


@pytest.fixture
def world(standing_world: World | None, db: None) -> World:
    """Something of every kind, open and restricted. Its cast is `world.cast`."""
    return deepcopy(standing_world) if standing_world else build(assemble())


@pytest.fixture
def no_printer() -> Iterator[None]:
    """For tests that are not about the PDF."""
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF- " + html.encode(), 1)):
        yield


@pytest.fixture
def signed_in(cast: Cast) -> Callable[[str], Client]:
    """`signed_in("sam")` is Sam's browser."""

    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(cast.people[name])
        return client

    return sign_in


@pytest.fixture
def count_queries() -> Callable[[Client, str], int]:
    """How many queries a page takes, without those of the session's own making."""

    def count(client: Client, address: str, **more: Any) -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            response = client.get(address, **more)
        assert response.status_code == 200, (address, response.status_code)
        return len(caught)

    return count
