"""Whose word an act can be: the secretariat writes down what others said, and gives nobody a power by it."""

import pytest

from actions.changes import Report, record_update
from actions.forms import UpdateForm
from actions.register import annotated
from boards.behalf import How, Word
from boards.refusals import NotNow
from meetings.changes import Between, Decided, take_decision_between
from meetings.forms import BetweenForm
from tests import factories
from tests.cast import DAY, Cast

NOT_THEIRS = "has no role by which this is theirs to say."


@pytest.mark.parametrize("name", ["otto", "adam", "ada"])
def test_neither_an_update_nor_a_decision_is_recorded_for_who_has_no_such_power(name: str, cast: Cast) -> None:
    row = factories.action(cast, factories.item(cast, factories.held_meeting(cast)))
    word = Word(cast.people[name], DAY, How.EMAIL)
    with pytest.raises(NotNow, match=NOT_THEIRS):
        record_update(action=row, report=Report("Half is done.", "on_track"), word=word, by=cast.sam)
    with pytest.raises(NotNow, match=NOT_THEIRS):
        take_decision_between(board=cast.board, decided=Decided("Agreed."), between=Between(word), by=cast.sam)


def test_an_officer_updates_and_does_not_decide(cast: Cast) -> None:
    row = factories.action(cast, factories.item(cast, factories.held_meeting(cast)))
    word = Word(cast.olive, DAY, How.TELEPHONE)
    assert record_update(action=row, report=Report("Half is done.", "on_track"), word=word, by=cast.sam).said_by
    with pytest.raises(NotNow, match=NOT_THEIRS):
        take_decision_between(board=cast.board, decided=Decided("Agreed."), between=Between(word), by=cast.sam)


def test_forms_offer_only_whose_word_it_can_be(cast: Cast) -> None:
    factories.action(cast, factories.item(cast, factories.held_meeting(cast)))
    access = cast.access("sam")
    row = annotated(access).get()
    between = BetweenForm(access=access)
    update = UpdateForm(access=access, action=row, due=None, last=None)
    assert set(between.fields["said_by"].queryset) == {cast.ann, cast.paul, cast.nora}
    updating = {cast.ann, cast.paul, cast.nora, cast.olive, cast.oscar}
    assert updating <= set(update.fields["said_by"].queryset)
    for offered in (update.fields["said_by"], between.fields["delegates"]):
        assert not {cast.otto, cast.adam, cast.ada} & set(offered.queryset)
