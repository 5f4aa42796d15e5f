"""The check page says whether the record has the document's meeting, and what of it is published; once it is saved,
whether it can still be undone."""

from datetime import date

from django.test import Client

from boards.models import ReadIn
from meetings.changes import take_step
from meetings.models import Meeting
from publishing import changes
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_read_in_desk import R
from tests.publishing.test_reading_in import upload

HELD = date(2016, 1, 13)


def read(cast: Cast) -> ReadIn:
    return changes.read_in(upload=upload(), board=cast.board, by=cast.sam)


def test_a_meeting_that_the_record_has_is_told_with_what_it_has_and_its_update(
    cast: Cast, sam: Client, no_printer: None
) -> None:
    row = read(cast)
    assert "is in the record already" not in said_on(sam.get(R))
    meeting = factories.held_meeting(cast, HELD)
    factories.decision(cast, factories.item(cast, meeting, "Staffing"), "The plan is agreed.")
    page = " ".join(said_on(sam.get(row.get_absolute_url())).split())
    assert "This meeting</a> is in the record already, with 1 item and 1 decision. It has no update." in page
    factories.decision(cast, factories.item(cast, meeting, "Schools", visibility="public"), visibility="public")
    draft = factories.draft(cast, meeting)
    assert "Its update is being written:" in " ".join(said_on(sam.get(R)).split())
    changes.publish(draft=factories.cleared(cast, draft), by=cast.sam)
    assert "Its update is published:" in " ".join(said_on(sam.get(R)).split())


def test_what_something_refers_to_is_no_longer_offered_to_be_undone(cast: Cast, sam: Client) -> None:
    row = read(cast)
    for finding in row.findings.filter(place__in=(2, 3)):
        changes.accept(finding=finding, by=cast.sam)
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    assert "Undo what was saved" in said_on(sam.get(R))
    factories.draft(cast, Meeting.objects.get(day=HELD))
    page = said_on(sam.get(R))
    assert "Undo what was saved" not in page
    assert "It can no longer be undone:" in page
    assert f'href="{R}undo/"' in page


def test_one_that_was_called_off_is_not_in_the_way(cast: Cast, sam: Client) -> None:
    read(cast)
    meeting = factories.planned_meeting(cast, HELD)
    take_step(meeting=meeting, verb="cancel", words="Snow", by=cast.sam)
    assert "is in the record already" not in said_on(sam.get(R))
