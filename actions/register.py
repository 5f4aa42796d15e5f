"""The register's lines: an action with its shown rating, its due in words and its latest update.

Leans on the named questions and the dues. Gathers what one page shows in a fixed number of queries. Must not know
addresses.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from actions.dues import ShownDue, shown_due
from actions.models import ActionItem, ActionUpdate
from actions.states import OPEN
from boards.access import Access
from boards.models import Rating
from boards.roles import OPEN_LEVELS, Level
from boards.visibility import narrowest


@dataclass
class Line:
    """One line: everything the page says of one action."""

    action: ActionItem
    rating: Rating | None
    due: ShownDue
    update: ActionUpdate | None
    rating_is_old: bool
    forecast_on: date | None
    update_rating: Rating | None = None
    update_due_on: date | None = None

    @property
    def things(self) -> list[ActionItem | ActionUpdate]:
        """What the line holds: the action, and its latest update, which may be narrower."""
        return [self.action, self.update] if self.update else [self.action]

    @property
    def readers(self) -> Level:
        """Who may read all that the line holds."""
        return narrowest(self.things)

    @property
    def marked(self) -> str:
        """The narrowest level in words, where not everyone with a role may read the whole line."""
        return "" if self.readers in OPEN_LEVELS else str(self.readers.label)


def annotated(access: Access) -> Any:
    """The actions this reader may see, with due, latest update and rating."""
    seen = ActionItem.objects.visible_to(access)
    return seen.with_effective_due().with_latest_update(access).with_shown_rating()


def lines_of(actions: Iterable[ActionItem], access: Access) -> list[Line]:
    """The lines of some annotated actions: two queries however many there are."""
    rows = list(actions)
    updates = ActionUpdate.objects.with_people().in_bulk([row.latest_update_id for row in rows if row.latest_update_id])
    legend = {rating.code: rating for rating in Rating.objects.of(access.board)}
    return [_line(row, updates.get(row.latest_update_id), legend, access) for row in rows]


def _line(row: Any, update: ActionUpdate | None, legend: dict[str, Rating], access: Access) -> Line:
    interval = access.board.update_interval if access.board else 0
    is_open = bool(interval) and row.state == OPEN
    begins = update.said_on if update else row.taken_over_on or row.agreed_on
    is_forecast = row.shown_rating in ("on_track", "at_risk", "off_track")
    return Line(
        action=row,
        rating=legend.get(row.shown_rating),
        due=shown_due(row, access.day),
        update=update,
        rating_is_old=bool(is_forecast and row.forecast_on and (access.day - row.forecast_on).days > interval),
        forecast_on=row.forecast_on if is_forecast else None,
        update_rating=legend.get(update.rating) if update else None,
        update_due_on=begins + timedelta(days=interval) if is_open else None,
    )
