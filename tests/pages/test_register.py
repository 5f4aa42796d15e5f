"""The register: what its heading counts, its filters, what is downloaded, and pages that stay small."""

import csv
import io
from unittest.mock import patch

from django.test import Client

from actions.changes import Due, Lead, mend_action
from actions.forms import RegisterFilter
from actions.templatetags.action_panels import FIRST
from boards.printing import Printed
from boards.roles import Level
from tests import factories
from tests.cast import DAY
from tests.drawn import drawn
from tests.fifty import many_actions
from tests.world import NAMED_ONLY, PLANTED, World

PART_TWO = str(Level.MEMBERS.label)


def client_of(world: World, name: str) -> Client:
    client = Client()
    client.force_login(world.cast.people[name])
    return client


def numbers(client: Client, query: str) -> list[str]:
    return [line.action.reference for line in client.get(f"/testshire/actions/?{query}").context["lines"]]


def test_the_heading_counts_what_is_shown_and_the_filter_can_be_taken_away(world: World) -> None:
    page = client_of(world, "otto").get("/testshire/actions/")
    words = drawn(page).replace("\u00a0", " ")
    assert "3 open actions" in words
    assert 'Open actions <span class="chips__x"' in words
    assert "Complete (1)" in words, "the counts stand in the filter"
    (chip,) = page.context["chips"]
    unfiltered = drawn(client_of(world, "otto").get(f"/testshire/actions/{chip['without']}"))
    assert "4\u00a0actions" in unfiltered


def test_whoever_asks_for_complete_actions_is_shown_them(world: World) -> None:
    """The form sends “open” with the tick at “Complete (1)”, which counts what is complete."""
    assert len(numbers(client_of(world, "otto"), "rating=closed&show=open")) == 1
    assert len(numbers(client_of(world, "otto"), "rating=closed")) == 1


def test_a_search_finds_each_word_the_lead_and_the_reference(world: World) -> None:
    """In any order, with any spaces; “R1” for whoever may read Part 2."""
    cast, sam = world.cast, client_of(world, "sam")
    item = factories.item(cast, factories.held_meeting(cast, DAY), "Search")
    led = factories.action(cast, item, "Write to every school", lead=Lead(cast.bodies["police"]), on=DAY)
    for words in ("school++write", "every+police", f"action+{led.number}", str(led.number), "WRITE+School"):
        assert led.reference in numbers(sam, f"show=&q={words}"), words
    assert numbers(sam, "show=&q=school+unknown") == []
    (secret,) = [one for one in numbers(sam, "show=") if one.startswith("R")][:1]
    assert secret in numbers(sam, f"show=&q={secret}")
    assert numbers(client_of(world, "otto"), f"show=&q={secret}") == []


def test_filters_by_lead_by_date_and_by_list(world: World) -> None:
    cast, sam = world.cast, client_of(world, "sam")
    bare = factories.action(cast, world.item, "Bare", lead=Lead(), due=Due.none(), contact=None)
    ongoing = factories.action(cast, world.item, "Watch", lead=Lead(cast.paul), due=Due.ongoing(DAY), contact=None)
    future = factories.action(cast, world.item, "Some day", lead=Lead(the_board=True), due=Due.at(None))
    assert numbers(sam, "due=none") == [bare.reference, future.reference], "ongoing is not “no date agreed”"
    assert numbers(sam, "lead=none") == [bare.reference]
    assert numbers(sam, f"lead=person-{cast.paul.pk}") == [ongoing.reference]
    assert numbers(sam, "lead=board") == [future.reference]
    assert numbers(sam, "only=said_done") == ["2"]
    assert numbers(sam, "show=closed&only=not_reported") == ["3"]
    assert future.reference in numbers(client_of(world, "paul"), "only=table")
    mend_action(action=ongoing, lead=Lead(cast.bodies["police"]), reason="Theirs", by=cast.sam)
    assert ongoing.reference in numbers(client_of(world, "paul"), "only=table"), "Paul sits for the police"
    assert "Led by the Board or your organisation" in drawn(client_of(world, "paul").get("/testshire/"))
    assert "Led by the Board" not in drawn(client_of(world, "olive").get("/testshire/"))


