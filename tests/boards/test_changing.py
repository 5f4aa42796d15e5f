"""What was made is changed: the board, its legend and terms, organisations, seats, people; each with why and when."""

from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client

from boards import changes
from boards.access import access_for
from boards.forms.board import ChangeBoardForm, ChangeRatingForm, WriteTermsForm
from boards.forms.people import ChangePersonForm
from boards.forms.posts import EndPostForm
from boards.forms.seats import ChangeOrganisationForm, ChangeSeatForm, FillSeatForm
from boards.models import Membership, Organisation, Person, Rating, RoleGrant, TermsOfReference
from boards.models.seats import Standing
from boards.refusals import NotNow, Refused
from boards.roles import RoleCode
from boards.tasks import send_invitation, send_letter
from tests import factories
from tests.cast import DAY, OPENED, Cast, give
from tests.drawn import drawn

APRIL = date(2016, 4, 1)
LATER = {"starts_on-day": "1", "starts_on-month": "3", "starts_on-year": "2016"}


@pytest.fixture
def letters(monkeypatch) -> list[tuple[str, str]]:
    """The letters that are enqueued: (address, subject)."""
    sent: list[tuple[str, str]] = []
    monkeypatch.setattr(send_letter.__class__, "enqueue", lambda task, *args: sent.append(args), raising=False)
    return sent


@pytest.fixture
def seat(cast: Cast) -> Membership:
    return changes.seat(
        organisation=cast.bodies["police"], title="Chief", person=cast.paul, starts_on=OPENED, by=cast.sam, on=OPENED
    )


def test_a_version_form_compares_every_answer(cast: Cast, seat: Membership) -> None:
    access, rating = cast.access("sam"), Rating.objects.of(cast.board).first()
    terms = changes.write_terms(board=cast.board, text="One.", written_on=DAY, by=cast.sam)
    post = factories.post(cast)
    forms: list[tuple[Any, Any]] = [
        (ChangeBoardForm(row=cast.board, access=access), cast.board),
        (ChangeRatingForm(row=rating, access=access), rating),
        (WriteTermsForm(access=access, newest=terms), terms),
        (ChangePersonForm(row=cast.paul, access=access), cast.paul),
        (ChangeOrganisationForm(row=cast.bodies["police"], access=access), cast.bodies["police"]),
        (ChangeSeatForm(row=seat, access=access), seat),
        (FillSeatForm(access=access, seat=seat), seat),
        (EndPostForm(access=access, post=post), post),
    ]
    for form, row in forms:
        assert set(form.theirs(row)) == set(form.fields) - {"version", "token", "reason"}, type(form).__name__


# roles that wait or are to come


def test_a_role_that_waits_is_refused_and_asked_for_again(cast: Cast, signed_in) -> None:
    adam = signed_in("adam")
    asked = changes.ask_for_role(board=cast.board, person=cast.stan, role="secretariat", starts_on=DAY, by=cast.adam)
    with pytest.raises(NotNow, match="waits for this role already"):
        changes.ask_for_role(board=cast.board, person=cast.stan, role="secretariat", starts_on=DAY, by=cast.eve)
    page = drawn(adam.get("/testshire/people/"))
    assert "Waiting for a second person" in page
    assert "refuse a role" in page
    empty = drawn(adam.post("/testshire/people/call-off/", {"grant": asked.pk, "reason": ""}))
    assert empty.count("Enter why not") == 2
    assert adam.post("/testshire/people/call-off/", {"grant": asked.pk, "reason": "A mistake"}).status_code == 302
    asked.refresh_from_db()
    assert asked.standing_on(DAY) == Standing.WITHDRAWN
    assert asked.history.first().history_change_reason == "Refused the role: A mistake"
    with pytest.raises(NotNow, match="was refused"):
        changes.confirm_role(grant=asked, by=cast.eve)
    assert changes.ask_for_role(board=cast.board, person=cast.stan, role="secretariat", starts_on=DAY, by=cast.adam)


def test_a_role_to_come_is_listed_and_called_off(cast: Cast, signed_in) -> None:
    adam = signed_in("adam")
    facts = {"board": cast.board, "person": cast.stan, "role": "officer", "starts_on": APRIL}
    grant = changes.ask_for_role(**facts, by=cast.adam)
    assert not RoleGrant.objects.of(cast.board).held_by(cast.stan).in_force(DAY).exists()
    assert "To come" in drawn(adam.get("/testshire/people/"))
    with pytest.raises(NotNow, match="gets this role on"):
        changes.ask_for_role(**facts, by=cast.adam)
    changes.call_off_role(grant=grant, reason="Not needed", by=cast.adam)
    assert not access_for(cast.stan, cast.board, APRIL).roles
    assert changes.ask_for_role(**facts, by=cast.adam)
    page = drawn(adam.get("/testshire/people/"))
    assert "Refused or called off" in page


