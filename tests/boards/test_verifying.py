"""`verify_boards` finds what is read more widely than its parent, and nothing else."""

import pytest
from django.core.management import CommandError, call_command

from actions.changes import mend_action
from actions.models import ActionItem, ActionUpdate
from boards.governed import bulk_with_history
from boards.roles import Level
from boards.verifying import faults
from tests import factories
from tests.cast import DAY, Cast


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    """An action that everybody on the board may read, with an update that they may read too."""
    row = factories.action(cast, factories.item(cast, factories.held_meeting(cast)))
    factories.update(row, cast.olive, on=DAY)
    return row


def test_an_update_stays_as_it_was_written_when_its_action_is_narrowed(cast: Cast, action: ActionItem, capsys) -> None:
    mend_action(action=action, by=cast.sam, reason="Names a child", visibility=Level.MEMBERS)
    call_command("verify_boards")
    assert "read more widely" not in capsys.readouterr().err
    said = ActionUpdate.objects.of(cast.board)
    assert not said.visible_to(cast.access("otto")).exists(), "the action closes it all the same"
    assert said.visible_to(cast.access("paul")).exists()


def test_an_update_that_its_action_was_never_wide_enough_for_is_found(cast: Cast, action: ActionItem) -> None:
    narrow = factories.action(cast, action.item, "Name who it was", visibility=Level.MEMBERS)
    factories.update(narrow, cast.sam, on=DAY)
    with bulk_with_history():
        ActionUpdate.objects.of_action(narrow).update(visibility=Level.BOARD)
    assert [fault for fault in faults() if "more widely than its action" in fault]
    with pytest.raises(CommandError, match="rows are wrong"):
        call_command("verify_boards")


def test_a_thing_that_is_edited_is_narrowed_with_its_parent_or_found(cast: Cast, action: ActionItem) -> None:
    item = action.item
    assert item is not None
    with bulk_with_history():
        type(item).objects.filter(pk=item.pk).update(visibility=Level.MEMBERS)
    assert [fault for fault in faults() if "more widely than its item" in fault]
