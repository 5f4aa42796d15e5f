"""The rules of promises: who answered or dropped one stands with when; a changed due drops the promise it had."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from actions.changes import Due, mend_action
from actions.models import ActionItem
from meetings import changes
from meetings.models import Promise
from tests import factories
from tests.cast import DAY, Cast


@pytest.fixture
def promise(cast: Cast) -> Promise:
    """Something that is to come to the February meeting, with the action that is due by it."""
    item = factories.item(cast, factories.held_meeting(cast))
    due = Due.at(factories.planned_meeting(cast), "the February meeting")
    factories.action(cast, item, "Bring the strategy", due=due)
    return Promise.objects.get()


def test_what_came_says_who_wrote_it_down(cast: Cast, promise: Promise) -> None:
    there = factories.item(cast, promise.meeting, "The strategy")
    row = changes.answer_promise(promise=promise, item=there, by=cast.sam)
    assert (row.answered_on, row.answered_by) == (DAY, cast.sam)
    row.answered_by = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_what_is_dropped_says_by_whom(cast: Cast, promise: Promise) -> None:
    action = ActionItem.objects.get(due_promise=promise)
    mend_action(action=action, due=Due.on_date(date(2016, 4, 1)), reason="Agreed otherwise", by=cast.sam)
    promise.refresh_from_db()
    assert (promise.dropped_on, promise.dropped_by) == (DAY, cast.sam)
    promise.dropped_by = None
    with pytest.raises(IntegrityError), transaction.atomic():
        promise.save()


def test_what_was_promised_leads_to_its_action(cast: Cast, promise: Promise, signed_in) -> None:
    page = signed_in("paul").get(promise.meeting.get_absolute_url()).content.decode()
    assert '<a class="govuk-link" href="/testshire/actions/1/">Bring the strategy</a>' in page
