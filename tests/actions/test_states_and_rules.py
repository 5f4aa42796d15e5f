"""The rules of actions: states, who may take which step, who reads what, and what the tables hold."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from actions.changes import Lead, Report, Step, mend_action, object_to, raise_action, record_update, take_step
from actions.changes.terms import Origin
from actions.models import ActionItem, ActionUpdate
from actions.permissions import may_step, may_update, require_step, require_update
from actions.states import ACTION_STATES
from actions.story import story_of
from boards.behalf import How, Word
from boards.files import receive
from boards.governed import WritesNoHistory
from boards.refusals import NotNow, Refused, Stale
from boards.roles import Level
from meetings import changes as meeting_changes
from tests import factories
from tests.actions.rows import fresh
from tests.cast import DAY, ROLES, Cast


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    at = factories.item(cast, factories.held_meeting(cast))
    return factories.action(cast, factories.decision(cast, at))


def own(person, on: date = DAY) -> Word:
    return Word(person, on)


MAY_UPDATE = {"sam", "olive"}
MAY_STEP = {"ann": True, "sam": True}


@pytest.mark.parametrize("name", ROLES)
def test_who_may_update(name: str, cast: Cast, action: ActionItem) -> None:
    assert may_update(cast.access(name), action) == (name in MAY_UPDATE)
    assert may_step(cast.access(name), "close") == MAY_STEP.get(name, False)


def test_the_holder_of_the_post_the_cover_and_the_nominated_officer_may_update_too(
    cast: Cast, action: ActionItem
) -> None:
    from boards import changes

    assert not may_update(cast.access("oscar"), action)
    changes.nominate(organisation=cast.bodies["council"], officer=cast.oscar, by=cast.sam)
    assert may_update(cast.access("oscar"), action), "the leading body's nominated officer"
    post = changes.create_post(
        organisation=cast.bodies["council"], title="Director", holder=cast.nora, starts_on=date(2016, 1, 1), by=cast.sam
    )
    mend_action(action=action, lead=Lead(post), reason="Led by the Director", by=cast.sam)
    assert may_update(cast.access("nora"), fresh(action)), "the holder of the leading post"
    assert not may_update(cast.access("oscar"), fresh(action))
    changes.arrange_cover(
        board=cast.board, person=cast.nora, covered_by=cast.paul, starts_on=DAY, ends_on=DAY, by=cast.sam
    )
    assert may_update(cast.access("paul"), fresh(action)), "who covers the holder"
    assert not may_update(cast.access("paul", date(2016, 2, 23)), fresh(action)), "cover has ended"


def test_an_action_is_said_done_and_closed_by_another(cast: Cast, action: ActionItem) -> None:
    factories.update(action, cast.olive, is_done=True, on=date(2016, 2, 10))
    assert fresh(action).state == "said_done"
    take_step(action=action, step=Step("close", own(cast.ann)), by=cast.ann)
    closed = fresh(action)
    assert (closed.state, closed.closed_by, closed.closed_on) == ("closed", cast.ann, DAY)
    with pytest.raises(NotNow, match="takes no more updates"):
        require_update(cast.access("olive"), closed)
    with pytest.raises(NotNow):
        require_step(cast.access("ann"), closed, "close")


def test_whoever_said_done_cannot_close_it_alone_whoever_typed_it(cast: Cast, action: ActionItem) -> None:
    word = Word(cast.ann, DAY, How.EMAIL)
    record_update(action=action, report=Report("Done", "on_track", is_done=True), word=word, by=cast.sam)
    with pytest.raises(Refused, match="cannot also close it"):
        take_step(action=action, step=Step("close", own(cast.ann)), by=cast.ann)
    today = factories.item(cast, factories.held_meeting(cast, DAY))
    agreed = factories.decision(cast, today, "The action is complete.")
    take_step(action=action, step=Step("close", Word(cast.ann, DAY, How.MEETING), decision=agreed), by=cast.sam)
    assert fresh(action).closed_by_decision == agreed


def test_what_is_said_done_in_part_two_is_not_repeated_where_all_may_read(cast: Cast, action: ActionItem) -> None:
    email = receive(SimpleUploadedFile("secret.pdf", b"%PDF-1.4 secret"), board=cast.board, by=cast.sam)
    report = Report("Secret words", "on_track", is_done=True)
    word = Word(cast.paul, DAY, How.EMAIL, email)
    record_update(action=action, report=report, word=word, visibility=Level.MEMBERS, by=cast.sam)
    step = action.state_changes.get(verb="say_done")
    assert (step.words, step.said_file) == ("", None)
    assert action.history.first().history_change_reason == "This is done"
    seen = story_of(fresh(action), cast.access("otto"))
    assert "Secret words" not in str(seen)
    assert not any(chapter.file for chapter in seen)


def test_how_a_contributor_agreed_to_more_readers_is_told_to_members_alone(cast: Cast, action: ActionItem) -> None:
    mend_action(action=action, visibility=Level.MEMBERS, reason="Closed", by=cast.sam)
    mend_action(action=action, visibility=Level.BOARD, agreement="Ann rang him at home", reason="Opened", by=cast.sam)
    assert "rang him" not in str(story_of(fresh(action), cast.access("otto")))
    assert "rang him" in str(story_of(fresh(action), cast.access("paul")))


def test_an_open_action_is_not_closed_before_it_is_said_done(cast: Cast, action: ActionItem) -> None:
    with pytest.raises(NotNow, match="stands at “Open”"):
        take_step(action=action, step=Step("close", own(cast.ann)), by=cast.ann)


@pytest.mark.parametrize(("verb", "sentence"), [("send_back", "reason"), ("stop", "reason"), ("replace", "reason")])
def test_steps_that_need_words_ask_for_them(verb: str, sentence: str, cast: Cast, action: ActionItem) -> None:
    if verb == "send_back":
        factories.update(action, cast.olive, is_done=True, on=DAY)
    with pytest.raises(NotNow, match=sentence):
        take_step(action=action, step=Step(verb, own(cast.ann)), by=cast.ann)


def test_replaced_handed_over_and_opened_again(cast: Cast, action: ActionItem) -> None:
    other = factories.action(cast, action.decision, "A better one")
    with pytest.raises(NotNow, match="Select the action that replaces it"):
        take_step(action=action, step=Step("replace", own(cast.ann), words="x", replacement=action), by=cast.ann)
    take_step(action=action, step=Step("replace", own(cast.ann), words="Better", replacement=other), by=cast.ann)
    assert fresh(action).replaced_by == other
    take_step(action=other, step=Step("hand_over", own(cast.ann), words="Theirs", handed_to="Health"), by=cast.ann)
    assert fresh(other).handed_to == "Health"
    take_step(action=other, step=Step("reopen", own(cast.ann), words="Ours after all"), by=cast.ann)
    assert (fresh(other).state, fresh(other).handed_to) == ("open", "")


def test_an_action_is_never_read_more_widely_than_what_it_came_out_of(cast: Cast) -> None:
    held = factories.held_meeting(cast)
    secret = factories.item(cast, held, visibility=Level.MEMBERS)
    decision = factories.decision(cast, secret)
    assert decision.visibility == Level.MEMBERS
    with pytest.raises(NotNow, match="Fewer people"):
        raise_action(origin=Origin.decision(decision), words="x", visibility=Level.BOARD, by=cast.sam)
    hidden = factories.action(cast, decision)
    assert (hidden.visibility, hidden.reference) == (Level.MEMBERS, "R1")
    assert not ActionItem.objects.visible_to(cast.access("olive")).filter(pk=hidden.pk)


def test_closing_an_item_to_some_closes_its_decisions_and_actions(cast: Cast, action: ActionItem) -> None:
    meeting_changes.mend_item(item=action.decision.item, visibility=Level.MEMBERS, by=cast.sam)
    row = fresh(action)
    assert (row.visibility, row.decision.visibility) == (Level.MEMBERS, Level.MEMBERS)
    assert row.reference == "1", "a reference keeps its form when visibility changes"
    with pytest.raises(NotNow, match="agreed"):
        meeting_changes.mend_item(item=action.decision.item, visibility=Level.BOARD, by=cast.sam)


def test_kept_from_beats_every_role_along_the_whole_line(cast: Cast, action: ActionItem) -> None:
    from boards.changes import name_reader
    from boards.visibility import ReaderRule

    assert ActionItem.objects.visible_to(cast.access("ann")).filter(pk=action.pk)
    name_reader(thing=action.decision.item, person=cast.ann, rule=ReaderRule.KEPT_FROM, by=cast.sam)
    assert not ActionItem.objects.visible_to(cast.access("ann")).filter(pk=action.pk)


def test_a_hidden_update_leaves_no_trace_in_the_rating(cast: Cast, action: ActionItem) -> None:
    factories.update(action, cast.olive, rating="on_track", on=date(2016, 2, 1))
    factories.update(action, cast.olive, rating="off_track", on=date(2016, 2, 10), visibility=Level.MEMBERS)

    def shown(name: str) -> str:
        rows = ActionItem.objects.visible_to(cast.access(name)).with_effective_due()
        return rows.with_latest_update(cast.access(name)).with_shown_rating().get(pk=action.pk).shown_rating

    assert (shown("paul"), shown("otto")) == ("off_track", "on_track")


def test_what_is_recorded_on_behalf_is_told_and_can_be_objected_to(cast: Cast, action: ActionItem) -> None:
    from django_tasks_db.models import DBTaskResult

    report = Report("Half is done", "on_track")
    update = record_update(action=action, report=report, word=Word(cast.paul, DAY, How.TELEPHONE), by=cast.sam)
    letters = [str(row.args_kwargs) for row in DBTaskResult.objects.all()]
    to_paul = [letter for letter in letters if "paul@example.org" in letter]
    assert len(to_paul) == 1, "Paul is written to"
    assert "Half is done" not in to_paul[0], "a letter holds no words of the act"
    object_to(act=update, words="I said a third.", by=cast.paul)
    with pytest.raises(Refused):
        object_to(act=update, words="Not mine.", by=cast.olive)


def test_governed_rows_refuse_what_writes_no_history(cast: Cast, action: ActionItem) -> None:
    for call in (
        lambda: ActionItem.objects.update(words="x"),
        lambda: ActionItem.objects.all().delete(),
        lambda: ActionItem.objects.bulk_create([]),
        lambda: ActionItem.objects.bulk_update([], ["words"]),
        lambda: ActionUpdate.objects.update(words="x"),
        action.delete,
    ):
        with pytest.raises(WritesNoHistory):
            call()


def test_a_stale_version_is_refused_with_the_row_as_it_is(cast: Cast, action: ActionItem) -> None:
    mend_action(action=action, words="Other words", reason="Clearer", by=cast.sam, version=action.version)
    with pytest.raises(Stale) as caught:
        mend_action(action=action, words="My words", reason="Mine", by=cast.sam, version=action.version)
    assert caught.value.row.words == "Other words"


@pytest.mark.parametrize(
    "columns",
    [
        {"origin_kind": "item"},
        {"lead_kind": "person"},
        {"due_kind": "meeting"},
        {"due_kind": "date", "due_on": None},
        {"state": "closed"},
        {"state": "replaced"},
        {"words": ""},
    ],
)
def test_the_database_holds_the_closed_lists(columns: dict, cast: Cast, action: ActionItem) -> None:
    for column, value in columns.items():
        setattr(action, column, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        action.save()


def test_every_state_can_be_left_or_is_an_end(cast: Cast) -> None:
    ends = {state for state in ACTION_STATES.words if not ACTION_STATES.open_steps(state)}
    assert ends == set()
    assert {step.to for step in ACTION_STATES.steps} == set(ACTION_STATES.words)
