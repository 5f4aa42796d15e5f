"""Our own words: sentences that promise something and have no action, in a draft and in a minute."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actions.changes import Due, Lead
from actions.models import ActionItem
from boards.roles import Level
from meetings.changes import Decided, take_decision, write_minute
from publishing import changes
from publishing.changes import Written
from publishing.checking.alike import InRecord, is_taken, likeness, perhaps_taken, stems
from publishing.checking.promises import at_an_item, key_of
from publishing.models import SentenceSetAside
from publishing.reading import promises_in
from publishing.reading.found import Due as Told
from tests import factories
from tests.cast import Cast
from tests.pages.test_two_at_once import fields_of

DAY = date(2016, 1, 6)
ITS_DAY = {"due_on-day": "4", "due_on-month": "3", "due_on-year": "2016"}
WAITING = "The council will write to every school by 4 March 2016."


@pytest.mark.parametrize(
    ("said", "who", "recorded", "taken"),
    [
        ("The council will write to every school by 4 March 2016.", "the council", "Write to every school", True),
        ("The council will write to every school.", "the council", "Every school is written to", True),
        ("The council will write to every school.", "the council", "Visit every library", False),
        ("Police will lend two officers to the reviews.", "Police", "Police lend officers", True),
        ("Police will report on the training of officers.", "Police", "Police report on vacancies of officers", False),
        ("The council will write to every school about closing libraries.", "", "Write to schools", False),
        ("The council will publish its sickness figures.", "the council", "Recruit ten social workers", False),
        ("A final plan will be brought.", "", "The council will feed back, with a final plan to be brought", True),
        ("The council will go.", "the council", "", False),
    ],
)
def test_the_same_words_are_the_same_promise(said: str, who: str, recorded: str, taken: bool) -> None:
    line = InRecord(recorded, who="Testshire Police" if "Police" in recorded else "")
    assert is_taken(said, [line], who) is taken


def test_one_lead_and_one_day_make_it_likely_and_not_the_same() -> None:
    said, told = "Timescales for filling vacancies will be provided", Told("date", DAY)
    recorded = "Say when vacancies and caseloads will be filled by new recruits"
    there, later, other = InRecord(recorded, DAY), InRecord(recorded, date(2016, 1, 7)), InRecord("Repaint", DAY)
    assert not is_taken(said, [there, later, other])
    assert perhaps_taken(said, told, [later, other, there]) == [there, later], "that of its day first"


FIGURES = InRecord("Send the figures to the chair", date(2016, 2, 20), who="Testshire Health", lead="organisation-3")


@pytest.mark.parametrize(
    ("who", "due", "taken"),
    [
        ("Testshire Health", Told("date", date(2016, 2, 20)), True),
        ("health", Told("date", date(2016, 2, 20)), True),
        ("the trust", Told("date", date(2016, 2, 20)), True),  # its other name
        ("", Told(), True),
        ("they", Told(), True),
        ("Testshire Police", Told("date", date(2016, 2, 20)), False),
        ("the district councils", Told(), False),
        ("Testshire Health", Told("date", date(2016, 3, 1)), False),
    ],
)
def test_another_lead_or_day_makes_it_another_promise_and_perhaps_meant(who: str, due: Told, taken: bool) -> None:
    def key_of(words: str) -> str:
        return {"the trust": "organisation-3", "Testshire Police": "organisation-4"}.get(words, "")

    said = f"{who or 'We'} will send the figures to the chair"
    assert is_taken(said, [FIGURES], who, due, key_of) is taken
    assert perhaps_taken(said, due, [FIGURES], who) == [FIGURES]


def test_a_day_that_was_moved_since_is_still_the_one_promised() -> None:
    moved = InRecord("Send the figures", date(2016, 4, 20), first_due_on=DAY)
    assert is_taken("Send the figures", [moved], due=Told("date", DAY))
    at_february = InRecord("Send the figures", due_meeting="the February meeting")
    assert not is_taken("Send the figures", [at_february], due=Told("meeting", meeting="March meeting"))
    assert is_taken("Send the figures", [at_february], due=Told("meeting", meeting="next meeting"))


def test_another_body_s_promise_in_a_minute_is_listed_though_an_action_says_the_same(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast, DAY))
    lead, due = Lead(cast.bodies["police"]), Due.on_date(date(2016, 2, 20))
    action = factories.action(cast, item, "Send the figures to the chair", lead=lead, due=due)
    said = "{} will send the figures to the chair by {}."
    access = cast.access("sam")
    assert at_an_item(item, said.format("Testshire Police", "20 February 2016"), access) == []
    for other in (said.format("Testshire Council", "20 February"), said.format("Testshire Police", "1 March 2016")):
        (listed,) = at_an_item(item, other, access)
        assert [line.name for line in listed.perhaps] == [f"action {action.reference}"]


def test_another_body_s_promise_is_listed_though_a_decision_says_the_same(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast, DAY))
    words = "Testshire Police will send the figures to the chair by 20 February 2016"
    take_decision(item=item, decided=Decided(words), by=cast.sam, on=DAY)
    access = cast.access("sam")
    assert at_an_item(item, f"{words}.", access) == []
    (listed,) = at_an_item(item, "Testshire Council will send the figures to the chair by 20 February 2016.", access)
    assert listed.perhaps


def test_one_meeting_and_similar_words_make_it_likely() -> None:
    said, told = "An analysis of practice will be presented", Told("meeting", meeting="February meeting")
    recorded = "Write down what practice the consultants saw"
    there = InRecord(recorded, due_meeting="at the February meeting February meeting")
    assert not is_taken(said, [there])
    assert perhaps_taken(said, told, [there]) == [there]
    assert perhaps_taken(said, told, [InRecord(recorded, due_meeting="March meeting")]) == []


def test_likeness_is_of_the_shorter_in_the_longer() -> None:
    assert stems("provided") == stems("providing") == stems("provides")
    assert likeness(stems("write schools"), stems("write to all schools in the county")) == 1
    assert likeness(frozenset(), stems("write")) == 0


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


def test_what_promises_nothing_is_set_aside_once_for_its_minute_and_its_draft(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    write_minute(item=row.sections.get().item, notes=WAITING, say_in_public="", by=cast.sam)
    address = link_in(words(sam.get("/testshire/updates/1/check/")))
    sam.post(address, {"aside": "yes"})
    sam.post(address, {"aside": "yes"})
    assert SentenceSetAside.objects.count() == 1
    assert "has no action." not in words(sam.get("/testshire/updates/1/check/"))
    assert "promise something" not in words(sam.get("/testshire/meetings/2016-01-06/items/1/minute/"))
    assert not ActionItem.objects.exclude(item=None).exists()


def test_what_was_set_aside_is_asked_for_again(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    write_minute(item=row.sections.get().item, notes=WAITING, say_in_public="", by=cast.sam)
    check, minute = "/testshire/updates/1/check/", "/testshire/meetings/2016-01-06/items/1/minute/"
    address = link_in(words(sam.get(check)))
    assert "is not set aside" in words(sam.post(address, {"again": "1"}, follow=True))
    in_its_minute = link_in(words(sam.get(minute)))
    for place, its_address in ((check, address), (minute, in_its_minute)):
        sam.post(its_address, {"aside": "yes"})
        page = " ".join(words(sam.get(place)).split())
        assert "1 sentence set aside" in page
        assert WAITING[:-1] in page
        assert "It is asked for again." in words(sam.post(its_address, {"again": "1"}, follow=True))
        page = words(sam.get(place))
        assert "set aside</span></summary>" not in page
        assert its_address in page
    lines = SentenceSetAside.objects.order_by("pk")
    assert [(line.is_asked_again, line.replaces_id) for line in lines] == [
        (False, None), (True, lines[0].pk), (False, lines[1].pk), (True, lines[2].pk),
    ]  # fmt: skip


def test_the_same_words_at_another_meeting_are_another_sentence(cast: Cast, sam: Client) -> None:
    said = "The council will bring its figures to the next meeting."
    pages = []
    for day in (DAY, date(2016, 1, 20)):
        item = factories.item(cast, factories.held_meeting(cast, day))
        write_minute(item=item, notes=said, say_in_public="", by=cast.sam)
        pages.append(f"/testshire/meetings/{day}/items/1/minute/")
    sam.post(link_in(words(sam.get(pages[0]))), {"aside": "yes"})
    assert "promise something" not in words(sam.get(pages[0]))
    assert "promise something" in words(sam.get(pages[1]))


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
