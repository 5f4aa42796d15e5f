"""What a secretary accepted of a document becomes the record: the meeting, its items, decisions, promises and actions.

Leans on the plan and on the verbs that make it, all in one transaction, all or nothing. What is made is dated by the
document; its history says when it was really taken over, and from what. Must not know pages.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from boards import clock
from boards.access import Access
from boards.governed import record, take, telling_too
from boards.models import Finding, Person, ReadIn
from boards.reading_states import READ_IN_STATES
from boards.refusals import NotNow, Stale
from meetings.models import Meeting
from meetings.permissions import require_record_now
from publishing.changes.dropped_sentences import set_dropped_aside
from publishing.changes.making import Maker
from publishing.save_plan import ANOTHER, SavePlan, find_items, plan_of
from publishing.text_order import in_text_order
from publishing.what_differs import Differs, what_differs

# What the history of everything made says. Its readers are those of what was made, not of the document: no title.
TOLD = "Read in (document {})"
NO_DAY = "Say which day the meeting was on first."
NOT_YET = "The meeting has not taken place yet: its day must be today or earlier."
OTHER_BOARD = "The document names “{}”. Say that it is of this Board, or set it aside."
NOTHING_TAKEN = "Accept at least one finding first."


class NotSaved(NotNow):
    """Nothing was saved. `lines` says what stops it, finding by finding."""

    def __init__(self, lines: list[tuple[Finding, str]]):
        super().__init__("Nothing is saved. Mend the findings below first, or drop them.")
        self.lines = lines


@dataclass(frozen=True)
class SaveAnswers:
    """What the Save page asks.

    `say_in_public`: each section's text becomes its item's public words. `which`: the address of the meeting without a
    day that this is, or “another”. `since`: what became of things due before today, where a finding does not say.
    `of_this_board`: somebody looked, and a document that names another board is of this one.
    """

    say_in_public: bool = False
    which: str = ""
    since: str = ""
    of_this_board: bool = False


@transaction.atomic
def save_read_in(
    *,
    read_in: ReadIn,
    access: Access,
    by: Person,
    answers: SaveAnswers | None = None,
    seen: str | None = None,
    version: int | None = None,
    on: date | None = None,
) -> ReadIn:
    """Make everything that was accepted. `seen` is the fingerprint of the plan that the page showed.

    Raises `Differs` when it would make something else, `Stale`, `NotSaved` with a sentence for each finding that stops
    it, or `NotNow`.
    """
    take(read_in.board)  # two documents of one meeting: the second finds the meeting that the first made
    row = take(read_in)
    after = READ_IN_STATES.after("save", row.state)
    findings = list(Finding.objects.visible_to(access).of_read_in(row).for_reading())
    plan = _plan_as_shown(row, findings, access, seen, version)
    day = require_ready(plan, on or clock.today(row.board))
    answers = answers or SaveAnswers()
    if plan.other_board and not answers.of_this_board:
        raise NotNow(OTHER_BOARD.format(plan.other_board))
    meeting = _which(plan, answers, access)
    maker = Maker(row, plan, by, day, answers.say_in_public, _since(plan, answers))
    with clock.as_it_happens(), telling_too(TOLD.format(row.number)):
        held = maker.hold(meeting)
        for finding in in_text_order(plan.taken):
            maker.make(finding, held)
    set_dropped_aside(row, findings, by=by, on=on)
    row.state, row.made = after, maker.as_lines()
    row.saved_by, row.saved_at = by, clock.moment(row.board, on)
    said = f", and said that it is of this Board, not of “{plan.other_board}”" if plan.other_board else ""
    record(row, by=by, reason=f"Saved what was accepted{said}", on=on)
    return row


def _plan_as_shown(
    row: ReadIn, findings: list[Finding], access: Access, seen: str | None, version: int | None
) -> SavePlan:
    """What would be made now. Raises `Differs` where the page showed something else, which says more than `Stale`."""
    plan = plan_of(row, findings, access)
    if seen is not None and (lines := what_differs(seen, plan)):
        raise Differs(lines)
    if version is not None and row.version != version:
        raise Stale(row)
    return plan


def require_ready(plan: SavePlan, today: date) -> date:
    """The meeting's day, when nothing stops saving. Raises `NotNow`, `NotSaved`."""
    if plan.day is None:
        raise NotNow(NO_DAY)
    if is_to_come(plan.day, today):
        raise NotNow(NOT_YET)
    if not plan.taken:
        raise NotNow(NOTHING_TAKEN)
    if plan.stops:
        raise NotSaved(plan.stops)
    stopped = what_stops_meeting(plan, today)
    if stopped:
        raise NotNow(stopped)
    return plan.day


def is_to_come(day: date | None, today: date) -> bool:
    """Whether the meeting's day has not come yet, so that nothing was decided at it."""
    return day is not None and day > today


def what_stops_meeting(plan: SavePlan, today: date) -> str:
    """The sentence when nothing can be recorded at the meeting: its day has not come, its record is closed, or it was
    cancelled."""
    if is_to_come(plan.day, today):
        return NOT_YET
    if plan.meeting is None or plan.comes_back:
        return ""
    try:
        require_record_now(plan.meeting)
    except NotNow as refusal:
        return refusal.sentence
    return ""


def _which(plan: SavePlan, answers: SaveAnswers, access: Access) -> Meeting | None:
    """The record's meeting, or the one without a day that this is said to be. Raises `NotNow` while nobody said."""
    if plan.meeting is not None or not plan.perhaps or answers.which == ANOTHER:
        return plan.meeting
    chosen = next((row for row in plan.perhaps if row.slug == answers.which), None)
    if chosen is None:
        raise NotNow(f"Say whether this is the {plan.perhaps[0].known_as}.")
    find_items(plan, chosen, access)
    return chosen


def _since(plan: SavePlan, answers: SaveAnswers) -> str:
    if plan.past_to_tell and not answers.since:
        raise NotNow("Say what became of the things that were due before today.")
    return answers.since
