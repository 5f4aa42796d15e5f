"""The rules of an agenda: one place an item, moved within its part, kept once held; minutes; what an item continues."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from boards.refusals import NotNow, Stale
from boards.roles import Level
from meetings import changes
from meetings.histories import history_of_meeting, history_of_the_record
from meetings.models import AgendaItem, Meeting, Minute
from tests import factories
from tests.cast import Cast


@pytest.fixture
def planned(cast: Cast) -> Meeting:
    return factories.planned_meeting(cast)


def titles(meeting: Meeting) -> list[str]:
    return [item.title for item in AgendaItem.objects.at(meeting)]


def test_a_withdrawn_item_leaves_no_place_that_two_would_hold(cast: Cast, planned: Meeting) -> None:
    first, second = factories.item(cast, planned, "One"), factories.item(cast, planned, "Two")
    gone = changes.withdraw_item(item=first, by=cast.sam)
    assert (gone.withdrawn_by, gone.withdrawn_on) == (cast.sam, date(2016, 2, 22))
    third = factories.item(cast, planned, "Three")
    assert third.position == 3
    changes.move_item(item=third, up=True, by=cast.sam)
    assert titles(planned) == ["Three", "Two"]
    second.refresh_from_db()
    second.position = 1
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_items_move_past_those_of_their_own_part_alone(cast: Cast, planned: Meeting) -> None:
    factories.item(cast, planned, "One")
    factories.item(cast, planned, "Secret", visibility=Level.MEMBERS)
    two = factories.item(cast, planned, "Two")
    changes.move_item(item=two, up=True, by=cast.sam)
    assert titles(planned) == ["Two", "Secret", "One"]
    changes.move_item(item=two, up=True, by=cast.sam)
    assert titles(planned) == ["Two", "Secret", "One"], "at the end of its part nothing happens"


def test_a_held_meetings_agenda_keeps_its_order(cast: Cast) -> None:
    held = factories.held_meeting(cast)
    item = factories.item(cast, held)
    with pytest.raises(NotNow, match="keeps its order"):
        changes.move_item(item=item, up=True, by=cast.sam)


def test_an_item_continues_one_of_an_earlier_meeting(cast: Cast, planned: Meeting) -> None:
    earlier = factories.item(cast, factories.held_meeting(cast), "The strategy")
    later = factories.item(cast, planned, "The strategy, again", continues=earlier)
    assert later.continues == earlier
    for wrong in (later, factories.item(cast, planned, "Beside it")):
        with pytest.raises(NotNow, match="one of an earlier meeting"):
            changes.mend_item(item=earlier, continues=wrong, by=cast.sam)


def test_a_minute_is_written_over_the_version_that_was_shown(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    first = changes.write_minute(item=item, notes="One", say_in_public="", by=cast.sam)
    changes.write_minute(item=item, notes="Two", say_in_public="Said", by=cast.sam, version=first.version)
    with pytest.raises(Stale):
        changes.write_minute(item=item, notes="Late", say_in_public="", by=cast.sam, version=first.version)
    with pytest.raises(Stale):
        changes.write_minute(item=item, notes="First", say_in_public="", by=cast.sam, version=Minute.NONE_YET)


def test_everybody_reads_why_a_meeting_moved(cast: Cast, planned: Meeting, signed_in) -> None:
    why = "Two partners could not come on the 17th"
    changes.move_meeting(meeting=planned, day=date(2016, 2, 26), words=why, by=cast.sam)
    planned.refresh_from_db()
    changes.take_step(meeting=planned, verb="issue_agenda", by=cast.sam)
    told = [(line.fact.replace("\u00a0", " "), line.reason) for line in history_of_meeting(planned)]
    assert told == [
        ("Agenda issued", ""), ("Moved from 24 to 26 February 2016", why), ("Planned for 24 February 2016", ""),
    ]  # fmt: skip
    for name in ("paul", "otto", "olive"):
        page = signed_in(name).get(planned.get_absolute_url() + "").content.decode().replace("\u00a0", " ")
        assert "Moved from 24 to 26 February 2016" in page
        assert f"Because: {why}" in page


def test_the_agendas_history_names_the_items_that_its_reader_sees(cast: Cast, planned: Meeting, signed_in) -> None:
    item = factories.item(cast, planned, "One")
    factories.item(cast, planned, "Secret", visibility=Level.MEMBERS)
    changes.mend_item(item=item, title="Uno", by=cast.sam)
    facts = [line.fact for line in history_of_the_record([item], [])]
    assert facts == ["Item 1, Uno: changed", "Item 1, One: added"]
    assert "Secret" not in signed_in("otto").get(planned.get_absolute_url()).content.decode()
    assert "Item R1, Secret: added" in signed_in("paul").get(planned.get_absolute_url()).content.decode()


def test_a_meeting_to_come_moves_neither_into_the_past_nor_onto_another(cast: Cast, planned: Meeting) -> None:
    march = factories.planned_meeting(cast, date(2016, 3, 16))
    with pytest.raises(NotNow, match="cannot move to a day that has passed"):
        changes.move_meeting(meeting=planned, day=date(2016, 2, 21), by=cast.sam)
    with pytest.raises(NotNow, match="The March meeting is on that day"):
        changes.move_meeting(meeting=planned, day=date(2016, 3, 16), by=cast.sam)
    changes.take_step(meeting=march, verb="cancel", words="No business", by=cast.sam)
    moved = changes.move_meeting(meeting=planned, day=date(2016, 3, 16), by=cast.sam)
    assert moved.day == date(2016, 3, 16)


def test_a_meeting_that_moves_back_has_its_own_address_again(cast: Cast, planned: Meeting, signed_in) -> None:
    there = changes.move_meeting(meeting=planned, day=date(2016, 3, 2), by=cast.sam)
    away = there.get_absolute_url()
    back = changes.move_meeting(meeting=there, day=date(2016, 2, 24), by=cast.sam)
    assert back.slug == "2016-02-24"
    sam = signed_in("sam")
    assert sam.get(away)["Location"] == back.get_absolute_url()
    assert sam.get(f"{away}change/")["Location"] == f"{back.get_absolute_url()}change/"
    assert sam.get(f"{away}items/9/").status_code == 302
    assert sam.get(f"{back.get_absolute_url()}items/9/").status_code == 404
    assert sam.post(f"{away}change/").status_code == 200, "what is sent to it is answered for where it is now"
