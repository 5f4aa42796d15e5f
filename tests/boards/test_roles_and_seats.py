"""Roles are given by two where it matters, never to oneself; seats and posts are dated; one chair a board."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from boards import changes
from boards.access import access_for
from boards.models import Board, Person, RoleGrant
from boards.refusals import NotNow, Refused
from boards.roles import ROLES, Level, Power, RoleCode, Subject
from tests.cast import DAY, Cast
from tests.drawn import drawn


def test_nobody_gives_a_role_to_themselves(cast: Cast) -> None:
    with pytest.raises(Refused, match="You cannot give yourself a role"):
        changes.ask_for_role(board=cast.board, person=cast.adam, role="member", starts_on=DAY, by=cast.adam)


def test_a_secretary_takes_a_second_person_and_the_chair_is_told(cast: Cast) -> None:
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.all().delete()
    grant = changes.ask_for_role(board=cast.board, person=cast.stan, role="secretariat", starts_on=DAY, by=cast.adam)
    assert not access_for(cast.stan, cast.board, DAY).roles, "it waits"
    why = {cast.adam: "Somebody other than the person who asked", cast.stan: "You cannot confirm your own role"}
    for same, sentence in why.items():
        with pytest.raises(Refused, match=sentence):
            changes.confirm_role(grant=grant, by=same)
    changes.confirm_role(grant=grant, by=cast.eve)
    assert access_for(cast.stan, cast.board, DAY).may(Power.RUN_THE_CYCLE)
    assert "ann@example.org" in str(DBTaskResult.objects.get().args_kwargs)
    with pytest.raises(NotNow, match="already in force"):
        changes.confirm_role(grant=grant, by=cast.eve)


def test_a_board_has_one_chair_and_a_person_one_role_of_a_kind(cast: Cast) -> None:
    with pytest.raises(NotNow, match="The board has a chair"):
        changes.ask_for_role(board=cast.board, person=cast.paul, role="chair", starts_on=DAY, by=cast.adam)
    with pytest.raises(NotNow, match="already has this role"):
        changes.ask_for_role(board=cast.board, person=cast.paul, role="member", starts_on=DAY, by=cast.adam)
    grant = RoleGrant.objects.get(board=cast.board, role="chair")
    grant.pk, grant.person = None, cast.paul
    with pytest.raises(IntegrityError), transaction.atomic():
        grant.save()


@pytest.mark.parametrize(("day", "holds"), [(date(2015, 12, 31), True), (date(2016, 1, 1), False)])
def test_a_role_ends_after_its_last_day(day: date, holds: bool, cast: Cast) -> None:
    assert bool(access_for(cast.fay, cast.board, day).roles) == holds


def test_an_administrator_sees_people_and_nothing_else() -> None:
    role = ROLES[RoleCode.ADMINISTRATOR]
    assert role.sees == {Subject.PEOPLE}
    assert not role.levels
    assert not role.may & {Power.TAKE_DOWN, Power.CLOSE, Power.UPDATE_ANY}


def test_only_the_chair_reads_named_things_by_role() -> None:
    readers = {code for code, role in ROLES.items() if Level.NAMED in role.levels}
    assert readers == {RoleCode.CHAIR, RoleCode.ACTING_CHAIR}
    assert not any(Level.OWN in role.levels for role in ROLES.values())


def test_a_seat_does_not_end_before_it_begins(cast: Cast) -> None:
    seat = changes.seat(organisation=cast.bodies["police"], title="Chief", person=cast.paul, starts_on=DAY, by=cast.sam)
    with pytest.raises(NotNow):
        changes.leave_seat(seat=seat, ends_on=date(2016, 1, 1), by=cast.sam)
    assert changes.leave_seat(seat=seat, ends_on=DAY, by=cast.sam).history.count() == 2


def test_naming_an_organisation_writes_down_the_people_it_means_today(cast: Cast) -> None:
    from tests import factories

    changes.seat(organisation=cast.bodies["police"], title="Chief", person=cast.paul, starts_on=DAY, by=cast.sam)
    changes.seat(organisation=cast.bodies["police"], title="Deputy", starts_on=DAY, by=cast.sam)
    at = factories.item(cast, factories.held_meeting(cast), visibility=Level.NAMED)
    lines = changes.name_organisation(thing=at, organisation=cast.bodies["police"], by=cast.sam)
    assert [line.person for line in lines] == [cast.paul]


def test_a_password_is_not_in_history(cast: Cast) -> None:
    assert not hasattr(cast.paul.history.first(), "password")
    assert cast.paul.history.first().history_user == cast.machine


def test_an_email_address_is_kept_in_lower_case(cast: Cast) -> None:
    person = changes.add_person(name="Una", email="Una@Example.org", by=cast.adam)
    assert Person.objects.get_by_natural_key("UNA@example.ORG") == person


@pytest.mark.parametrize("slug", ["sign-in", "account", "help", "static", "media", "health"])
def test_a_board_cannot_take_an_address_of_the_site(slug: str, cast: Cast) -> None:
    with pytest.raises(ValidationError, match="kept for the site itself"):
        changes.open_board(slug=slug, name="x", place="x", council="x", contact_mailbox="x@example.org", by=cast.adam)


@pytest.mark.parametrize("slug", ["ACCOUNT", "Cumbria"])
def test_a_boards_address_is_in_lower_case(slug: str, cast: Cast) -> None:
    with pytest.raises(ValidationError, match="must be in lower case"):
        changes.open_board(slug=slug, name="x", place="x", council="x", contact_mailbox="x@example.org", by=cast.adam)


NEW = ["newshire", "--name", "Board", "--place", "Newshire", "--council", "C", "--contact", "b@example.org"]


TWO = ["--administrator", "Ann=a@example.org", "--administrator", "Bea=b@example.org"]


def test_create_board_opens_a_board_with_two_administrators(db, capsys) -> None:
    call_command("create_board", *NEW, "--administrator", "Ann=a@example.org", "--administrator", "Bea=b@example.org")
    board = Board.objects.get(slug="newshire")
    assert RoleGrant.objects.of(board).in_force(date(2100, 1, 1)).count() == 2
    assert "open at /newshire/" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--administrator", "Ann=a@example.org"], "Give two administrators"),
        (["--administrator", "Ann", "--administrator", "Bea=b@example.org"], "must be a name and an address"),
        (["--administrator", "Bo=bo@", "--administrator", "Bea=b@example.org"], "must be a name and an address"),
        (["--administrator", f"{'A' * 300}=a@example.org", *TWO[2:]], "must be a name and an address"),
        ([*TWO, "--contact", ""], "--contact: This field cannot be blank"),
    ],
)
def test_create_board_says_what_is_missing(more: list[str], sentence: str, db) -> None:
    before = set(Board.objects.all()), set(Person.objects.all())
    with pytest.raises(CommandError, match=sentence):
        call_command("create_board", *NEW, *more)
    assert (set(Board.objects.all()), set(Person.objects.all())) == before


def test_create_board_takes_nobody_who_cannot_sign_in_and_nobody_by_anothers_address(cast: Cast) -> None:
    with pytest.raises(CommandError, match=f"eve@example.org is the address of {cast.eve.name}, not of Ann"):
        call_command("create_board", *NEW, "--administrator", "Ann=eve@example.org", *TWO[2:])
    cast.eve.is_active = False
    cast.eve.save()
    with pytest.raises(CommandError, match=r"The account of eve@example\.org is closed"):
        call_command("create_board", *NEW, "--administrator", f"{cast.eve.name}=eve@example.org", *TWO[2:])
    assert not Board.objects.filter(slug="newshire").exists()


@pytest.mark.parametrize(
    "command", [["create_board", *NEW, *TWO], ["verify_boards"], ["verify_editions"], ["load_sample"]]
)
def test_before_the_tables_are_made_a_command_says_so(command: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=settings.ROOT,
        env={"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Has manage.py migrate been run?" in done.stderr
    assert "Traceback" not in done.stderr


def test_verify_boards_finds_a_row_of_another_board(cast: Cast, capsys) -> None:
    from tests import factories

    at = factories.item(cast, factories.held_meeting(cast))
    call_command("verify_boards")
    at.board = cast.other_board
    at.save()
    with pytest.raises(CommandError, match="rows are wrong"):
        call_command("verify_boards")
    assert "another board’s" in capsys.readouterr().err


def test_the_pages_of_people_and_seats_do_what_they_say(cast: Cast, signed_in) -> None:
    adam, eve = signed_in("adam"), signed_in("eve")
    person = {"name": "Una New", "email": "UNA@example.org", "role": "member", "token": "t1"}
    assert adam.post("/testshire/people/add/", person).status_code == 302
    una = Person.objects.get(email="una@example.org")
    assert access_for(una, cast.board, DAY).roles == {"member"}
    assert "has an account already" in adam.post("/testshire/people/add/", person | {"token": "t2"}).content.decode()
    give = {"email": "una@example.org", "role": "secretariat", "token": "t3"}
    give |= {"starts_on-day": "22", "starts_on-month": "2", "starts_on-year": "2016"}
    assert adam.post("/testshire/people/give-role/", give).status_code == 302
    waiting = RoleGrant.objects.of(cast.board).waiting().get()
    assert f'value="{waiting.pk}"' not in adam.get("/testshire/people/confirm-role/").content.decode()
    adam.post("/testshire/people/confirm-role/", {"grant": waiting.pk})
    waiting.refresh_from_db()
    assert waiting.is_waiting, "whoever asked is not offered it"
    assert eve.post("/testshire/people/confirm-role/", {"grant": waiting.pk}).status_code == 302
    assert "secretariat" in access_for(una, cast.board, DAY).roles
    body = {"name": "Testshire Schools", "sort": "education", "token": "t4"}
    assert adam.post("/testshire/about/organisations/add/", body).status_code == 302
    schools = _organisation(cast, "Testshire Schools")
    seat = {"organisation": schools.pk, "title": "Head", "person": una.pk, "token": "t5"}
    seat |= {"starts_on-day": "1", "starts_on-month": "2", "starts_on-year": "2016"}
    assert adam.post("/testshire/about/seats/add/", seat).status_code == 302
    assert "Una New" in signed_in("paul").get("/testshire/about/").content.decode()


def _organisation(cast: Cast, name: str):
    from boards.models import Organisation

    return Organisation.objects.of(cast.board).called(name).get()


def test_ending_a_role_never_makes_it_longer(cast: Cast) -> None:
    adam = RoleGrant.objects.get(person=cast.adam)
    changes.end_role(grant=adam, ends_on=date(2016, 2, 26), by=cast.eve)
    with pytest.raises(NotNow, match=r"ends on 26.February.2016 already.*give the role again from the day after"):
        changes.end_role(grant=adam, ends_on=date(2099, 12, 31), by=cast.adam)
    changes.end_role(grant=adam, ends_on=date(2016, 2, 24), by=cast.eve)
    again = {"board": cast.board, "person": cast.adam, "role": "administrator", "starts_on": date(2016, 2, 25)}
    assert changes.ask_for_role(by=cast.eve, **again), "another gives it for longer"


def test_ending_does_not_give_a_board_two_chairs(cast: Cast) -> None:
    ann = RoleGrant.objects.get(board=cast.board, role="chair")
    changes.end_role(grant=ann, ends_on=date(2016, 2, 29), by=cast.adam)
    next_chair = {"person": cast.nora, "role": "chair", "starts_on": date(2016, 3, 1)}
    grant = changes.ask_for_role(board=cast.board, by=cast.adam, **next_chair)
    changes.confirm_role(grant=grant, by=cast.eve)
    with pytest.raises(NotNow, match="can only end sooner"):
        changes.end_role(grant=ann, ends_on=date(2016, 12, 31), by=cast.adam)
    assert RoleGrant.objects.of(cast.board).in_force(date(2016, 3, 2)).filter(role="chair").count() == 1


def test_ending_a_seat_does_not_give_it_two_holders(cast: Cast) -> None:
    seat = changes.seat(organisation=cast.bodies["police"], title="Chief", person=cast.paul, starts_on=DAY, by=cast.sam)
    changes.fill_seat(seat=seat, person=cast.nora, starts_on=date(2016, 3, 1), by=cast.sam)
    with pytest.raises(NotNow, match=r"ends on 29.February.2016 already"):
        changes.leave_seat(seat=seat, ends_on=date(2016, 12, 31), by=cast.sam)


def test_the_page_that_ends_a_role_says_how_one_lasts_longer(cast: Cast, signed_in) -> None:
    grant = RoleGrant.objects.get(person=cast.paul, role="member")
    changes.end_role(grant=grant, ends_on=date(2016, 2, 26), by=cast.eve)
    later = {"grant": grant.pk, "reason": "A slip", "ends_on-day": "1", "ends_on-month": "5", "ends_on-year": "2016"}
    page = drawn(signed_in("adam").post("/testshire/people/end-role/", later))
    assert page.count("For longer, give the role again from the day after") == 2, "in the summary and at the field"
    assert "A slip" in page
