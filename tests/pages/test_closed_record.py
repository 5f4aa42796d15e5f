"""Once the record of a meeting is closed, each page that would change it says so before anything is typed."""

from datetime import date

import pytest
from django.test import Client

from actions.models import ActionItem
from boards.refusals import NotNow
from meetings import changes
from meetings.models import AgendaItem, Attendance, Decision, Meeting
from tests import factories
from tests.world import World

CLOSED = "The record of this meeting is closed. Reopen it before changing it."
M = "/testshire/meetings/2016-01-20/"
D = "/testshire/decisions/2016-01-20/1/"
PAGES = {
    "change": (f"{M}change/", "place"),
    "attendance": (f"{M}attendance/", "organisation_words"),
    "add item": (f"{M}items/add/", "title"),
    "item": (f"{M}items/1/", "title"),
    "item’s readers": (f"{M}items/1/readers/", "agreement"),
    "minute": (f"{M}items/1/minute/", "notes"),
    "decision": (f"{D}mend/", "words"),
    "decision’s readers": (f"{D}readers/", "agreement"),
    "withdrawal": (f"{D}withdraw/", "words"),
    "take down": (f"{M}items/1/take-down/", "words"),
    "commitment": (f"{M}items/1/commitment/", "action"),
    "action of a decision": (f"{D}action/", "action"),
}
NEEDED = {
    "change": {"day-day": "20", "day-month": "1", "day-year": "2016"},
    "attendance": {"name": "A guest", "standing": "in_attendance"},
    "add item": {"purpose": "decision"},
    "decision": {"reason": "Misheard"},
    "take down": {"sort": "agreed", "action": "Write to schools", "due_kind": "none"},
    "commitment": {"due_kind": "none"},
    "action of a decision": {"due_kind": "none"},
}
TYPED = "What was typed meanwhile"


@pytest.fixture
def sam(world: World, signed_in) -> Client:
    return signed_in("sam")


def close(world: World) -> None:
    changes.take_step(meeting=world.held, verb="close_record", by=world.cast.sam)


def answers_of(page) -> dict:
    """What a browser would send of a form as it was shown."""
    form = page.context["form"]
    return {name: form[name].value() for name in form.fields if form[name].value() not in (None, "", False, [])}


@pytest.mark.parametrize("name", PAGES)
def test_a_closed_record_is_told_before_anything_is_typed(name: str, world: World, sam: Client) -> None:
    address, _ = PAGES[name]
    assert sam.get(address).status_code == 200
    close(world)
    page = sam.get(address)
    assert page.status_code == 403
    assert CLOSED in page.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_what_was_typed_while_it_was_closed_stays_on_the_form(name: str, world: World, sam: Client) -> None:
    address, box = PAGES[name]
    answers = answers_of(sam.get(address)) | {box: TYPED}
    answers |= NEEDED.get(name, {})
    if name == "change":  # its first answer is both texts, for closing is a change of the meeting; this is the second
        answers["version"] += 1
    close(world)
    reply = sam.post(address, answers)
    page = reply.content.decode()
    assert reply.status_code == 200, page[:2000]
    for words in (CLOSED, TYPED):
        assert words in page, words
    assert (world.held.place, world.item.title) == (
        Meeting.objects.get(pk=world.held.pk).place, AgendaItem.objects.get(pk=world.item.pk).title,
    )  # fmt: skip
    assert Decision.objects.get(pk=world.decision.pk).version == world.decision.version
    assert not ActionItem.objects.filter(words=TYPED).exists()


@pytest.mark.parametrize("name", ["add item", "item", "attendance"])
def test_what_was_typed_while_the_meeting_moved_is_saved_where_it_is_now(name: str, world: World, sam: Client) -> None:
    """Its address is its day: what is sent to the former one is not lost."""
    item = factories.item(world.cast, world.planned, "Fees")
    address, box = PAGES[name]
    address = address.replace("2016-01-20", world.planned.slug).replace("items/1/", f"items/{item.number}/")
    answers = answers_of(sam.get(address)) | {box: TYPED} | NEEDED.get(name, {})
    changes.move_meeting(meeting=world.planned, day=date(2016, 2, 25), by=world.cast.sam)
    reply = sam.post(address, answers)
    assert reply.status_code == 302, reply.content.decode()[:3000]
    assert reply["Location"].startswith("/testshire/meetings/2016-02-25/")
    titles = AgendaItem.objects.filter(title=TYPED).count()
    assert titles + Attendance.objects.filter(organisation_words=TYPED).count() == 1
    assert sam.get(address)["Location"] == address.replace("2016-02-24", "2016-02-25"), "read, it leads there"


def test_what_is_typed_of_a_decision_withdrawn_meanwhile_stays_on_the_form(world: World, sam: Client) -> None:
    address, box = PAGES["action of a decision"]
    answers = answers_of(sam.get(address)) | {box: TYPED, "due_kind": "none"}
    changes.withdraw_decision(decision=world.decision, words="Taken down twice", by=world.cast.sam)
    page = sam.post(address, answers)
    assert page.status_code == 200
    for words in ("This decision was withdrawn", TYPED):
        assert words in page.content.decode()
    assert not ActionItem.objects.filter(words=TYPED).exists()
    assert sam.get(address).status_code == 403


def test_the_rule_of_the_page_is_the_rule_of_the_verb(world: World) -> None:
    close(world)
    with pytest.raises(NotNow, match=CLOSED):
        changes.change_details(meeting=world.held, place="Elsewhere", by=world.cast.sam)


def test_the_meetings_page_offers_nothing_that_its_record_refuses(world: World, sam: Client) -> None:
    pages = [address for name, (address, _) in PAGES.items() if "decision" not in name and name != "withdrawal"]
    page = sam.get(M).content.decode()
    assert [address for address in pages if f'href="{address}"' not in page] == []
    close(world)
    page = sam.get(M).content.decode()
    assert [address for address in pages if f'href="{address}"' in page] == []
    assert f'href="{M}step/reopen_record/"' in page