def test_a_role_that_has_begun_is_ended_with_a_reason_and_not_before_it_began(cast: Cast, signed_in) -> None:
    grant = RoleGrant.objects.of(cast.board).held_by(cast.olive).get()
    with pytest.raises(NotNow, match="has begun or is over"):
        changes.call_off_role(grant=grant, reason="", by=cast.adam)
    ending = {"grant": grant.pk, "reason": "Left the council", "ends_on-day": "1", "ends_on-month": "11"}
    adam = signed_in("adam")
    early = drawn(adam.post("/testshire/people/end-role/", ending | {"ends_on-year": "2015"}))
    assert "so it cannot have ended before" in early
    ending |= {"ends_on-month": "2", "ends_on-year": "2016"}
    assert adam.post("/testshire/people/end-role/", ending).status_code == 302
    page = drawn(adam.get("/testshire/people/"))
    assert "Roles that ended" in page
    history = drawn(adam.get(f"/testshire/people/{cast.olive.key}/change/"))
    assert "Officer. Ended the role: Left the council" in history


def test_a_chair_who_waits_does_not_stand_in_another_ones_way_and_two_never_chair(cast: Cast) -> None:
    chair = RoleGrant.objects.of(cast.board).held_by(cast.ann).get()
    changes.end_role(grant=chair, ends_on=date(2016, 3, 31), by=cast.adam)
    ask = {"board": cast.board, "role": RoleCode.CHAIR, "by": cast.adam}
    with pytest.raises(NotNow, match="has a chair in those days"):
        changes.ask_for_role(**ask, person=cast.stan, starts_on=DAY)
    one = changes.ask_for_role(**ask, person=cast.stan, starts_on=APRIL)
    two = changes.ask_for_role(**ask, person=cast.paul, starts_on=APRIL)
    changes.confirm_role(grant=two, by=cast.eve)
    with pytest.raises(NotNow, match="has a chair in those days"):
        changes.confirm_role(grant=one, by=cast.eve)


def test_a_role_with_a_last_day_waits_like_any_other(cast: Cast) -> None:
    ask = {"board": cast.board, "person": cast.paul, "role": RoleCode.ACTING_CHAIR, "by": cast.adam}
    grant = changes.ask_for_role(**ask, starts_on=DAY, ends_on=APRIL)
    assert list(RoleGrant.objects.of(cast.board).waiting()) == [grant]


# seats and organisations


def test_the_same_seat_is_not_added_twice(cast: Cast, seat: Membership) -> None:
    same = {"organisation": seat.organisation, "person": cast.paul, "starts_on": DAY, "by": cast.sam}
    with pytest.raises(NotNow, match="at the table already"):
        changes.seat(title="chief", **same)
    for person in (cast.paul, None):
        seat.pk, seat.person, seat.key = None, person, f"other{bool(person)}"
        if person is None:
            seat.save()
            seat.pk, seat.key = None, "third"
        with pytest.raises(IntegrityError), transaction.atomic():
            seat.save()


def test_a_vacant_seat_is_filled_and_its_past_stands(cast: Cast, signed_in) -> None:
    vacant = changes.seat(organisation=cast.bodies["police"], title="Deputy", starts_on=OPENED, by=cast.sam, on=OPENED)
    sam = signed_in("sam")
    assert "Fill it" in drawn(sam.get("/testshire/about/seats/"))
    taking = {"person": cast.nora.pk, "version": vacant.version, **LATER}
    assert sam.post(f"/testshire/about/seats/{vacant.key}/fill/", taking).status_code == 302
    now = Membership.objects.of(cast.board).in_force(date(2016, 3, 1)).get()
    assert (now.person, now.follows, now.title) == (cast.nora, vacant, "Deputy")
    before = Membership.objects.of(cast.board).in_force(date(2016, 2, 29)).get()
    assert (before, before.person) == (vacant, None)
    with pytest.raises(NotNow, match="nobody can take it"):
        changes.fill_seat(seat=vacant, person=cast.paul, starts_on=APRIL, by=cast.sam)
    with pytest.raises(NotNow, match="holds this seat already"):
        changes.fill_seat(seat=now, person=cast.nora, starts_on=APRIL, by=cast.sam)


