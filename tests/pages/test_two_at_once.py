"""Two real requests at the same moment, each with its own connection, on the database itself."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from actions.models import ActionItem
from meetings.models import Decision
from tests.cast import Cast, assemble
from tests.pages.test_bad_input import GOOD, TAKE_DOWN
from tests.world import World, build


@pytest.fixture
def world(transactional_db: None) -> World:
    cast: Cast = assemble()
    return build(cast)


def at_once(world: World, *posts: tuple[str, dict]) -> list:
    """Send all posts at the same moment, as Sam in several browsers."""
    start = Barrier(len(posts))

    def send(post: tuple[str, dict]):
        client = Client()
        client.force_login(world.cast.sam)
        start.wait(timeout=20)
        try:
            return client.post(*post)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(posts)) as pool:
        return list(pool.map(send, posts))


def test_two_edits_of_one_version_one_is_saved_and_the_other_sees_both(world: World) -> None:
    address = "/testshire/decisions/2016-01-20/1/mend/"
    answers = {"sort": "agreed", "reason": "Mended", "version": world.decision.version}
    replies = at_once(world, (address, answers | {"words": "One."}), (address, answers | {"words": "Two."}))
    assert sorted(reply.status_code for reply in replies) == [302, 409]
    conflict = next(reply for reply in replies if reply.status_code == 409).content.decode()
    assert "One." in conflict
    assert "Two." in conflict
    world.decision.refresh_from_db()
    assert world.decision.version == 2
    assert world.decision.history.count() == 2


def test_two_submits_of_one_page_make_one_thing(world: World) -> None:
    before = Decision.objects.count()
    replies = at_once(world, *[(TAKE_DOWN, GOOD | {"token": "the-same-page"})] * 2)
    assert [reply.status_code for reply in replies] == [302, 302]
    assert len({reply["Location"] for reply in replies}) == 1
    assert Decision.objects.count() == before + 1


def test_numbers_given_at_once_are_different(world: World) -> None:
    posts = [(TAKE_DOWN, GOOD | {"token": f"page-{number}", "words": f"Words {number}"}) for number in range(4)]
    replies = at_once(world, *posts)
    assert {reply.status_code for reply in replies} == {302}
    numbers = list(ActionItem.objects.filter(words=GOOD["action"]).values_list("number", flat=True))
    assert len(set(numbers)) == 4
