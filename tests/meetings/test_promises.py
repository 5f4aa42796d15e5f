"""The rules of promises: who answered or dropped one stands with when; a changed due drops the promise it had."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from actions.changes import Due, Step, mend_action, take_step
from actions.models import ActionItem
from boards.behalf import Word
from boards.changes import name_reader
from boards.roles import Level
from boards.visibility import ReaderRule
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
    assert 'href="/testshire/actions/1/">Bring the strategy</a>' in page


def pages_of(signed_in, name: str, promise: Promise) -> str:
    """Everything this reader is told of what is promised: on the board's home and on the meeting's page."""
    reader = signed_in(name)
    return "".join(reader.get(at).content.decode() for at in ("/testshire/", promise.meeting.get_absolute_url()))


def test_narrowing_an_action_takes_its_words_from_what_is_promised(cast: Cast, promise: Promise, signed_in) -> None:
    action = ActionItem.objects.get(due_promise=promise)
    assert "Bring the strategy" in pages_of(signed_in, "otto", promise)
    mend_action(action=action, visibility=Level.MEMBERS, reason="Part 2", by=cast.sam)
    assert "Bring the strategy" not in pages_of(signed_in, "otto", promise)
    assert "Bring the strategy" in pages_of(signed_in, "paul", promise)
    assert not Promise.objects.visible_to(cast.access("otto")).exists()


def test_whoever_is_kept_from_an_action_does_not_read_its_promise(cast: Cast, promise: Promise, signed_in) -> None:
    action = ActionItem.objects.get(due_promise=promise)
    name_reader(thing=action, person=cast.paul, rule=ReaderRule.KEPT_FROM, by=cast.sam)
    assert "Bring the strategy" not in pages_of(signed_in, "paul", promise)
    assert "Bring the strategy" in pages_of(signed_in, "ann", promise)


def test_a_promise_without_an_action_is_read_as_its_decision(cast: Cast) -> None:
    changes.make_promise(board=cast.board, words="A paper", meeting=None, meeting_words="soon", by=cast.sam)
    assert Promise.objects.visible_to(cast.access("otto")).count() == 1


def test_what_is_promised_has_the_words_of_its_action(cast: Cast, promise: Promise, signed_in) -> None:
    action = ActionItem.objects.get(due_promise=promise)
    mend_action(action=action, words="Bring the new strategy", reason="A slip", by=cast.sam)
    told = pages_of(signed_in, "paul", promise)
    assert "Bring the new strategy" in told
    assert "Bring the strategy" not in told
    promise.refresh_from_db()
    assert promise.history.first().history_change_reason == "Changed the words"


@pytest.mark.parametrize("verb", ["stop", "replace", "hand_over"])
def test_an_action_given_up_is_promised_no_more_until_it_is_opened_again(
    verb: str, cast: Cast, promise: Promise, signed_in
) -> None:
    action = ActionItem.objects.get(due_promise=promise)
    facts = {
        "replace": {"replacement": factories.action(cast, action.item, "Write another one")},
        "hand_over": {"handed_to": "The safeguarding board"},
    }.get(verb, {})
    decision = factories.decision(cast, action.item)
    given_up = Step(verb, Word(cast.ann, DAY), words="Not now", decision=decision, **facts)
    take_step(action=action, step=given_up, by=cast.ann)
    promise.refresh_from_db()
    assert (promise.dropped_on, promise.dropped_by) == (DAY, cast.ann)
    assert "Promised for" not in pages_of(signed_in, "paul", promise)
    take_step(action=action, step=Step("reopen", Word(cast.ann, DAY), words="After all"), by=cast.ann)
    assert "Bring the strategy" in pages_of(signed_in, "paul", promise)
    assert promise.history.count() == 3, "made, dropped and taken up"


def test_a_live_site_s_promises_are_put_right(cast: Cast, promise: Promise) -> None:
    action = ActionItem.objects.get(due_promise=promise)
    stop = Step("stop", Word(cast.ann, DAY), words="Not now", decision=factories.decision(cast, action.item))
    take_step(action=action, step=stop, by=cast.sam)
    promise.refresh_from_db()
    promise.words, promise.dropped_on, promise.dropped_by = "Words of before", None, None
    promise.save()
    import_module("actions.migrations.0004_promises_follow_their_actions").follow(apps, None)
    promise.refresh_from_db()
    assert (promise.words, promise.dropped_on, promise.dropped_by) == ("Bring the strategy", DAY, cast.sam)
    assert promise.history.first().history_change_reason.startswith("Put right")