def test_only_mine_means_mine_that_are_open(world: World) -> None:
    assert numbers(client_of(world, "olive"), "show=mine") == ["1", "2", "4"]
    assert numbers(client_of(world, "olive"), "show=mine&show=open&show=closed&sort=number") == ["1", "2", "3", "4"]


def test_latest_update_first_goes_by_the_day_it_was_said(world: World) -> None:
    factories.update(world.action, world.cast.olive, "Written late", on=DAY)
    factories.update(world.done, world.cast.olive, "Said in January", on=factories.HELD)
    assert numbers(client_of(world, "otto"), "sort=updated&show=")[0] == "1"


def test_the_csv_holds_what_the_reader_may_see_and_no_formula(world: World) -> None:
    factories.action(world.cast, world.item, '=HYPERLINK("http://example.org")')
    body = client_of(world, "otto").get("/testshire/actions/register.csv?show=").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(body)))
    assert [row["Reference"] for row in rows if row["State"] == "Complete"] == ["Action 3"]
    assert PLANTED not in body
    assert NAMED_ONLY not in body
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    assert any(row["Action"].startswith("'=") for row in rows)


def test_the_pdf_holds_the_filtered_register_for_this_reader(world: World) -> None:
    printed: list[str] = []

    def print_it(html: str, title: str) -> Printed:
        printed.append(html)
        return Printed(b"%PDF-", 1)

    with patch("actions.views.downloads.print_pdf", print_it):
        reply = client_of(world, "otto").get("/testshire/actions/register.pdf?show=closed")
    assert reply["Content-Type"] == "application/pdf"
    assert "Order the files" in printed[0]
    assert "Complete the reviews" not in printed[0]
    assert PLANTED not in printed[0]


def test_the_lead_filter_offers_who_may_lead_and_who_leads_though_they_left(world: World) -> None:
    cast, otto = world.cast, client_of(world, "otto")
    names = [label for _, label in RegisterFilter({}, access=cast.access("otto")).fields["lead"].choices]
    assert {"Testshire Council", "Head of Practice", "Olive", "Paul"} <= set(names)
    assert not {"Otto", "Ada", "Adam", "Eve", "Fay"} & set(names), "none of them may lead"
    theirs = factories.action(cast, world.item, "Hand over the files", lead=Lead(cast.fay))
    secret = factories.action(cast, world.part_two, f"Hidden {PLANTED}", lead=Lead(cast.stan))
    assert f'<option value="person-{cast.fay.pk}">Fay</option>' in drawn(otto.get("/testshire/actions/"))
    assert numbers(otto, f"lead=person-{cast.fay.pk}") == [theirs.reference]
    assert "Stan" not in drawn(otto.get("/testshire/actions/")), "what leads a hidden action tells nothing"
    assert numbers(client_of(world, "paul"), f"lead=person-{cast.stan.pk}") == [secret.reference]


def test_a_search_is_no_longer_than_it_may_be(world: World) -> None:
    assert 'type="search" maxlength="100"' in drawn(client_of(world, "otto").get("/testshire/actions/"))
    assert 'type="search" maxlength="100"' in drawn(Client().get("/testshire/decisions/"))


def test_homes_the_meeting_and_past_registers_stay_small_with_many_actions(world: World) -> None:
    many_actions(world, 400)
    past = "/testshire/actions/as-at/?day-day=22&day-month=2&day-year=2016"
    for name, address in (
        ("sam", "/testshire/"), ("olive", "/testshire/"), ("paul", "/testshire/meetings/2016-01-20/"), ("otto", past),
    ):  # fmt: skip
        page = client_of(world, name).get(address)
        assert len(page.content) < 150_000, (name, address, len(page.content))
    home = drawn(client_of(world, "olive").get("/testshire/")).replace("\u00a0", " ")
    assert home.count('class="govuk-link reg__t"') <= 3 * FIRST
    assert "See all 403 actions of yours" in home
    assert "403 actions" not in drawn(client_of(world, "bert").get("/elsewhere/"))
