"""The record went on after a draft was begun: what was marked public since comes in, and what it says now is taken.

Leans on what the record offers. What the secretary wrote is never overwritten by itself. Must not know who clears.
"""

from datetime import date

from django.db import transaction

from boards.access import Access
from boards.models import Person
from boards.refusals import NotNow
from boards.roles import Level
from meetings.models import Meeting
from publishing.changes.drafting import BETWEEN, put_decisions, put_section
from publishing.changes.touching import reopen, take_draft, touch
from publishing.checking.record import Beside, name_of_line
from publishing.gathering import key_date_of, offered_between, offered_dates, offered_sections, public_due
from publishing.models import DraftDate, DraftDecision, DraftSection, UpdateDraft

NOTHING_TO_TAKE = "The record says the same by now."


@transaction.atomic
def bring_in_new(
    *, draft: UpdateDraft, access: Access, by: Person, version: int | None = None, on: date | None = None
) -> int:
    """Bring in what was marked public since: sections, decisions, decisions between meetings and key dates; headings,
    words and dues where none stand. Gives how many came. What was taken over before is left as it is."""
    fresh = take_draft(draft, version)
    came = 0
    for covers in fresh.covers.in_day_order():
        came += _bring_sections(fresh, access, covers.meeting)
        came += _bring_between(fresh, access, covers.meeting)
        came += _bring_dates(fresh, access, covers.meeting)
    came += _bring_dues(fresh, access)
    if came:
        reopen(fresh, on=on)
        touch(fresh, by=by, on=on)
    return came


def _bring_sections(draft: UpdateDraft, access: Access, meeting: Meeting) -> int:
    came, known = 0, draft.lines.decision_keys()
    for offered in offered_sections(access, meeting):
        section = draft.sections.at_item(offered.item).first()
        if section is None:
            section = put_section(draft, heading=offered.heading, words=offered.words, item=offered.item)
            came += 1
        new = [line for line in offered.decisions if line.decision.pk not in known]
        put_decisions(section, new)
        came += len(new)
        came += _fill_empty(section, heading=offered.heading, words=offered.words)
    return came


def _fill_empty(section: DraftSection, **offered: str) -> int:
    """What a section has nothing of yet. Gives how many came."""
    empty = {name: words for name, words in offered.items() if words and not getattr(section, name)}
    if empty:
        for name, words in empty.items():
            setattr(section, name, words)
        section.save()
    return len(empty)


def _bring_between(draft: UpdateDraft, access: Access, meeting: Meeting) -> int:
    known = draft.lines.decision_keys()
    new = [line for line in offered_between(access, meeting) if line.decision.pk not in known]
    if new:
        section = draft.sections.of_no_item(BETWEEN).first() or put_section(draft, heading=BETWEEN)
        put_decisions(section, new)
    return len(new)


def _bring_dates(draft: UpdateDraft, access: Access, meeting: Meeting) -> int:
    known = draft.dates.action_keys()
    new = [line for line in offered_dates(access, meeting) if line.action.pk not in known]
    for line in new:
        DraftDate.objects.create(draft=draft, action=line.action, when=line.when, on=line.on, what=line.what)
    return len(new)


def _bring_dues(draft: UpdateDraft, access: Access) -> int:
    beside, came = Beside(draft, access), 0
    for line in beside.lines:
        if not line.due and _take_due(beside, line):
            came += 1
    return came


def _take_due(beside: Beside, line: DraftDecision) -> bool:
    """The due of the first public action, where it is another."""
    public = [row for row in beside.actions.get(line.decision_id, []) if row.visibility == Level.PUBLIC]
    due, due_on = public_due(public[0]) if public else (line.due, line.due_on)
    if (due, due_on) == (line.due, line.due_on):
        return False
    line.due, line.due_on = due, due_on
    line.save()
    return True


@transaction.atomic
def take_from_record(
    *, draft: UpdateDraft, what: str, access: Access, by: Person, version: int | None = None, on: date | None = None
) -> UpdateDraft:
    """One due or key date becomes what the record says now. `what` is the name a point of the check gave it.

    Raises `NotNow` when there is nothing to take, `Stale` when the draft moved on.
    """
    fresh = take_draft(draft, version)
    reopen(fresh, on=on)
    beside = Beside(fresh, access)
    lines = {name_of_line(line): line for line in beside.lines}
    dates = {f"date-{place}": key for place, key in enumerate(beside.dates, 1)}
    is_taken = _take_due(beside, lines[what]) if what in lines else what in dates and _take_date(dates[what])
    if not is_taken:
        raise NotNow(NOTHING_TO_TAKE)
    return touch(fresh, by=by, on=on)


def _take_date(key: DraftDate) -> bool:
    """What its action says now; without a date there it is left out."""
    if key.action is None or key.action.visibility != Level.PUBLIC:
        return False
    now = key_date_of(key.action)
    if now is None:
        key.left_out = True
    else:
        key.when, key.on, key.what = now.when, now.on, now.what
    key.save()
    return True
