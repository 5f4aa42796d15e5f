"""Our own words: sentences that promise something and have no action, in a draft and in a minute."""

from datetime import date

import pytest
from django.test import Client

from actions.changes import Due
from boards.roles import Level
from meetings.changes import write_minute
from publishing import changes
from publishing.changes import Written
from publishing.checking.alike import InRecord, is_taken, likeness, stems
from publishing.reading import promises_in
from publishing.reading.found import Due as Told
from tests import factories
from tests.cast import Cast

DAY = date(2016, 1, 6)
WAITING = "The council will write to every school by 4 March 2016."


@pytest.mark.parametrize(
    ("said", "due", "recorded", "taken"),
    [
        ("The council will write to every school by 4 March 2016.", Told(), "Write to every school", True),
        ("The council will write to every school.", Told(), "Every school is written to", True),
        ("The council will write to every school.", Told(), "Visit every library", False),
        ("Police will lend two officers to the reviews.", Told(), "Police lend officers", True),
        ("The council will publish its sickness figures.", Told(), "Recruit ten social workers", False),
        ("The council will go.", Told(), "", False),
    ],
)
def test_the_same_words_are_the_same_promise(said: str, due: Told, recorded: str, taken: bool) -> None:
    assert is_taken(said, due, [InRecord(recorded)]) is taken


def test_the_same_day_and_similar_words_are_the_same_promise() -> None:
    said, told = "Timescales for filling vacancies will be provided", Told("date", DAY)
    recorded = "Say when vacancies and caseloads will be filled by new recruits"
    assert is_taken(said, told, [InRecord(recorded, DAY)])
    assert not is_taken(said, told, [InRecord(recorded, date(2016, 1, 7))])
    assert not is_taken(said, told, [InRecord("Repaint the hall", DAY)])


def test_the_same_meeting_and_similar_words_are_the_same_promise() -> None:
    said, told = "An analysis of practice will be presented", Told("meeting", meeting="February meeting")
    recorded = "Bring the analysis of practice that the consultants wrote"
    assert is_taken(said, told, [InRecord(recorded, due_meeting="at the February meeting February meeting")])
    assert not is_taken(said, told, [InRecord(recorded, due_meeting="March meeting")])


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


def test_the_check_of_a_draft_lists_it_and_leads_to_the_form_with_its_words(cast: Cast, sam: Client) -> None:
    drafted(cast)
    page = words(sam.get("/testshire/updates/1/check/"))
    assert "This sentence promises something and has no action." in page
    assert f"“{WAITING[:-1]}”" in page
    address = page.split('href="/testshire/meetings/2016-01-06/items/1/commitment/')[1].split('"')[0]
    form = sam.get(f"/testshire/meetings/2016-01-06/items/1/commitment/{address.replace('&amp;', '&')}").context["form"]
    assert form["action"].value() == WAITING[:-1]
    assert (form["due_kind"].value(), form["due_on"].value()) == ("date", date(2016, 3, 4))
    assert "council" in form["lead_words"].value()


def test_it_stops_nothing_and_is_gone_once_the_action_is_there_public_or_not(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    item = row.sections.get().item
    factories.action(
        cast, item, "Write to each school", due=Due.on_date(date(2016, 3, 4)), visibility=Level.MEMBERS, on=DAY
    )
    assert "has no action." not in words(sam.get("/testshire/updates/1/check/"))
    factories.cleared(cast, row)


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
    assert "/testshire/meetings/2016-01-20/items/1/commitment/?action=" in page
    factories.action(cast, item, "Write to every school")
    assert "promise something" not in words(sam.get(address))


@pytest.mark.parametrize("query", ["due_on=31-02", "due_kind=never", "action=" + "x" * 900, "due_on=9999-99-99"])
def test_what_cannot_be_read_of_the_address_is_left_out(query: str, cast: Cast, sam: Client) -> None:
    factories.item(cast, factories.held_meeting(cast))
    assert sam.get(f"/testshire/meetings/2016-01-20/items/1/commitment/?{query}").status_code == 200
