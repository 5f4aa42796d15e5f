"""What many tests of pages begin with: the secretary's browser, a draft of an update, a document read in."""

from collections.abc import Callable

import pytest
from django.test import Client

from boards.models import ReadIn
from publishing import changes
from publishing.models import UpdateDraft
from tests import factories
from tests.cast import Cast
from tests.publishing.test_reading_in import upload


@pytest.fixture
def sam(signed_in: Callable[[str], Client]) -> Client:
    """Sam's browser: the secretary's."""
    return signed_in("sam")


@pytest.fixture
def draft(cast: Cast) -> UpdateDraft:
    """The draft of the update on the meeting of 6 January 2016."""
    return factories.draft(cast, factories.public_meeting(cast))


@pytest.fixture
def row(cast: Cast) -> ReadIn:
    """A document that was read in, and of which nothing is checked yet."""
    return changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
