"""The public door: what a resident reads, how it is kept and revalidated, and that nothing else is ever asked."""

import gzip
import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from boards.behalf import Word
from boards.changes import write_terms
from meetings.changes import Decided, take_decision
from publishing import changes
from publishing.public_pages import shelf
from tests.world import DRAFTED, NAMED_ONLY, NOTES, PLANTED, World

P = "/testshire/meetings/2016-01-06/"
HIDDEN = "/testshire/meetings/2016-01-20/"
PAGES = [
    "/",
    "/testshire/",
    "/testshire/meetings/",
    P,
    f"{P}editions/1/",
    f"{P}decisions/1/",
    "/testshire/decisions/",
    "/testshire/decisions/?q=public&year=2016",
    "/testshire/about/",
    "/testshire/about/terms/",
]
OPEN_TABLES = {
    "boards_board",
    "publishing_publication",
    "publishing_edition",
    "publishing_editiontext",
    "publishing_editionentry",
    "publishing_alsoat",
}


@pytest.fixture
def world(world: World) -> World:
    cast = world.cast
    terms = write_terms(board=cast.board, text="## Purpose\n\nTo help.", written_on=date(2016, 1, 5), by=cast.sam)
    item = world.edition.publication.board and world.held.items.first()
    take_decision(item=item, decided=Decided("Terms agreed.", agrees_terms=terms), by=cast.sam)
    changes.publish_terms(terms=terms, word=Word(cast.ann, date(2016, 2, 2)), by=cast.sam)
    return world


@pytest.mark.parametrize("address", PAGES)
def test_it_asks_the_public_tables_and_no_other(address: str, world: World) -> None:
    with CaptureQueriesContext(connection) as caught:
        assert Client().get(address).status_code == 200
    asked = {table for query in caught for table in re.findall(r'(?:FROM|JOIN) "?(\w+)"?', query["sql"])}
    seats = {"boards_membership", "boards_organisation"} if address == "/testshire/about/" else set()
    assert asked <= OPEN_TABLES | seats, asked - OPEN_TABLES


@pytest.mark.parametrize("address", [*PAGES, f"{P}nothing/", HIDDEN, "/testshire/updates/2/"])
def test_no_planted_word_is_in_any_public_page_or_header(address: str, world: World) -> None:
    answer = Client().get(address)
    shown = answer.content + repr(sorted(answer.headers.items())).encode()
    for word in (PLANTED, NAMED_ONLY, NOTES, DRAFTED):
        assert word.encode() not in shown


def test_what_the_board_agreed_comes_first_with_a_permanent_link(world: World) -> None:
    page = Client().get(P).content.decode()
    agreed, section = page.index("What the Board agreed"), page.index('id="section-1"')
    assert agreed < section
    assert f'href="{P}decisions/1/"' in page
    decision = Client().get(f"{P}decisions/1/").content.decode()
    for said in ("A public decision is taken.", "By 31\u00a0March\u00a02016", "Testshire Council", "Edition 1"):
        assert said in decision


def test_one_address_shows_the_edition_to_the_public_and_the_working_page_inside(world: World, signed_in) -> None:
    inside = signed_in("paul").get(P).content.decode()
    assert "Agenda" in inside
    assert f"{P}editions/1/" in inside, "and leads to what was published"
    assert "What the Board said." in signed_in("stan").get(P).content.decode(), "without a role: the edition"
    assert "What the Board said." in signed_in("adam").get(P).content.decode(), "an administrator too"


