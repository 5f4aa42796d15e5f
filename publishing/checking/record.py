"""What can only be seen beside the record: what has changed there since the draft was begun.

Leans on meetings and actions, through what this reader may see: a thing hidden from them is never told. Must not
know pages.
"""

from collections.abc import Iterator
from functools import cached_property

from actions.models import ActionItem
from boards.access import Access
from boards.roles import Level
from meetings.models import AgendaItem, Decision, Meeting, Minute
from meetings.permissions import may_take_down
from publishing.behind_drafts import may_be_published
from publishing.checking.points import Point
from publishing.gathering import actions_by_decision, key_date_of, public_due
from publishing.models import DraftDate, DraftDecision, DraftSection, Shown, UpdateDraft

NO_LONGER = "Nothing of {} is public any more. Leave this section out, or mark the item again."
HIDDEN_ITEM = "the item behind this section"
TITLE_CLOSED = "This heading is the title of item {}, which is not public any more. Write another."
NOTHING_SAID = "This section says something, and nothing is to be said in public of item {} any more."
DUE_CLOSED = "The due beside decision {} comes from an action that is not public any more. Take it out."
DATE_CLOSED = "This key date comes from {}, which is not public any more. Leave it out."
DUE_DIFFERS = "The due beside decision {} is not what the record says now: {}."
DATE_DIFFERS = "This key date is not what action {} says now: {}."


class Beside:
    """A draft and the record beside it, as one reader may see it. Each question is asked once."""

    def __init__(self, draft: UpdateDraft, access: Access):
        self.draft, self.access = draft, access

    @property
    def may_mend(self) -> bool:
        """Whether this reader may change the words of decisions."""
        return may_take_down(self.access)

    @cached_property
    def meetings(self) -> list[Meeting]:
        """The meetings the draft is about."""
        return [covers.meeting for covers in self.draft.covers.in_day_order()]

    @cached_property
    def sections(self) -> list[DraftSection]:
        """The sections that are in the text, in order."""
        rows = self.draft.sections.not_left_out().select_related("item")
        return list(rows.prefetch_related("decisions__decision__board"))

    @cached_property
    def lines(self) -> list[DraftDecision]:
        """The decisions of those sections that are not left out, in order."""
        return [line for section in self.sections for line in section.decisions.all() if line.shown != Shown.OUT]

    @cached_property
    def dates(self) -> list[DraftDate]:
        """The key dates that are in the text, in order."""
        rows = self.draft.dates.not_left_out()
        return list(rows.select_related("action__due_promise__meeting"))

    @cached_property
    def items(self) -> list[AgendaItem]:
        """The items of the meetings that this reader may see."""
        seen = AgendaItem.objects.visible_to(self.access)
        return [item for meeting in self.meetings for item in seen.at(meeting)]

    @cached_property
    def minutes(self) -> dict[int, Minute]:
        """Their minutes, by item."""
        rows = Minute.objects.visible_to(self.access).of_items(self.items)
        return {minute.item_id: minute for minute in rows.select_related("item")}

    @cached_property
    def decisions(self) -> list[Decision]:
        """The decisions of the meetings that this reader may see, withdrawn ones too."""
        seen = Decision.objects.visible_to(self.access)
        return [row for meeting in self.meetings for row in seen.of_meeting(meeting).in_order()]

    @cached_property
    def arising(self) -> list[ActionItem]:
        """The actions of the meetings that this reader may see."""
        seen = ActionItem.objects.visible_to(self.access)
        return [row for meeting in self.meetings for row in seen.arising_at(meeting)]

    @cached_property
    def actions(self) -> dict[int, list[ActionItem]]:
        """The actions that came of the draft's decisions, by decision, as this reader may see them."""
        keys = [line.decision_id for line in self.lines]
        return actions_by_decision(ActionItem.objects.visible_to(self.access).out_of_any(keys).with_due_words())


