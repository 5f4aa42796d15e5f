"""Months of updates are read in, in order or not: what one calls “the February meeting” is the next one's meeting."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from actions.models import ActionItem
from boards.models import Finding, ReadIn
from boards.refusals import NotNow
from meetings.changes import plan_meeting
from meetings.models import Meeting
from publishing import changes
from publishing.changes import SaveAnswers
from publishing.save_plan import plan_of
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on

DECEMBER, JANUARY, FEBRUARY = date(2015, 12, 9), date(2016, 1, 13), date(2016, 2, 10)


def update_of(cast: Cast, day: date, due: str) -> ReadIn:
    """An update with one promise to a meeting, all of it accepted."""
    said = f"It was agreed that the council will report at {due}."
    row = factories.document(cast, f"# Board\n\n## Update {day.day} {day:%B %Y}\n\n### Staffing\n\n{said}\n")
    for finding in Finding.objects.of_read_in(row).for_reading():
        changes.accept(finding=finding, by=cast.sam)
    return row


def save(cast: Cast, row: ReadIn, which: str = "") -> None:
    answers = SaveAnswers(which=which, since="open")
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam, answers=answers)


def plan(cast: Cast, row: ReadIn):
    return plan_of(row, list(Finding.objects.of_read_in(row).for_reading()), cast.access("sam"))


def named(cast: Cast) -> list[tuple[str, date | None, str]]:
    rows = [(one.known_as, one.day, one.state) for one in Meeting.objects.of(cast.board)]
    return sorted(rows, key=lambda row: row[1] or date.max)


def test_a_meeting_to_be_planned_is_announced_by_the_name_it_gets(cast: Cast) -> None:
    """In the same month as the document’s own meeting, which has the month’s name: the other has its year too."""
    row = update_of(cast, date(2012, 11, 13), "the 28 November meeting")
    assert list(plan(cast, row).names.values()) == ["November 2012 meeting"]
    save(cast, row)
    assert {one.known_as for one in Meeting.objects.of(cast.board)} == {"November meeting", "November 2012 meeting"}


def test_december_january_february_join_the_meetings_that_were_promised(cast: Cast) -> None:
    save(cast, update_of(cast, DECEMBER, "the January meeting"))
    january = update_of(cast, JANUARY, "the February meeting")
    with pytest.raises(NotNow, match="Say whether this is the January meeting"):
        save(cast, january)
    save(cast, january, "january-meeting")
    february = update_of(cast, FEBRUARY, "the March meeting")
    assert [row.known_as for row in plan(cast, february).perhaps] == ["February meeting"]
    save(cast, february, "february-meeting")
    assert named(cast) == [
        ("December meeting", DECEMBER, "held"),
        ("January meeting", JANUARY, "held"),
        ("February meeting", FEBRUARY, "held"),
        ("March meeting", None, "planned"),
    ]
    due = ActionItem.objects.with_effective_due().order_by("number")
    assert [action.effective_due for action in due] == [JANUARY, FEBRUARY, None]


def test_in_the_reverse_order_each_finds_the_meeting_that_is_there(cast: Cast) -> None:
    save(cast, update_of(cast, FEBRUARY, "the March meeting"))
    january = update_of(cast, JANUARY, "the February meeting")
    assert plan(cast, january).used[0].day == FEBRUARY
    save(cast, january)
    december = update_of(cast, DECEMBER, "the next meeting")
    assert plan(cast, december).used[0].day == JANUARY
    save(cast, december)
    assert len(named(cast)) == 4


def test_it_may_be_another_meeting(cast: Cast) -> None:
    save(cast, update_of(cast, DECEMBER, "the January meeting"))
    save(cast, update_of(cast, JANUARY, "a future meeting"), "another")
    assert ("January meeting", None, "planned") in named(cast)
    assert ("13 January meeting", JANUARY, "held") in named(cast)


def test_a_second_meeting_in_a_month_is_named_on_the_save_page_before_it_is_made(
    cast: Cast, signed_in: Callable[[str], Client]
) -> None:
    save(cast, update_of(cast, JANUARY, "a future meeting"))
    row = update_of(cast, date(2016, 1, 6), "a future meeting")
    assert "Known as the 6 January meeting" in said_on(signed_in("sam").get(f"{row.get_absolute_url()}save/"))
    save(cast, row)
    assert ("6 January meeting", date(2016, 1, 6), "held") in named(cast)


def test_the_february_meeting_is_to_be_chosen_where_two_are_to_come(cast: Cast) -> None:
    for day in (date(2016, 2, 24), FEBRUARY):
        plan_meeting(board=cast.board, day=day, by=cast.sam)
    for words, due in (("the February meeting", ""), ("the 10 February meeting", "2016-02-10")):
        said = f"It was agreed that the council will report at {words}."
        row = factories.document(cast, f"## Update 13 January 2016\n\n### Staffing\n\n{said}\n")
        assert Finding.objects.of_read_in(row).get(sort="promise").due_meeting == due


def test_a_meeting_of_another_year_is_never_meant(cast: Cast) -> None:
    march = factories.planned_meeting(cast, date(2016, 3, 16))
    assert march.known_as == "March meeting"
    row = update_of(cast, date(2015, 1, 14), "the March meeting")
    assert plan(cast, row).planned == ["March 2015 meeting"]
    save(cast, row)
    action = ActionItem.objects.get()
    assert (action.due_promise.meeting.known_as, action.due_promise.meeting.day) == ("March 2015 meeting", None)
    again = update_of(cast, date(2015, 2, 11), "the March meeting")
    assert [row.known_as for row in plan(cast, again).used] == ["March 2015 meeting"], "the one just planned"


def test_the_next_meeting_is_not_a_year_off_and_two_are_to_be_chosen(cast: Cast) -> None:
    factories.planned_meeting(cast, date(2016, 3, 16))
    row = factories.document(
        cast, "## Update 10 December 2014\n\n### A\n\nIt was agreed that the council will report at the next meeting.\n"
    )
    promise = Finding.objects.of_read_in(row).get(sort="promise")
    assert (promise.due_kind, promise.due_meeting) == ("meeting", "")
    plan_meeting(board=cast.board, day=date(2016, 3, 30), by=cast.sam)
    plan_meeting(board=cast.board, day=date(2016, 3, 9), by=cast.sam)
    for meeting in Meeting.objects.of(cast.board).exclude(day=date(2016, 3, 16)):
        assert meeting.known_as in ("30 March meeting", "9 March meeting")
    other = factories.document(
        cast, "## Update 13 January 2016\n\n### A\n\nIt was agreed that the council will report at the March meeting.\n"
    )
    assert Finding.objects.of_read_in(other).get(sort="promise").due_meeting == ""
