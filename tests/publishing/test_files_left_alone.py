"""The PDF of an edition is read where it is served: a page that wants its words leaves the file alone."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meetings.models import Meeting
from publishing import changes
from publishing.models import Edition
from tests import factories
from tests.cast import Cast
from tests.publishing.test_terms import agreed_terms, by_email

pytestmark = pytest.mark.usefixtures("no_printer")


@pytest.fixture
def edition(cast: Cast, meeting: Meeting) -> Edition:
    """An update, beside terms of reference that are published too."""
    changes.publish_terms(terms=agreed_terms(cast, meeting), word=by_email(cast), by=cast.sam)
    return factories.published(cast, meeting)


@pytest.fixture
def second(cast: Cast, edition: Edition) -> Edition:
    """The edition that corrects it."""
    row = changes.start_correction(edition=edition, what_changed="A name.", by=cast.sam)
    return changes.publish(draft=factories.cleared(cast, row), by=cast.sam)


def columns_read(client: Client, address: str) -> set[str]:
    """The columns of an edition's words that a page asks for."""
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    asked = " ".join(query["sql"] for query in caught)
    return {name for name in ("article", "content", "pdf", "text") if f'"publishing_editiontext"."{name}"' in asked}


def test_the_public_reads_the_file_it_asks_for(edition: Edition) -> None:
    assert columns_read(Client(), "/testshire/about/") == {"content", "text"}
    assert columns_read(Client(), edition.address("txt")) == {"text"}
    assert columns_read(Client(), edition.address("pdf")) == {"pdf"}
    assert columns_read(Client(), edition.address()) == {"article"}


def test_an_older_edition_is_read_without_the_words_of_the_newest(edition: Edition, second: Edition) -> None:
    with CaptureQueriesContext(connection) as caught:
        assert Client().get(edition.address()).status_code == 200
    assert sum('"publishing_editiontext"."article"' in query["sql"] for query in caught) == 1


def test_the_desk_reads_the_words_it_shows(second: Edition, signed_in: Callable[[str], Client]) -> None:
    sam = signed_in("sam")
    assert columns_read(sam, "/testshire/updates/") == {"content", "text"}
    assert columns_read(sam, second.desk_address) == {"article", "content"}
    assert columns_read(sam, f"{second.desk_address}edition.pdf") == {"pdf"}


def test_the_chair_sees_what_a_correction_changes_without_its_file(
    cast: Cast, edition: Edition, signed_in: Callable[[str], Client]
) -> None:
    row = changes.start_correction(edition=edition, what_changed="A name.", by=cast.sam)
    assert columns_read(signed_in("ann"), f"{row.get_absolute_url()}clear/") == {"content"}


def test_destroying_a_phrase_reads_what_every_other_edition_says_and_no_file(cast: Cast, second: Edition) -> None:
    changes.withdraw(edition=second, words="It named somebody.", by=cast.sam)
    second.refresh_from_db()
    with CaptureQueriesContext(connection) as caught:
        changes.redact(edition=second, why="By mistake.", phrases=["A name"], by=cast.sam)
    others = [query["sql"] for query in caught if "JOIN" in query["sql"] and '"publishing_editiontext"' in query["sql"]]
    assert others
    assert not any('"publishing_editiontext"."pdf"' in sql for sql in others)
