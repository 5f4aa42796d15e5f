"""What saving a document made or changed, as it stands now, what of it was changed or closed since, and which meetings
undoing leaves as they are.

Leans on documents read in and on the rows of the record. Reads only. Must not know pages.
"""

from typing import Any

from django.apps import apps

from actions.models import ActionItem
from boards.models import ReadIn
from boards.reading_states import UNDONE
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.permissions import can_record_now
from publishing.became import Became
from publishing.recorded_at import recorded_beside
from publishing.taken_back import TakenBack

MADE = "made"
# What a row is told by, the meeting it stands at, and what its address begins with.
FETCHED_WITH = {
    ActionItem._meta.label: ("board",),
    AgendaItem._meta.label: ("meeting__board",),
    Decision._meta.label: ("board", "meeting"),
    Meeting._meta.label: ("board",),
    Minute._meta.label: ("item__meeting",),
}


def keys_made(read_in: ReadIn) -> dict[str, list[int]]:
    """The keys of what saving made or changed, by the label of their model."""
    keys: dict[str, list[int]] = {}
    for line in read_in.made:
        keys.setdefault(line["what"], []).append(line["key"])
    return keys


def rows_made(read_in: ReadIn) -> list[tuple[Any, list[str]]]:
    """What saving made or changed, as it stands now, in the order it was made, and what was done to each."""
    rows = {
        what: apps.get_model(what)._base_manager.select_related(*FETCHED_WITH.get(what, ())).in_bulk(some)
        for what, some in keys_made(read_in).items()
    }
    return [
        (rows[line["what"]][line["key"]], line.get("did", [MADE]))
        for line in read_in.made
        if line["key"] in rows[line["what"]]
    ]


def told_undone(read_in: ReadIn) -> set[str]:
    """How findings refer to what undoing took back; empty while nothing is undone. What the record had stays."""
    if read_in.state != UNDONE:
        return set()
    return {
        str(Became.of(row))
        for row, did in rows_made(read_in)
        if MADE in did and isinstance(row, ActionItem | AgendaItem | Decision)
    }


def closed_since(made: list[Any]) -> list[Meeting]:
    """The meetings of what was made whose record is closed by now."""
    meetings = {row.meeting for row in made if isinstance(row, AgendaItem | Decision) and row.meeting is not None}
    meetings |= {row.item.meeting for row in made if isinstance(row, Minute)}
    return [row for row in meetings if not can_record_now(row)]


def changed_since(read_in: ReadIn, made: list[Any]) -> list[Any]:
    """What was made and has another version than when it was saved, in the order it was made."""
    saved = {(line["what"], line["key"]): line["version"] for line in read_in.made}
    return [row for row in made if getattr(row, "version", 1) != saved[(row._meta.label, row.pk)]]


def meetings_that_stay(read_in: ReadIn) -> list[Meeting]:
    """The meetings that the record had, and at which something else was recorded since it was saved: they stay as they
    are. A document saved before this was kept is asked for decisions and attendance."""
    beside = {line["key"]: line.get("beside") for line in read_in.made if line["what"] == Meeting._meta.label}
    ours, gone = {(line["what"], line["key"]) for line in read_in.made}, TakenBack(read_in.board)
    had = [row for row, did in rows_made(read_in) if isinstance(row, Meeting) and MADE not in did]
    return [row for row in had if _was_recorded_at(row, beside[row.pk], ours, gone)]


def _was_recorded_at(meeting: Meeting, beside: str | None, ours: set[tuple[str, int]], gone: TakenBack) -> bool:
    if beside is not None:
        return recorded_beside(meeting, ours, gone) != beside
    decisions = (row.pk for row in Decision.objects.standing().at(meeting))
    return meeting.attendance.exists() or any((Decision._meta.label, key) not in ours for key in decisions)