def test_it_is_revalidated_each_time_and_answered_304(world: World) -> None:
    first = Client().get(P)
    assert first["Cache-Control"] == "public, no-cache"
    again = Client().get(P, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    changes.withdraw(edition=world.edition, words="Wrong.", by=world.cast.sam)
    gone = Client().get(P, headers={"If-None-Match": first["ETag"]})
    assert gone.status_code == 410, "a withdrawal reaches those who hold the page"


@pytest.mark.parametrize("address", ["/", "/testshire/about/"])
def test_a_page_made_anew_each_time_has_a_tag_too(address: str, world: World, signed_in) -> None:
    first = Client().get(address)
    again = Client().get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first["Cache-Control"] == "public, no-cache"
    inside = signed_in("paul").get(address, headers={"If-None-Match": first["ETag"]})
    assert "ETag" not in inside.headers
    assert inside.status_code in (200, 302)


def test_files_have_their_own_tags(world: World) -> None:
    for ending in ("pdf", "txt"):
        first = Client().get(world.edition.address(ending))
        again = Client().get(world.edition.address(ending), headers={"If-None-Match": first["ETag"]})
        assert again.status_code == 304
        assert first["Content-Disposition"].endswith(f'edition-1.{ending}"')
    assert Client().get(f"{P}editions/1/other-name.pdf").status_code == 404
    assert Client().get(f"{P}editions/1/testshire-2016-01-06-edition-1.exe").status_code == 404


def test_readers_with_a_session_are_never_served_what_is_kept(world: World, signed_in) -> None:
    Client().get(P)
    page = signed_in("paul").get(f"{P}editions/1/")
    assert page["Cache-Control"] == "private, no-store"
    assert "Paul" in page.content.decode()
    shelf.clear()
    signed_in("paul").get(f"{P}editions/1/")
    assert "Paul" not in Client().get(f"{P}editions/1/").content.decode()


def test_it_is_small_over_the_wire(world: World) -> None:
    answer = Client().get(P, headers={"Accept-Encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    assert len(answer.content) < 15_000
    assert "A public decision is taken." in gzip.decompress(answer.content).decode()


def test_decisions_are_filtered_in_the_address_and_odd_filters_are_left_out(world: World) -> None:
    def found(query: str) -> str:
        return Client().get(f"/testshire/decisions/?{query}").content.decode()

    assert "A public decision is taken." in found("q=PUBLIC+decision")
    assert "A public decision is taken." in found("lead=Testshire+Council&year=2016")
    assert "No decisions match." in found("q=nothing-like-it")
    for odd in ("year=1999", "year=x", "lead=Nobody", "page=999", "page=-1", "q=%25_", "q=" + "x" * 300, "q=%00"):
        assert Client().get(f"/testshire/decisions/?{odd}").status_code in (200, 302), odd


def test_the_next_meeting_is_what_was_announced_until_its_day_is_over(world: World) -> None:
    assert "not announced yet" in Client().get("/testshire/").content.decode()
    changes.announce_meeting(board=world.cast.board, day=date(2016, 2, 24), words="County Hall", by=world.cast.sam)
    assert "Wednesday 24\u00a0February\u00a02016" in Client().get("/testshire/").content.decode()
    changes.announce_meeting(board=world.cast.board, day=date(2016, 2, 21), words="", by=world.cast.sam)
    assert "not announced yet" in Client().get("/testshire/").content.decode()


def test_an_unpublished_meeting_and_none_at_all_are_the_same_page_that_offers_sign_in(world: World) -> None:
    hidden = Client().get("/testshire/meetings/2016-01-20/")
    nothing = Client().get("/testshire/meetings/2016-01-99/")
    assert hidden.status_code == nothing.status_code == 404
    assert hidden.content.replace(b"2016-01-20", b"") == nothing.content.replace(b"2016-01-99", b"")
    assert "sign in" in hidden.content.decode()


def test_head_and_other_methods_at_the_public_door(world: World) -> None:
    head = Client().head(P)
    assert (head.status_code, head.content) == (200, b"")
    for method in ("post", "put", "delete", "patch"):
        assert getattr(Client(), method)(P).status_code == 405


def test_about_names_bodies_and_offices_and_of_people_the_chair_alone(world: World) -> None:
    page = Client().get("/testshire/about/").content.decode()
    assert "Testshire Police" in page
    assert "Chief" in page
    assert "Chair: Ann, chair" in page, "as the newest update gives it"
    assert "Paul" not in page
    assert "How meetings work" in page
