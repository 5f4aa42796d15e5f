"""What the tests of one file stand on: the cast, and the world, made once a file and put back after every test.

Made inside a transaction that the file's end rolls back; each test's own transaction lies within it. A file in which
some test commits (a live server, two real requests at once) cannot have this: there each test makes its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import transaction

# With these a test works on a database that really commits.
COMMITS = {"transactional_db", "live_server"}
BY_FILE = pytest.StashKey[dict[Path, list[pytest.Item]]]()


@contextmanager
def until_the_file_ends() -> Iterator[None]:
    """A transaction that is rolled back; the durable ones of the verbs may lie in it, as in a test's own."""
    outer = transaction.atomic()
    outer._from_testcase = True
    with outer:
        yield
        transaction.set_rollback(True)


def some_test_commits(request: pytest.FixtureRequest) -> bool:
    """Whether a test of this file works on a database that really commits."""
    return some_test_asks_for(request, COMMITS) or any(
        mark.kwargs.get("transaction") for item in tests_of(request) for mark in item.iter_markers("django_db")
    )


def some_test_asks_for(request: pytest.FixtureRequest, fixtures: set[str]) -> bool:
    """Whether a test of this file asks for one of these fixtures, directly or through another."""
    return any(fixtures.intersection(getattr(item, "fixturenames", ())) for item in tests_of(request))


def tests_of(request: pytest.FixtureRequest) -> list[pytest.Item]:
    """The tests of the file that a fixture is made for; all tests are sorted by file once a run."""
    by_file = request.session.stash.setdefault(BY_FILE, {})
    if not by_file:
        for item in request.session.items:
            by_file.setdefault(item.path, []).append(item)
    return by_file[request.path]