def test_a_seat_gets_another_title_and_a_conflict_shows_both(cast: Cast, seat: Membership, signed_in) -> None:
    sam, at = signed_in("sam"), f"/testshire/about/seats/{seat.key}/change/"
    assert sam.post(at, {"title": "Chief Constable", "reason": "Its name", "version": 1}).status_code == 302
    conflict = sam.post(at, {"title": "Head", "reason": "Mine", "version": 1})
    assert conflict.status_code == 409
    for words in ("Chief Constable", "Head", "Changed the seat: Its name"):
        assert words in drawn(conflict)


def test_an_organisation_leaves_and_its_places_are_cleared(cast: Cast, seat: Membership, signed_in) -> None:
    police = cast.bodies["police"]
    changes.nominate(organisation=police, officer=cast.olive, by=cast.sam)
    police.refresh_from_db()
    leaving = {"name": "Police of Testshire", "short_name": "Police", "sort": "police", "reason": "Merged"}
    leaving |= {"left_on-day": "1", "left_on-month": "2", "left_on-year": "2016", "version": police.version}
    sam = signed_in("sam")
    assert sam.post(f"/testshire/about/organisations/{police.key}/change/", leaving).status_code == 302
    police.refresh_from_db()
    seat.refresh_from_db()
    assert (police.name, police.nominated_officer, seat.ends_on) == ("Police of Testshire", None, date(2016, 1, 31))
    assert police not in Organisation.objects.of(cast.board).at_the_table(DAY)
    assert "Left on" in drawn(sam.get("/testshire/about/seats/"))


# people


def test_a_new_person_gets_a_letter_and_chooses_a_password_by_it(cast: Cast, signed_in) -> None:
    from django_tasks_db.models import DBTaskResult

    person = {"name": "Una New", "email": "una@example.org", "role": "member"}
    DBTaskResult.objects.all().delete()
    assert signed_in("adam").post("/testshire/people/add/", person).status_code == 302
    una = Person.objects.get(email="una@example.org")
    queued = DBTaskResult.objects.get()
    assert queued.args_kwargs["args"][0] == una.pk
    assert "new-password" not in str(queued.args_kwargs), "the link is never kept in a row"
    send_invitation.call(*queued.args_kwargs["args"])
    letter = mail.outbox[-1]
    assert letter.to == ["una@example.org"]
    assert "Adam made an account for you: Testshire Children’s Services" in letter.body
    link = next(word for word in letter.body.split() if "/new-password/" in word)
    browser = Client()
    at = browser.get("/" + link.split("/", 3)[3], follow=True).redirect_chain[-1][0]
    new = {"password1": "a quite long sentence", "password2": "a quite long sentence"}
    assert browser.post(at, new).status_code == 302
    assert "una@example.org" in drawn(signed_in("adam").get("/testshire/people/"))
    again = {"login": "una@example.org", "password": "a quite long sentence"}
    assert Client().post("/sign-in/", again).status_code == 302


def changed(person: Person, **more: Any) -> dict[str, Any]:
    facts = {"name": person.name, "email": person.email, "is_active": "True", "reason": "Asked by telephone"}
    return facts | {"version": person.version} | more


def test_a_new_address_signs_in_the_former_does_not_and_both_are_told(cast: Cast, signed_in, letters) -> None:
    adam, at = signed_in("adam"), f"/testshire/people/{cast.sam.key}/change/"
    taken = drawn(adam.post(at, changed(cast.sam, email="paul@example.org")))
    assert taken.count("Another account has this address") == 2
    assert adam.post(at, changed(cast.sam, name="Sam Smith", email="Samuel@example.org")).status_code == 302
    cast.sam.refresh_from_db()
    assert (cast.sam.name, cast.sam.email) == ("Sam Smith", "samuel@example.org")
    told = [letter[0] for letter in letters]
    assert told == ["sam@example.org", "samuel@example.org", "ann@example.org"], "the chair, for a secretary"
    for login, status in (("samuel@example.org", 302), ("sam@example.org", 200)):
        answered = Client().post("/sign-in/", {"login": login, "password": "open sesame"})
        assert answered.status_code == status, login


