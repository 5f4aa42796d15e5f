"""What may be published is marked: items, decisions and actions of one meeting, on one page.

Leans on the verbs that change who may read a thing. Only what everyone with a role reads can be marked; Part 2 and
named things are opened one by one, with their contributor's agreement. Must not know drafts.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from actions.changes import show_action_to
from actions.models import ActionItem
from boards.access import Access
from boards.governed import take
from boards.models import Person
from boards.refusals import Stale
from boards.roles import Level
from meetings.changes import mend_decision, mend_item
from meetings.models import AgendaItem, Decision, Meeting
from publishing.markable import fingerprint_of, markable

MARKED = "Marked as fit for the public"
UNMARKED = "No longer marked as fit for the public"


@transaction.atomic
def mark_public(
    *,
    meeting: Meeting,
    access: Access,
    items: Iterable[AgendaItem],
    decisions: Iterable[Decision],
    actions: Iterable[ActionItem],
    by: Person,
    seen: str | None = None,
    on: date | None = None,
) -> int:
    """These things of a meeting may go into an update, and no others. Gives how many were changed.

    What a thing belongs to is marked with it, since nothing is read more widely than its parent. `seen` is the
    fingerprint of what the page showed: raises `Stale` when one of them was changed, one came, or one went since.
    """
    wanted_actions = {row.pk: row for row in actions}
    wanted_decisions = {row.pk for row in decisions} | {row.decision_id for row in wanted_actions.values()}
    wanted_items = {row.pk for row in items} | {row.item_id for row in wanted_actions.values()}
    meeting = take(meeting)
    found = markable(access, meeting)
    if seen is not None and seen != fingerprint_of(found):
        raise Stale(meeting)
    wanted_items |= {row.item_id for row in found[1] if row.pk in wanted_decisions}
    wanted = (wanted_items, wanted_decisions, set(wanted_actions))
    steps: list[tuple[Any, set, bool]] = [(rows, keys, True) for rows, keys in zip(found, wanted, strict=True)]
    # Parents are opened before their children, and children closed before their parents.
    steps += [(rows, keys, False) for rows, keys in reversed(list(zip(found, wanted, strict=True)))]
    return sum(
        _mark(row, row.pk in keys, opening=opening, by=by, on=on) for rows, keys, opening in steps for row in rows
    )


def _mark(row: Any, wanted: bool, *, opening: bool, by: Person, on: date | None) -> int:
    row.refresh_from_db(fields=["visibility"])
    is_public = row.visibility == Level.PUBLIC
    if wanted == is_public or wanted != opening:
        return 0
    level, reason = (Level.PUBLIC, MARKED) if wanted else (Level.BOARD, UNMARKED)
    if isinstance(row, AgendaItem):
        mend_item(item=row, by=by, visibility=level, on=on)
    elif isinstance(row, Decision):
        mend_decision(decision=row, by=by, visibility=level, reason=reason, on=on)
    else:
        show_action_to(action=row, by=by, visibility=level, reason=reason, on=on)
    return 1
