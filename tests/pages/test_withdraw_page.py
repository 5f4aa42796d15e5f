"""Withdrawing: what the public reads goes at once; an edition under embargo goes alone."""

from datetime import timedelta

import pytest
from django.test import Client

from boards import clock
from publishing import changes
from publishing.changes import Timing
from publishing.models import Edition
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn
from tests.pages.test_two_at_once import fields_of

pytestmark = pytest.mark.usefixtures("no_printer")

P = "/testshire/meetings/2016-01-06/"
DESK = "/testshire/updates/published/update/2016-01-06/editions/"


@pytest.fixture
def first(cast: Cast) -> Edition:
    return factories.published(cast)


def corrected(cast: Cast, edition: Edition, timing: Timing | None = None) -> Edition:
    row = changes.start_correction(edition=edition, what_changed="A date.", by=cast.sam)
    return changes.publish(draft=factories.cleared(cast, row), by=cast.sam, timing=timing or Timing())


def soon(cast: Cast) -> Timing:
    return Timing(clock.now(cast.board) + timedelta(days=3))


def test_a_correction_under_embargo_goes_alone(cast: Cast, first: Edition, signed_in) -> None:
    corrected(cast, first, soon(cast))
    sam = signed_in("sam")
    page = sam.get(f"{DESK}2/withdraw/")
    said = drawn(page)
    assert "This edition is under embargo until" in said
    assert "Page, PDF and lists say at once" not in said
    assert "What the public is told" not in said
    form = page.context["form"]
    assert form["which"].value() == "one"
    assert sam.post(f"{DESK}2/withdraw/", fields_of(form) | {"words": "Not settled."}).status_code == 302
    assert Client().get(P).status_code == 200
    first.refresh_from_db()
    assert first.stands


def test_what_the_public_reads_goes_with_the_editions_before_it(cast: Cast, first: Edition, signed_in) -> None:
    corrected(cast, first)
    sam = signed_in("sam")
    page = sam.get(f"{DESK}2/withdraw/")
    assert "Page, PDF and lists say at once" in drawn(page)
    form = page.context["form"]
    assert form["which"].value() == "all"
    sam.post(f"{DESK}2/withdraw/", fields_of(form) | {"words": "A wrong date."})
    assert Client().get(first.address()).status_code == 410


def test_a_first_edition_under_embargo_asks_only_why(cast: Cast, signed_in) -> None:
    row = factories.cleared(cast, factories.draft(cast, factories.public_meeting(cast)))
    changes.publish(draft=row, by=cast.sam, timing=soon(cast))
    sam = signed_in("sam")
    page = sam.post(f"{DESK}1/withdraw/", {"words": " "})
    assert drawn(page).count("Enter why it is withdrawn") == 2
    assert "The public does not read it." in drawn(page)
    assert "earlier editions" not in drawn(page)
    assert "which" not in page.context["form"].fields


def test_the_desk_says_what_the_public_reads_meanwhile_and_what_it_never_read(cast: Cast, first, signed_in) -> None:
    second, sam = corrected(cast, first, soon(cast)), signed_in("sam")
    done = drawn(sam.get(f"{DESK.removesuffix('editions/')}done/"))
    assert "Until then the public reads edition 1 there." in done
    assert "as if it were not there" not in done
    changes.withdraw(edition=second, words="Not settled.", earlier_too=False, by=cast.sam)
    page = drawn(sam.get(DESK.removesuffix("editions/"))).replace("\u00a0", " ")
    assert "it was to be public from 25 February 2016" in page
    assert "and never was" in page
    assert "under embargo until" not in page


def test_a_number_that_was_never_read_is_accounted_for(cast: Cast, first: Edition) -> None:
    never = corrected(cast, first, soon(cast))
    changes.withdraw(edition=never, words="Not settled.", earlier_too=False, by=cast.sam)
    third = corrected(cast, never)
    assert third.number == 3
    said = "A number that is missing was withdrawn before anybody could read it."
    assert said in drawn(Client().get(P))
    assert said in drawn(Client().get(first.address()))


def test_a_number_still_under_embargo_is_not_said_to_be_withdrawn(cast: Cast, first: Edition) -> None:
    third = corrected(cast, corrected(cast, first, soon(cast)))
    assert (third.number, third.is_public(clock.now(cast.board))) == (3, True)
    assert "A number that is missing" not in drawn(Client().get(P))


def test_a_later_edition_that_will_appear_by_itself_is_named(cast: Cast, first: Edition, signed_in) -> None:
    """Withdrawing or destroying what the public reads does not stop the correction under embargo."""
    sam = signed_in("sam")
    assert "appears by itself" not in drawn(sam.get(f"{DESK}1/withdraw/"))
    corrected(cast, first, soon(cast))
    page = sam.get(f"{DESK}1/withdraw/")
    assert "Edition 2 is under embargo and appears by itself from" in drawn(page)
    sam.post(f"{DESK}1/withdraw/", fields_of(page.context["form"]) | {"words": "A name."})
    assert "Edition 2 is under embargo and appears by itself from" in drawn(sam.get(f"{DESK}1/redact/"))
