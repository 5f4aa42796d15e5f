"""An organisation's officer by the pages: put forward by its member, confirmed by another, withdrawn by either."""

from typing import Any

import pytest
from django.test import Client

from boards import changes
from boards.models import Nomination, Organisation
from tests.cast import OPENED, Cast
from tests.drawn import drawn

PUT = "/testshire/about/organisations/nominate/"
CONFIRM = "/testshire/about/organisations/confirm/"
WITHDRAW = "/testshire/about/organisations/withdraw/"


@pytest.fixture
def paul(cast: Cast, signed_in) -> Client:
    """Paul sits for the police."""
    changes.seat(organisation=cast.bodies["police"], title="Chief", person=cast.paul, starts_on=OPENED, by=cast.sam)
    return signed_in("paul")


def words(client: Client, address: str) -> str:
    return " ".join(drawn(client.get(address)).replace("\u00a0", " ").split())


def answers(cast: Cast, **more: Any) -> dict[str, Any]:
    return {"organisation": cast.bodies["police"].pk, "officer": cast.olive.pk, "token": "a"} | more


def officer(cast: Cast) -> Any:
    return Organisation.objects.get(pk=cast.bodies["police"].pk).nominated_officer


def test_from_the_members_word_to_the_officers_page(cast: Cast, paul: Client, signed_in) -> None:
    assert "Nominate its officer" in words(paul, "/testshire/about/")
    assert paul.post(PUT, answers(cast))["Location"] == "/testshire/about/"
    assert officer(cast) is None
    sam = signed_in("sam")
    assert "Olive for Testshire Police<small>Put forward by Paul on 22 February 2016, in their own hand" in words(
        sam, "/testshire/about/seats/"
    )
    assert sam.post(CONFIRM, {"nomination": Nomination.objects.get().pk})["Location"] == "/testshire/about/seats/"
    assert officer(cast) == cast.olive
    assert "Olive<small>Nominated officer: keeps its actions up to date</small>" in words(
        signed_in("otto"), "/testshire/about/"
    )
    assert "You are the nominated officer of Testshire Police" in words(signed_in("olive"), "/account/")
    assert "Waiting for a second person" not in words(sam, "/testshire/about/seats/")


def test_a_member_nominates_for_the_organisation_they_sit_for_and_no_other(cast: Cast, paul: Client, signed_in) -> None:
    page = drawn(paul.get(PUT))
    assert "Testshire Police" in page
    assert "Testshire Council</option>" not in page
    council = answers(cast, organisation=cast.bodies["council"].pk)
    assert "Select the organisation" in drawn(paul.post(PUT, council))
    refused = signed_in("nora").get(PUT)
    assert refused.status_code == 403
    assert "Only a member who sits for an organisation may nominate its officer." in drawn(refused)
    assert "Nominate its officer" not in words(signed_in("nora"), "/testshire/about/")


def test_the_secretary_records_whose_word_it_was(cast: Cast, paul: Client, signed_in) -> None:
    sam = signed_in("sam")
    assert "Select who put them forward" in drawn(sam.post(PUT, answers(cast)))
    said = {"said_how": "email", "said_on-day": "15", "said_on-month": "2", "said_on-year": "2016"}
    wrong = drawn(sam.post(PUT, answers(cast, said_by=cast.nora.pk, **said)))
    assert wrong.count("Only a member who sits for an organisation may nominate its officer.") == 2
    assert sam.post(PUT, answers(cast, said_by=cast.paul.pk, **said))["Location"] == "/testshire/about/seats/"
    assert "Put forward by Paul on 15 February 2016, by email" in words(sam, "/testshire/about/seats/")


def test_who_put_forward_and_the_officer_do_not_confirm(cast: Cast, paul: Client, signed_in) -> None:
    paul.post(PUT, answers(cast, officer=cast.nora.pk))
    assert paul.get(CONFIRM).status_code == 404
    grant = changes.ask_for_role(
        board=cast.board, person=cast.nora, role="administrator", starts_on=OPENED, by=cast.machine
    )
    assert not grant.is_waiting
    refused = signed_in("nora").post(CONFIRM, {"nomination": Nomination.objects.get().pk})
    assert refused.status_code == 200, "the sentence stands on the form"
    assert "Somebody other than the officer and whoever put them forward" in drawn(refused)
    assert Nomination.objects.get().is_waiting


def test_a_nomination_is_withdrawn_by_the_member_and_by_the_secretary(cast: Cast, paul: Client, signed_in) -> None:
    paul.post(PUT, answers(cast))
    waiting = Nomination.objects.get()
    assert "Olive for Testshire Police: put forward, waits to be confirmed" in words(paul, WITHDRAW)
    assert paul.post(WITHDRAW, {"what": f"waiting-{waiting.pk}"})["Location"] == "/testshire/about/"
    paul.post(PUT, answers(cast, token="b"))
    signed_in("sam").post(CONFIRM, {"nomination": Nomination.objects.waiting().get().pk})
    assert officer(cast) == cast.olive
    what = f"officer-{cast.bodies['police'].pk}"
    assert signed_in("adam").post(WITHDRAW, {"what": what})["Location"] == "/testshire/about/seats/"
    assert officer(cast) is None
    assert "Select what is withdrawn" in drawn(paul.post(WITHDRAW, {"what": what}))
