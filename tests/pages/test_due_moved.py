"""An answer to “Will it be done by 31 March?” is not filed under another day: the page asks again, words kept."""

from datetime import date
from unittest.mock import patch

import pytest
from django.test import Client

from actions import changes
from actions.changes import Due, Report, mend_action, record_update
from actions.changes.asked import Asked, DueMoved
from actions.models import ActionItem, ActionUpdate
from boards.behalf import own_word
from meetings.changes import move_meeting
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn
from tests.pages.test_two_at_once import fields_of

MOVED = "The due date changed to 1 March 2016 after you opened the page. Check your answer and save again."
GONE = "The due date was taken away after you opened the page. Check your answer and save again."


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    return factories.action(cast, factories.item(cast, factories.held_meeting(cast)))


@pytest.fixture
def olive(cast: Cast, signed_in) -> Client:
    return signed_in("olive")


def mended(cast: Cast, action: ActionItem, due: Due | None = None) -> None:
    due = due or Due.on_date(date(2016, 3, 1), "by 1 March")
    mend_action(action=action, due=due, reason="Written down wrongly", by=cast.sam)


def asked(client: Client, address: str, **answers: str) -> dict:
    """The answers of a page as it was opened, with what is typed."""
    return fields_of(client.get(address).context["form"]) | answers


def shown(page) -> str:
    return drawn(page).replace("\u00a0", " ")


def test_an_update_for_another_day_is_asked_again_with_its_words_kept(cast: Cast, action, olive: Client) -> None:
    at = f"{action.get_absolute_url()}update/"
    typed = asked(olive, at, rating="on_track", words="Nine of ten are done.")
    mended(cast, action)
    page = olive.post(at, typed)
    assert page.status_code == 200
    assert shown(page).count(MOVED) == 2, "in the summary and at the question"
    assert 'href="#id_rating"' in shown(page)
    assert "Will it be done by 1 March 2016?" in shown(page)
    assert "Nine of ten are done." in shown(page)
    assert not ActionUpdate.objects.exists()
    assert olive.post(at, fields_of(page.context["form"])).status_code == 302, "saving again is a choice"
    assert ActionUpdate.objects.get().rating == "on_track"


def test_no_change_is_not_said_of_another_day(cast: Cast, action: ActionItem, olive: Client) -> None:
    factories.update(action, cast.olive, on=DAY)
    address = action.get_absolute_url()
    same = olive.get(address).context["same"] | {"same": "yes"}
    mended(cast, action)
    page = olive.post(f"{address}update/", same)
    assert shown(page).count(MOVED) == 2
    assert ActionUpdate.objects.count() == 1
    again = fields_of(page.context["form"]) | {"same": "yes"}
    assert olive.post(f"{address}update/", again).status_code == 302
    assert ActionUpdate.objects.latest("pk").no_change


def test_a_correction_for_another_day_is_asked_again(cast: Cast, action: ActionItem, olive: Client) -> None:
    factories.update(action, cast.olive, on=DAY)
    at = f"{action.get_absolute_url()}updates/1/correct/"
    typed = asked(olive, at, words="A third is done.")
    mended(cast, action)
    page = olive.post(at, typed)
    assert MOVED in shown(page)
    assert "A third is done." in shown(page)
    assert olive.post(at, fields_of(page.context["form"])).status_code == 302


def test_a_date_that_was_taken_away_or_given_is_told_too(cast: Cast, action: ActionItem, olive: Client) -> None:
    at = f"{action.get_absolute_url()}update/"
    typed = asked(olive, at, rating="on_track", words="Begun.")
    mended(cast, action, Due.none())
    page = olive.post(at, typed)
    assert shown(page).count(GONE) == 2
    assert "Will it be done" not in shown(page)
    without_a_date = fields_of(page.context["form"])
    mended(cast, action)
    page = olive.post(at, without_a_date)
    assert shown(page).count(MOVED) == 2
    assert "Select whether it will be done" not in shown(page), "one sentence for one question"


def test_a_meeting_that_moved_makes_another_question(cast: Cast, action: ActionItem, olive: Client) -> None:
    meeting = factories.planned_meeting(cast)
    mended(cast, action, Due.at(meeting))
    at = f"{action.get_absolute_url()}update/"
    typed = asked(olive, at, rating="on_track", words="Begun.")
    move_meeting(meeting=meeting, day=date(2016, 3, 1), words="The room", by=cast.sam)
    assert MOVED in shown(olive.post(at, typed))


def test_the_verb_looks_again_under_its_lock(cast: Cast, action: ActionItem, olive: Client) -> None:
    at = f"{action.get_absolute_url()}update/"
    typed = asked(olive, at, rating="on_track", words="Nine of ten are done.")
    real = changes.record_update

    def after_the_mend(**facts) -> ActionUpdate:
        mended(cast, action)
        return real(**facts)

    with patch("actions.changes.record_update", after_the_mend):
        page = olive.post(at, typed)
    assert shown(page).count(MOVED) == 2
    assert "Nine of ten are done." in shown(page)
    mended(cast, action)
    report = Report("Nine of ten", "on_track", asked=Asked(date(2016, 3, 31)))
    with pytest.raises(DueMoved):
        record_update(action=action, report=report, word=own_word(cast.olive, cast.board), by=cast.olive)
    assert not ActionUpdate.objects.exists()
