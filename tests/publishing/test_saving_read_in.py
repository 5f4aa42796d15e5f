"""Saving makes what its page showed, for the readers it showed, dated by the document."""

from datetime import date

import pytest

from actions.models import ActionItem
from actions.register import annotated, lines_of
from boards.models import Finding, ReadIn
from boards.refusals import NotNow
from boards.roles import Level
from meetings.models import AgendaItem, Decision, Minute
from publishing import changes
from publishing.changes import Differs, Mended, SaveAnswers
from publishing.forms.one_finding import FindingForm
from publishing.judging import Judge
from publishing.proposing import ProposedLead
from publishing.save_plan import plan_of
from publishing.which_meeting import Meetings
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn
from tests.publishing.test_reading_in import HELD, accept_all, found, upload

TWICE = """\
# Board

## Update 13 January 2016

### Staffing

The Board met.

It was agreed that the council will write to schools by 4 March.

### Staffing

Staff spoke of their work. It was agreed that the police will lend two officers.
"""
LONG_AGO = """\
# Board

## Update 9 December 2015

### A

It was agreed that:

- the police will lend two officers by 4 January 2016
- the council will write to schools by 5 January 2016
- health will count by 6 January 2016
"""
SAID_NEXT = """\
# Board

## Update {}

### A

It was agreed that the council will bring a report to the next meeting.
"""


@pytest.fixture
def row(cast: Cast) -> ReadIn:
    return changes.read_in(upload=upload(), board=cast.board, by=cast.sam)


def save(cast: Cast, row: ReadIn, seen: str | None = None, **answers) -> ReadIn:
    said = SaveAnswers(**answers)
    return changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam, answers=said, seen=seen)


def plan(cast: Cast, row: ReadIn):
    return plan_of(row, list(Finding.objects.of_read_in(row).for_reading()), cast.access("sam"))


def mend(cast: Cast, finding: Finding, **columns) -> Finding:
    lead = ProposedLead(finding.lead, the_board=finding.lead_board)
    return changes.mend_finding(finding=finding, mended=Mended(columns, lead), by=cast.sam)


