"""“No change since last time” says an update again: its rating, its recovery, and that there was one.

Leans on the visibility rule. What is said again is read by nobody who could not read what it repeats: the latest update
and the one that rated. Must not know pages.
"""

from typing import Any

from actions.models import ActionUpdate
from boards.roles import Level
from boards.visibility import levels_as_wide_as, narrowest_of


def level_again(action: Any, last: ActionUpdate | None) -> Level:
    """The level at which an action's last update is said again: the narrowest of what it repeats.

    Takes an annotated action and the latest update this reader may see.
    """
    repeated = [action.visibility, action.forecast_visibility, last.visibility if last else None]
    return narrowest_of(level for level in repeated if level)


def is_for_members(level: str, action: Any) -> bool:
    """Whether a level is what the tick “Part 2” of an open action gives."""
    return bool(action.is_open and level == Level.MEMBERS)


def can_say_again(level: str, action: Any) -> bool:
    """Whether a page can offer to say it again: at the action's own level, or in Part 2 of an open action.

    What was said to named readers of an action that is open to more now has no tick by which it would stay with them.
    """
    return level in levels_as_wide_as(action.visibility) or is_for_members(level, action)
