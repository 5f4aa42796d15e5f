"""The rules of decisions: recorded once the meeting has taken place, changed with a reason, withdrawn with its echo."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from actions.models import ActionItem
from actions.story import story_of
from boards.behalf import How, Word
from boards.refusals import NotNow
from boards.roles import Level
from meetings import changes
from meetings.changes import Between, Decided
from meetings.histories import history_of_decision
from meetings.models import AgendaItem, Decision
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn

NOT_YET = "This meeting has not taken place yet."


@pytest.fixture
def item(cast: Cast) -> AgendaItem:
    return factories.item(cast, factories.held_meeting(cast))


def between(cast: Cast, words: str = "The letter may go.", **facts: Any) -> Decision:
    """What Ann decided on 10 February and told Sam by email."""
    word = Word(cast.ann, date(2016, 2, 10), How.EMAIL)
    return changes.take_decision_between(
        board=cast.board, decided=Decided(words), between=Between(word, **facts), by=cast.sam
    )


def test_nothing_is_decided_or_minuted_at_a_meeting_to_come(cast: Cast) -> None:
    item = factories.item(cast, factories.planned_meeting(cast))
    with pytest.raises(NotNow, match=NOT_YET):
        changes.take_decision(item=item, decided=Decided("It is agreed."), by=cast.sam)
    with pytest.raises(NotNow, match=NOT_YET):
        factories.action(cast, item, on=DAY)
    with pytest.raises(NotNow, match=NOT_YET):
        changes.write_minute(item=item, notes="Said", say_in_public="", by=cast.sam)
    assert factories.decision(cast, item), "a verb that is run for its own day counts from that day"


def test_a_decision_changes_only_what_was_decided_before_it(cast: Cast, item: AgendaItem) -> None:
    first, second = factories.decision(cast, item, "First."), factories.decision(cast, item, "Second.")
    changes.mend_decision(decision=second, changes=first, reason="It does", by=cast.sam)
    with pytest.raises(NotNow, match="taken before it"):
        changes.mend_decision(decision=first, changes=second, reason="A ring", by=cast.sam)
    third = changes.take_decision(item=item, decided=Decided("Third.", changes=second), by=cast.sam)
    assert third.changes == second


def test_the_history_does_not_name_a_decision_that_its_reader_may_not_see(cast: Cast, item: AgendaItem) -> None:
    secret = factories.decision(cast, factories.item(cast, item.meeting, "Part two", visibility=Level.MEMBERS))
    row = factories.decision(cast, item, "Open words.")
    row = changes.mend_decision(decision=row, changes=secret, reason="It does", by=cast.sam)
    told = {name: str(history_of_decision(row, cast.access(name))) for name in ("paul", "otto")}
    assert "Decision R1" in told["paul"]
    assert "Decision R1" not in told["otto"]


def test_changes_are_left_to_others_later_and_always_to_somebody(cast: Cast, item: AgendaItem) -> None:
    decided = Decided("Agreed, with changes.", sort="agreed_subject", delegates=[cast.nora])
    row = changes.take_decision(item=item, decided=decided, by=cast.sam)
    row = changes.mend_decision(decision=row, delegates=[cast.paul], reason="Nora is away", by=cast.sam)
    assert [line.person for line in row.delegates.filter(withdrawn=False)] == [cast.paul]
    with pytest.raises(NotNow, match="Select who the changes are left to"):
        changes.mend_decision(decision=row, delegates=[], reason="Nobody", by=cast.sam)
    row = changes.mend_decision(decision=row, delegates=[cast.nora, cast.paul], reason="Back", by=cast.sam)
    assert row.delegates.filter(withdrawn=False).count() == row.delegates.count() == 2


def test_a_decision_carries_its_items_handling_marking_or_its_own(cast: Cast, item: AgendaItem) -> None:
    changes.mend_item(item=item, marking="Personal", by=cast.sam)
    item.refresh_from_db()
    assert factories.decision(cast, item).marking == "Personal"
    own = changes.take_decision(item=item, decided=Decided("Words.", marking="Commercial"), by=cast.sam)
    assert changes.mend_decision(decision=own, marking="", reason="Not needed", by=cast.sam).marking == ""


def test_a_decision_between_meetings_is_reported_later_and_never_backwards(cast: Cast) -> None:
    january, february = factories.held_meeting(cast), factories.planned_meeting(cast)
    row = between(cast)
    assert list(Decision.objects.visible_to(cast.access("sam")).not_yet_reported()) == [row]
    with pytest.raises(NotNow, match="on or after the day it was decided"):
        changes.mend_decision(decision=row, reported_to=january, reason="Told", by=cast.sam)
    changes.mend_decision(decision=row, reported_to=february, reason="Told", by=cast.sam)
    assert not Decision.objects.visible_to(cast.access("sam")).not_yet_reported()


def test_withdrawing_a_decision_is_written_in_the_history_of_what_came_of_it(cast: Cast, item: AgendaItem) -> None:
    row = factories.decision(cast, item)
    action, other = factories.action(cast, row), factories.action(cast, item, "Another")
    changes.withdraw_decision(decision=row, words="It was never taken", by=cast.sam)
    story = story_of(ActionItem.objects.get(pk=action.pk), cast.access("olive"))
    assert (story[0].title, story[0].words) == (
        "The decision it came out of was withdrawn", ["It was never taken"],
    )  # fmt: skip
    assert ActionItem.objects.get(pk=action.pk).state == "open", "it goes on until somebody stops it"
    assert len(story_of(other, cast.access("olive"))) == 1
    found = ActionItem.objects.visible_to(cast.access("sam")).out_of_a_withdrawn_decision()
    assert list(found) == [action]


def test_who_withdrew_stands_with_when(cast: Cast, item: AgendaItem) -> None:
    row = changes.withdraw_decision(decision=factories.decision(cast, item), words="Never taken", by=cast.sam)
    assert (row.withdrawn_on, row.withdrawn_by) == (DAY, cast.sam)
    told = history_of_decision(row, cast.access("sam"))[0]
    assert (told.fact, told.reason, told.changes) == ("Withdrawn", "Never taken", []), "said once"
    row.withdrawn_by = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_the_history_says_facts_with_their_reasons(cast: Cast, item: AgendaItem) -> None:
    row = factories.decision(cast, item)
    changes.mend_decision(decision=row, words="Better words.", reason="Misheard", by=cast.sam)
    changes.withdraw_decision(decision=row, words="Never taken", by=cast.sam)
    told = [(line.fact, line.reason) for line in history_of_decision(row, cast.access("paul"))]
    assert told == [("Withdrawn", "Never taken"), ("Words changed", "Misheard"), ("Recorded", "")]


def test_nothing_is_decided_before_the_record_has_anything_of_the_board(cast: Cast, signed_in) -> None:
    too_early = "The day must be 1 December 2015 or later, the first day that the record has of the Board"
    day = {"said_on-day": "3", "said_on-month": "2", "said_on-year": "2001"}
    answers = {"words": "The letter may go.", "sort": "agreed", "said_by": cast.ann.pk, "said_how": "email", **day}
    sam, address = signed_in("sam"), "/testshire/decisions/between-meetings/"
    page = drawn(sam.post(address, answers | {"visibility": "board"})).replace("\u00a0", " ")
    assert page.count(too_early) == 2, "in the summary and at the box"
    assert "The letter may go." in page
    older = Between(Word(cast.ann, date(2015, 11, 30), How.EMAIL))
    with pytest.raises(NotNow, match="the first day that the record has"):
        changes.take_decision_between(board=cast.board, decided=Decided("Go."), between=older, by=cast.sam)
    assert not Decision.objects.exists()
    factories.held_meeting(cast, date(2015, 11, 25))
    assert changes.take_decision_between(board=cast.board, decided=Decided("Go."), between=older, by=cast.sam)
