"""A document that was read in and saved is undone, until something else refers to what it made.

Leans on the verbs of meetings and actions. Governed rows are never deleted: decisions and items are withdrawn, actions
are not going ahead, meetings are called off (docs/decisions/7). Numbers are not given again. Must not know pages.
"""

from datetime import date
from typing import Any

from django.apps import apps
from django.db import transaction

from actions.changes import Step
from actions.changes import take_step as step_action
from actions.models import ActionItem
from boards import clock
from boards.behalf import own_word
from boards.governed import record, take
from boards.models import Person, ReadIn
from boards.reading_states import READ_IN_STATES
from boards.refusals import NotNow
from meetings.changes import drop_promise, take_step, withdraw_decision, withdraw_item, write_minute
from meetings.models import AgendaItem, Decision, Meeting, Minute, Promise
from publishing.referring import what_refers

MOST_NAMED = 5


@transaction.atomic
def undo_read_in(
    *, read_in: ReadIn, words: str, by: Person, version: int | None = None, on: date | None = None
) -> ReadIn:
    """Take back all that saving made. Raises `NotNow` naming what refers to it or was changed since, or `Stale`."""
    row = take(read_in, version=version)
    after = READ_IN_STATES.after("undo", row.state)
    if not words.strip():
        raise NotNow("Enter why it is undone.")
    stands = what_stands_in_the_way(row)
    if stands:
        raise NotNow(f"It can no longer be undone: {'; '.join(stands[:MOST_NAMED])}.")
    why = f"Read in from “{row.title}” and undone: {words}"[:500]
    for thing in reversed(rows_made(row)):
        _take_back(thing, why, by=by, on=on)
    row.state = after
    row.undone_by, row.undone_at, row.undone_words = by, clock.moment(row.board, on), words
    record(row, by=by, reason=words, on=on)
    return row


def rows_made(read_in: ReadIn) -> list[Any]:
    """What saving made, as it stands now, in the order it was made."""
    keys: dict[str, list[int]] = {}
    for line in read_in.made:
        keys.setdefault(line["what"], []).append(line["key"])
    rows = {what: apps.get_model(what)._base_manager.in_bulk(some) for what, some in keys.items()}
    return [rows[line["what"]][line["key"]] for line in read_in.made if line["key"] in rows[line["what"]]]


def what_stands_in_the_way(read_in: ReadIn) -> list[str]:
    """Why it cannot be undone, in half-sentences; empty while it can."""
    versions = {(line["what"], line["key"]): line for line in read_in.made}
    rows = rows_made(read_in)
    moved = []
    for row in rows:
        line = versions[(row._meta.label, row.pk)]
        if row.version != line["version"]:
            moved.append(f"{line['words']} was changed since")
    return moved + what_refers(rows, {key: line["words"] for key, line in versions.items()})


def _take_back(thing: Any, why: str, *, by: Person, on: date | None) -> None:
    if isinstance(thing, ActionItem):
        step_action(action=thing, step=Step("stop", own_word(by, thing.board, on), words=why), by=by, on=on)
    elif isinstance(thing, Promise):
        drop_promise(promise=thing, words=why, by=by, on=on)
    elif isinstance(thing, Decision):
        withdraw_decision(decision=thing, words=why, by=by, on=on)
    elif isinstance(thing, Minute):
        write_minute(item=thing.item, notes=thing.notes, say_in_public="", by=by, on=on)
    elif isinstance(thing, AgendaItem):
        withdraw_item(item=thing, by=by, on=on)
    elif isinstance(thing, Meeting):
        verb = "not_held" if thing.state == "held" else "cancel"
        take_step(meeting=thing, verb=verb, words=why, by=by, on=on)
