"""How many queries each page takes: the same with one row and with fifty, and the register with ten thousand."""

from datetime import date

import pytest
from django.test import Client

from publishing.public_pages import shelf
from tests.addresses import EXPECTED
from tests.fifty import cleared_on_behalf, fill, fill_publications, lacking, many_actions
from tests.world import World

# Three queries of each page are the session, the person, and the board with its roles.
COUNTS = {
    "help": 2,
    "accessibility": 2,
    "privacy": 2,
    "cookies": 2,
    "account_logout": 2,
    "account": 6,
    "account_inactive": 2,
    "account_change_password": 2,
    "account_reset_password": 2,
    "account_reset_password_done": 2,
    "account_reset_password_from_key": 3,
    "account_reset_password_from_key_done": 2,
    "boards:about": 12,
    "boards:terms": 6,
    "boards:write_terms": 5,
    "boards:change_board": 5,
    "boards:legend": 6,
    "boards:change_rating": 6,
    "boards:change_seat": 7,
    "boards:fill_seat": 8,
    "boards:change_organisation": 6,
    "boards:call_off_role": 5,
    "boards:change_person": 8,
    "boards:seats": 11,
    "boards:add_seat": 6,
    "boards:call_off_seat": 5,
    "boards:end_seat": 5,
    "boards:add_organisation": 4,
    "boards:put_forward": 7,
    "boards:confirm_nomination": 5,
    "boards:withdraw_nomination": 6,
    "boards:add_post": 6,
    "boards:post": 12,
    "boards:fill_post": 6,
    "boards:vacate_post": 7,
    "boards:end_post": 5,
    "boards:arrange_cover": 7,
    "boards:end_cover": 5,
    "boards:people": 8,
    "boards:add_person": 4,
    "boards:give_role": 4,
    "boards:confirm_role": 5,
    "boards:end_role": 5,
    "plans:sources": 12,
    "plans:add_source": 4,
    "plans:add_recommendation": 6,
    "plans:recommendation": 14,
    "plans:confirm": 5,
    "meetings:list": 8,
    "meetings:plan": 4,
    "meetings:meeting": 47,
    "meetings:change": 5,
    "meetings:answer_promise": 10,
    "meetings:name_meeting": 9,
    "meetings:attendance": 12,
    "meetings:step": 5,
    "meetings:add_item": 8,
    "meetings:mend_item": 9,
    "meetings:item_readers": 10,
    "meetings:minute": 14,
    "meetings:between": 12,
    "meetings:decision": 21,
    "meetings:mend_decision": 15,
    "meetings:decision_readers": 14,
    "meetings:withdraw_decision": 16,
    "actions:register": 19,
    "actions:to_put_right": 21,
    "actions:to_put_right_sort": 7,
    "actions:action": 28,
    "actions:update": 25,
    "actions:blocked": 8,
    "actions:mend": 19,
    "actions:readers": 11,
    "actions:step": 10,
    "actions:take_down": 16,
    "actions:commitment": 13,
    "actions:raise": 17,
    "publishing:edition": 8,
    "publishing:file": 6,
    "publishing:decision": 7,
    "publishing:decisions": 10,
    "publishing:desk": 13,
    "publishing:mark": 13,
    "publishing:announce": 5,
    "publishing:draft": 17,
    "publishing:read_ins": 5,
    "publishing:add_read_in": 4,
    "publishing:read_in": 17,
    "publishing:read_in_file": 5,
    "publishing:mend_read_in": 5,
    "publishing:save_read_in": 8,
    "publishing:undo_read_in": 37,
    "publishing:finding": 15,
    "publishing:preview": 13,
    "publishing:preview_pdf": 13,
    "publishing:check": 44,
    "publishing:add_section": 5,
    "publishing:add_date": 5,
    "publishing:add_document": 5,
    "publishing:clear": 49,
    "publishing:drop": 5,
    "publishing:publish": 44,
    "publishing:publication": 7,
    "publishing:done": 7,
    "publishing:correct": 7,
    "publishing:withdraw": 8,
    "home": 49,
    "home of ann": 43,
    "home of paul": 24,
    "home of olive": 22,
    "home of ada": 17,
    "home of otto": 17,
    "home of adam": 4,
    "as_at": 16,
    "actions:register_csv": 15,
    "actions:correct": 10,
    "actions:report": 10,
    "publishing:frozen": 7,
    "publishing:frozen_pdf": 7,
    "publishing:add_finding": 15,
    "publishing:add_item_found": 5,
}


@pytest.fixture
def world(world: World) -> World:
    lacking(world.cast, world.item, "one")
    cleared_on_behalf(world.cast, date(2015, 9, 1))
    return world


PUBLIC_PAGES = {
    "/testshire/": 6,
    "/testshire/meetings/": 4,
    "/testshire/meetings/2016-01-06/": 5,
    "/testshire/meetings/2016-01-06/editions/1/": 6,
    "/testshire/meetings/2016-01-06/decisions/1/": 5,
    "/testshire/decisions/": 8,
    "/testshire/decisions/?q=public": 8,
    "/testshire/about/": 4,
}


def counts_for_the_public(count_queries) -> dict[str, int]:
    found = {}
    for address in PUBLIC_PAGES:
        shelf.clear()
        found[address] = count_queries(Client(), address)
    return found


def test_public_pages_take_as_many_queries_with_fifty_updates_and_one_once_they_are_kept(
    world: World, count_queries
) -> None:
    few = counts_for_the_public(count_queries)
    fill_publications(world.cast)
    assert counts_for_the_public(count_queries) == few
    assert few == PUBLIC_PAGES, f"PUBLIC_PAGES = {few!r}"
    count_queries(Client(), "/testshire/meetings/2016-01-06/")
    assert count_queries(Client(), "/testshire/meetings/2016-01-06/") == 1, "which version the board has"


def pages_of_sam_and_adam() -> dict[str, str]:
    """Every address that shows Sam or Adam a page, by name."""
    return {
        name: address
        for name, (address, gets, _) in EXPECTED.items()
        if 200 in (gets[5], gets[7]) and name not in ("meetings:summary", "actions:register_pdf", "health")
    }


def counts_of_all(world: World, count_queries) -> dict[str, int]:
    sam, adam = Client(), Client()
    sam.force_login(world.cast.sam)
    adam.force_login(world.cast.adam)
    found = {}
    for name, address in pages_of_sam_and_adam().items():
        who = sam if EXPECTED[name][1][5] == 200 else adam
        who.get(address)
        found[name] = count_queries(who, address)
    return found | homes_of_the_others(world, count_queries)


def homes_of_the_others(world: World, count_queries) -> dict[str, int]:
    """A board's home is another page for each role."""
    found = {}
    for name in ("ann", "paul", "olive", "ada", "otto", "adam"):
        client = Client()
        client.force_login(world.cast.people[name])
        client.get("/testshire/")
        found[f"home of {name}"] = count_queries(client, "/testshire/")
    return found


def test_every_page_takes_as_many_queries_with_fifty_rows_as_with_one(world: World, count_queries) -> None:
    few = counts_of_all(world, count_queries)
    fill(world)
    many = counts_of_all(world, count_queries)
    assert many == few
    assert few == COUNTS, f"COUNTS = {few!r}"


def test_the_register_over_ten_thousand_actions_takes_the_queries_of_ten(world: World, count_queries) -> None:
    client = Client()
    client.force_login(world.cast.sam)
    few = count_queries(client, "/testshire/actions/")
    many_actions(world, 10_000)
    assert count_queries(client, "/testshire/actions/") == few
    assert "10,0" in client.get("/testshire/actions/").content.decode()
