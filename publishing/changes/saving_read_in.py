"""What a secretary accepted of a document becomes the record: the meeting, its items, decisions, promises and actions.

Leans on the verbs of meetings and actions, each run on the meeting's own day; all in one transaction, all or nothing.
Nothing that was not accepted is made. Must not know pages.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from actions.changes import Due, Lead, Origin, raise_action
from boards import clock
from boards.governed import record, take
from boards.models import Finding, FindingKind, Person, ReadIn
from boards.reading_states import READ_IN_STATES
from boards.refusals import NotNow
from boards.text import one_line
from meetings.changes import Decided, add_item, plan_meeting, take_decision, take_step, write_minute
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.states import CANCELLED, ISSUED, PLANNED
from publishing.findings import MOST_ACTION, what_is_missing
from publishing.proposing import NOT_YET_NAMED, PLAN, plainly

MOST_SAID = 60_000
NO_DAY = "Say which day the meeting was on first."
NOT_YET = "The meeting has not taken place yet: its day must be today or earlier."
NOTHING_TAKEN = "Accept at least one finding first."


class NotSaved(NotNow):
    """Nothing was saved. `lines` says what stops it, finding by finding."""

    def __init__(self, lines: list[tuple[Finding, str]]):
        super().__init__("Nothing is saved. Mend the findings below first, or drop them.")
        self.lines = lines


@dataclass
class Made:
    """What saving made, in order: rows with their versions, so that undoing can tell whether they moved on."""

    rows: list[Any] = field(default_factory=list)
    planned: dict[str, Meeting] = field(default_factory=dict)
    items: dict[int, AgendaItem] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)

    def note(self, row: Any) -> Any:
        """Remember a row that was made; the same row again counts with its later version."""
        self.rows = [*[one for one in self.rows if one != row], row]
        return row

    def as_lines(self) -> list[dict[str, Any]]:
        """As the document keeps it."""
        return [
            {"what": row._meta.label, "key": row.pk, "version": row.version, "words": in_words(row)}
            for row in self.rows
        ]


def in_words(row: Any) -> str:
    """The reference of something made, without its words."""
    if isinstance(row, AgendaItem):
        return f"Item {row.reference} of {row.meeting.slug}"
    if isinstance(row, Decision):
        return f"Decision {row.reference} of {row.taken_on.isoformat()}"
    return f"The {row.known_as}" if isinstance(row, Meeting) else str(row)


@transaction.atomic
def save_read_in(
    *,
    read_in: ReadIn,
    by: Person,
    say_in_public: bool = False,
    version: int | None = None,
    on: date | None = None,
) -> ReadIn:
    """Make everything that was accepted. With `say_in_public`, each section's text becomes its item's public words.

    Raises `Stale`, `NotSaved` with a sentence for each finding that stops it, or `NotNow`.
    """
    row = take(read_in, version=version)
    after = READ_IN_STATES.after("save", row.state)
    taken = list(Finding.objects.of_read_in(row).taken().for_reading())
    day = require_ready(row, taken, on or clock.today(row.board))
    made = Made()
    meeting = _meeting_of(row, day, made, by=by)
    for finding in taken:
        _make(finding, meeting, made, by=by, say_in_public=say_in_public)
    row.state, row.made = after, made.as_lines()
    row.saved_by, row.saved_at = by, clock.moment(row.board, on)
    record(row, by=by, reason="Saved what was accepted", on=on)
    return row


def require_ready(read_in: ReadIn, taken: list[Finding], today: date) -> date:
    """The meeting's day, when nothing stops saving. Raises `NotNow`, `NotSaved`."""
    if read_in.meeting_day is None:
        raise NotNow(NO_DAY)
    if read_in.meeting_day > today:
        raise NotNow(NOT_YET)
    if not taken:
        raise NotNow(NOTHING_TAKEN)
    lines = [(finding, stops) for finding in taken if (stops := what_stops(finding))]
    if lines:
        raise NotSaved(lines)
    return read_in.meeting_day


def what_stops(finding: Finding) -> str:
    """Why an accepted finding cannot be saved, or nothing."""
    missing = what_is_missing(finding)
    if missing or finding.under is None or finding.under.is_taken:
        return missing
    what = "section" if finding.under.sort == FindingKind.SECTION else "decision"
    return f"Accept the {what} it stands under, or drop it."


