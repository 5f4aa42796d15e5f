"""Our own words: sentences that promise something and have no action, in a draft and in a minute."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actions.changes import Due
from actions.models import ActionItem
from boards.roles import Level
from meetings.changes import write_minute
from publishing import changes
from publishing.changes import Written
from publishing.checking.promises import key_of
from publishing.reading import promises_in
from tests import factories
from tests.cast import Cast
from tests.pages.test_two_at_once import fields_of

DAY = date(2016, 1, 6)
ITS_DAY = {"due_on-day": "4", "due_on-month": "3", "due_on-year": "2016"}
WAITING = "The council will write to every school by 4 March 2016."


def test_a_promise_is_read_where_it_stands() -> None:
    (one,) = promises_in(f"Members spoke.\n\n{WAITING}", DAY)
    assert one.text == WAITING[:-1]


@pytest.fixture
def sam(cast: Cast, signed_in) -> Client:
    return signed_in("sam")


def words(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def drafted(cast: Cast):
    row = factories.draft(cast, factories.public_meeting(cast, DAY))
    said = {row.sections.get().pk: {"words": f"Members spoke. {WAITING}"}}
    return changes.write_draft(draft=row, written=Written(sections=said), by=cast.sam)


def link_in(page: str) -> str:
    """The way to write the first sentence down, from the page that lists it."""
    return next(part.split('"')[0] for part in page.split('href="')[1:] if "/promised/" in part.split('"')[0])


def sent_of(form) -> dict:
    """What a browser would send of the form, its empty choices left out."""
    return {name: value for name, value in fields_of(form).items() if value != ""}


def test_the_check_of_a_draft_lists_it_and_leads_to_the_form_with_its_words(cast: Cast, sam: Client) -> None:
    drafted(cast)
    page = words(sam.get("/testshire/updates/1/check/"))
    assert "This sentence promises something and has no action." in page
    assert f"“{WAITING[:-1]}”" in page
    form = sam.get(link_in(page)).context["form"]
    assert form["action"].value() == WAITING[:-1]
    assert (form["due_kind"].value(), form["due_on"].value()) == ("date", date(2016, 3, 4))
    assert "council" in form["lead_words"].value()


def test_no_word_of_it_stands_in_an_address(cast: Cast, sam: Client) -> None:
    drafted(cast)
    address = link_in(words(sam.get("/testshire/updates/1/check/")))
    key = address.rstrip("/").rsplit("/", 1)[1]
    assert len(key) == 16
    assert set(key) <= set("0123456789abcdef")
    assert key == key_of("the COUNCIL will  write to every school, by 4 March 2016", DAY)


def test_saved_it_is_an_action_of_its_item_and_asked_for_no_more(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    address = link_in(words(sam.get("/testshire/updates/1/check/")))
    sam.post(address, sent_of(sam.get(address).context["form"]) | ITS_DAY | {"action": "Write to every school"})
    action = ActionItem.objects.exclude(item=None).get()
    assert (action.words, action.due_on) == ("Write to every school", date(2016, 3, 4))
    assert action.item == row.sections.get().item
    assert "has no action." not in words(sam.get("/testshire/updates/1/check/"))
    assert "has its action, was set aside" in words(sam.get(address, follow=True))


def test_a_sentence_that_begins_the_update_asks_at_which_item_it_was_said(cast: Cast, sam: Client) -> None:
    row = factories.draft(cast, factories.public_meeting(cast, DAY))
    changes.write_draft(draft=row, written=Written(draft={"lead": WAITING}), by=cast.sam)
    address = link_in(words(sam.get("/testshire/updates/1/check/")))
    answers = sent_of(sam.get(address).context["form"]) | ITS_DAY
    assert "Select the item" in words(sam.post(address, answers | {"item": ""}))
    item = row.sections.get().item
    sam.post(address, answers | {"item": str(item.pk)})
    assert ActionItem.objects.filter(item=item).count() == 1


def test_a_due_before_the_meeting_is_refused(cast: Cast, sam: Client) -> None:
    drafted(cast)
    address = link_in(words(sam.get("/testshire/updates/1/check/")))
    early = {"due_on-day": "5", "due_on-month": "1", "due_on-year": "2016"}
    page = words(sam.post(address, sent_of(sam.get(address).context["form"]) | early))
    assert "Due date must be 6 January 2016 or later" in page
    assert not ActionItem.objects.exclude(item=None).exists()


def test_the_chair_sees_it_without_the_way_to_write_it_down(cast: Cast, signed_in) -> None:
    drafted(cast)
    page = words(signed_in("ann").get("/testshire/updates/1/check/"))
    assert "This sentence promises something and has no action." in page
    assert "/promised/" not in page


def test_it_stops_nothing_and_is_gone_once_the_action_is_there_public_or_not(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    item = row.sections.get().item
    factories.action(
        cast, item, "Write to each school", due=Due.on_date(date(2016, 3, 4)), visibility=Level.MEMBERS, on=DAY
    )
    assert "has no action." not in words(sam.get("/testshire/updates/1/check/"))
    factories.cleared(cast, row)


def test_another_thing_of_the_same_lead_and_day_does_not_hide_it_but_is_named(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    item = row.sections.get().item
    due = Due.on_date(date(2016, 3, 4))
    factories.action(cast, item, "Write to the governors of a school on transport", due=due, on=DAY)
    check = words(sam.get("/testshire/updates/1/check/"))
    assert "no action says the same. Perhaps it is action 2, “Write to the governors of a school" in check
    write_minute(item=item, notes=WAITING, say_in_public="", by=cast.sam)
    minute = words(sam.get("/testshire/meetings/2016-01-06/items/1/minute/"))
    assert "Perhaps it is" in minute
    assert 'href="/testshire/actions/2/">action 2</a>' in minute
    form = words(sam.get(link_in(check)))
    assert 'href="/testshire/actions/2/">action 2</a>' in form
    assert "It needs no action of its own: set it aside" in form


def test_a_decision_with_its_words_holds_it_too(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    factories.decision(cast, row.sections.get().item, "The council writes to every school.")
    assert "promises something" not in words(sam.get("/testshire/updates/1/check/"))


def test_the_page_of_a_minute_lists_those_of_its_notes_and_public_words(cast: Cast, sam: Client) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    address = "/testshire/meetings/2016-01-20/items/1/minute/"
    assert "promise something" not in words(sam.get(address))
    write_minute(item=item, notes=WAITING, say_in_public="The Board was glad.", by=cast.sam)
    page = words(sam.get(address))
    assert "Sentences that promise something and have no action" in page
    assert "every school" not in link_in(page)
    form = sam.get(link_in(page)).context["form"]
    assert form["action"].value() == WAITING[:-1]
    assert "1 sentence" in words(sam.get("/testshire/meetings/2016-01-20/"))
    factories.action(cast, item, "Write to every school", due=Due.on_date(date(2016, 3, 4)))
    assert "promise something" not in words(sam.get(address))


def test_the_meeting_says_which_minutes_promise_to_the_secretariat_alone(cast: Cast, sam: Client, signed_in) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    write_minute(item=item, notes=WAITING, say_in_public="", by=cast.sam)
    assert "The minutes promise something" in words(sam.get("/testshire/meetings/2016-01-20/"))
    for name in ("ann", "paul", "olive"):
        assert "The minutes promise" not in words(signed_in(name).get("/testshire/meetings/2016-01-20/"))


def test_a_key_that_no_sentence_has_leads_back_and_any_other_word_is_no_page(cast: Cast, sam: Client) -> None:
    drafted(cast)
    at = "/testshire/updates/1/promised/"
    assert sam.get(f"{at}0123456789abcdef/").headers["Location"] == "/testshire/updates/1/check/"
    assert sam.get(f"{at}short/").status_code == 404


def test_the_address_of_the_form_carries_no_words_into_it(cast: Cast, sam: Client) -> None:
    factories.item(cast, factories.held_meeting(cast))
    page = sam.get("/testshire/meetings/2016-01-20/items/1/commitment/?action=Write")
    assert not page.context["form"]["action"].value()


def test_the_pages_take_as_many_queries_with_fifty_promises_as_with_one(cast: Cast, sam: Client) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    write_minute(item=item, notes=WAITING, say_in_public="", by=cast.sam)
    form = link_in(words(sam.get("/testshire/meetings/2016-01-20/items/1/minute/")))
    pages = ["/testshire/meetings/2016-01-20/", form]
    before = [queries_of(sam, address) for address in pages]
    for number in range(49):
        other = factories.item(cast, item.meeting, f"Item {number}")
        write_minute(
            item=other, notes=f"The council will visit library {number} by 5 March 2016.", say_in_public="", by=cast.sam
        )
    assert [queries_of(sam, address) for address in pages] == before


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)
