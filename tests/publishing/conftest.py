"""What most tests of publishing begin with: a meeting with public things."""

import pytest

from meetings.models import Meeting
from tests import factories
from tests.cast import Cast


@pytest.fixture
def meeting(cast: Cast) -> Meeting:
    """The meeting of 6 January 2016."""
    return factories.public_meeting(cast)
