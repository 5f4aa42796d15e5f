"""The summary as a PDF: offered once the meeting was held, marked by what is in it, with dues beside decisions."""

import pypdfium2
import pytest
from django.test import Client

from boards.roles import Level
from boards.visibility import handling
from meetings import changes
from meetings.models import Meeting
from tests import factories
from tests.cast import Cast

PART_TWO = "Part 2: Board members only"
NAMED = "The chair and the people named"


@pytest.fixture
def held(cast: Cast) -> Meeting:
    meeting = factories.held_meeting(cast)
    factories.action(cast, factories.decision(cast, factories.item(cast, meeting)))
    return meeting


def pages_of(client: Client, meeting: Meeting) -> list[str]:
    reply = client.get(f"{meeting.get_absolute_url()}summary.pdf")
    assert reply["Content-Type"] == "application/pdf"
    document = pypdfium2.PdfDocument(reply.content)
    words = [page.get_textpage().get_text_bounded() for page in document]
    return [" ".join(page.replace("\u00a0", " ").split()) for page in words]


def test_it_is_made_once_the_meeting_was_held(cast: Cast, signed_in) -> None:
    planned = factories.planned_meeting(cast)
    paul = signed_in("paul")
    assert "Download the summary" not in paul.get(planned.get_absolute_url()).content.decode()
    reply = paul.get(f"{planned.get_absolute_url()}summary.pdf")
    assert (reply.status_code, "once the meeting has been held" in reply.content.decode()) == (403, True)


def test_an_item_that_is_not_in_it_marks_nothing(cast: Cast, held: Meeting, signed_in) -> None:
    factories.item(cast, held, "Part two", visibility=Level.MEMBERS)
    pages = pages_of(signed_in("paul"), held)
    assert PART_TWO not in " ".join(pages)
    assert "Due: 31 March 2016" in pages[0]


def test_every_page_says_the_narrowest_level_and_the_markings_of_what_is_in_it(
    cast: Cast, held: Meeting, signed_in
) -> None:
    item = factories.item(
        cast, held, "Secret", visibility=Level.NAMED, named=[cast.nora], marking="Personal: eyes only"
    )
    factories.decision(cast, item, "A secret decision.")
    factories.decision(cast, factories.item(cast, held, "Part two", visibility=Level.MEMBERS), "A members’ decision.")
    for page in pages_of(signed_in("ann"), held):
        assert NAMED in page
        assert "Personal: eyes only" in page
    for page in pages_of(signed_in("paul"), held):
        assert PART_TWO in page
        assert NAMED not in page
        assert "Personal" not in page
    assert PART_TWO not in " ".join(pages_of(signed_in("otto"), held))


def test_a_restricted_action_marks_it_too(cast: Cast, held: Meeting, signed_in) -> None:
    factories.action(cast, factories.item(cast, held, "Part two", visibility=Level.MEMBERS), "A quiet deed")
    assert all(PART_TWO in page for page in pages_of(signed_in("paul"), held))


def test_the_chair_is_marked_and_state_and_rating_stand_apart(cast: Cast, held: Meeting, signed_in) -> None:
    changes.record_attendance(meeting=held, person=cast.ann, standing="present", by=cast.sam)
    words = " ".join(pages_of(signed_in("paul"), held))
    for told in ("Ann (chair): present", "State", "Rating", "Open", "Not rated"):
        assert told in words, told


def test_handling_says_nothing_of_open_things() -> None:
    assert handling([]) == ""
