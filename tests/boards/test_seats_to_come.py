"""A seat filled from a later day is seen, and can be called off; whoever held it to the day before then keeps it."""

from datetime import date, timedelta

import pytest
from django.test import Client

from boards import changes
from boards.models import Membership
from boards.refusals import NotNow
from tests.cast import DAY, OPENED, Cast
from tests.drawn import drawn

MARCH, APRIL = date(2016, 3, 1), date(2016, 4, 1)
SEATS, CALL_OFF = "/testshire/about/seats/", "/testshire/about/seats/call-off/"


@pytest.fixture
def chief(cast: Cast) -> Membership:
    """Paul sits for the police."""
    return changes.seat(
        organisation=cast.bodies["police"], title="Chief", person=cast.paul, starts_on=OPENED, by=cast.sam
    )


@pytest.fixture
def noras(cast: Cast, chief: Membership) -> Membership:
    """Nora takes the seat from March."""
    return changes.fill_seat(seat=chief, person=cast.nora, starts_on=MARCH, by=cast.sam)


@pytest.fixture
def sam(signed_in) -> Client:
    return signed_in("sam")


def who_sits(cast: Cast, day: date) -> list[str]:
    return [str(seat.person) for seat in Membership.objects.of(cast.board).in_force(day).for_the_table()]


def test_the_page_shows_who_is_to_come_and_until_when_the_seat_is_held(sam: Client, chief, noras) -> None:
    page = drawn(sam.get(SEATS))
    to_come = page.split("Seats to come")[1].split("</table>")[0]
    assert "Chief" in to_come
    assert "Nora" in to_come
    assert "1\u00a0March\u00a02016" in to_come
    assert "to 29\u00a0February\u00a02016" in page.split("Seats to come")[0]
    assert f'href="{CALL_OFF}"' in page


def test_nothing_to_come_is_not_said(sam: Client, chief) -> None:
    assert "Seats to come" not in drawn(sam.get(SEATS))


def test_calling_off_gives_the_seat_back(cast: Cast, sam: Client, chief, noras) -> None:
    empty = drawn(sam.post(CALL_OFF, {"seat": noras.pk, "reason": ""}))
    assert empty.count("Enter why not") == 2
    assert sam.post(CALL_OFF, {"seat": noras.pk, "reason": "A slip"}).status_code == 302
    assert who_sits(cast, MARCH) == ["Paul"]
    for row in (chief, noras):
        row.refresh_from_db()
    assert (chief.ends_on, noras.withdrawn) == (None, True)
    assert noras.history.first().history_change_reason == "Called off the seat: A slip"
    assert chief.history.first().history_change_reason.endswith("called off: A slip")
    assert "Seats to come" not in drawn(sam.get(SEATS))
    again = changes.fill_seat(seat=chief, person=cast.nora, starts_on=MARCH, by=cast.sam)
    assert again.starts_on == MARCH, "what was called off stands in nobody's way"
    assert who_sits(cast, MARCH) == ["Nora"]


def test_the_time_of_a_seat_called_off_goes_to_whoever_held_it_before(cast: Cast, chief, noras) -> None:
    changes.fill_seat(seat=noras, person=cast.olive, starts_on=APRIL, by=cast.sam)
    changes.call_off_seat(seat=noras, reason="A slip", by=cast.sam)
    days = {day: who_sits(cast, day) for day in (MARCH, APRIL)}
    assert days == {MARCH: ["Paul"], APRIL: ["Olive"]}
    changes.call_off_seat(seat=Membership.objects.get(person=cast.olive), reason="Nor she", by=cast.sam)
    assert who_sits(cast, APRIL) == ["Paul"], "past the one called off before"


def test_a_seat_that_was_ended_sooner_meanwhile_stays_ended(cast: Cast, chief, noras) -> None:
    changes.leave_seat(seat=chief, ends_on=DAY, by=cast.sam)
    changes.call_off_seat(seat=noras, reason="A slip", by=cast.sam)
    assert who_sits(cast, MARCH) == []


def test_only_a_seat_to_come_is_called_off(cast: Cast, sam: Client, chief, noras) -> None:
    with pytest.raises(NotNow, match="has begun, so it cannot be called off"):
        changes.call_off_seat(seat=chief, reason="", by=cast.sam)
    changes.call_off_seat(seat=noras, reason="", by=cast.sam)
    with pytest.raises(NotNow, match="called off already"):
        changes.call_off_seat(seat=noras, reason="", by=cast.sam)
    assert sam.post(CALL_OFF, {"seat": chief.pk, "reason": "x"}).context["form"].errors["seat"]


def test_an_organisation_that_leaves_has_nobody_to_come(cast: Cast, chief, noras) -> None:
    police = cast.bodies["police"]
    facts = {"name": police.name, "short_name": "", "sort": police.sort, "reason": "Left"}
    changes.change_organisation(organisation=police, left_on=DAY, by=cast.sam, **facts)
    assert [who_sits(cast, day) for day in (DAY - timedelta(days=1), DAY, MARCH)] == [["Paul"], [], []]
    noras.refresh_from_db()
    assert noras.withdrawn
