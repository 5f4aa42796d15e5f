"""What of a meeting can be marked public on one page, and a fingerprint of it, by which a form is known to be stale.

Leans on the record, through its reader. Reads only. Must not know how anything is marked.
"""

import hashlib
from collections.abc import Iterable
from typing import Any

from actions.models import ActionItem
from boards.access import Access
from meetings.models import AgendaItem, Decision, Meeting


def markable(access: Access, meeting: Meeting) -> tuple[list[AgendaItem], list[Decision], list[ActionItem]]:
    """The items, standing decisions and actions of a meeting that everyone with a role reads."""
    items = [row for row in AgendaItem.objects.visible_to(access).at(meeting) if row.is_open]
    taken = Decision.objects.visible_to(access).standing().of_meeting(meeting).in_order()
    decisions = [row for row in taken if row.is_open and (row.item is None or row.item.is_open)]
    raised = ActionItem.objects.visible_to(access).arising_at(meeting).for_the_register().in_number_order()
    return items, decisions, [row for row in raised if row.is_open]


def fingerprint_of(rows: Iterable[list[Any]]) -> str:
    """Which things can be marked, each with its version, in 64 letters: a sum of versions is the same when one goes and
    another comes."""
    lines = [f"{row._meta.label}.{row.pk}.{row.version}" for found in rows for row in found]
    return hashlib.sha256(" ".join(lines).encode()).hexdigest()
