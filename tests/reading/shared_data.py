"""Where the real documents are: beside the checkout, or nowhere. A test that needs them says so and is skipped."""

from pathlib import Path

import pytest

DATA = Path(__file__).parents[3] / "shared" / "data"
FIRST_MEETING = DATA / "first-meeting-update-2016-01-20.md"
BOARDS = DATA / "boards"

needs_first_meeting = pytest.mark.skipif(
    not FIRST_MEETING.exists(), reason="the published document of the first meeting is not beside this checkout"
)
needs_boards = pytest.mark.skipif(
    not BOARDS.is_dir(), reason="the minutes of other boards are not beside this checkout"
)
