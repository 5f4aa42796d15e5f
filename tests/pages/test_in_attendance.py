"""Somebody in attendance, who reads the meetings they attend, never gets less than a stranger, and is told nothing
untrue where a list is empty for them."""

from datetime import date

import pytest
from django.test import Client

from boards.roles import RoleCode
from meetings.changes import record_attendance
from meetings.models import Meeting
from tests import factories
from tests.cast import Cast, give
from tests.drawn import drawn

HOME, LIST = "/testshire/", "/testshire/meetings/"
UNTRUE = ("The Board has not met yet", "No meeting is planned", "Nothing was decided or updated")


@pytest.fixture
def stan(cast: Cast, signed_in) -> Client:
    give(cast.board, cast.stan, RoleCode.IN_ATTENDANCE, cast.machine)
    return signed_in("stan")


def test_a_meeting_not_attended_shows_what_was_published_of_it(cast: Cast, stan: Client) -> None:
    at = factories.public_meeting(cast).get_absolute_url()
    assert stan.get(at).status_code == 404, "not even a stranger finds anything there"
    factories.published(cast, Meeting.objects.get())
    page = stan.get(at)
    assert page.status_code == 200
    assert page.templates[0].name == "publishing/edition.html"
    assert page.headers["Cache-Control"] == "private, no-store"
    assert Client().get(at).context["edition"] == page.context["edition"]
    assert stan.get(f"{LIST}2016-01-21/").status_code == 404


def test_nothing_of_the_board_s_own_page_comes_through_that_door(cast: Cast, stan: Client) -> None:
    meeting = factories.public_meeting(cast)
    factories.published(cast, meeting)
    coming = factories.planned_meeting(cast)
    assert stan.get(coming.get_absolute_url()).status_code == 404
    assert stan.get(f"{meeting.get_absolute_url()}summary.pdf").status_code == 404
    assert stan.get(f"{meeting.get_absolute_url()}attendance/").status_code == 404


def test_a_meeting_attended_shows_its_own_page(cast: Cast, stan: Client) -> None:
    meeting = factories.held_meeting(cast, date(2016, 1, 27))
    record_attendance(meeting=meeting, person=cast.stan, standing="in_attendance", by=cast.sam, on=meeting.day)
    assert stan.get(meeting.get_absolute_url()).templates[0].name == "meetings/meeting.html"


@pytest.mark.parametrize("at", [HOME, LIST])
def test_an_empty_list_says_whose_meetings_it_would_hold(at: str, cast: Cast, stan: Client) -> None:
    factories.planned_meeting(cast)
    edition = factories.published(cast)
    page = drawn(stan.get(at))
    assert not [words for words in UNTRUE if words in page]
    assert "Meetings you attend will be here." in page
    assert "Meetings you attended will be here." in page
    assert f'href="{edition.reading_address}">' in page, "and what a stranger finds there"


@pytest.mark.parametrize("at", [HOME, LIST])
def test_everybody_else_is_told_as_before(at: str, cast: Cast, signed_in) -> None:
    page = drawn(signed_in("paul").get(at))
    assert "The Board has not met yet" in page
    assert "Published updates" not in page
