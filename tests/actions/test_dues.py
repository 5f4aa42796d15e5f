"""The due of an action: how it is shown, which rating it allows, how it moves with its meeting, and never by law."""

from datetime import date

import pytest

from actions.changes import Due, mend_action
from actions.dues import shown_due
from actions.models import ActionItem, DueMove
from boards.refusals import NotNow
from meetings import changes as meeting_changes
from tests import factories
from tests.actions.rows import fresh
from tests.cast import DAY, Cast


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    at = factories.item(cast, factories.held_meeting(cast))
    return factories.action(cast, factories.decision(cast, at))


def test_ratings_need_a_date_a_future_one_for_on_track_and_words_for_at_risk(cast: Cast, action: ActionItem) -> None:
    with pytest.raises(NotNow, match="cannot be on track"):
        factories.update(action, cast.olive, on=date(2016, 4, 1))
    with pytest.raises(NotNow, match="back on track"):
        factories.update(action, cast.olive, rating="at_risk", recovery=" ", on=DAY)
    dateless = factories.action(cast, action.decision, due=Due.none("as soon as possible"))
    with pytest.raises(NotNow, match="No date is agreed"):
        factories.update(dateless, cast.olive, on=DAY)
    factories.update(dateless, cast.olive, rating="", on=DAY)


def test_a_future_meeting_is_never_overdue_and_not_rated(cast: Cast, action: ActionItem) -> None:
    row = factories.action(cast, action.decision, due=Due.at(None, "a future meeting"))
    with pytest.raises(NotNow, match="No date is agreed"):
        factories.update(row, cast.olive, on=DAY)
    far = date(2030, 1, 1)
    assert row not in ActionItem.objects.with_effective_due().overdue(on=far)
    assert shown_due(fresh(row), far).in_one_line == "No date agreed, “a future meeting”"


def test_a_period_is_shown_with_its_year_or_where_it_means_another_when_read_later_by_its_last_day(
    cast: Cast, action: ActionItem
) -> None:
    march = factories.action(cast, action.decision, due=Due.period(date(2016, 3, 10), "early March"))
    week = factories.action(cast, action.decision, due=Due.period(date(2016, 1, 31), "next week"))
    assert shown_due(fresh(march), DAY).in_one_line == "Early March 2016"
    line = shown_due(fresh(week), DAY).in_one_line.replace("\u00a0", " ")
    assert line == "By 31 January 2016, “next week”"


def test_a_moved_meeting_moves_what_is_due_at_it_and_says_so(cast: Cast, action: ActionItem) -> None:
    february = factories.planned_meeting(cast)
    row = factories.action(cast, action.decision, due=Due.at(february, "at the February meeting"))
    law = factories.action(
        cast, action.decision, due=Due.on_date(date(2016, 3, 4), "by 4 March 2016", is_statutory=True)
    )
    meeting_changes.move_meeting(meeting=february, day=date(2016, 3, 2), words="Snow", by=cast.sam)
    line = shown_due(fresh(row), DAY).in_one_line.replace("\u00a0", " ")
    assert line == "2 March 2016, the February meeting, moved from 24 February 2016"
    move = DueMove.objects.get(action=row)
    assert (move.cause, move.from_on, move.to_on, move.reason) == (
        "meeting",
        date(2016, 2, 24),
        date(2016, 3, 2),
        "Snow",
    )
    assert fresh(row).first_due_on == date(2016, 2, 24), "the first date is kept for ever"
    assert fresh(law).effective_due == date(2016, 3, 4), "a statutory date never moves"
    assert not DueMove.objects.filter(action=law)
    counted = ActionItem.objects.with_moves().get(pk=row.pk)
    assert counted.moved_with_meeting == 1


def test_a_cancelled_meeting_leaves_a_promise_to_a_meeting_not_yet_named(cast: Cast, action: ActionItem) -> None:
    february = factories.planned_meeting(cast)
    row = factories.action(cast, action.decision, due=Due.at(february, "at the February meeting"))
    meeting_changes.take_step(meeting=february, verb="cancel", words="Too few could come", by=cast.sam)
    assert fresh(row).effective_due is None
    assert DueMove.objects.get(action=row).to_on is None
    assert fresh(row).due_promise.meeting is None


def test_an_error_in_an_answer_undoes_the_verb_that_rang(cast: Cast, action: ActionItem, monkeypatch) -> None:
    from boards import bell

    def fail(*args, **kwargs):
        raise RuntimeError("an answer failed")

    february = factories.planned_meeting(cast)
    monkeypatch.setitem(bell._answers, "boardsite", {bell.Ring.MEETING_MOVED: [fail]})
    with pytest.raises(RuntimeError):
        meeting_changes.move_meeting(meeting=february, day=date(2016, 3, 2), by=cast.sam)
    february.refresh_from_db()
    assert february.day == factories.FEBRUARY


def test_a_statutory_date_is_not_mended_away(cast: Cast, action: ActionItem) -> None:
    law = factories.action(cast, action.decision, due=Due.on_date(date(2016, 3, 4), is_statutory=True))
    with pytest.raises(NotNow, match="set by law"):
        mend_action(action=law, due=Due.on_date(date(2016, 4, 4)), reason="Later", by=cast.sam)
