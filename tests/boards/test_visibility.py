"""Who reads what: every role at every level; authors, presenters, those in attendance, named and kept out."""

from datetime import date

import pytest

from actions.models import ActionItem, ActionUpdate
from boards.changes import ask_for_role, name_reader, set_readers, withdraw_reader
from boards.roles import RoleCode
from boards.visibility import ReaderRule
from meetings.changes import add_item, record_attendance
from meetings.models import AgendaItem, Decision, Meeting, Promise
from tests import factories
from tests.cast import DAY, ROLES, Cast, give

# level: the roles that read it
READERS = {
    "public": {"observer", "adviser", "officer", "member", "secretariat", "chair"},
    "board": {"observer", "adviser", "officer", "member", "secretariat", "chair"},
    "members": {"adviser", "member", "secretariat", "chair"},
    "named": {"chair"},
    "own": set(),
}


@pytest.mark.parametrize("level", READERS)
def test_every_role_at_every_level(level: str, cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast), visibility=level, contributed_by=cast.machine)
    for name, role in ROLES.items():
        sees = AgendaItem.objects.visible_to(cast.access(name)).filter(pk=item.pk).exists()
        assert sees == (role in READERS[level]), f"{name} at {level}"


def test_an_own_thing_is_its_authors_alone_even_when_others_are_named(cast: Cast) -> None:
    item = factories.item(
        cast, factories.held_meeting(cast), visibility="own", contributed_by=cast.paul, named=[cast.nora]
    )
    readers = [name for name in ROLES if AgendaItem.objects.visible_to(cast.access(name)).filter(pk=item.pk)]
    assert readers == ["paul"]
    assert item.reference == "N1"


def test_who_presents_an_item_reads_it(cast: Cast) -> None:
    meeting = factories.held_meeting(cast)
    item = add_item(
        meeting=meeting, title="Part two", visibility="members", presenter_person=cast.olive, by=cast.sam, on=DAY
    )
    assert AgendaItem.objects.visible_to(cast.access("olive")).filter(pk=item.pk)
    assert not AgendaItem.objects.visible_to(cast.access("oscar")).filter(pk=item.pk)


def test_who_is_named_and_no_longer_named(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast), visibility="named")
    line = name_reader(thing=item, person=cast.olive, by=cast.sam)
    assert AgendaItem.objects.visible_to(cast.access("olive")).filter(pk=item.pk)
    withdraw_reader(line=line, by=cast.sam)
    assert not AgendaItem.objects.visible_to(cast.access("olive")).filter(pk=item.pk)
    assert item.readers.get().history.count() == 2


def test_those_in_attendance_read_the_open_things_of_their_meetings_alone(cast: Cast) -> None:
    give(cast.board, cast.stan, RoleCode.IN_ATTENDANCE, cast.machine)
    attended, other = factories.held_meeting(cast), factories.held_meeting(cast, date(2016, 1, 27))
    for meeting in (attended, other):
        open_item = factories.item(cast, meeting)
        factories.decision(cast, open_item)
        factories.decision(cast, factories.item(cast, meeting, visibility="members"))
    record_attendance(meeting=attended, person=cast.stan, standing="in_attendance", by=cast.sam, on=factories.HELD)
    access = cast.access("stan")
    assert list(Meeting.objects.visible_to(access)) == [attended]
    assert [item.meeting for item in AgendaItem.objects.visible_to(access)] == [attended]
    assert [decision.visibility for decision in Decision.objects.visible_to(access)] == ["board"]
    assert not ActionItem.objects.visible_to(access)


def test_those_in_attendance_walk_their_pages(cast: Cast, signed_in) -> None:
    give(cast.board, cast.stan, RoleCode.IN_ATTENDANCE, cast.machine)
    attended, other = factories.held_meeting(cast), factories.held_meeting(cast, date(2016, 1, 27))
    decision = factories.decision(cast, factories.item(cast, attended))
    factories.action(cast, decision, "A deed of the register")
    record_attendance(meeting=attended, person=cast.stan, standing="in_attendance", by=cast.sam, on=factories.HELD)
    stan = signed_in("stan")
    for address, status in {
        "/testshire/": 200,
        "/testshire/meetings/": 200,
        attended.get_absolute_url(): 200,
        f"{attended.get_absolute_url()}summary.pdf": 200,
        decision.get_absolute_url(): 200,
        other.get_absolute_url(): 404,
        "/testshire/actions/": 404,
        "/testshire/actions/1/": 404,
    }.items():
        response = stan.get(address)
        assert response.status_code == status, address
        assert b"A deed of the register" not in response.content
    assert ">Actions<" not in stan.get("/testshire/").content.decode()