def no_longer_public(beside: Beside) -> Iterator[Point]:
    """Decisions of the draft that are not public any more: they are not in the text."""
    for line in beside.lines:
        if not may_be_published(line.decision):
            why = "was withdrawn" if line.decision.withdrawn_on else "is not marked public any more"
            yield Point(f"Decision {line.decision.reference} {why}, so it is not in this text.")


def closed_since(beside: Beside) -> Iterator[Point]:
    """Sections, dues and dates in the text whose source is not public any more: they must go first."""
    items = {item.pk: item for item in beside.items}
    for section in beside.sections:
        if section.item_id:
            yield from _closed_section(beside, section, items.get(section.item_id))
    for line in beside.lines:
        if line.due and may_be_published(line.decision) and _due_was_closed(beside, line):
            yield Point(DUE_CLOSED.format(line.decision.reference), quote=line.due, stops=True, box=_due_box(line))
    seen = _seen_actions(beside)
    for key in beside.dates:
        if key.action is not None and key.action.visibility != Level.PUBLIC:
            named = f"action {key.action.reference}" if key.action_id in seen else "an action"
            said = f"{key.when}: {key.what}"
            yield Point(DATE_CLOSED.format(named), "Key dates", said, stops=True, box=f"id_drop-{key.pk}")


def _closed_section(beside: Beside, section: DraftSection, item: AgendaItem | None) -> Iterator[Point]:
    if item is not None and item.visibility == Level.PUBLIC:
        return
    minute = beside.minutes.get(item.pk) if item else None
    said = minute.say_in_public if minute else ""
    if not said and not any(may_be_published(line.decision) for line in section.decisions.all()):
        named = f"item {item.reference}" if item else HIDDEN_ITEM
        yield Point(NO_LONGER.format(named), section.heading, stops=True, box=f"id_out-{section.pk}")
    elif item is not None and section.heading == item.title:
        box = f"id_heading-{section.pk}"
        yield Point(TITLE_CLOSED.format(item.reference), section.heading, stops=True, box=box)
    elif item is not None and section.words and not said:
        yield Point(NOTHING_SAID.format(item.reference), section.heading, box=f"id_words-{section.pk}")


def _due_was_closed(beside: Beside, line: DraftDecision) -> bool:
    its_own = beside.actions.get(line.decision_id, [])
    if any(action.visibility == Level.PUBLIC for action in its_own):
        return False
    return line.due in [public_due(action)[0] for action in its_own]


def _seen_actions(beside: Beside) -> set[int]:
    keys = [key.action_id for key in beside.dates if key.action_id]
    return (
        set(ActionItem.objects.visible_to(beside.access).in_keys(keys).values_list("pk", flat=True)) if keys else set()
    )


def differs_now(beside: Beside) -> Iterator[Point]:
    """Dues and dates that the record says otherwise now; one press takes what it says."""
    for line in beside.lines:
        public = [row for row in beside.actions.get(line.decision_id, []) if row.visibility == Level.PUBLIC]
        now = public_due(public[0])[0] if public else line.due
        if now != line.due and may_be_published(line.decision):
            sentence = DUE_DIFFERS.format(line.decision.reference, f"“{now}”" if now else "nothing")
            yield Point(sentence, quote=line.due, box=_due_box(line), take=name_of_line(line))
    for place, key in enumerate(beside.dates, 1):
        if key.action is None or key.action.visibility != Level.PUBLIC:
            continue
        date_now = key_date_of(key.action)
        if date_now is None or (date_now.when, date_now.what) != (key.when, key.what):
            said = f"“{date_now.when}: {date_now.what}”" if date_now else "it has no date"
            yield Point(
                DATE_DIFFERS.format(key.action.reference, said), "Key dates", f"{key.when}: {key.what}",
                box=f"id_when-{key.pk}", take=f"date-{place}",
            )  # fmt: skip


def name_of_line(line: DraftDecision) -> str:
    """How a press names a decision of the draft: by its day and reference."""
    return f"due-{line.decision.taken_on.isoformat()}-{line.decision.reference}"


def _due_box(line: DraftDecision) -> str:
    return f"id_due-{line.pk}"
