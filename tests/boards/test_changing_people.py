"""People and their roles are changed: each with why and when, and who is told of it."""

from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from boards import changes
from boards.access import access_for
from boards.models import Person, RoleGrant
from boards.models.seats import Standing
from boards.refusals import NotNow, Refused
from boards.roles import RoleCode
from boards.tasks import send_invitation, send_letter
from tests.cast import DAY, Cast, give
from tests.drawn import drawn

APRIL = date(2016, 4, 1)


@pytest.fixture
def letters(monkeypatch) -> list[tuple[str, str]]:
    """The letters that are enqueued: (address, subject)."""
    sent: list[tuple[str, str]] = []
    monkeypatch.setattr(send_letter.__class__, "enqueue", lambda task, *args: sent.append(args), raising=False)
    return sent


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
