"""What is recorded on behalf happened on a day that can be: after the action was agreed, and after the step before."""

from datetime import date
from typing import Any

import pytest

from actions.changes import Report, Step, record_update, take_step
from actions.models import ActionItem, ActionUpdate
from boards.behalf import How, Word
from boards.refusals import NotNow
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn

NOT_YET_AGREED = "The day must be 20 January 2016 or later, the day the action was agreed"
NOT_YET_DONE = "The day must be 10 February 2016 or later, the day it was said to be done"


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    return factories.action(cast, factories.item(cast, factories.held_meeting(cast)))


def said(person: Any, day: date) -> dict[str, Any]:
    """The boxes of what somebody said by telephone."""
    boxes = {"said_on-day": day.day, "said_on-month": day.month, "said_on-year": day.year}
    return {"said_by": person.pk, "said_how": "telephone", **boxes}


def shown(page) -> str:
    return drawn(page).replace("\u00a0", " ")


def test_an_update_is_not_said_before_the_action_was_agreed(cast: Cast, action: ActionItem, signed_in) -> None:
    answers = {"rating": "on_track", "words": "It is done.", "is_done": "on", **said(cast.olive, date(2001, 2, 3))}
    page = signed_in("sam").post(f"{action.get_absolute_url()}update/", answers)
    assert shown(page).count(NOT_YET_AGREED) == 2, "in the summary and at the box"
    assert "It is done." in shown(page)
    word = Word(cast.olive, date(2001, 2, 3), How.TELEPHONE)
    with pytest.raises(NotNow, match="the day the action was agreed"):
        record_update(action=action, report=Report("Done", "on_track"), word=word, by=cast.sam)
    assert not ActionUpdate.objects.exists()


def test_a_step_is_not_taken_before_the_one_it_follows(cast: Cast, action: ActionItem, signed_in) -> None:
    factories.update(action, cast.olive, is_done=True, on=date(2016, 2, 10))
    action.refresh_from_db()
    sam, at = signed_in("sam"), f"{action.get_absolute_url()}step/close/"
    answers = {"version": action.version, "words": "As agreed.", **said(cast.ann, date(2016, 2, 9))}
    page = sam.post(at, answers)
    assert shown(page).count(NOT_YET_DONE) == 2
    assert "As agreed." in shown(page)
    with pytest.raises(NotNow, match="the day it was said to be done"):
        take_step(action=action, step=Step("close", Word(cast.ann, date(2016, 2, 9), How.EMAIL)), by=cast.sam)
    assert sam.post(at, answers | said(cast.ann, date(2016, 2, 10))).status_code == 302, "the same day may be"


def test_an_action_opened_again_is_not_said_to_be_done_before_that(cast: Cast, action: ActionItem, signed_in) -> None:
    take_step(action=action, step=Step("stop", Word(cast.ann, DAY), words="Not now"), by=cast.ann)
    take_step(action=action, step=Step("reopen", Word(cast.ann, DAY), words="Now"), by=cast.ann)
    at, answers = f"{action.get_absolute_url()}update/", {"rating": "on_track", "words": "Begun."}
    answers |= said(cast.olive, date(2016, 2, 20))
    page = signed_in("sam").post(at, answers | {"is_done": "on"})
    assert "22 February 2016 or later, the day it was opened again" in shown(page)
    assert signed_in("sam").post(at, answers).status_code == 302, "how it stood then may be said late"