def test_what_another_answered_meanwhile_is_not_saved_unseen(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    seen = plan(cast, row).fingerprint
    changes.drop_finding(finding=found(row, "decision")[0], by=cast.sam)
    mend(cast, found(row, "commitment")[0], words="Write to every school twice")
    with pytest.raises(Differs) as differs:
        save(cast, row, seen)
    assert differs.value.lines == [
        "Finding 2 is not accepted any more.",
        "Finding 3 is not accepted any more.",
        "Finding 8 was answered again.",
    ]
    assert not Decision.objects.exists()


def test_a_meeting_planned_meanwhile_is_not_used_unseen(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    seen = plan(cast, row).fingerprint
    factories.planned_meeting(cast, date(2016, 3, 16))
    with pytest.raises(Differs):
        save(cast, row, seen)
    assert plan(cast, row).used[0].day == date(2016, 3, 16)
    save(cast, row, plan(cast, row).fingerprint)
    assert ActionItem.objects.get(number=2).due_promise.meeting.day == date(2016, 3, 16)


def test_what_is_certain_is_what_the_page_counted(cast: Cast, row: ReadIn) -> None:
    with pytest.raises(Differs, match="not what the page showed"):
        changes.accept_certain(read_in=row, access=cast.access("sam"), by=cast.sam, seen="1.1 2.1")
    assert not Finding.objects.of_read_in(row).taken().exists()


def test_what_is_hidden_is_not_counted_and_not_written_into(cast: Cast, row: ReadIn) -> None:
    meeting = factories.held_meeting(cast, HELD)
    hidden = factories.item(cast, meeting, "Staffing", visibility=Level.NAMED, named=[cast.nora])
    factories.decision(cast, hidden)
    part_two = factories.item(cast, meeting, "Schools", visibility=Level.MEMBERS)
    accept_all(cast, row)
    assert (plan(cast, row).there_already, plan(cast, row).same_items) == (0, [])
    save(cast, row)
    assert hidden.decisions.count() == 1
    assert not part_two.decisions.exists()
    assert AgendaItem.objects.at(meeting).count() == 4


def test_readers_are_inherited_by_all_that_is_made(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    mend(cast, found(row, "section")[1], visibility="members")
    assert plan(cast, row).closed_items == ["Schools"]
    save(cast, row, say_in_public=True)
    schools = AgendaItem.objects.get(title="Schools")
    assert (schools.visibility, schools.reference) == (Level.MEMBERS, "R1")
    assert ActionItem.objects.get(item=schools).visibility == Level.MEMBERS
    assert not Minute.objects.filter(item=schools).exists(), "Part 2 says nothing in public"
    assert {one.visibility for one in Decision.objects.all()} == {Level.BOARD}


def test_a_whole_document_for_members_only(cast: Cast, row: ReadIn) -> None:
    changes.mend_read_in(read_in=row, title=row.title, meeting_day=HELD, visibility="members", by=cast.sam)
    accept_all(cast, row)
    save(cast, row)
    assert {one.visibility for one in [*Decision.objects.all(), *ActionItem.objects.all()]} == {Level.MEMBERS}


def test_two_sections_of_one_heading_are_one_item_with_both_texts(cast: Cast) -> None:
    row = factories.document(cast, TWICE)
    accept_all(cast, row)
    save(cast, row, say_in_public=True)
    said = Minute.objects.get(item=AgendaItem.objects.get()).say_in_public
    assert "The Board met." in said
    assert "Staff spoke of their work." in said
    assert "agreed" not in said, "what is a decision is not said twice"


def test_an_item_is_for_what_was_done_at_it(cast: Cast) -> None:
    """It was asked for a decision where one was taken; told for information where the Board only noted."""
    text = "# Board\n\n## Update 13 January 2016\n\n### A\n\nIt was agreed that the council will write to schools.\n\n"
    text += "### B\n\nThe Board noted the report.\n\n### C\n\nStaff spoke of their work.\n\n"
    text += "### C\n\nThe Board approved it.\n"
    row = factories.document(cast, f"{text}\n### D\n\nStaff spoke.\n")
    accept_all(cast, row)
    save(cast, row)
    purposes = list(AgendaItem.objects.order_by("position").values_list("title", "purpose"))
    assert purposes == [("A", "decision"), ("B", "information"), ("C", "decision"), ("D", "discussion")]


def test_what_was_complete_at_once_is_saved_so(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    assert found(row, "decision")[2].is_complete
    save(cast, row)
    assert [one.complete_at_once for one in Decision.objects.in_order()] == [False, False, True]


def test_what_was_due_before_today_is_asked_and_saved_as_told(cast: Cast) -> None:
    row = factories.document(cast, LONG_AGO)
    accept_all(cast, row)
    with pytest.raises(NotNow, match="Say what became of the things that were due before today"):
        save(cast, row)
    promises = found(row, "promise")
    mend(cast, promises[0], since="done", done_on=date(2016, 1, 3))
    mend(cast, promises[1], since="none")
    assert len(plan(cast, row).past_to_tell) == 1
    done = save(cast, row, since="open")
    lend, count = ActionItem.objects.order_by("number")
    assert (lend.state, lend.closed_on, lend.closed_by) == ("closed", date(2016, 1, 3), cast.sam)
    assert "as told when it was read in" in lend.state_changes.get().words
    assert count.state == "open"
    assert Decision.objects.count() == 3
    changes.undo_read_in(read_in=done, words="The wrong board", by=cast.sam)
    assert {one.state for one in ActionItem.objects.all()} == {"not_going_ahead"}


def test_nothing_was_done_on_a_day_to_come(cast: Cast) -> None:
    """On the form beside the day; a save refuses it as well, and undoing is never held up by it."""
    row = factories.document(cast, LONG_AGO)
    accept_all(cast, row)
    promise = found(row, "promise")[0]
    field = FindingForm(access=cast.access("sam"), finding=promise).fields["done_on"]
    assert field.last == cast.access("sam").day
    mend(cast, promise, since="done", done_on=date(2030, 1, 1))
    with pytest.raises(NotNow, match="must be today or earlier"):
        save(cast, row, since="open")
    assert not ActionItem.objects.exists()


def test_nothing_was_done_before_the_meeting_that_agreed_it(cast: Cast) -> None:
    row = factories.document(cast, LONG_AGO)
    accept_all(cast, row)
    promise = found(row, "promise")[0]
    form = FindingForm(access=cast.access("sam"), finding=promise)
    assert form.fields["done_on"].first == date(2015, 12, 9)
    too_early = "The day it was done must be 9\u00a0December\u00a02015 or later, the day of the meeting"
    with pytest.raises(NotNow, match=too_early):
        mend(cast, promise, since="done", done_on=date(2015, 12, 8))
    mend(cast, promise, since="done", done_on=date(2015, 12, 9))
    save(cast, row, since="open")
    action = ActionItem.objects.get(number=1)
    assert action.closed_on == date(2015, 12, 9)


def test_under_a_heading_that_comes_twice_a_promise_stands_where_it_was_made(cast: Cast) -> None:
    text = "# Board\n\n## Update 13 January 2016\n\n### Actions\n\nThe council will write by 4 March.\n\n"
    text += "### Visits\n\nSome.\n\n"
    row = factories.document(cast, f"{text}### Actions\n\nThe police will write by 9 April.\n")
    sections = [one for one in row.findings.all() if one.sort == "section"]
    promises = [one for one in row.findings.all() if one.sort == "commitment"]
    assert [one.under for one in promises] == [sections[0], sections[2]]
    assert all(one.ends > one.starts for one in promises)


def test_what_is_taken_over_from_long_ago_has_its_first_update_to_come(cast: Cast) -> None:
    """Nobody could give an update here before the action was in the record."""
    row = changes.read_in(upload=upload(LONG_AGO), board=cast.board, by=cast.sam)
    accept_all(cast, row)
    save(cast, row, since="open")
    access = cast.access("sam")
    lines = lines_of(annotated(access), access)
    assert {line.action.agreed_on for line in lines} == {date(2015, 12, 9)}
    assert {line.update_due_on for line in lines} == {date(2016, 3, 21)}
    assert {line.action.taken_over_on for line in lines} == {date(2016, 2, 22)}


def test_a_meeting_recorded_since_is_said_where_the_words_may_mean_it(cast: Cast, row: ReadIn) -> None:
    """“The next meeting” was the one the record had when the document was read."""
    later = factories.held_meeting(cast, date(2016, 2, 17))
    said = SAID_NEXT.format("13 January 2016")
    first = changes.read_in(upload=upload(said), board=cast.board, by=cast.sam)
    (promise,) = first.findings.filter(due_kind="meeting")
    assert promise.due_meeting == later.slug
    nearer = factories.held_meeting(cast, date(2016, 1, 27))
    assert left_to_judge(cast, first, promise) == f"Perhaps the {nearer.known_as}, 27\u00a0January\u00a02016"
    accept_all(cast, first)
    assert [(one.pk, meeting) for one, meeting in plan(cast, first).nearer] == [(promise.pk, nearer)]
    changes.set_aside(read_in=first, by=cast.sam)
    second = changes.read_in(upload=upload(f"{said}\n"), board=cast.board, by=cast.sam)
    (promise,) = second.findings.filter(due_kind="meeting")
    assert (promise.due_meeting, left_to_judge(cast, second, promise)) != (later.slug, "")


def left_to_judge(cast: Cast, row: ReadIn, finding: Finding) -> str:
    """What the check page says is left to judge of a finding."""
    findings = list(Finding.objects.visible_to(cast.access("sam")).of_read_in(row).for_reading())
    return Judge(row, findings, Meetings(row.board), cast.access("sam")).left.get(finding.pk, "")


def test_a_day_to_come_is_said_before_anything_is_pressed(cast: Cast, row: ReadIn, signed_in) -> None:
    accept_all(cast, row)
    row.refresh_from_db()
    changes.mend_read_in(read_in=row, title=row.title, meeting_day=date(2016, 6, 14), by=cast.sam)
    page = drawn(signed_in("sam").get(row.get_absolute_url()))
    assert "14\u00a0June\u00a02016 has not come yet" in page
    page = drawn(signed_in("sam").get(f"{row.get_absolute_url()}save/"))
    assert "The meeting has not taken place yet" in page
