"""A document for fewer readers than what was made of it tells them neither its title nor why it was undone."""

from collections.abc import Callable

import pytest
from django.test import Client

from boards.models import ReadIn
from meetings.models import Decision, Meeting
from publishing import changes
from tests.cast import Cast
from tests.drawn import drawn
from tests.publishing.test_reading_in import HELD, saved, upload

TITLE, WHY = "Dismissal of the director", "because Quagga objected"


@pytest.fixture
def row(cast: Cast) -> ReadIn:
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    changes.mend_read_in(read_in=row, title=TITLE, meeting_day=HELD, visibility="members", by=cast.sam)
    row.refresh_from_db()
    return saved(cast, row)


def test_an_officer_is_not_told_what_a_paper_for_members_is_called(
    cast: Cast, row: ReadIn, signed_in: Callable[[str], Client]
) -> None:
    olive, meeting = signed_in("olive"), Meeting.objects.get(slug=str(HELD))
    assert TITLE not in drawn(olive.get(meeting.get_absolute_url()))
    changes.undo_read_in(read_in=row, words=WHY, by=cast.sam)
    meeting.refresh_from_db()
    told = drawn(olive.get(meeting.get_absolute_url()))
    assert TITLE not in told
    assert "Quagga" not in told
    assert "Read in (document 1) and undone" in told


def test_no_row_of_the_record_says_them_nor_does_its_history(cast: Cast, row: ReadIn) -> None:
    changes.undo_read_in(read_in=row, words=WHY, by=cast.sam)
    told = [list(rows.values()) for decision in Decision.objects.all() for rows in (decision.history.all(),)]
    assert told
    assert all(word not in repr([told, list(Decision.objects.values())]) for word in (TITLE, "Quagga"))
    row.refresh_from_db()
    assert row.undone_words == WHY, "the document keeps it, for its own readers"
