"""The desk says what the public is told falsely, and why an update cannot be begun yet."""

from datetime import date

import pytest

from meetings.models import Meeting
from publishing import changes
from tests import factories
from tests.cast import Cast

FALSE = "No meeting is planned on this day"


def test_an_announced_day_without_a_planned_meeting_is_pointed_out(cast: Cast, meeting: Meeting, signed_in) -> None:
    def desk() -> str:
        return " ".join(signed_in("sam").get("/testshire/updates/").content.decode().split())

    changes.announce_meeting(board=cast.board, day=date(2016, 2, 24), words="County Hall", by=cast.sam)
    assert FALSE in desk()
    factories.planned_meeting(cast, date(2016, 2, 24))
    assert FALSE not in desk()


@pytest.mark.django_db
def test_an_update_of_a_meeting_not_held_says_so(cast: Cast, signed_in) -> None:
    factories.planned_meeting(cast, date(2016, 2, 24))
    page = signed_in("sam").get("/testshire/meetings/2016-02-24/write-update/", follow=True)
    assert page.status_code == 200
    assert "An update is written after the meeting was held." in page.content.decode()
