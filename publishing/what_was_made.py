"""What saving a document made or changed, as it stands now, and what of it was changed or closed since.

Leans on documents read in and on the rows of the record. Reads only. Must not know pages.
"""

from typing import Any

from django.apps import apps

from actions.models import ActionItem
from boards.models import ReadIn
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.permissions import can_record_now

MADE = "made"
# What a row is told by, the meeting it stands at, and what its address begins with.
FETCHED_WITH = {
    ActionItem._meta.label: ("board",),
    AgendaItem._meta.label: ("meeting__board",),
    Decision._meta.label: ("board", "meeting"),
    Meeting._meta.label: ("board",),
    Minute._meta.label: ("item__meeting",),
}


def rows_made(read_in: ReadIn) -> list[tuple[Any, list[str]]]:
    """What saving made or changed, as it stands now, in the order it was made, and what was done to each."""
    keys: dict[str, list[int]] = {}
    for line in read_in.made:
        keys.setdefault(line["what"], []).append(line["key"])
    rows = {
        what: apps.get_model(what)._base_manager.select_related(*FETCHED_WITH.get(what, ())).in_bulk(some)
        for what, some in keys.items()
    }
    return [
        (rows[line["what"]][line["key"]], line.get("did", [MADE]))
        for line in read_in.made
        if line["key"] in rows[line["what"]]
    ]


def closed_since(made: list[Any]) -> list[Meeting]:
    """The meetings of what was made whose record is closed by now."""
    meetings = {row.meeting for row in made if isinstance(row, AgendaItem | Decision) and row.meeting is not None}
    meetings |= {row.item.meeting for row in made if isinstance(row, Minute)}
    return [row for row in meetings if not can_record_now(row)]


def changed_since(read_in: ReadIn, made: list[Any]) -> list[Any]:
    """What was made and has another version than when it was saved, in the order it was made."""
    saved = {(line["what"], line["key"]): line["version"] for line in read_in.made}
    return [row for row in made if getattr(row, "version", 1) != saved[(row._meta.label, row.pk)]]