def test_a_substitute_reads_as_a_member_until_the_last_day(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast), visibility="members")
    ask_for_role(
        board=cast.board, person=cast.stan, role=RoleCode.SUBSTITUTE, starts_on=factories.HELD,
        ends_on=date(2016, 2, 3), by=cast.adam,
    )  # fmt: skip
    assert AgendaItem.objects.visible_to(cast.access("stan", date(2016, 2, 3))).filter(pk=item.pk)
    assert not AgendaItem.objects.visible_to(cast.access("stan", date(2016, 2, 4))).filter(pk=item.pk)


def test_a_promise_is_read_by_who_reads_the_decision_it_was_made_by(cast: Cast) -> None:
    from actions.changes import Due

    meeting = factories.held_meeting(cast)
    secret = factories.decision(cast, factories.item(cast, meeting, visibility="members"))
    factories.action(cast, secret, due=Due.at(factories.planned_meeting(cast)))
    assert Promise.objects.visible_to(cast.access("paul")).count() == 1
    assert Promise.objects.visible_to(cast.access("otto")).count() == 0


def test_what_hangs_on_an_item_is_kept_from_whom_the_item_is_kept_from(cast: Cast) -> None:
    """No line is written for the decision, its promise, the action or its update: each asks its parent."""
    from actions.changes import Due

    item = factories.item(cast, factories.held_meeting(cast))
    due = Due.at(factories.planned_meeting(cast))
    action = factories.action(cast, factories.decision(cast, item), due=due)
    factories.update(action, cast.olive, on=DAY)
    hanging = (Decision, Promise, ActionItem, ActionUpdate)
    assert [model.objects.visible_to(cast.access("paul")).count() for model in hanging] == [1, 1, 1, 1]
    set_readers(thing=item, named=[], kept_from=[cast.paul], by=cast.sam)
    assert [model.objects.visible_to(cast.access("paul")).count() for model in hanging] == [0, 0, 0, 0]
    assert [model.objects.visible_to(cast.access("nora")).count() for model in hanging] == [1, 1, 1, 1]


def test_who_said_an_update_reads_it_again_whatever_its_level(cast: Cast) -> None:
    action = factories.action(cast, factories.decision(cast, factories.item(cast, factories.held_meeting(cast))))
    update = factories.update(action, cast.olive, on=DAY, visibility="members")
    readers = [name for name in ROLES if ActionUpdate.objects.visible_to(cast.access(name)).filter(pk=update.pk)]
    assert sorted(readers) == ["ada", "ann", "nora", "olive", "paul", "sam"]


def test_kept_from_beats_being_named_and_presenting(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast), presenter_person=cast.paul)
    name_reader(thing=item, person=cast.paul, by=cast.sam)
    name_reader(thing=item, person=cast.paul, rule=ReaderRule.KEPT_FROM, by=cast.sam)
    assert not AgendaItem.objects.visible_to(cast.access("paul")).filter(pk=item.pk)


@pytest.mark.parametrize("name", ["bert", "stan", "fay"])
def test_without_a_role_on_the_board_nothing_is_seen(name: str, cast: Cast) -> None:
    factories.action(cast, factories.decision(cast, factories.item(cast, factories.held_meeting(cast))))
    access = cast.access(name)
    for model in (Meeting, AgendaItem, Decision, ActionItem, Promise):
        assert not model.objects.visible_to(access).exists(), model


def test_what_a_reader_is_named_on_or_kept_from_is_asked_once(cast: Cast, django_assert_num_queries) -> None:
    meeting = factories.held_meeting(cast)
    kept, seen = factories.item(cast, meeting), factories.item(cast, meeting, visibility="named")
    factories.item(cast, meeting, visibility="named")
    name_reader(thing=kept, person=cast.olive, rule=ReaderRule.KEPT_FROM, by=cast.sam)
    name_reader(thing=seen, person=cast.olive, by=cast.sam)
    access = cast.access("olive")
    with django_assert_num_queries(3):  # the lines, then each list
        assert list(AgendaItem.objects.visible_to(access)) == [seen]
        assert not Decision.objects.visible_to(access).filter(item=kept)
