"""The rows of actions as the tables hold them now."""

from actions.models import ActionItem


def fresh(action: ActionItem) -> ActionItem:
    row = ActionItem.objects.with_effective_due().select_related("due_promise__meeting", "decision", "item")
    return row.get(pk=action.pk)
