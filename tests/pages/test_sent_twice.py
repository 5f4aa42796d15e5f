"""A form that changes something, sent twice: the second submit shows the first result, whatever happened since."""

import re
from datetime import date

import pytest
from django.test import Client

from boards.models import UsedToken
from meetings.models import AgendaItem
from tests import factories
from tests.world import World

SAVED_BEFORE = "This was saved the first time you sent it."
MARCH = {"day-day": "16", "day-month": "3", "day-year": "2016", "words": "A clash", "place": "Town Hall"}


@pytest.fixture
def sam(world: World, signed_in) -> Client:
    return signed_in("sam")


def sent_twice(client: Client, address: str, answers: dict) -> str:
    """Send the same answers twice; give the page that the second one is shown."""
    first = client.post(address, answers)
    assert first.status_code == 302, first.content.decode()[:2000]
    second = client.post(address, answers, follow=True)
    assert second.redirect_chain[0][0] == first["Location"]
    page = second.content.decode()
    assert second.status_code == 200
    assert SAVED_BEFORE in page
    return page


def test_every_form_that_changes_something_carries_its_token(world: World, sam: Client) -> None:
    meeting = factories.planned_meeting(world.cast, date(2016, 3, 9))
    for address in (f"{meeting.get_absolute_url()}change/", "/testshire/decisions/2016-01-20/1/mend/"):
        page = sam.get(address).content.decode()
        assert page.count('name="token"') == 1, address
        assert page.count('name="version"') == 1, address


def test_a_meeting_is_moved_once(world: World, sam: Client) -> None:
    meeting = factories.planned_meeting(world.cast, date(2016, 3, 9))
    answers = MARCH | {"version": meeting.version, "token": "moved"}
    sent_twice(sam, f"{meeting.get_absolute_url()}change/", answers)
    meeting.refresh_from_db()
    assert meeting.day == date(2016, 3, 16)
    assert meeting.former_addresses.count() == 1


def test_a_decision_is_mended_and_withdrawn_once(world: World, sam: Client) -> None:
    at = world.decision.get_absolute_url()
    mended = {"words": "Other words.", "sort": "agreed", "reason": "Mended", "version": world.decision.version}
    sent_twice(sam, f"{at}mend/", mended | {"token": "mended"})
    world.decision.refresh_from_db()
    assert world.decision.version == mended["version"] + 1
    sent_twice(sam, f"{at}withdraw/", {"words": "Never", "version": world.decision.version, "token": "withdrawn"})


def test_an_item_moves_one_place_a_press(world: World, sam: Client) -> None:
    meeting = factories.planned_meeting(world.cast, date(2016, 3, 9))
    for title in ("One", "Two", "Three"):
        factories.item(world.cast, meeting, title)
    at = meeting.get_absolute_url()
    page = sam.get(at).content.decode()
    tokens = re.findall(r'name="token" value="([^"]+)"', page)
    assert len(tokens) == len(set(tokens)) == 4, "each button has its own"
    sent_twice(sam, f"{at}items/1/move/down/", {"token": tokens[0]})
    assert [item.title for item in AgendaItem.objects.at(meeting)] == ["Two", "One", "Three"]
    assert sam.post(f"{at}items/1/move/down/", {"token": tokens[1]})["Location"] == at
    assert [item.title for item in AgendaItem.objects.at(meeting)] == ["Two", "Three", "One"]


def test_other_answers_from_a_page_that_was_saved_are_a_conflict_not_a_result(world: World, sam: Client) -> None:
    at = f"{world.decision.get_absolute_url()}mend/"
    answers = {"sort": "agreed", "reason": "Mended", "version": world.decision.version, "token": "mended"}
    assert sam.post(at, answers | {"words": "One."}).status_code == 302
    again = sam.post(at, answers | {"words": "Two."})
    assert again.status_code == 409
    assert "Two." in again.content.decode()


def test_somebody_elses_token_leads_nowhere(world: World, sam: Client, signed_in) -> None:
    meeting = factories.planned_meeting(world.cast, date(2016, 3, 9))
    answers = MARCH | {"version": meeting.version, "token": "moved"}
    assert sam.post(f"{meeting.get_absolute_url()}change/", answers).status_code == 302
    for name, says in (("otto", 403), ("paul", 403), ("bert", 404)):  # as at the address it has now
        assert signed_in(name).post(f"{meeting.get_absolute_url()}change/", answers).status_code == says
    assert UsedToken.objects.get(token="moved").person == world.cast.sam


def test_an_item_is_taken_off_once(world: World, sam: Client) -> None:
    meeting = factories.planned_meeting(world.cast, date(2016, 3, 9))
    factories.item(world.cast, meeting)
    address = f"{meeting.get_absolute_url()}items/1/withdraw/"
    assert sam.post(address).status_code == 302
    assert SAVED_BEFORE in sam.post(address, follow=True).content.decode()
