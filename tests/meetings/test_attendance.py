"""The rules of attendance: one page for everybody, guests by name, substitutes, mended with history until closed."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from boards.changes import end_role, seat
from boards.models import Person, RoleGrant
from boards.refusals import NotNow
from boards.roles import RoleCode
from meetings import changes
from meetings.histories import history_of_the_record
from meetings.models import Attendance, Meeting
from tests import factories
from tests.cast import OPENED, Cast
from tests.drawn import drawn

AT = "/testshire/meetings/2016-01-20/attendance/"


@pytest.fixture
def held(cast: Cast) -> Meeting:
    seat(organisation=cast.bodies["police"], title="Chief", person=cast.paul, starts_on=OPENED, by=cast.sam, on=OPENED)
    return factories.held_meeting(cast)


@pytest.fixture
def sam(signed_in) -> Client:
    return signed_in("sam")


def there(meeting: Meeting) -> list[str]:
    return [f"{line.who}: {line.standing} {line.body}".strip() for line in Attendance.objects.at(meeting)]


def test_everybody_is_written_down_on_one_page(cast: Cast, held: Meeting, sam: Client) -> None:
    page = sam.get(AT).content.decode()
    for name in ("Ann", "Paul", "Nora"):
        assert f">{name}<" in page, "members and the chair of that day"
    answers = {
        f"how_p{cast.ann.pk}": "present", f"how_p{cast.paul.pk}": "apologies", f"how_p{cast.nora.pk}": "sent",
        f"sent_p{cast.nora.pk}": "Sue Guest", "name": "Gus Visitor", "organisation_words": "A charity",
        "standing": "in_attendance", "token": "a",
    }  # fmt: skip
    assert sam.post(AT, answers).status_code == 302
    assert there(held) == [
        "Ann: present", "Sue Guest: substitute", "Gus Visitor: in_attendance A charity", "Nora: apologies",
        "Paul: apologies Testshire Police",
    ]  # fmt: skip
    page = sam.get("/testshire/meetings/2016-01-20/").content.decode()
    assert "Ann (chair)" in page
    assert "Substitute for Nora" in " ".join(page.split())


def test_who_is_offered_follows_the_meetings_day(cast: Cast, held: Meeting, sam: Client) -> None:
    grant = RoleGrant.objects.get(person=cast.nora, role=RoleCode.MEMBER)
    end_role(grant=grant, ends_on=date(2016, 2, 1), by=cast.adam, on=date(2016, 2, 1))
    page = sam.get(AT).content.decode()
    assert ">Nora<" in page, "she was a member on the day"
    assert ">Fay<" not in page, "she had left before it"


def test_a_wrong_line_is_changed_and_taken_out_with_its_history(cast: Cast, held: Meeting, sam: Client) -> None:
    key = f"p{cast.paul.pk}"
    sam.post(AT, {f"how_{key}": "present", "token": "a"})
    sam.post(AT, {f"how_{key}": "absent", f"was_{key}": "present", "token": "b"})
    assert there(held) == ["Paul: absent Testshire Police"]
    assert "Take out of the list" in sam.get(AT).content.decode()
    sam.post(AT, {f"how_{key}": "absent", f"out_{key}": "on", f"was_{key}": "absent", "token": "c"})
    assert there(held) == []
    facts = [line.fact for line in history_of_the_record([], list(Attendance.objects.ever_at(held)))]
    assert facts == ["Paul: taken out of the list", "Paul: changed", "Paul: recorded as present"]
    sam.post(AT, {f"how_{key}": "present", "token": "d"})
    assert there(held) == ["Paul: present Testshire Police"]


def test_two_who_fill_in_the_list_at_once_do_not_undo_each_other(cast: Cast, held: Meeting, sam: Client) -> None:
    paul, ann = f"p{cast.paul.pk}", f"p{cast.ann.pk}"
    changes.record_attendance(meeting=held, person=cast.paul, standing="present", by=cast.sam)
    assert sam.post(AT, {f"how_{ann}": "present", f"was_{paul}": "", "token": "a"}).status_code == 302
    assert len(there(held)) == 2, "an answer that was left as shown changes nothing"
    late = sam.post(AT, {f"how_{paul}": "absent", f"was_{paul}": "", "token": "b"})
    assert "Paul was changed by somebody else meanwhile" in late.content.decode()
    assert f'name="was_{paul}" value="present"' in late.content.decode(), "saving again is a choice"


def test_a_substitute_with_an_account_is_found_by_name_and_taken_out_again(
    cast: Cast, held: Meeting, sam: Client
) -> None:
    key = f"p{cast.paul.pk}"
    sam.post(AT, {f"how_{key}": "sent", f"sent_{key}": "olive", "token": "a"})
    assert Attendance.objects.get(sits_for=cast.paul).person == cast.olive
    sam.post(AT, {f"how_{key}": "present", f"was_{key}": "sent", "token": "b"})
    assert there(held) == ["Paul: present Testshire Police"]
    nameless = sam.post(AT, {f"how_{key}": "sent", f"was_{key}": "present", "token": "c"})
    assert "Enter who sat for Paul" in nameless.content.decode()


def test_the_page_asks_of_each_person_only_what_they_need(cast: Cast, held: Meeting, sam: Client) -> None:
    changes.record_attendance(meeting=held, person=cast.paul, standing="present", by=cast.sam)
    page = drawn(sam.get(AT))
    assert page.count("Take out of the list") == 1, "of who is in the list, and not among how they were there"
    for row in (row_of(page, cast.paul), row_of(page, cast.ann)):
        assert row.count('type="radio"') == 4
        box = row.split("govuk-radios__conditional--hidden")[1]
        assert "Substitute’s name" in box, "asked when a substitute is chosen; always, without JavaScript"
    kept = drawn(sam.post(AT, {f"how_p{cast.ann.pk}": "sent", "token": "a"}))
    assert "Enter who sat for Ann" in kept
    assert "conditional--hidden" not in row_of(kept, cast.ann), "shown where it is needed"


def row_of(page: str, person: Person) -> str:
    return next(part for part in page.split("<fieldset") if f'name="how_p{person.pk}"' in part).split("</fieldset>")[0]


def test_a_line_that_was_taken_out_opens_nothing(cast: Cast, held: Meeting, signed_in) -> None:
    from tests.cast import give

    give(cast.board, cast.stan, RoleCode.IN_ATTENDANCE, cast.machine)
    line = changes.record_attendance(meeting=held, person=cast.stan, standing="in_attendance", by=cast.sam)
    stan = signed_in("stan")
    assert stan.get(held.get_absolute_url()).status_code == 200
    changes.withdraw_attendance(line=line, by=cast.sam)
    assert stan.get(held.get_absolute_url()).status_code == 404


def test_presence_is_known_only_afterwards_and_a_closed_record_stays(cast: Cast, held: Meeting, sam: Client) -> None:
    planned = factories.planned_meeting(cast)
    changes.record_attendance(meeting=planned, person=cast.paul, standing="apologies", by=cast.sam)
    with pytest.raises(NotNow, match="has not taken place yet"):
        changes.record_attendance(meeting=planned, person=cast.paul, standing="present", by=cast.sam)
    changes.take_step(meeting=held, verb="close_record", by=cast.sam)
    held.refresh_from_db()
    with pytest.raises(NotNow, match="record of this meeting is closed"):
        changes.record_attendance(meeting=held, person=cast.paul, standing="present", by=cast.sam)
    assert sam.get(AT).status_code == 403


def test_a_line_is_of_an_account_or_of_a_guest(cast: Cast, held: Meeting) -> None:
    guest = changes.record_attendance(meeting=held, name="Gus", standing="in_attendance", by=cast.sam)
    again = changes.record_attendance(meeting=held, name="gus", standing="present", by=cast.sam)
    assert guest == again, "said twice, the later standing holds"
    again.person = cast.paul
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()
