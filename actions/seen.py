"""What an action names that its reader may not see: the decision that closed it, what replaced it, a meeting.

Leans on `visible_to` of each. A name that may not be seen is left out of the words, so that no reference tells of a
hidden thing. Must not know addresses.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from actions.models import ActionItem, StateChange
from boards.access import Access
from meetings.models import Decision, Meeting


@dataclass
class Seen:
    """The decisions, meetings and actions that the reader may see, by key."""

    decisions: dict[int, Decision] = field(default_factory=dict)
    meetings: dict[int, Meeting] = field(default_factory=dict)
    actions: dict[int, ActionItem] = field(default_factory=dict)


def named_by(action: ActionItem, steps: Iterable[StateChange], access: Access) -> Seen:
    """What an action and its steps name, as far as the reader may see it: no query for what nothing names."""
    rows = list(steps)
    decisions = {row.decision_id for row in rows} | {action.closed_by_decision_id}
    meetings = {row.reported_to_id for row in rows}
    return Seen(
        _of(Decision.objects.visible_to(access).select_related("board"), decisions),
        _of(Meeting.objects.visible_to(access).select_related("board"), meetings),
        _of(ActionItem.objects.visible_to(access).select_related("board"), {action.replaced_by_id}),
    )


def _of(rows: Any, keys: set[int | None]) -> dict[int, Any]:
    return rows.in_bulk(keys - {None})
