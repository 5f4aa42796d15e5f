"""A document is read in, checked and saved: what each verb makes, refuses and leaves."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from actions.models import ActionItem
from boards.governed import record
from boards.models import Finding, FindingKind, FindingState, Organisation, ReadIn, StoredFile
from boards.refusals import NotNow
from meetings.changes import take_step
from meetings.histories import history_of_decision
from meetings.models import AgendaItem, Decision, Meeting, Minute
from publishing import changes
from publishing.changes import NotSaved, SaveAnswers
from publishing.changes.reading_in import as_a_deed
from publishing.reading import VERSION
from tests import factories
from tests.cast import Cast

HELD = date(2016, 1, 13)
TEXT = """\
# Testshire Improvement Board

## Update 13 January 2016

### Staffing

The director described how many posts are empty.

It was agreed that:

- Testshire Police will lend two officers by 29 February 2016
- The council will report on sickness at the March meeting

The minutes of the last meeting were agreed by the Board.

### Schools

Head teachers spoke of waiting lists. The council will write to every school in early March.

The Board agreed that there is value in meeting parents.
"""


def upload(text: str = TEXT, name: str = "update.md") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, text.encode())


@pytest.fixture
def row(cast: Cast) -> ReadIn:
    return changes.read_in(upload=upload(), board=cast.board, by=cast.sam)


def found(row: ReadIn, *sorts: str) -> list[Finding]:
    return list(Finding.objects.of_read_in(row).for_reading().filter(sort__in=sorts or FindingKind.values))


def accept_all(cast: Cast, row: ReadIn) -> None:
    for finding in found(row, "section", "decision", "promise", "commitment"):
        changes.accept(finding=finding, by=cast.sam)


def saved(cast: Cast, row: ReadIn, **more) -> ReadIn:
    accept_all(cast, row)
    return changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam, answers=SaveAnswers(**more))


def test_what_is_found_is_kept_with_proposals_and_nothing_is_made(cast: Cast, row: ReadIn) -> None:
    assert (row.meeting_day, row.reader) == (HELD, VERSION)
    assert [one.words for one in found(row, "section")] == ["Staffing", "Schools"]
    lend, _, _ = found(row, "decision")
    assert lend.decided == "agreed"
    lent, reported = found(row, "promise")
    assert lent.under == lend
    assert (lent.due_kind, lent.due_on) == ("date", date(2016, 2, 29))
    assert lent.lead_organisation == cast.bodies["police"]
    assert (reported.due_kind, reported.due_meeting) == ("meeting", "plan: March meeting")
    assert reported.lead_organisation == cast.bodies["council"]
    (write,) = found(row, "commitment")
    assert (write.due_kind, write.due_on, write.due_words) == ("period", date(2016, 3, 10), "early March")
    assert write.under == found(row, "section")[1]
    assert len(found(row, "view")) == 1
    assert {one.state for one in found(row)} == {FindingState.WAITING}
    assert not Meeting.objects.exists()
    assert not Decision.objects.exists()


def test_each_sentence_is_placed_in_its_sections_text(row: ReadIn) -> None:
    for finding in found(row, "decision", "commitment", "view"):
        section = finding.under
        assert section.text[finding.starts : finding.ends].startswith(finding.as_read[:20])


def test_a_known_meeting_is_proposed_by_its_address(cast: Cast) -> None:
    factories.planned_meeting(cast, date(2016, 3, 16))
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    assert [one.due_meeting for one in found(row, "promise")] == ["", "2016-03-16"]


def test_a_lead_that_could_be_two_is_not_guessed(cast: Cast) -> None:
    other = Organisation(board=cast.board, name="Borough Council", sort="council")
    with transaction.atomic():
        record(other, by=cast.sam, reason="x")
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    assert found(row, "promise")[1].lead_name == "Not yet named"
    assert found(row, "promise")[1].who


def test_saving_makes_everything_accepted_on_the_meetings_day(cast: Cast, row: ReadIn) -> None:
    done = saved(cast, row, say_in_public=True)
    meeting = Meeting.objects.get(slug="2016-01-13")
    assert meeting.state == "held"
    assert [item.title for item in AgendaItem.objects.at(meeting)] == ["Staffing", "Schools"]
    decisions = list(Decision.objects.in_order())
    assert [(one.number, one.item.title, one.taken_on) for one in decisions] == [
        (1, "Staffing", HELD),
        (2, "Staffing", HELD),
        (3, "Staffing", HELD),
    ]
    actions = list(ActionItem.objects.order_by("number"))
    assert [(one.due_kind, one.lead_name, one.origin_kind) for one in actions] == [
        ("date", "Testshire Police", "decision"),
        ("meeting", "Testshire Council", "decision"),
        ("period", "Testshire Council", "item"),
    ]
    march = Meeting.objects.get(known_as="March meeting")
    assert march.day is None
    assert actions[1].due_promise.meeting == march
    told = decisions[0].history.get()
    assert told.history_date.date() == date(2016, 2, 22), "the day it was really taken over"
    assert told.history_change_reason.endswith("Read in (document 1)")
    (line,) = history_of_decision(decisions[0], cast.access("sam"))
    assert (line.fact, line.reason, line.too) == ("Recorded", "", "Read in (document 1)")
    assert Minute.objects.get(item__title="Schools").say_in_public.startswith("Head teachers")
    assert done.state == "saved"
    assert found(row, "decision")[0].became == "decision 2016-01-13/1"
    assert found(row, "commitment")[0].became == "action 3"


def test_nothing_that_was_not_accepted_is_made(cast: Cast, row: ReadIn) -> None:
    first = found(row, "decision")[0]
    changes.accept(finding=first, by=cast.sam)
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    assert Decision.objects.get().words == first.words
    assert AgendaItem.objects.get().title == "Staffing"
    assert not ActionItem.objects.exists()


def test_the_agendas_own_items_and_meeting_are_used(cast: Cast) -> None:
    meeting = factories.planned_meeting(cast, HELD)
    own = factories.item(cast, meeting, "STAFFING")
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    saved(cast, row)
    meeting.refresh_from_db()
    assert meeting.state == "held"
    assert own.decisions.count() == 3
    assert AgendaItem.objects.at(meeting).count() == 2


def test_a_closed_record_saves_nothing(cast: Cast, row: ReadIn) -> None:
    take_step(meeting=factories.held_meeting(cast, HELD), verb="close_record", by=cast.sam)
    with pytest.raises(NotNow, match="record of this meeting is closed"):
        saved(cast, row)
    row.refresh_from_db()
    assert row.state == "checking"
    assert not Decision.objects.exists()


def test_what_stops_saving_is_said_by_finding_and_nothing_is_half_done(cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    write = found(row, "commitment")[0]
    Finding.objects.filter(pk=write.pk).update(due_on=None)
    with pytest.raises(NotSaved) as refused:
        changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    assert [(one.place, sentence) for one, sentence in refused.value.lines] == [
        (write.place, "Enter the last day of the period.")
    ]
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(
    ("day", "sentence"), [(None, "Say which day"), (date(2016, 2, 23), "The meeting has not taken place yet")]
)
def test_the_day_is_said_and_past(day, sentence: str, cast: Cast, row: ReadIn) -> None:
    accept_all(cast, row)
    row.meeting_day = day
    with transaction.atomic():
        record(row, by=cast.sam, reason="x")
    with pytest.raises(NotNow, match=sentence):
        changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)


def test_saving_twice_is_refused(cast: Cast, row: ReadIn) -> None:
    saved(cast, row)
    with pytest.raises(NotNow, match="stands at “Saved”"):
        changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    with pytest.raises(NotNow, match="stands at “Saved”"):
        changes.drop_finding(finding=found(row)[0], by=cast.sam)


@pytest.mark.parametrize(
    ("read", "deed"),
    [
        ("It was agreed that the council will write to schools.", "The council will write to schools"),
        ("The Board agreed that police lend two officers", "Police lend two officers"),
        ("Members unanimously resolved that the plan be sent.", "The plan be sent"),
        ("that a report is brought", "A report is brought"),
        ("Agreed: that a report is brought", "A report is brought"),
        ("The council will write to say that schools agreed.", "The council will write to say that schools agreed"),
        ("The police agreed that schools will be told.", "The police agreed that schools will be told"),
    ],
)
def test_an_action_begins_with_its_deed(read: str, deed: str) -> None:
    assert as_a_deed(read) == deed


@pytest.mark.parametrize(
    ("contents", "name", "sentence"),
    [
        (b"", "x.md", "The selected file is empty"),
        (b"\x89PNG\r\n\x1a\n0000", "minutes.docx", "must be Word"),
        (b"%PDF-1.7", "minutes.docx", "must be Word"),
        (b"PK\x03\x04 cut short", "minutes.docx", "damaged or was cut short"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "minutes.docx", "password protected"),
        (b"x" * (21 * 1024 * 1024), "minutes.txt", "smaller than 20MB"),
    ],
)
def test_files_that_are_refused_leave_nothing(contents: bytes, name: str, sentence: str, cast: Cast) -> None:
    with pytest.raises(ValidationError, match=sentence):
        changes.read_in(upload=SimpleUploadedFile(name, contents), board=cast.board, by=cast.sam)
    assert not StoredFile.objects.exists()
    assert not ReadIn.objects.exists()


UNDATED = """\
# Notes

