"""A board's home: what comes to the next meeting and what is new, as each reader may see it."""

from datetime import date

import pytest

from actions.changes import Due, Lead
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn

HOME = "/testshire/"


@pytest.fixture
def busy(cast: Cast) -> Cast:
    """A February meeting with an item, a Part 2 item and a promise; an update this month and one long ago."""
    meeting = factories.planned_meeting(cast, starts_at=None, place="County Hall, Preston")
    factories.item(cast, meeting, "The workforce strategy")
    factories.item(cast, meeting, "A secret matter", visibility="members")
    talk = factories.item(cast, factories.held_meeting(cast))
    action = factories.action(cast, factories.decision(cast, talk), due=Due.at(meeting, "at the February meeting"))
    factories.update(action, cast.olive, "Long since said.", on=date(2016, 2, 1))
    factories.update(action, cast.olive, "Half of them are done.", on=date(2016, 2, 15))
    factories.update(action, cast.sam, "For members.", on=date(2016, 2, 16), visibility="members")
    return cast


@pytest.mark.parametrize(
    ("name", "reads_part_two"), [("paul", True), ("ada", True), ("ann", True), ("olive", False), ("otto", False)]
)
def test_home_says_what_comes_and_what_is_new(name: str, reads_part_two: bool, busy: Cast, signed_in) -> None:
    page = drawn(signed_in(name).get(HOME))
    for words in ("What comes to the next meeting", "The workforce strategy", "Complete the reviews"):
        assert words in page
    assert "Half of them are done." in page
    assert "Updated by Olive" in page
    assert "Long since said." not in page
    assert ("A secret matter" in page) == reads_part_two
    assert ("For members." in page) == reads_part_two


def test_the_time_and_the_place_of_the_next_meeting_are_two_things(cast: Cast, signed_in) -> None:
    from datetime import time

    factories.planned_meeting(cast, starts_at=time(10), place="County Hall, Preston")
    assert "10am, County Hall, Preston" in drawn(signed_in("paul").get(HOME))


def test_the_administrator_s_home_leads_to_people_seats_and_the_board(cast: Cast, signed_in) -> None:
    page = drawn(signed_in("adam").get(HOME))
    for address in ("people/", "about/seats/", "about/change/", "about/legend/"):
        assert f'href="/testshire/{address}"' in page
    assert ">Seats<" in page
    assert "New in the last two weeks" not in page
    assert ">Seats<" not in drawn(signed_in("sam").get(HOME)), "hers is About the Board"


def test_what_was_promised_leads_to_its_action(busy: Cast, signed_in) -> None:
    page = drawn(signed_in("paul").get(HOME))
    coming = page.split("What comes to the next meeting")[1].split("</ul>")[0]
    assert 'href="/testshire/actions/1/">Complete the reviews</a>' in coming


def test_an_item_stands_with_the_promise_it_answers(busy: Cast, signed_in) -> None:
    from meetings.changes import answer_promise
    from meetings.models import AgendaItem, Promise

    item = AgendaItem.objects.get(title="The workforce strategy")
    answer_promise(promise=Promise.objects.get(), item=item, by=busy.sam)
    page = drawn(signed_in("paul").get(HOME))
    coming = page.split("What comes to the next meeting")[1].split("</ul>")[0]
    line = coming.split("The workforce strategy")[1].split("</li>")[0]
    assert 'As promised 20\u00a0January\u00a02016: <a class="govuk-link" href="/testshire/actions/1/">' in line
    assert coming.count("Complete the reviews") == 1, "and not once more below"


def test_an_item_that_continues_another_stands_with_what_was_promised_there(busy: Cast, signed_in) -> None:
    from meetings.changes import mend_item
    from meetings.models import AgendaItem

    earlier = AgendaItem.objects.get(meeting__day=factories.HELD)
    for title, is_paired in (("The workforce strategy", True), ("A secret matter", False)):
        row = AgendaItem.objects.get(title=title)
        facts = {
            name: getattr(row, name) for name in ("title", "purpose", "starts_at", "presenter", "asked", "marking")
        }
        mend_item(item=row, continues=earlier, by=busy.sam, **facts)
        page = drawn(signed_in("paul").get(HOME)).split("What comes to the next meeting")[1].split("</ul>")[0]
        line = page.split("The workforce strategy")[1].split("</li>")[0]
        assert ("As promised" in line) == is_paired, "two items continue it: nobody can say which one answers"
        assert page.count("Complete the reviews") == 1


def test_an_action_stands_once_on_a_home(cast: Cast, signed_in) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    late = Due.on_date(date(2016, 2, 1))
    factories.action(cast, item, "Both mine and the table's", lead=Lead(the_board=True), contact=cast.paul, due=late)
    factories.action(cast, item, "The council's alone", due=late)
    page = drawn(signed_in("paul").get(HOME))
    assert page.count("Both mine and the table&#x27;s") == 1
    assert page.count("The council&#x27;s alone") == 1
    assert "See all 2 overdue actions" in page.replace("\u00a0", " ")
    assert drawn(signed_in("otto").get(HOME)).count("Both mine") == 1
