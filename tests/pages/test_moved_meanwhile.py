"""A meeting gets another day while a form below its old address is open: what was typed is saved or shown again."""

from datetime import timedelta

import pytest
from django.test import Client

from meetings import changes
from tests import factories
from tests.pages.test_closed_record import TYPED, answers_of
from tests.world import World

FORMS = {
    "change/": {"place": TYPED},
    "attendance/": {"name": TYPED, "standing": "in_attendance"},
    "promises/": {},
    "step/postpone/": {"words": TYPED},
    "items/add/": {"title": TYPED, "purpose": "decision"},
    "items/{}/": {"title": TYPED},
    "items/{}/readers/": {"agreement": TYPED},
    "items/{}/minute/": {"notes": TYPED},
    "items/{}/take-down/": {"words": TYPED, "action": "What is to be done"},
    "items/{}/commitment/": {"action": TYPED},
}


@pytest.mark.parametrize("below", FORMS)
def test_what_was_sent_to_the_old_address_is_answered_for_the_moved_meeting(
    below: str, world: World, signed_in
) -> None:
    sam: Client = signed_in("sam")
    item = factories.item(world.cast, world.planned)
    old = world.planned.get_absolute_url()
    now = changes.move_meeting(meeting=world.planned, day=world.planned.day + timedelta(days=1), by=world.cast.sam)
    end = below.format(item.reference)
    reply = sam.get(old + end)
    assert (reply.status_code, reply["Location"]) == (302, now.get_absolute_url() + end)
    opened = sam.get(now.get_absolute_url() + end)
    answers = answers_of(opened) if opened.status_code == 200 else {}
    reply = sam.post(old + end, answers | FORMS[below])
    assert reply.status_code in (200, 302, 409)
    if reply.status_code != 302:
        page = reply.content.decode()
        assert all(words in page for words in FORMS[below].values())


def test_an_old_address_of_nothing_stays_nothing(world: World, signed_in) -> None:
    assert signed_in("sam").post("/testshire/meetings/2001-01-01/items/add/", {}).status_code == 404
