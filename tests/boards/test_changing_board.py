"""What makes up a board is changed: its name, legend and terms, organisations and seats; each with why and when."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from boards import changes
from boards.forms.board import ChangeBoardForm, ChangeRatingForm, WriteTermsForm
from boards.forms.people import ChangePersonForm
from boards.forms.posts import EndPostForm
from boards.forms.seats import ChangeOrganisationForm, ChangeSeatForm, FillSeatForm
from boards.models import Membership, Organisation, Rating, TermsOfReference
from boards.refusals import NotNow
from tests import factories
from tests.cast import DAY, OPENED, Cast
from tests.drawn import drawn

APRIL = date(2016, 4, 1)
LATER = {"starts_on-day": "1", "starts_on-month": "3", "starts_on-year": "2016"}


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