def test_a_closed_account_is_signed_out_and_its_roles_end(cast: Cast, signed_in) -> None:
    olive, adam = signed_in("olive"), signed_in("adam")
    assert olive.get("/testshire/actions/").status_code == 200
    closing = changed(cast.olive, is_active="False")
    assert adam.post(f"/testshire/people/{cast.olive.key}/change/", closing).status_code == 302
    assert olive.get("/testshire/actions/").status_code == 302, "sent to sign in"
    assert RoleGrant.objects.of(cast.board).held_by(cast.olive).get().ends_on == DAY
    cast.olive.refresh_from_db()
    assert adam.post(f"/testshire/people/{cast.olive.key}/change/", changed(cast.olive)).status_code == 302
    assert Person.objects.get(pk=cast.olive.pk).is_active


def test_nobody_closes_their_own_account_or_takes_over_one_of_another_board(cast: Cast, signed_in) -> None:
    adam = signed_in("adam")
    own = adam.post(f"/testshire/people/{cast.adam.key}/change/", changed(cast.adam, is_active="False"))
    assert "You cannot close your own account" in drawn(own)
    give(cast.board, cast.bert, RoleCode.OBSERVER, cast.machine)
    taking = adam.post(f"/testshire/people/{cast.bert.key}/change/", changed(cast.bert, email="adam2@example.org"))
    assert drawn(taking).count("They have a role on another board too.") == 2
    with pytest.raises(Refused, match="another board"):
        changes.change_person(
            person=cast.bert, name="Bert", email="x@example.org", is_open=True, reason="", by=cast.adam
        )
    assert (
        adam.post(f"/testshire/people/{cast.bert.key}/change/", changed(cast.bert, name="Bertram")).status_code == 302
    )
    assert adam.get(f"/testshire/people/{cast.stan.key}/change/").status_code == 404, "a stranger to this board"


# the board


def board_facts(cast: Cast, **more: Any) -> dict[str, Any]:
    names = ("name", "place", "council", "purpose", "contact_mailbox", "cadence", "paper_deadline", "update_interval")
    return {name: getattr(cast.board, name) for name in names} | {"version": 1, "reason": "The council renamed"} | more


def test_the_board_gets_another_name_and_deadline(cast: Cast, signed_in) -> None:
    sam, at = signed_in("sam"), "/testshire/about/change/"
    wrong = drawn(sam.post(at, board_facts(cast, paper_deadline="soon")))
    assert wrong.count("Working days must be a whole number from 1 to 60") == 2
    assert sam.post(at, board_facts(cast, name="Improvement Board", paper_deadline="7")).status_code == 302
    cast.board.refresh_from_db()
    assert (cast.board.name, cast.board.paper_deadline, cast.board.slug) == ("Improvement Board", 7, "testshire")
    line = cast.board.history.first()
    assert line.history_change_reason == "Changed the board: The council renamed"
    assert line.history_date.date() == DAY
    assert "Improvement Board" in drawn(Client().get("/testshire/about/")), "the public face, at once"


def test_a_line_of_the_legend_gets_other_words_but_never_another_lines(cast: Cast, signed_in) -> None:
    adam, at = signed_in("adam"), "/testshire/about/legend/at_risk/"
    line = {
        "word": "Amber",
        "letter": "G",
        "meaning": "It could be late",
        "colour": "amber",
        "reason": "x",
        "version": 1,
    }
    assert "“On track” has this letter" in drawn(adam.post(at, line))
    assert adam.post(at, line | {"letter": "A"}).status_code == 302
    assert Rating.objects.of(cast.board).get(code="at_risk").word == "Amber"
    assert "Changed the legend: x" in drawn(adam.get("/testshire/about/legend/"))


def test_terms_are_written_again_and_two_writers_see_both(cast: Cast, signed_in) -> None:
    sam, at = signed_in("sam"), "/testshire/about/terms/write/"
    day = {"written_on-day": "20", "written_on-month": "2", "written_on-year": "2016", "reason": "First"}
    assert sam.post(at, {"text": "One.", "token": "a", **day}).status_code == 302
    assert "Change the text" in drawn(sam.post(at, {"text": "One.", "version": 1, **day}))
    assert sam.post(at, {"text": "Two.", "version": 1, **day}).status_code == 302
    late = sam.post(at, {"text": "Mine.", "version": 1, **day})
    assert late.status_code == 409
    assert 'name="version" value="2"' in drawn(late)
    assert sam.post(at, {"text": "Mine.", "version": 2, **day}).status_code == 302
    assert [row.text for row in TermsOfReference.objects.of(cast.board)] == ["Mine.", "Two.", "One."]
    page = drawn(signed_in("paul").get("/testshire/about/terms/"))
    for words in ("Version 3", "Version 1, written", "Wrote the terms of reference: First"):
        assert words in page
    assert "Write the next version" not in page
