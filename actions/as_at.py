"""The register as it stood on a day: past words under today's rights.

Leans on the history rows and ledgers. Who may see an action is asked of the action as it is now (DESIGN: a hidden
thing leaves no trace in past views); its words, lead, due, state and rating are those of the day. Must not know
addresses.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery

from actions.dues import ShownDue, shown_due
from actions.models import ActionItem, ActionUpdate
from actions.states import CLOSED, STILL_TO_DO
from boards import clock
from boards.access import Access
from boards.models import Organisation, Person, Post, Rating
from meetings.models import Meeting, Promise


@dataclass
class PastLine:
    """One action as it stood."""

    action: ActionItem
    rating: Rating | None
    due: ShownDue
    update: ActionUpdate | None


class PastRegister:
    """The actions that stood in the register at the end of `day`, in the order of their numbers.

    A sequence for a paginator: a slice is read in a fixed number of queries, and nothing else is read for it.
    """

    def __init__(self, access: Access, day: date):
        self.access, self.day = access, day
        seen = ActionItem.objects.visible_to(access).order_by().values("pk")
        self.records = _newest_records(ActionItem, seen, day).order_by("series", "number")

    def count(self) -> int:
        """How many there were."""
        return self.records.count()

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: Any) -> list[PastLine]:
        past = [_as_it_was(self.access.board, record) for record in self.records[part]]
        _join_what_they_named(past, self.day)
        legend = {rating.pk: rating for rating in Rating.objects.of(self.access.board)}
        ratings = {rating.code: rating for rating in _as_they_were(Rating, legend, self.day).values()}
        updates = _newest_updates(self.access, past, self.day)
        return [_line(action, updates, ratings, self.day) for action in past]


def _newest_records(model: Any, keys: Any, day: date) -> Any:
    """The last history row of each row by the end of a day."""
    history = model.history.filter(history_date__lte=clock.end_of(day))
    newest = history.filter(id=OuterRef("id")).order_by("-history_date", "-history_id").values("history_id")[:1]
    return history.filter(id__in=keys, history_id=Subquery(newest))


def _as_it_was(board: Any, record: Any) -> ActionItem:
    past = ActionItem()
    for column in ActionItem._meta.concrete_fields:
        setattr(past, column.attname, getattr(record, column.attname))
    past.board = board
    return past


def _join_what_they_named(actions: list[ActionItem], day: date) -> None:
    """Leads by the names they had then (of a person, today's: an erased name comes back nowhere), and promised
    meetings on the day they had then."""
    names = {
        "lead_person": Person.objects.in_bulk({a.lead_person_id for a in actions} - {None}),
        "lead_post": _as_they_were(Post, Post.objects.in_bulk({a.lead_post_id for a in actions} - {None}), day),
        "lead_organisation": _as_they_were(
            Organisation, Organisation.objects.in_bulk({a.lead_organisation_id for a in actions} - {None}), day
        ),
    }
    promises = _newest_records(Promise, {a.due_promise_id for a in actions} - {None}, day)
    meetings = {row.id: row for row in _newest_records(Meeting, {p.meeting_id for p in promises} - {None}, day)}
    promised = {promise.id: _promise(promise, meetings) for promise in promises}
    for action in actions:
        for column, found in names.items():
            key = getattr(action, f"{column}_id")
            if key:
                setattr(action, column, found[key])
        if action.due_promise_id:
            action.due_promise = promised[action.due_promise_id]


def _as_they_were(model: Any, rows: dict[int, Any], day: date) -> dict[int, Any]:
    """Bodies, posts or ratings, by their keys, with the words they had at the end of a day; what came later is as it
    came."""
    for record in _newest_records(model, rows, day):
        for column in model._meta.concrete_fields:
            if not column.is_relation:
                setattr(rows[record.id], column.attname, getattr(record, column.attname))
    return rows


def _promise(record: Any, meetings: dict[int, Any]) -> Promise:
    promise = Promise(pk=record.id, meeting_words=record.meeting_words)
    meeting = meetings.get(record.meeting_id)
    if meeting is not None:
        promise.meeting = Meeting(pk=meeting.id, known_as=meeting.known_as, day=meeting.day)
    return promise


def _newest_updates(access: Access, actions: list[ActionItem], day: date) -> dict[int, list[ActionUpdate]]:
    """The updates of some actions that stood at the end of a day and this reader may see, newest first, by action.

    What was written down or corrected later is not among them, whatever day it speaks of.
    """
    found: dict[int, list[ActionUpdate]] = {}
    said = ActionUpdate.objects.visible_to(access).of_actions(actions)
    for update in said.stood_at_the_end_of(day).newest_first():
        found.setdefault(update.action_id, []).append(update)
    return found


def _line(
    action: ActionItem, updates: dict[int, list[ActionUpdate]], ratings: dict[str, Rating], day: date
) -> PastLine:
    said = updates.get(action.pk, [])
    forecast = next((update.rating for update in said if update.rating), "")
    due = shown_due(action, day)
    code = "closed" if action.state == CLOSED else forecast
    if action.state not in (*STILL_TO_DO, CLOSED) or (due.day is None and code != "closed"):
        code = ""
    return PastLine(action, ratings.get(code or "not_rated"), due, said[0] if said else None)
