"""What an action names is told to those who may see it, and to nobody else: closers, replacements, meetings."""

from datetime import date

import pytest
from django.test import Client

from actions.changes import Step, mend_action, report_closing, take_step
from actions.models import ActionItem
from boards.behalf import How, Word
from boards.changes import name_reader
from boards.refusals import NotNow
from boards.roles import Level
from boards.visibility import ReaderRule
from meetings.changes import withdraw_decision
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn

FEBRUARY = date(2016, 2, 17)


@pytest.fixture
def done(cast: Cast) -> ActionItem:
    """Said to be done on 10 February."""
    at = factories.item(cast, factories.held_meeting(cast))
    row = factories.action(cast, factories.decision(cast, at))
    factories.update(row, cast.olive, is_done=True, on=date(2016, 2, 10))
    row.refresh_from_db()
    return row


def close(cast: Cast, row: ActionItem, decision) -> None:
    word = Word(cast.ann, decision.taken_on, How.MEETING)
    take_step(action=row, step=Step("close", word, decision=decision), by=cast.sam)


def agreed(cast: Cast, day: date = FEBRUARY, **facts):
    return factories.decision(cast, factories.item(cast, factories.held_meeting(cast, day), **facts), "It is complete.")


def page(cast: Cast, name: str, row: ActionItem) -> str:
    client = Client()
    client.force_login(cast.people[name])
    return drawn(client.get(row.get_absolute_url())).replace("\u00a0", " ")


def test_the_decision_that_closed_it_is_named_to_who_may_read_it(cast: Cast, done: ActionItem) -> None:
    decision = agreed(cast)
    close(cast, done, decision)
    name_reader(thing=decision, person=cast.otto, rule=ReaderRule.KEPT_FROM, by=cast.sam)
    assert decision.get_absolute_url() in page(cast, "paul", done)
    seen = page(cast, "otto", done)
    assert "by the Board." in seen
    assert decision.get_absolute_url() not in seen
    assert decision.in_a_letter() not in seen


def test_what_replaced_it_is_named_to_who_may_read_it(cast: Cast, done: ActionItem) -> None:
    other = factories.action(cast, done.decision, "A better one")
    take_step(action=done, step=Step("replace", Word(cast.ann, DAY), words="Better", replacement=other), by=cast.ann)
    mend_action(action=other, visibility=Level.MEMBERS, reason="Closed", by=cast.sam)
    assert f'Replaced by <a class="govuk-link" href="{other.get_absolute_url()}"' in page(cast, "paul", done)
    assert "Replaced by another action." in page(cast, "otto", done)
    assert other.get_absolute_url() not in page(cast, "otto", done)


def test_nothing_narrower_than_the_action_closes_or_replaces_it(cast: Cast, done: ActionItem) -> None:
    secret = agreed(cast, visibility=Level.MEMBERS)
    with pytest.raises(NotNow, match="Fewer people may read that decision"):
        close(cast, done, secret)
    hidden = factories.action(cast, secret, "Hidden")
    step = Step("replace", Word(cast.ann, DAY), words="Better", replacement=hidden)
    with pytest.raises(NotNow, match="Fewer people may read that action"):
        take_step(action=done, step=step, by=cast.ann)
    client = Client()
    client.force_login(cast.ann)
    form = drawn(client.get(f"{done.get_absolute_url()}step/close/"))
    assert secret.in_a_letter() not in form


def test_the_board_closes_by_a_decision_taken_since_it_was_said_done(cast: Cast, done: ActionItem) -> None:
    with pytest.raises(NotNow, match="came out of that decision"):
        close(cast, done, done.decision)
    with pytest.raises(NotNow, match="decided before it was said to be done"):
        close(cast, done, agreed(cast, date(2016, 2, 3)))
    dropped = agreed(cast, date(2016, 2, 16))
    withdraw_decision(decision=dropped, words="Wrong", by=cast.sam)
    dropped.refresh_from_db()
    with pytest.raises(NotNow, match="withdrawn"):
        close(cast, done, dropped)
    decision = agreed(cast)
    client = Client()
    client.force_login(cast.ann)
    offered = client.get(f"{done.get_absolute_url()}step/close/").context["form"].fields["decision"].queryset
    assert list(offered) == [decision]
    close(cast, done, decision)
    done.refresh_from_db()
    assert done.closed_by_decision == decision


def test_what_the_chair_closed_waits_until_it_is_reported_to_a_meeting(cast: Cast, done: ActionItem) -> None:
    waiting = ActionItem.objects.closed_and_not_reported()
    take_step(action=done, step=Step("close", Word(cast.ann, FEBRUARY)), by=cast.ann)
    february = factories.planned_meeting(cast)
    assert list(waiting.all()) == [done]
    sam = Client()
    sam.force_login(cast.sam)
    assert "Closed by the chair, to be reported to a meeting" in drawn(sam.get("/testshire/"))
    with pytest.raises(NotNow, match="on or after the day it was closed"):
        report_closing(action=done, meeting=done.decision.meeting, by=cast.sam)
    address = f"{done.get_absolute_url()}report/"
    assert sam.post(address, {"meeting": february.pk, "token": "once"}).status_code == 302
    assert not waiting.exists()
    assert "Reported to the February meeting." in page(cast, "otto", done)
    assert sam.get(address).status_code == 403, "there is nothing to report any more"
    take_step(action=done, step=Step("reopen", Word(cast.ann, DAY), words="Not whole"), by=cast.ann)
    factories.update(done, cast.olive, is_done=True, on=DAY)
    take_step(action=done, step=Step("close", Word(cast.ann, DAY)), by=cast.ann)
    assert list(waiting.all()) == [done], "a second closing is reported again"
