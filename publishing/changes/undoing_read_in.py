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
from actions.states import CLOSED
from boards import clock
from boards.access import access_for
from boards.behalf import own_word
from boards.governed import record, take
from boards.models import Finding, Person, ReadIn
from boards.reading_states import READ_IN_STATES
from boards.refusals import NotNow
from meetings.changes import drop_promise, name_again, take_step, withdraw_decision, withdraw_item, write_minute
from meetings.models import AgendaItem, Decision, Meeting, Minute, Promise
from meetings.states import HELD, ISSUED
from publishing.changes.dropped_sentences import ask_for_dropped_again
from publishing.querysets.whatever_noun import lock_all
from publishing.undo_stops import stops_of
from publishing.what_was_made import MADE, keys_made, meetings_that_stay, rows_made

MOST_NAMED = 5
# What everything taken back says: the reason that was typed is the document's, and is kept for its readers alone.
TOLD = "Read in (document {}) and undone"
HELD_FROM_ISSUED = f"held, {ISSUED} before"


@transaction.atomic
def undo_read_in(
    *, read_in: ReadIn, words: str, by: Person, version: int | None = None, on: date | None = None
) -> ReadIn:
    """Take back all that saving made. Raises `NotNow` naming what refers to it or was changed since, or `Stale`."""
    take(read_in.board)
    row = take(read_in, version=version)
    after = READ_IN_STATES.after("undo", row.state)
    if not words.strip():
        raise NotNow("Enter why it is undone.")
    _take_made(row)
    stands = stops_of(row, access_for(by, row.board, on or clock.today(row.board)))
    if stands:
        raise NotNow(f"It can no longer be undone: {'; '.join(stop.name for stop in stands[:MOST_NAMED])}.")
    why = TOLD.format(row.number)
    stay = meetings_that_stay(row)
    for thing, did in reversed(rows_made(row)):
        if thing not in stay:
            _take_back(thing, did, why, by=by, on=on)
    ask_for_dropped_again(row, list(Finding.objects.of_read_in(row)), by=by, on=on)
    row.taken_back = [*row.taken_back, *(line for line in row.made if MADE in line.get("did", [MADE]))]
    row.state = after
    row.undone_by, row.undone_at, row.undone_words = by, clock.moment(row.board, on), words
    record(row, by=by, reason=words, on=on)
    return row


@transaction.atomic
def check_again(*, read_in: ReadIn, by: Person, version: int | None = None, on: date | None = None) -> ReadIn:
    """Take up a document that was undone: every answer and mended word is as it was. Raises `NotNow`, `Stale`."""
    row = take(read_in, version=version)
    row.state = READ_IN_STATES.after("check_again", row.state)
    row.made, row.saved_by, row.saved_at = [], None, None
    row.undone_by, row.undone_at, row.undone_words = None, None, ""
    record(row, by=by, reason="Checked again", on=on)
    for finding in Finding.objects.of_read_in(row).that_became_something():
        finding.became = ""
        finding.save()
    return row


def _take_made(read_in: ReadIn) -> None:
    """Lock all that saving made, before it is asked what refers to it: whoever changes one of them meanwhile waits, and
    finds it undone."""
    for what, some in sorted(keys_made(read_in).items()):
        lock_all(apps.get_model(what), some)


def _take_back(thing: Any, did: list[str], why: str, *, by: Person, on: date | None) -> None:
    if isinstance(thing, ActionItem):
        word = own_word(by, thing.board, on)
        if thing.state == CLOSED:  # it was closed as told
            step_action(action=thing, step=Step("reopen", word, words=why), by=by, on=on)
        step_action(action=thing, step=Step("stop", word, words=why), by=by, on=on)
    elif isinstance(thing, Promise):
        drop_promise(promise=thing, words=why, by=by, on=on)
    elif isinstance(thing, Decision):
        withdraw_decision(decision=thing, words=why, by=by, on=on)
    elif isinstance(thing, Minute):
        write_minute(item=thing.item, notes=thing.notes, say_in_public="", by=by, on=on)
    elif isinstance(thing, AgendaItem):
        withdraw_item(item=thing, by=by, on=on)
    elif isinstance(thing, Meeting):
        _take_back_meeting(thing, did, why, by=by, on=on)


def _take_back_meeting(meeting: Meeting, did: list[str], why: str, *, by: Person, on: date | None) -> None:
    """One that it made is called off and gives its name back; one that the record had is as it was before."""
    if MADE in did:
        verb = "not_held" if meeting.state == HELD else "cancel"
        take_step(meeting=meeting, verb=verb, words=why, by=by, on=on)
        name_again(meeting=meeting, known_as=f"{meeting.known_as} (undone)", by=by, reason=why, on=on)
    elif meeting.state == HELD:
        take_step(meeting=meeting, verb="not_yet_held", words=why, by=by, on=on)
        if HELD_FROM_ISSUED in did:
            take_step(meeting=meeting, verb="issue_agenda", by=by, on=on)
        if "dated" in did:
            take_step(meeting=meeting, verb="postpone", words=why, by=by, on=on)
            take_step(meeting=meeting, verb="call_again", by=by, on=on)