## Part

It was agreed that:

- the council will write to schools by 4 March
- the council will report to the March meeting
"""


def test_dues_are_read_again_once_the_day_is_said_and_answers_stay(cast: Cast) -> None:
    row = changes.read_in(upload=upload(UNDATED), board=cast.board, by=cast.sam)
    write, report = found(row, "promise")
    assert (row.meeting_day, write.due_kind, write.due_on) == (None, "date", None)
    with pytest.raises(NotNow, match="Enter the date it is due"):
        changes.accept(finding=write, by=cast.sam)
    changes.accept(finding=report, by=cast.sam)
    factories.planned_meeting(cast, date(2016, 3, 16))
    changes.mend_read_in(read_in=row, title="Notes", meeting_day=HELD, by=cast.sam)
    write, report = found(row, "promise")
    assert write.due_on == date(2016, 3, 4)
    assert report.due_meeting == "plan: March meeting", "it was accepted so"


def test_set_aside_keeps_it_and_takes_no_more(cast: Cast, row: ReadIn) -> None:
    assert changes.set_aside(read_in=row, by=cast.sam).state == "set_aside"
    with pytest.raises(NotNow, match="stands at “Set aside”"):
        changes.accept(finding=found(row)[0], by=cast.sam)


def test_findings_come_without_what_saving_their_document_made(cast: Cast) -> None:
    """It would be read and unpacked once for each of them: of a large document, most of the work."""
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    asked = str(Finding.objects.for_reading().query)
    assert '"made"' not in asked
    assert '"taken_back"' not in asked
