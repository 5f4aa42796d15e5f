"""A meeting has one update: a draft about it begins once, and each address leads to one publication."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError
from django.test import Client

from boards.refusals import NotNow
from meetings.models import Meeting
from publishing import changes
from publishing.forms.publishing import StartForm
from publishing.models import AlsoAt, Edition, Publication, UpdateDraft
from tests import factories
from tests.cast import Cast
from tests.publishing.test_again import redacted

pytestmark = pytest.mark.usefixtures("no_printer")
P = "/testshire/meetings/2016-01-06/"


@pytest.fixture
def later(cast: Cast) -> Meeting:
    """The meeting of a week later."""
    return factories.public_meeting(cast, date(2016, 1, 13))


def begun(cast: Cast, *meetings: Meeting) -> UpdateDraft:
    return changes.start_draft(meetings=meetings, access=cast.access("sam"), by=cast.sam)


def published(cast: Cast, *meetings: Meeting) -> Edition:
    return changes.publish(draft=factories.cleared(cast, begun(cast, *meetings)), by=cast.sam)


def test_no_update_of_two_meetings_begins_where_one_of_them_has_its_own(
    cast: Cast, meeting: Meeting, later: Meeting
) -> None:
    published(cast, meeting)
    with pytest.raises(NotNow, match=r"An update of the meeting of 6.January.2016 is published"):
        begun(cast, meeting, later)
    assert not Publication.objects.filter(slug=later.slug).exists(), "no address is reserved for what never began"


def test_no_update_of_one_meeting_begins_while_it_is_written_with_another(
    cast: Cast, meeting: Meeting, later: Meeting
) -> None:
    row = begun(cast, meeting, later)
    with pytest.raises(NotNow, match=r"Another draft about the meeting of 6.January.2016 is open"):
        begun(cast, meeting)
    changes.drop(draft=row, by=cast.sam)
    assert begun(cast, meeting).publication.slug == meeting.slug


def test_where_the_words_were_destroyed_the_address_leads_to_the_update_that_tells_of_the_meeting(
    cast: Cast, meeting: Meeting, later: Meeting
) -> None:
    redacted(cast, published(cast, meeting, later))
    assert Client().get(P)["Location"] == "/testshire/meetings/2016-01-13/"
    third = factories.public_meeting(cast, date(2016, 1, 20))
    published(cast, meeting, third)
    there = Client().get(P)
    assert (there.status_code, there["Location"]) == (302, "/testshire/meetings/2016-01-20/")
    first, second = AlsoAt.objects.order_by("pk")
    assert (first.slug, second.slug, second.replaces) == (meeting.slug, meeting.slug, first)


def test_an_address_that_leads_somewhere_is_given_to_nothing_else(cast: Cast, meeting: Meeting, later: Meeting) -> None:
    edition = published(cast, meeting, later)
    facts = {"board": cast.board, "recorded_by": cast.sam, "recorded_at": edition.published_at}
    with pytest.raises(IntegrityError):
        AlsoAt.objects.create(publication=edition.publication, slug=meeting.slug, **facts)


def test_a_meeting_that_somebody_else_began_meanwhile_is_not_left_out_in_silence(
    cast: Cast, signed_in: Callable[[str], Client], meeting: Meeting, later: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = StartForm.is_valid

    def look_and_be_overtaken(form: StartForm) -> bool:
        """The answers are good; before they are saved, a colleague begins the update of one of the two."""
        good = look(form)
        begun(cast, meeting)
        return good

    monkeypatch.setattr(StartForm, "is_valid", look_and_be_overtaken)
    answers = {"meetings": [meeting.pk, later.pk]}
    page = signed_in("sam").post("/testshire/meetings/2016-01-13/write-update/", answers)
    assert page.status_code == 200
    assert "Another draft about the meeting of 6\u00a0January\u00a02016 is open" in page.content.decode()
    assert not Publication.objects.filter(slug=later.slug).exists()
