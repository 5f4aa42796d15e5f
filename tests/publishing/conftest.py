"""What most tests of publishing begin with: a meeting with public things, and a printer that takes no time."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest

from boards.printing import Printed
from meetings.models import Meeting
from tests import factories
from tests.cast import Cast


@pytest.fixture
def no_printer() -> Iterator[None]:
    """For tests that are not about the PDF."""
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF- " + html.encode(), 1)):
        yield


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    """The meeting of 6 January 2016."""
    return factories.public_meeting(cast)
