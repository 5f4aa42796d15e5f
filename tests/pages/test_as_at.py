"""The register as it stood: what was in it when a day ended, and nothing written down or corrected later."""

from datetime import date

import pytest
from django.test import Client

from actions.changes import Report, Step, correct_update, mend_action, record_update, take_step
from actions.models import ActionItem
from boards.behalf import How, Word
from boards.changes import change_organisation, change_rating
from boards.models import Rating
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn

MONDAY, WEDNESDAY, FRIDAY = date(2016, 2, 8), date(2016, 2, 10), date(2016, 2, 12)


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    return factories.action(cast, factories.item(cast, factories.held_meeting(cast)), "Count the cases")


def as_at(client: Client, day: date) -> str:
    address = f"/testshire/actions/as-at/?day-day={day.day}&day-month={day.month}&day-year={day.year}"
    return drawn(client.get(address)).replace("\u00a0", " ")


def test_a_correction_does_not_change_the_days_before_it(cast: Cast, action: ActionItem, signed_in) -> None:
    said = factories.update(action, cast.olive, "All goes well.", on=MONDAY)
    late, olive = "Half of it is late.", signed_in("olive")
    mended = correct_update(update=said, words=late, rating="off_track", by=cast.olive, on=WEDNESDAY)
    for day in (MONDAY, date(2016, 2, 9)):
        page = as_at(olive, day)
        assert "All goes well." in page
        assert "On track" in page
        assert late not in page
    page = as_at(olive, WEDNESDAY)
    assert late in page
    assert "Off track" in page
    assert "All goes well." not in page
    correct_update(update=mended, words="A third is late.", rating="off_track", by=cast.olive, on=FRIDAY)
    assert late in as_at(olive, date(2016, 2, 11)), "each correction from its own day"
    assert "A third is late." in as_at(olive, FRIDAY)


def test_what_is_written_down_late_appears_from_the_day_it_was(cast: Cast, action: ActionItem, signed_in) -> None:
    word, olive = Word(cast.olive, MONDAY, How.TELEPHONE), signed_in("olive")
    record_update(action=action, report=Report("Told on Monday", "on_track"), word=word, by=cast.sam, on=FRIDAY)
    assert "Told on Monday" not in as_at(olive, MONDAY)
    assert "Not rated" in as_at(olive, date(2016, 2, 11))
    assert "Told on Monday" in as_at(olive, FRIDAY)


def test_a_step_and_a_mend_are_of_the_day_they_were_written_down(cast: Cast, action: ActionItem, signed_in) -> None:
    factories.update(action, cast.olive, is_done=True, on=MONDAY)
    close = Step("close", Word(cast.ann, WEDNESDAY, How.EMAIL))
    other = factories.action(cast, action.item, "Ask the schools")
    mend_action(action=other, reason="Not their words", words="Write to the schools", by=cast.sam, on=FRIDAY)
    take_step(action=action, step=close, by=cast.sam, on=FRIDAY)
    olive = signed_in("olive")
    before, after = as_at(olive, WEDNESDAY), as_at(olive, FRIDAY)
    assert "Complete" not in before
    assert "Ask the schools" in before
    assert "Complete" in after
    assert "Write to the schools" in after


def test_a_body_and_a_rating_have_the_names_they_had(cast: Cast, action: ActionItem, signed_in) -> None:
    """Testshire Council leads the action, and becomes another council on Friday: not on Wednesday."""
    factories.update(action, cast.olive, "All goes well.", on=MONDAY)
    council = cast.bodies["council"]
    named = {"name": "Unitary Council", "short_name": "", "sort": council.sort, "left_on": None}
    change_organisation(organisation=council, reason="New", by=cast.sam, on=FRIDAY, **named)
    rating = Rating.objects.of(cast.board).get(code="on_track")
    change_rating(rating=rating, word="Going well", reason="Clearer", by=cast.sam, on=FRIDAY)
    olive = signed_in("olive")
    before, after = as_at(olive, WEDNESDAY), as_at(olive, FRIDAY)
    assert ("Testshire Council" in before, "Unitary Council" in before) == (True, False)
    assert ("On track" in before, "Going well" in before) == (True, False)
    assert ("Unitary Council" in after, "Going well" in after) == (True, True)
