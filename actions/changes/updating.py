"""Somebody says how an action stands: what changed, and whether it will be done by its date.

Leans on the action, its states and acts on behalf. Must not know pages.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from actions.changes.asked import Asked, require_asked
from actions.changes.mend import known_day
from actions.changes.step_rules import why_before_agreed
from actions.changes.stepping import Step, take_step
from actions.models import ActionItem, ActionUpdate
from actions.permissions import NOT_WHO_WROTE_IT, can_update_now
from actions.states import OPEN
from boards import clock
from boards.behalf import SAYS_HOW_ACTIONS_STAND, How, Word, require_theirs_to_say, tell
from boards.changes import copy_readers, require_not_wider
from boards.governed import take
from boards.models import Person
from boards.models.rating import RatingCode
from boards.refusals import NotNow, Refused

TOO_LATE_TO_BE_ON_TRACK = "The due date has passed, so this action cannot be on track. Select at risk or off track."
NO_DATE_NO_RATING = "No date is agreed for this action, so it has no rating."
CORRECTED_ALREADY = "This update was corrected already. Correct the one that stands."
SAY_HOW = "Enter what you are doing to get back on track"


@dataclass(frozen=True)
class Report:
    """What is said of an action. `rating` is one of the three forecasts, or empty where no date is agreed; `asked` is
    the question it answers, where a page asked one."""

    words: str
    rating: str = ""
    recovery: str = ""
    is_done: bool = False
    no_change: bool = False
    asked: Asked | None = None


@transaction.atomic
def record_update(
    *,
    action: ActionItem,
    report: Report,
    word: Word,
    by: Person,
    visibility: str | None = None,
    on: date | None = None,
) -> ActionUpdate:
    """Add an update. With `report.is_done` the action becomes “said to be done”. The person is told when the
    secretariat recorded it for them. Raises `NotNow` when the action is over or was not yet agreed that day, the rating
    cannot be, or the person has no role by which updates are theirs; `DueMoved` when it answers another question."""
    row = _take_to_update(action)
    if early := why_before_agreed(row, word.said_on):
        raise NotNow(early)
    require_theirs_to_say(word, row.board, SAYS_HOW_ACTIONS_STAND)
    require_rating_can_be(row, report, on=word.said_on)
    update = _row(row, report, by=by, on=on)
    update.visibility, update.contributed_by = visibility or row.visibility, word.said_by
    update.take_word(word)
    require_not_wider(update.visibility, row)
    update.save()
    copy_readers(of=row, to=update, by=by, on=on)
    if report.is_done and row.state == OPEN:
        take_step(action=row, step=Step("say_done", word), by=by, on=on)
    tell(update, by=by, on=on)
    return update


@transaction.atomic
def correct_update(
    *,
    update: ActionUpdate,
    words: str,
    by: Person,
    rating: str = "",
    recovery: str = "",
    asked: Asked | None = None,
    on: date | None = None,
) -> ActionUpdate:
    """Whoever wrote an update mends a slip in it: a new row in its place; the old one stays and is shown struck.

    Whose word it was, when, for whom it may be read and whether it said done stay as they were. Raises `Refused`
    for anybody else, `NotNow` when the action is over, or it was corrected already, or the rating cannot be; `DueMoved`
    when it answers another question.
    """
    row = _take_to_update(update.action)
    if update.recorded_by_id != by.pk:
        raise Refused(NOT_WHO_WROTE_IT)
    if ActionUpdate.objects.filter(replaces=update).exists():
        raise NotNow(CORRECTED_ALREADY)
    report = Report(words, rating, recovery, is_done=update.says_done, asked=asked)
    require_rating_can_be(row, report, on=update.said_on)
    mended = _row(row, report, by=by, on=on)
    mended.visibility, mended.contributed_by = update.visibility, update.contributed_by
    mended.take_word(Word(update.said_by, update.said_on, How(update.said_how), update.said_file))
    mended.replaces, mended.stands_for = update, update.stands_for or update
    mended.save()
    copy_readers(of=update, to=mended, by=by, on=on)
    tell(mended, by=by, on=on)
    return mended


def _take_to_update(action: ActionItem) -> ActionItem:
    row = take(action)
    if not can_update_now(row):
        raise NotNow(f"This action is {row.get_state_display().lower()}, so it takes no more updates.")
    return row


def _row(action: ActionItem, report: Report, *, by: Person, on: date | None) -> ActionUpdate:
    return ActionUpdate(
        board=action.board,
        action=action,
        rating=report.rating,
        words=report.words,
        recovery=report.recovery if report.rating == RatingCode.AT_RISK else "",
        says_done=report.is_done,
        no_change=report.no_change,
        recorded_by=by,
        recorded_at=clock.moment(action.board, on),
    )


def require_rating_can_be(action: ActionItem, report: Report, *, on: date) -> None:
    """It answers what was asked. A forecast needs a date; on track needs a date that has not passed; at risk needs a
    sentence of recovery."""
    day = known_day(action)
    require_asked(report.asked, day)
    if report.rating and day is None:
        raise NotNow(NO_DATE_NO_RATING)
    if report.rating == RatingCode.ON_TRACK and not report.is_done and day is not None and day < on:
        raise NotNow(TOO_LATE_TO_BE_ON_TRACK)
    if report.rating == RatingCode.AT_RISK and not report.recovery.strip():
        raise NotNow(SAY_HOW)
