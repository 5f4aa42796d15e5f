"""Closing: not offered to whoever said that it is done, and nothing typed is lost when it is refused."""

import pytest
from django.test import Client

from actions.changes import Report, record_update, take_step
from actions.changes.stepping import Step
from actions.forms import StepForm
from actions.models import ActionItem
from actions.permissions import NOT_WHO_SAID_DONE
from boards.behalf import How, Word, own_word, require_may_record
from boards.refusals import NotNow, Refused
from meetings.changes import Decided, take_decision
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    return factories.action(cast, factories.item(cast, factories.held_meeting(cast)))


@pytest.fixture
def ann(cast: Cast, signed_in) -> Client:
    return signed_in("ann")


def said_done_by_the_chair(cast: Cast, action: ActionItem) -> None:
    report = Report("It is done.", "on_track", is_done=True)
    record_update(action=action, report=report, word=own_word(cast.ann, cast.board), by=cast.ann)
    action.refresh_from_db()


def shown(page) -> str:
    return drawn(page).replace("\u00a0", " ")


def test_whoever_said_done_finds_the_reason_in_place_of_the_button(cast, action, ann: Client, signed_in) -> None:
    said_done_by_the_chair(cast, action)
    address = action.get_absolute_url()
    page = shown(ann.get(address))
    assert NOT_WHO_SAID_DONE in page
    assert "Close this action" not in page
    assert "Send this action back" in page, "the other steps stay"
    refused = ann.get(f"{address}step/close/")
    assert refused.status_code == 403
    assert NOT_WHO_SAID_DONE in shown(refused), "the page's sentence is the rule's"
    with pytest.raises(Refused, match="cannot also close it"):
        take_step(action=action, step=Step("close", own_word(cast.ann, cast.board)), by=cast.ann)
    page = shown(signed_in("sam").get(address))
    assert "Close this action" in page, "the secretariat writes down what the Board decides"
    assert NOT_WHO_SAID_DONE not in page


def test_everybody_else_who_may_close_is_offered_it(cast: Cast, action: ActionItem, ann: Client) -> None:
    factories.update(action, cast.olive, is_done=True, on=DAY)
    page = shown(ann.get(action.get_absolute_url()))
    assert "Close this action" in page
    assert NOT_WHO_SAID_DONE not in page


def test_the_secretariat_is_not_offered_whoever_said_done(cast: Cast, action: ActionItem) -> None:
    said_done_by_the_chair(cast, action)
    access = cast.access("sam")
    closing = StepForm(access=access, action=action, verb="close").fields["said_by"]
    assert cast.ann not in closing.queryset
    assert closing.help_text == NOT_WHO_SAID_DONE, "nobody else chairs: the Board closes it"
    assert cast.ann in StepForm(access=access, action=action, verb="stop").fields["said_by"].queryset


def test_words_typed_before_it_was_refused_stay_on_the_form(cast: Cast, action: ActionItem, ann: Client) -> None:
    said_done_by_the_chair(cast, action)
    reply = ann.post(f"{action.get_absolute_url()}step/close/", {"version": action.version, "words": "As we agreed."})
    assert reply.status_code == 200
    assert shown(reply).count(NOT_WHO_SAID_DONE) == 2, "in the summary and at the decision"
    assert "As we agreed." in shown(reply)


def test_what_the_verb_refuses_stands_on_the_form_with_the_words(cast, action, ann: Client, monkeypatch) -> None:
    factories.update(action, cast.olive, is_done=True, on=DAY)
    action.refresh_from_db()

    def refused(**facts) -> None:
        raise Refused("This is another’s to do.")

    monkeypatch.setattr("actions.changes.take_step", refused)
    reply = ann.post(f"{action.get_absolute_url()}step/close/", {"version": action.version, "words": "As we agreed."})
    assert reply.status_code == 200
    assert "This is another’s to do." in shown(reply)
    assert "As we agreed." in shown(reply)


def test_the_chair_writes_down_what_the_board_decided(cast: Cast, action: ActionItem, ann: Client) -> None:
    factories.update(action, cast.olive, is_done=True, on=DAY)
    action.refresh_from_db()
    today = factories.item(cast, factories.held_meeting(cast, DAY), "Actions")
    agreed = take_decision(item=today, decided=Decided("It is complete."), by=cast.sam)
    answers = {"version": action.version, "decision": agreed.pk}
    assert ann.post(f"{action.get_absolute_url()}step/close/", answers).status_code == 302
    action.refresh_from_db()
    assert action.closed_by_decision == agreed
    assert action.state_changes.get(verb="close").said_how == How.MEETING


@pytest.mark.parametrize(
    ("verb", "more"), [("stop", {}), ("hand_over", {"handed_to": "The combined authority"}), ("replace", {})]
)
def test_what_the_board_decided_of_an_open_action_needs_nobodys_word(
    cast: Cast, action: ActionItem, signed_in, verb: str, more: dict
) -> None:
    """The secretary of a board writes down that the Board stopped it: at a meeting, in the name of its chair."""
    today = factories.item(cast, factories.held_meeting(cast, DAY), "Actions")
    agreed = take_decision(item=today, decided=Decided("It does not go on."), by=cast.sam)
    if verb == "replace":
        more = {"replacement": factories.action(cast, today, on=DAY).pk}
    answers = {"version": action.version, "decision": agreed.pk, "words": "As agreed", **more}
    assert signed_in("sam").post(f"{action.get_absolute_url()}step/{verb}/", answers).status_code == 302
    row = action.state_changes.get(verb=verb)
    assert (row.decision, row.said_by, row.recorded_by, row.said_how) == (agreed, cast.ann, cast.sam, How.MEETING)
    assert "Agreed by the Board in" in shown(signed_in("sam").get(action.get_absolute_url()))


def test_the_decision_an_action_came_out_of_does_not_stop_it(cast: Cast) -> None:
    held = factories.held_meeting(cast)
    decided = take_decision(item=factories.item(cast, held), decided=Decided("It is to be done."), by=cast.sam)
    action = factories.action(cast, decided)
    step = Step("stop", Word(cast.ann, DAY, How.MEETING), "As agreed", decision=decided)
    with pytest.raises(NotNow, match="came out of that decision"):
        take_step(action=action, step=step, by=cast.sam)


def test_what_others_said_is_not_the_chairs_to_record(cast: Cast) -> None:
    require_may_record(cast.access("ann"), Word(cast.ann, DAY, How.MEETING))
    with pytest.raises(Refused, match="Only the secretariat"):
        require_may_record(cast.access("ann"), Word(cast.paul, DAY))
