"""Every address x GET and POST x the nine visitors: what each is answered, and that nothing restricted shows.

An address that is not in EXPECTED fails.
"""

import pypdfium2
import pytest
from django.test import Client

from boardsite import access_table
from tests.addresses import EXPECTED
from tests.cast import VISITORS, Cast
from tests.world import DRAFTED, NAMED_ONLY, NOTES, PLANTED, World

SEES_PART_TWO = {"adviser", "member", "secretary", "chair"}
SEES_NOTES = {"secretary", "chair"}
SEES_DRAFTS = {"secretary", "chair"}
NAMES = [address.name for address in access_table.addresses()]


def visit(cast: Cast, visitor: str) -> Client:
    client = Client(raise_request_exception=True)
    name = VISITORS[visitor]
    if name:
        client.force_login(cast.people[name])
    return client


def test_every_address_is_in_the_table_and_no_other() -> None:
    assert sorted(NAMES) == sorted(EXPECTED)


def test_an_address_without_a_row_is_a_start_up_error(settings) -> None:
    assert access_table.without_a_row() == []
    settings.ROOT_URLCONF = "tests.house.urls_without_a_row"
    from django.urls import clear_url_caches

    clear_url_caches()
    try:
        assert [fault.id for fault in access_table.without_a_row()] == ["boardsite.E001"]
    finally:
        settings.ROOT_URLCONF = "boardsite.urls"
        clear_url_caches()


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_get(name: str, world: World) -> None:
    address, statuses, _ = EXPECTED[name]
    for visitor, status in zip(VISITORS, statuses, strict=True):
        response = visit(world.cast, visitor).get(address)
        assert response.status_code == status, f"{visitor} at {address}"
        require_nothing_leaks(response, visitor, address)
        if response.status_code == 302 and status == 302 and visitor == "public" and name not in ("account_logout",):
            assert response["Location"].startswith("/sign-in/?next=/"), address


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_post_of_an_empty_form(name: str, world: World) -> None:
    address, gets, posts = EXPECTED[name]
    for visitor, may_get, status in zip(VISITORS, gets, posts or gets, strict=True):
        expected = (
            status if posts else 405 if may_get in (200, 302) and not turned_away(visitor, may_get, name) else may_get
        )
        response = visit(world.cast, visitor).post(address)
        assert response.status_code == expected, f"{visitor} posting to {address}"
        require_nothing_leaks(response, visitor, address)


def turned_away(visitor: str, status: int, name: str) -> bool:
    """A visitor who is not signed in is sent to sign-in before the method is looked at."""
    return visitor == "public" and status == 302


def require_nothing_leaks(response, visitor: str, address: str) -> None:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    body = words_of_pdf(content) if "pdf" in response.get("Content-Type", "") else content
    shown = body + repr(sorted(response.headers.items())).encode()
    if visitor not in SEES_PART_TWO:
        assert PLANTED.encode() not in shown, f"{visitor} sees Part 2 at {address}"
    if visitor != "chair":
        assert NAMED_ONLY.encode() not in shown, f"{visitor} sees a named thing at {address}"
    if visitor not in SEES_DRAFTS:
        assert DRAFTED.encode() not in shown, f"{visitor} sees a draft at {address}"
    if visitor not in SEES_NOTES:
        assert NOTES.encode() not in shown, f"{visitor} sees notes at {address}"


def words_of_pdf(pdf: bytes) -> bytes:
    """Every word of a PDF and of what it says about itself: neither may hold what its reader may not see."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return "\n".join([*pages, repr(document.get_metadata_dict())]).encode()


RESTRICTED = {
    "/testshire/decisions/2016-01-20/R1/": SEES_PART_TWO,
    "/testshire/actions/R1/": SEES_PART_TWO,
    "/testshire/decisions/2016-01-20/N1/": {"chair"},
    "/testshire/actions/N1/": {"chair"},
    "/testshire/actions/999/": set(),
    "/testshire/meetings/2016-01-20/items/N1/": set(),
}


def test_no_page_of_an_action_shows_what_was_said_of_it_in_part_two(world: World) -> None:
    """Said done by an update for the Board’s members alone: nothing of its words is in any history."""
    for visitor in VISITORS:
        for address in ("/testshire/actions/1/", "/testshire/actions/2/", "/testshire/actions/2/update/"):
            require_nothing_leaks(visit(world.cast, visitor).get(address), visitor, address)
    assert PLANTED in visit(world.cast, "member").get("/testshire/actions/2/").content.decode()


@pytest.mark.parametrize("address", RESTRICTED)
def test_what_may_not_be_seen_is_what_is_not_there(address: str, world: World) -> None:
    for visitor in VISITORS:
        response = visit(world.cast, visitor).get(address)
        if visitor == "public":
            assert response.status_code == 302
        else:
            may = visitor in RESTRICTED[address] or (visitor == "chair" and "items/N1" in address)
            wanted = {200, 403} if may else {404}
            assert response.status_code in wanted, f"{visitor} at {address}"
        require_nothing_leaks(response, visitor, address)


def test_who_is_named_reads_it(world: World) -> None:
    client = Client()
    client.force_login(world.cast.nora)
    assert client.get("/testshire/decisions/2016-01-20/N1/").status_code == 200
    assert NAMED_ONLY in client.get("/testshire/meetings/2016-01-20/").content.decode()


@pytest.mark.parametrize("name", ["stan", "fay"])
def test_strangers_and_former_members_find_nothing(name: str, world: World) -> None:
    client = Client()
    client.force_login(world.cast.people[name])
    for page, (address, _, _) in EXPECTED.items():
        if address.startswith("/testshire/"):
            public = EXPECTED[page][1][0]
            assert client.get(address).status_code == (404 if public == 302 else public), address


def test_a_signed_out_visitor_is_sent_to_sign_in_without_a_query(world: World, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert Client().get("/testshire/actions/").status_code == 302
