"""Fixtures that most tests share: the cast, a client signed in as somebody, a counter of queries."""

import os
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from publishing.public_pages import shelf
from tests.cast import Cast, assemble

# The browser's driver keeps an event loop in the test's thread; the database is used from it on purpose.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture(autouse=True)
def _empty_shelf() -> None:
    """Public pages are kept in the process; a test begins without those of the one before."""
    shelf.clear()


@pytest.fixture
def cast(db: None) -> Cast:
    """The named people and their board."""
    return assemble()


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
