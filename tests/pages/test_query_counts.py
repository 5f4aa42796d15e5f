"""How many queries each page takes: the same with one row and with fifty, and the register with ten thousand."""

from datetime import date, timedelta

import pytest
from django.test import Client
from simple_history.utils import bulk_create_with_history

from actions.models import ActionItem
from boards.governed import bulk_with_history
from tests import factories
from tests.cast import Cast
from tests.world import World, build

# page: (address, queries as the secretary). Three of each are the session, the person and the board with its roles.
PAGES = {
    "home": ("/testshire/", 16),
    "meetings": ("/testshire/meetings/", 7),
    "meeting": ("/testshire/meetings/2016-01-20/", 22),
    "decision": ("/testshire/decisions/2016-01-20/1/", 16),
    "register": ("/testshire/actions/", 14),
    "action": ("/testshire/actions/1/", 22),
    "update": ("/testshire/actions/1/update/", 20),
    "as-at": ("/testshire/actions/as-at/?day-day=22&day-month=2&day-year=2016", 13),
    "about": ("/testshire/about/", 8),
    "seats": ("/testshire/about/seats/", 6),
    "account": ("/account/", 3),
}


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


def fill(world: World) -> None:
    """Fifty more of everything a page lists."""
    cast = world.cast
    for number in range(50):
        item = factories.item(cast, world.held, f"Item {number}")
        decision = factories.decision(cast, item, f"Decision {number}")
        action = factories.action(cast, decision, f"Action {number}")
        factories.update(action, cast.olive, on=date(2016, 2, 1))
        factories.update(world.action, cast.olive, f"Word {number}", on=date(2016, 2, 13))
        factories.planned_meeting(cast, date(2016, 3, 1) + timedelta(days=number))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_takes_as_many_queries_with_fifty_rows_as_with_one(name: str, world: World, count_queries) -> None:
    client = Client()
    client.force_login(world.cast.sam)
    address, expected = PAGES[name]
    client.get(address)
    few = count_queries(client, address)
    fill(world)
    assert count_queries(client, address) == few
    assert few == expected


def test_the_register_over_ten_thousand_actions_takes_the_queries_of_ten(world: World, count_queries) -> None:
    client = Client()
    client.force_login(world.cast.sam)
    few = count_queries(client, "/testshire/actions/")
    many_actions(world, 10_000)
    assert count_queries(client, "/testshire/actions/") == few
    assert "10,0" in client.get("/testshire/actions/").content.decode()


def many_actions(world: World, number: int) -> None:
    """Copies of one action, written with the library's own bulk word so that each has its history."""
    like = ActionItem.objects.get(pk=world.done.pk)
    copies = []
    for step in range(number):
        values = {field.attname: getattr(like, field.attname) for field in ActionItem._meta.concrete_fields}
        values |= {"id": None, "number": 1000 + step, "state": "open"}
        copies.append(ActionItem(**values))
    with bulk_with_history():
        bulk_create_with_history(copies, ActionItem, batch_size=500, default_user=world.cast.sam)
