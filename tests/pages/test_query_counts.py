"""How many queries each page takes: the same with one row and with fifty, and the register with ten thousand."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest
from django.test import Client
from simple_history.utils import bulk_create_with_history

from actions.changes import Due, Lead
from actions.models import ActionItem
from boards.governed import bulk_with_history
from boards.models import Finding
from boards.printing import Printed
from meetings.changes import concern
from meetings.models import AgendaItem
from publishing import changes as publishing
from publishing.public_pages import shelf
from tests import factories
from tests.cast import Cast
from tests.house.test_access_table import EXPECTED
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
    "actions:step": 9,
    "actions:take_down": 16,
    "actions:commitment": 13,
    "actions:raise": 17,
    "publishing:edition": 8,
    "publishing:file": 6,
    "publishing:decision": 7,
    "publishing:decisions": 10,
    "publishing:desk": 13,
    "publishing:mark": 13,
    "publishing:announce": 6,
    "publishing:draft": 17,
    "publishing:read_ins": 5,
    "publishing:add_read_in": 4,
    "publishing:read_in": 16,
    "publishing:read_in_file": 5,
    "publishing:mend_read_in": 5,
    "publishing:save_read_in": 8,
    "publishing:undo_read_in": 35,
    "publishing:finding": 15,
    "publishing:preview": 13,
    "publishing:preview_pdf": 13,
    "publishing:check": 52,
    "publishing:add_section": 5,
    "publishing:add_date": 5,
    "publishing:add_document": 5,
    "publishing:clear": 56,
    "publishing:drop": 5,
    "publishing:publish": 52,
    "publishing:publication": 7,
    "publishing:done": 7,
    "publishing:correct": 7,
    "publishing:withdraw": 8,
    "home": 39,
    "home of ann": 33,
    "home of paul": 24,
    "home of olive": 22,
    "home of ada": 17,
    "home of otto": 17,
    "home of adam": 4,
    "as_at": 14,
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
    return world


def lacking(cast: Cast, item: AgendaItem, name: str) -> None:
    """One of each thing to put right."""
    factories.action(cast, item, f"Bare {name}", lead=Lead(), due=Due.none(), contact=None)
    factories.decision(cast, item, f"A paper is to come, {name}")


def fill(world: World) -> None:
    """Fifty more of everything a page lists."""
    cast = world.cast
    for number in range(50):
        item = factories.item(cast, world.held, f"Item {number}")
        decision = factories.decision(cast, item, f"Decision {number}")
        action = factories.action(cast, decision, f"Action {number}")
        factories.update(action, cast.olive, on=date(2016, 2, 1))
        lacking(cast, item, str(number))
        factories.update(world.action, cast.olive, f"Word {number}", on=date(2016, 2, 13))
        factories.planned_meeting(cast, date(2016, 3, 1) + timedelta(days=number))
        publishing.add_section(draft=world.draft, heading=f"Section {number}", words="Words.", by=cast.sam)
        publishing.add_date(draft=world.draft, when=f"Day {number}", what="A thing", day=None, by=cast.sam)
        factories.post(cast, f"Post {number}", holder=cast.oscar, covered_by=cast.nora)
        factories.nominated(cast, f"Body {number}")
    fill_requirements(cast, world)
    fill_documents(world)
    fill_publications(cast)


def fill_requirements(cast: Cast, world: World) -> None:
    """Fifty more sources, and fifty more recommendations of the first, each with a decision and an action."""
    factories.county("Testshire", 52)
    first = factories.recommendation(cast, 9, "The first of more")
    for number in range(50):
        needed = factories.recommendation(cast, 100 + number, f"Need {number}")
        factories.source(cast, f"Visit {number}", judgements=(("Help", "Good"), ("Care", "Poor")))
        for said in (needed, first):
            decision = factories.decision(cast, world.item, f"Said {said.number} {number}")
            concern(decision=decision, recommendation=said, by=cast.sam)
            factories.action(cast, decision, f"Do {said.number} {number}", serves=[said])


def fill_documents(world: World) -> None:
    """Fifty more findings in the document being checked, and fifty more documents."""
    first, last = (getattr(Finding.objects.of_read_in(world.read_in), way)() for way in ("first", "last"))
    for number in range(50):
        facts = {"sort": "decision", "as_read": f"Found {number}", "words": f"Found {number}", "decided": "agreed"}
        Finding.objects.create(
            read_in=world.read_in, place=last.place + 1 + number, under=first,
            written_by=world.cast.sam, written_at=last.written_at, state="accepted", **facts,
        )  # fmt: skip
        factories.document(world.cast, f"# Board\n\n## Part {number}\n\nIt was agreed that it is so.\n")


def fill_publications(cast: Cast) -> None:
    """Fifty more published updates, and a second edition of the first; the printer is not what is counted."""
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF-", 1)):
        for number in range(50):
            meeting = factories.public_meeting(cast, date(2015, 12, 1) - timedelta(days=number))
            factories.published(cast, meeting)


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
