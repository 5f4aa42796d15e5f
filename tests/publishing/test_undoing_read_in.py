"""Undoing a document takes back all that saving made of it, and leaves what somebody else recorded."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actions.models import ActionItem
from boards.changes import set_readers
from boards.models import ReadIn
from boards.refusals import NotNow
from meetings.changes import (
    Decided,
    mend_decision,
    name_meeting,
    plan_meeting,
    record_attendance,
    take_decision,
    take_step,
    take_up_promise,
    write_minute,
)
from meetings.histories import history_of_meeting
from meetings.models import AgendaItem, Decision, Meeting, Minute, Promise, Standing
from publishing import changes
from publishing.checking.promises import record_of
from publishing.markable import markable
from publishing.undo_stops import OTHER, UNSEEN, Stop, stops_of
from publishing.what_was_made import meetings_that_stay
from tests import factories
from tests.cast import Cast
from tests.publishing.test_reading_in import HELD, accept_all, found, saved, upload
from tests.publishing.test_saving_read_in import mend, plan, save


@pytest.fixture
def row(cast: Cast) -> ReadIn:
    return changes.read_in(upload=upload(), board=cast.board, by=cast.sam)


def test_undoing_takes_all_back_and_gives_no_number_again(cast: Cast, row: ReadIn) -> None:
    saved(cast, row, say_in_public=True)
    row.refresh_from_db()
    undone = changes.undo_read_in(read_in=row, words="The wrong board", by=cast.sam)
    assert undone.state == "undone"
    assert {one.withdrawn_on for one in Decision.objects.all()} == {date(2016, 2, 22)}
    assert {one.state for one in ActionItem.objects.all()} == {"not_going_ahead"}
    assert {one.withdrawn for one in AgendaItem.objects.all()} == {True}
    assert {one.state for one in Meeting.objects.all()} == {"cancelled"}
    assert not Promise.objects.unanswered().exists()
    assert not Minute.objects.exclude(say_in_public="").exists()
    again = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    saved(cast, again)
    meeting = Meeting.objects.get(slug="2016-01-13")
    assert meeting.state == "held"
    assert [one.number for one in Decision.objects.standing().in_order()] == [4, 5, 6]


def test_undoing_is_refused_once_something_refers_to_it_and_says_what(cast: Cast, row: ReadIn) -> None:
    saved(cast, row)
    factories.update(ActionItem.objects.get(number=1), cast.sam, on=date(2016, 2, 1))
    with pytest.raises(NotNow, match="An update of action 1"):
        changes.undo_read_in(read_in=row, words="x", by=cast.sam)
    assert Decision.objects.standing().count() == 3


def test_undoing_is_refused_after_a_draft_a_change_or_a_later_decision(cast: Cast, row: ReadIn) -> None:
    saved(cast, row)
    decision = Decision.objects.get(number=1)
    meeting = decision.meeting
    later = changes_of_it(cast, decision)
    assert f"Decision {later.reference}, of decision 1" in stands(cast, row)
    assert later.changes == decision
    mend_decision(decision=Decision.objects.get(number=2), by=cast.sam, reason="x", words="Other words")
    assert stops(cast, row)[-1].uses == ["decision 2"]
    factories.draft(cast, meeting)
    assert stands(cast, row)[0].startswith("The draft “January meeting")


def test_the_page_says_first_what_was_published_and_in_the_end_what_was_marked(cast: Cast, row: ReadIn) -> None:
    saved(cast, row)
    meeting = Decision.objects.get(number=1).meeting
    facts = {"access": cast.access("sam"), "by": cast.sam}
    seen = markable(facts["access"], meeting)
    changes.mark_public(meeting=meeting, items=seen[0], decisions=seen[1], actions=seen[2], **facts)
    factories.update(ActionItem.objects.get(number=1), cast.sam, on=date(2016, 2, 1))
    factories.published(cast, meeting)
    found = stops(cast, row)
    assert found[0].is_published
    assert found[0].uses[:2] == ["decision 1", "decision 2"]
    assert [stop.name for stop in found if stop.sort == OTHER] == ["An update of action 1"]
    assert found[-1].name == "Changed since it was saved, or marked public"
    assert "item 1 of the January meeting" in found[-1].uses
    assert not any("2016-01-13" in line for stop in found for line in (stop.name, *stop.uses))


def test_what_the_secretary_may_not_read_stands_in_the_way_without_its_name(
    cast: Cast, row: ReadIn, signed_in: Callable[[str], Client]
) -> None:
    saved(cast, row)
    agreed = Decision.objects.get(number=1)
    theirs = factories.action(cast, agreed, "Ask the director")
    factories.action(cast, agreed, "Ask the police")
    set_readers(thing=theirs, named=[], kept_from=[cast.sam], by=cast.ann)
    sam = signed_in("sam")
    assert sam.get(theirs.get_absolute_url()).status_code == 404
    assert stands(cast, row) == [f"Action {theirs.number + 1}, of decision 1", UNSEEN]
    page = sam.get(f"{row.get_absolute_url()}undo/").content.decode()
    assert UNSEEN in page
    assert theirs.get_absolute_url() not in page
    with pytest.raises(NotNow) as refused:
        changes.undo_read_in(read_in=row, words="x", by=cast.sam)
    assert f"ction {theirs.reference}," not in refused.value.sentence


def test_what_it_made_is_not_named_to_whom_it_is_kept_from_since(cast: Cast, row: ReadIn) -> None:
    saved(cast, row)
    agreed = Decision.objects.get(number=1)
    factories.draft(cast, agreed.meeting)
    mend_decision(decision=agreed, by=cast.sam, reason="x", words="Other words")
    changes_of_it(cast, agreed)
    set_readers(thing=agreed, named=[], kept_from=[cast.sam], by=cast.ann)
    found = stops(cast, row)
    assert found[0].name.startswith("The draft “January meeting")
    assert found[-1].name == UNSEEN
    assert not any("decision 1" in line for stop in found for line in (stop.name, *stop.uses))


def test_however_much_refers_to_it_it_is_asked_in_as_many_queries(cast: Cast, row: ReadIn) -> None:
    saved(cast, row)
    agreed = Decision.objects.get(number=1)
    taken = []
    for count in (2, 10):
        for number in range(count):
            factories.action(cast, agreed, f"Ask school {number}")
            changes_of_it(cast, agreed)
        with CaptureQueriesContext(connection) as caught:
            assert len(stops(cast, row)) >= count
        taken.append(len(caught))
    assert taken[0] == taken[1]


def stops(cast: Cast, row: ReadIn) -> list[Stop]:
    """What stands in the way, as Sam reads it."""
    row.refresh_from_db()
    return stops_of(row, cast.access("sam"))


def stands(cast: Cast, row: ReadIn) -> list[str]:
    return [stop.name for stop in stops(cast, row)]


def changes_of_it(cast: Cast, decision: Decision) -> Decision:
    return take_decision(item=decision.item, decided=Decided("It is changed.", changes=decision), by=cast.sam)


@pytest.mark.parametrize("issued", [False, True])
def test_undoing_takes_back_that_a_planned_meeting_was_held(issued: bool, cast: Cast, row: ReadIn) -> None:
    meeting = factories.planned_meeting(cast, HELD)
    if issued:
        take_step(meeting=meeting, verb="issue_agenda", by=cast.sam)
    accept_all(cast, row)
    done = save(cast, row)
    changes.undo_read_in(read_in=done, words="The wrong board", by=cast.sam)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.day) == ("issued" if issued else "planned", HELD)


def test_undoing_takes_the_day_of_a_promised_meeting_back(cast: Cast, row: ReadIn) -> None:
    meeting = plan_meeting(board=cast.board, known_as="January meeting", by=cast.sam, on=date(2015, 12, 9))
    accept_all(cast, row)
    done = save(cast, row, which=meeting.slug)
    meeting.refresh_from_db()
    assert (meeting.day, meeting.state) == (HELD, "held")
    changes.undo_read_in(read_in=done, words="The wrong day", by=cast.sam)
    meeting.refresh_from_db()
    assert (meeting.day, meeting.state, meeting.known_as) == (None, "planned", "January meeting")


def recorded_guest(cast: Cast, meeting: Meeting) -> None:
    record_attendance(meeting=meeting, standing=Standing.IN_ATTENDANCE, name="Jo Guest", by=cast.sam, on=HELD)


def recorded_minute(cast: Cast, meeting: Meeting) -> None:
    item = factories.item(cast, meeting, "Another matter")
    write_minute(item=item, notes="They spoke.", say_in_public="", by=cast.sam, on=HELD)


@pytest.mark.parametrize("recorded", [recorded_guest, recorded_minute])
def test_a_meeting_stays_as_it_is_when_something_else_was_recorded_at_it(
    recorded: Callable[[Cast, Meeting], None], cast: Cast, row: ReadIn
) -> None:
    meeting = plan_meeting(board=cast.board, known_as="January meeting", by=cast.sam, on=date(2015, 12, 9))
    accept_all(cast, row)
    done = save(cast, row, which=meeting.slug)
    assert meetings_that_stay(done) == []
    meeting.refresh_from_db()
    recorded(cast, meeting)
    assert meetings_that_stay(done) == [meeting]
    changes.undo_read_in(read_in=done, words="The wrong file", by=cast.sam)
    meeting.refresh_from_db()
    assert (meeting.day, meeting.state) == (HELD, "held")
    assert not Decision.objects.standing().exists()


def test_who_was_said_to_come_before_it_was_saved_does_not_keep_it(cast: Cast, row: ReadIn) -> None:
    meeting = factories.planned_meeting(cast, HELD)
    recorded_guest(cast, meeting)
    accept_all(cast, row)
    done = save(cast, row)
    changes.undo_read_in(read_in=done, words="The wrong file", by=cast.sam)
    meeting.refresh_from_db()
    assert meeting.state == "planned"


def test_a_document_saved_before_that_was_kept_is_asked_for_attendance(cast: Cast, row: ReadIn) -> None:
    meeting = factories.planned_meeting(cast, HELD)
    accept_all(cast, row)
    done = save(cast, row)
    done.made = [{name: value for name, value in line.items() if name != "beside"} for line in done.made]
    assert meetings_that_stay(done) == []
    recorded_guest(cast, meeting)
    assert meetings_that_stay(done) == [meeting]


def test_what_was_undone_leaves_lists_marks_and_names(cast: Cast, row: ReadIn) -> None:
    meeting = factories.planned_meeting(cast, HELD)
    factories.item(cast, meeting, "Schools")
    accept_all(cast, row)
    done = save(cast, row)
    changes.undo_read_in(read_in=done, words="The wrong board", by=cast.sam)
    meeting.refresh_from_db()
    access = cast.access("sam")
    assert not ActionItem.objects.arising_at(meeting).exists()
    assert markable(access, meeting)[2] == []
    assert record_of(meeting, access) == []
    march = Meeting.objects.get(known_as__startswith="March meeting")
    assert (march.known_as, march.state) == ("March meeting (undone)", "cancelled")
    assert history_of_meeting(march)[0].fact == "Known as the March meeting (undone)"
    assert factories.planned_meeting(cast, date(2016, 3, 16)).known_as == "March meeting"


def test_a_closed_record_is_said_before_the_form(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    done = save(cast, row)
    take_step(meeting=Meeting.objects.get(slug="2016-01-13"), verb="close_record", by=cast.sam)
    assert "The record of the January meeting is closed" in stands(cast, done)


def test_what_was_undone_is_checked_again_with_every_answer(cast: Cast, row: ReadIn) -> None:
    mend(cast, found(row, "commitment")[0], words="Write to every school twice")
    changes.drop_finding(finding=found(row, "decision")[0], by=cast.sam)
    done = save(cast, row)
    changes.undo_read_in(read_in=done, words="Too early", by=cast.sam)
    again = changes.check_again(read_in=done, by=cast.sam)
    assert (again.state, again.made) == ("checking", [])
    (kept,) = found(row, "commitment")
    assert (kept.words, kept.state, kept.became) == ("Write to every school twice", "mended", "")
    assert found(row, "decision")[0].state == "dropped"
    save(cast, again)
    meeting = Meeting.objects.get(slug="2016-01-13")
    assert (meeting.known_as, meeting.state) == ("January meeting", "held")
    assert ActionItem.objects.arising_at(meeting).count() == 1


def test_what_was_saved_a_second_time_is_undone_a_second_time(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    undone = changes.undo_read_in(read_in=save(cast, row), words="Too early", by=cast.sam)
    again = save(cast, changes.check_again(read_in=undone, by=cast.sam))
    assert stops(cast, again) == []
    twice = changes.undo_read_in(read_in=again, words="Still too early", by=cast.sam)
    meeting = Meeting.objects.get(slug="2016-01-13")
    assert (twice.state, meeting.state, meeting.known_as) == ("undone", "cancelled", "January meeting (undone)")
    assert not Decision.objects.standing().exists()


def test_a_promise_taken_up_again_stands_in_the_way_of_undoing_its_meeting(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    undone = changes.undo_read_in(read_in=save(cast, row), words="Too early", by=cast.sam)
    old = Promise.objects.get()
    again = save(cast, changes.check_again(read_in=undone, by=cast.sam))
    take_up_promise(promise=old, words="It comes after all", by=cast.sam)
    name_meeting(promise=old, meeting=Meeting.objects.get(known_as="March meeting"), by=cast.sam)
    assert stands(cast, again) == ["A promise, of the March meeting"]


def test_a_closed_record_is_said_though_its_meeting_was_undone_once(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    changes.undo_read_in(read_in=save(cast, row), words="The wrong file", by=cast.sam)
    other = changes.read_in(upload=upload(name="other.md"), board=cast.board, by=cast.sam)
    accept_all(cast, other)
    save(cast, other)
    take_step(meeting=Meeting.objects.get(slug="2016-01-13"), verb="close_record", by=cast.sam)
    again = changes.check_again(read_in=row, by=cast.sam)
    assert "closed" in changes.what_stops_meeting(plan(cast, again), cast.access("sam").day)
