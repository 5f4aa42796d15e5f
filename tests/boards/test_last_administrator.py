"""A board is never left without its last administrator; whoever ends their own role lands on a page they may see."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from boards import changes
from boards.models import RoleGrant
from boards.refusals import NotNow
from tests.cast import DAY, Cast
from tests.drawn import drawn

NOBODY = r"would have no administrator from 23.February.2016\. Give the role to somebody else first"
APRIL = date(2016, 4, 1)


def grant_of(cast: Cast, name: str) -> RoleGrant:
    return RoleGrant.objects.get(person=cast.people[name], role="administrator")


def end(cast: Cast, name: str, last: date = DAY) -> RoleGrant:
    return changes.end_role(grant=grant_of(cast, name), ends_on=last, by=cast.adam)


def give(cast: Cast, starts_on: date, **more: Any) -> RoleGrant:
    facts = {"board": cast.board, "person": cast.stan, "role": "administrator", "starts_on": starts_on}
    return changes.ask_for_role(**facts, by=cast.eve, **more)


def test_the_last_administrator_stays(cast: Cast) -> None:
    end(cast, "eve")
    with pytest.raises(NotNow, match=NOBODY):
        end(cast, "adam")
    assert grant_of(cast, "adam").ends_on is None


def test_one_whose_own_role_ends_later_is_no_other(cast: Cast) -> None:
    end(cast, "eve", APRIL)
    with pytest.raises(NotNow, match=r"from 2.April.2016"):
        end(cast, "adam")
    give(cast, APRIL + timedelta(days=1))
    assert end(cast, "adam"), "another follows without a gap"


def test_the_one_who_is_to_follow_is_not_called_off(cast: Cast) -> None:
    end(cast, "eve")
    next_one = give(cast, APRIL)
    end(cast, "adam", APRIL - timedelta(days=1))
    with pytest.raises(NotNow, match=r"no administrator from 1.April.2016"):
        changes.call_off_role(grant=next_one, reason="A slip", by=cast.adam)


def test_other_roles_and_other_boards_are_not_counted(cast: Cast) -> None:
    elsewhere = {"board": cast.other_board, "person": cast.stan, "role": "administrator", "starts_on": DAY}
    changes.ask_for_role(**elsewhere, by=cast.machine)
    end(cast, "eve")
    with pytest.raises(NotNow, match=NOBODY):
        end(cast, "adam")
    sam = RoleGrant.objects.get(person=cast.sam)
    assert changes.end_role(grant=sam, ends_on=DAY, by=cast.adam)


def test_a_closed_account_gives_no_roles(cast: Cast) -> None:
    give(cast, DAY)
    facts = {"name": "Stan", "email": "stan@example.org", "reason": "Left"}
    changes.change_person(person=cast.stan, is_open=False, by=cast.adam, **facts)
    changes.change_person(person=cast.stan, is_open=True, by=cast.adam, **facts)
    end(cast, "eve")
    with pytest.raises(NotNow, match=NOBODY):
        end(cast, "adam")


@pytest.fixture
def adam(signed_in) -> Client:
    return signed_in("adam")


def ending(grant: RoleGrant, last: date) -> dict[str, Any]:
    day = {"ends_on-day": last.day, "ends_on-month": last.month, "ends_on-year": last.year}
    return {"grant": grant.pk, "reason": "Moves on"} | day


def test_the_pages_say_so_at_the_answer(cast: Cast, adam: Client) -> None:
    end(cast, "eve")
    page = drawn(adam.post("/testshire/people/end-role/", ending(grant_of(cast, "adam"), DAY)))
    assert page.count("Give the role to somebody else first") == 2, "in the summary and at the last day"
    assert "Moves on" in page
    next_one = give(cast, APRIL)
    end(cast, "adam", APRIL - timedelta(days=1))
    page = drawn(adam.post("/testshire/people/call-off/", {"grant": next_one.pk, "reason": "A slip"}))
    assert page.count("Give the role to somebody else first") == 2


def test_whoever_ends_their_own_role_lands_on_a_page_they_may_see(cast: Cast, adam: Client) -> None:
    yesterday = DAY - timedelta(days=1)
    landed = adam.post("/testshire/people/end-role/", ending(grant_of(cast, "adam"), yesterday), follow=True)
    assert landed.redirect_chain == [("/testshire/", 302)]
    assert landed.status_code == 200
    assert "The last day of this role of Adam is noted." in drawn(landed)


def test_whoever_ends_the_role_of_another_goes_back_to_the_list(cast: Cast, adam: Client) -> None:
    landed = adam.post("/testshire/people/end-role/", ending(grant_of(cast, "eve"), DAY))
    assert landed["Location"] == "/testshire/people/"