def _meeting_of(read_in: ReadIn, day: date, made: Made, *, by: Person) -> Meeting:
    """The meeting of that day as the record has it, or a new one; in either case it was held."""
    found = Meeting.objects.of(read_in.board).on_day(day).first()
    if found is None:
        found = made.note(plan_meeting(board=read_in.board, day=day, by=by, on=day))
        return made.note(take_step(meeting=found, verb="mark_held", by=by, on=day))
    if found.state == CANCELLED and was_undone(read_in, found):
        found = take_step(meeting=found, verb="call_again", by=by, on=day)
        return made.note(take_step(meeting=found, verb="mark_held", by=by, on=day))
    if found.state in (PLANNED, ISSUED):
        return take_step(meeting=found, verb="mark_held", by=by, on=day)
    return found


def was_undone(read_in: ReadIn, meeting: Meeting) -> bool:
    """Whether a meeting was made by a document read in earlier and called off when that was undone."""
    earlier = ReadIn.objects.of(read_in.board).undone()
    return any(
        line["what"] == meeting._meta.label and line["key"] == meeting.pk for one in earlier for line in one.made
    )


def _make(finding: Finding, meeting: Meeting, made: Made, *, by: Person, say_in_public: bool) -> None:
    day = meeting.day
    if finding.sort == FindingKind.SECTION:
        item = _item_of(finding, meeting, made, by=by)
        if say_in_public and finding.text.strip():
            _say(item, finding.text, made, by=by)
        finding.became = f"item {meeting.slug}/{item.reference}"
    elif finding.sort == FindingKind.DECISION:
        decided = Decided(finding.words, finding.decided)
        decision = made.note(take_decision(item=made.items[finding.under_id or 0], decided=decided, by=by, on=day))
        made.decisions[finding.pk] = decision
        finding.became = f"decision {decision.taken_on.isoformat()}/{decision.reference}"
    else:
        action = made.note(_raise(finding, made, by=by, on=day))
        if action.due_promise is not None:
            made.note(action.due_promise)
        finding.became = f"action {action.reference}"
    finding.save()


def _item_of(finding: Finding, meeting: Meeting, made: Made, *, by: Person) -> AgendaItem:
    """The item of this title, which the agenda may have already; otherwise a new one at its end."""
    same = [
        item
        for item in AgendaItem.objects.of(meeting.board).at(meeting)
        if plainly(item.title) == plainly(finding.words)
    ]
    item = same[0] if same else made.note(add_item(meeting=meeting, title=finding.words, by=by, on=meeting.day))
    made.items[finding.pk] = item
    return item


def _say(item: AgendaItem, words: str, made: Made, *, by: Person) -> None:
    """The section's text as the item's public words, where it has none yet."""
    now = Minute.objects.of_items([item]).first()
    if len(words) > MOST_SAID:  # it stays in the document
        return
    if now is None or not now.say_in_public:
        notes = now.notes if now else ""
        made.note(write_minute(item=item, notes=notes, say_in_public=words, by=by, on=item.meeting.day))


def _raise(finding: Finding, made: Made, *, by: Person, on: date | None) -> Any:
    under = finding.under_id or 0
    origin = (
        Origin.decision(made.decisions[under])
        if finding.sort == FindingKind.PROMISE
        else Origin.item(made.items[under])
    )
    words = finding.words if len(finding.words) <= MOST_ACTION else one_line(finding.words, MOST_ACTION - 1)
    return raise_action(
        origin=origin,
        words=words,
        details="" if words == finding.words else finding.words,
        lead=Lead(who=finding.lead, the_board=finding.lead_board, words=finding.who),
        due=_due(finding, made, by=by, on=on),
        by=by,
        on=on,
    )


def _due(finding: Finding, made: Made, *, by: Person, on: date | None) -> Due:
    words = finding.due_words
    if finding.due_kind == "date" and finding.due_on:
        return Due.on_date(finding.due_on, words)
    if finding.due_kind == "period" and finding.due_on:
        return Due.period(finding.due_on, words)
    if finding.due_kind == "ongoing" and finding.look_next_on:
        return Due.ongoing(finding.look_next_on, words)
    if finding.due_kind == "meeting":
        return Due.at(_due_meeting(finding, made, by=by, on=on), words)
    return Due.none(words)


def _due_meeting(finding: Finding, made: Made, *, by: Person, on: date | None) -> Meeting | None:
    """The meeting chosen; one to be planned is planned once, however many things are due at it."""
    key, board = finding.due_meeting, finding.read_in.board
    if key == NOT_YET_NAMED:
        return None
    if not key.startswith(PLAN):
        found = Meeting.objects.of(board).filter_slug(key).first()
        if found is None:
            raise NotSaved([(finding, "The meeting it is due at is not there any more. Choose another.")])
        return found
    if key not in made.planned:
        name = key.removeprefix(PLAN)
        again = Meeting.objects.of(board).known_as(name).first()
        made.planned[key] = again or made.note(plan_meeting(board=board, known_as=name, by=by, on=on))
    return made.planned[key]
