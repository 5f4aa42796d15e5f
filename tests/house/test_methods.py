"""Every address x every method: what is read answers HEAD without a body; any other method is refused, and says which
are taken. A browser's own form key is not asked for first."""

import pytest
from django.test import Client

from boardsite import access_table
from tests.addresses import EXPECTED
from tests.world import World

# What is said of a method is the same on any database.
pytestmark = pytest.mark.looks

ROWS = {address.name: address.row for address in access_table.addresses()}
OTHERS = ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW")
STRICT = {"enforce_csrf_checks": True}


def who_reads(name: str, world: World) -> Client:
    """The secretary, or the administrator where the secretary may not come in."""
    client = Client(**STRICT)
    gets = EXPECTED[name][1]
    client.force_login(world.cast.adam if gets[5] == 404 and gets[7] != 404 else world.cast.sam)
    return client


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_head_answers_as_get_without_a_body(name: str, world: World) -> None:
    address = EXPECTED[name][0]
    client = who_reads(name, world)
    read = client.get(address)
    asked = client.head(address)
    assert asked.status_code == read.status_code, address
    assert b"".join(asked) == b"", address
    for header in ("Content-Type", "Location", "Cache-Control", "Content-Disposition"):
        assert asked.get(header) == read.get(header), (address, header)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_another_method_is_refused_and_told_which_are_taken(name: str, world: World) -> None:
    address = EXPECTED[name][0]
    client = who_reads(name, world)
    taken = {"GET POST": "GET, HEAD, POST", "GET": "GET, HEAD", "POST": "POST"}[" ".join(ROWS[name].methods)]
    methods = [*OTHERS, *(["POST"] if "POST" not in ROWS[name].methods else [])]
    for method in methods:
        answer = client.generic(method, address)
        assert (answer.status_code, answer.get("Allow")) == (405, taken), (method, address)


def test_a_form_without_its_key_is_refused_only_where_a_form_is_taken(world: World) -> None:
    sam = Client(**STRICT)
    sam.force_login(world.cast.sam)
    assert sam.post("/testshire/meetings/plan/", {"known_as": "March meeting"}).status_code == 403
    assert sam.post("/testshire/people/add/").status_code == 404, "not the secretary's page"
    assert Client(**STRICT).post("/testshire/meetings/plan/").status_code == 302, "sign in first"


@pytest.mark.parametrize("method", ["HEAD", "PUT", "OPTIONS", "DELETE"])
def test_a_stranger_learns_nothing_by_another_method(method: str, world: World) -> None:
    stranger = Client(**STRICT)
    stranger.force_login(world.cast.stan)
    for address in ("/testshire/actions/", "/testshire/actions/1/", "/nowhere/actions/", "/testshire/nothing/"):
        assert stranger.generic(method, address).status_code == 404, address
    assert Client(**STRICT).generic(method, "/testshire/actions/1/").status_code == 302
