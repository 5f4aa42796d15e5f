"""What was accepted of a document is made, row by row, through the same verbs as the pages.

Leans on the verbs of meetings and actions and on the plan. Keeps what was made, so that it can be undone. Must not
decide what is made: that is the plan's.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actions.changes import Due, Lead, Origin, Step, raise_action
from actions.changes import take_step as step_action
from boards import clock
from boards.behalf import own_word
from boards.models import Finding, FindingKind, Person, ReadIn, Since
from boards.roles import Level
from boards.text import one_line
from meetings.changes import (
    Decided,
    add_item,
    move_meeting,
    name_again,
    plan_meeting,
    take_decision,
    take_step,
    write_minute,
)
from meetings.models import AgendaItem, Decision, Meeting, Minute, Promise
from meetings.naming import name_of_month
from meetings.states import ISSUED, PLANNED
from publishing.became import Became
from publishing.findings import MOST_ACTION
from publishing.lead_choices import LeadChoices
from publishing.public_words import public_words
from publishing.recorded_at import recorded_beside
from publishing.save_plan import SavePlan
from publishing.taken_back import TakenBack, was_undone
from publishing.what_was_made import MADE
from publishing.which_meeting import NOT_YET_NAMED

MOST_SAID = 60_000
Key = tuple[str, int]
TOLD = "Done before it was read in, as told when it was read in"


@dataclass
class Maker:
    """What saving made, in order: each row, and what was done to it (“made”, “held”, “dated”)."""

    read_in: ReadIn
    plan: SavePlan
    by: Person
    day: date
    say_in_public: bool = False
    since: str = ""
    made: dict[Key, Any] = field(default_factory=dict)
    done: dict[Key, list[str]] = field(default_factory=dict)
    items: dict[int, AgendaItem] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)
    to_come: dict[str, Meeting] = field(default_factory=dict)

    def note(self, row: Any, did: str = MADE) -> Any:
        """Remember what was done to a row; the same row again counts with its later version."""
        key = (row._meta.label, row.pk)
        self.made.pop(key, None)  # it goes to the end: what is done last is taken back first
        self.made[key] = row
        acts = self.done.setdefault(key, [])
        if did not in acts:
            acts.append(did)
        return row

    def as_lines(self) -> list[dict[str, Any]]:
        """As the document keeps it; with a meeting that the record had, what was recorded at it beside this."""
        lines = [
            {"what": row._meta.label, "key": row.pk, "version": getattr(row, "version", 1), "words": in_words(row),
             "did": self.done[key]}
            for key, row in self.made.items()
        ]  # fmt: skip
        gone = TakenBack(self.read_in.board)
        for row, line in zip(self.made.values(), lines, strict=True):
            if isinstance(row, Meeting) and MADE not in line["did"]:
                line["beside"] = recorded_beside(row, self.done, gone)
        return lines

    def hold(self, meeting: Meeting | None) -> Meeting:
        """The meeting as the record has it (given its day where it had none), or a new one; it was held."""
        if meeting is None:
            meeting = self.note(plan_meeting(board=self.read_in.board, day=self.day, by=self.by, on=self.day))
        elif meeting.day is None:
            meeting = self.note(move_meeting(meeting=meeting, day=self.day, by=self.by, on=self.day), "dated")
        elif was_undone(meeting):
            meeting = take_step(meeting=meeting, verb="call_again", by=self.by, on=self.day)
            named = name_of_month(self.day)
            self.note(name_again(meeting=meeting, known_as=named, by=self.by, reason="Its name again", on=self.day))
            meeting.refresh_from_db()
        if meeting.state in (PLANNED, ISSUED):
            did = f"held, {meeting.state} before"
            meeting = self.note(take_step(meeting=meeting, verb="mark_held", by=self.by, on=self.day), did)
        return meeting

    def make(self, finding: Finding, meeting: Meeting) -> None:
        """One finding becomes what it says; its reference is kept with it."""
        thing: Any
        if finding.sort == FindingKind.SECTION:
            thing = self._item(finding, meeting)
        elif finding.sort == FindingKind.DECISION:
            thing = self._decision(finding)
        else:
            thing = self._action(finding)
        finding.became = str(Became.of(thing))
        finding.save()

    def _item(self, finding: Finding, meeting: Meeting) -> AgendaItem:
        same = self.plan.same_as.get(finding.pk)
        item = self.items[same] if same else self.plan.agenda.get(finding.pk)
        level = self.plan.levels[finding.pk]
        if item is None:
            purpose = self.plan.purpose_of(finding)
            item = add_item(
                meeting=meeting, title=finding.words, visibility=level, purpose=purpose, by=self.by, on=self.day
            )
            self.note(item)
        self.items[finding.pk] = item
        said = public_words(finding, self.plan.taken) if self.say_in_public and level != Level.MEMBERS else ""
        if said:
            self._say(item, said)
        return item

    def _say(self, item: AgendaItem, words: str) -> None:
        """The section's text as the item's public words, where it has none yet; a second section of the same title
        adds its own."""
        now = Minute.objects.of_items([item]).first()
        ours = now is not None and (now._meta.label, now.pk) in self.done
        said = f"{now.say_in_public}\n\n{words}" if now is not None and ours else words
        if len(said) > MOST_SAID or (now is not None and now.say_in_public and not ours):
            return  # it stays in the document
        notes = now.notes if now else ""
        self.note(write_minute(item=item, notes=notes, say_in_public=said, by=self.by, on=self.day))

    def _decision(self, finding: Finding) -> Decision:
        decided = Decided(finding.words, finding.decided, complete_at_once=finding.is_complete)
        item = self.items[finding.under_id or 0]
        decision = self.note(take_decision(item=item, decided=decided, by=self.by, on=self.day))
        self.decisions[finding.pk] = decision
        return decision

    def _action(self, finding: Finding) -> Any:
        is_past = any(one.pk == finding.pk for one in self.plan.past)
        since = (finding.since or self.since) if is_past else ""
        if since == Since.NO_ACTION:
            return None
        action = self.note(self._raise(finding))
        if action.due_promise is not None:
            self.note(action.due_promise)
        if since == Since.DONE:
            word = own_word(self.by, self.read_in.board, finding.done_on)
            self.note(step_action(action=action, step=Step("told_done", word, words=TOLD), by=self.by))
            action.refresh_from_db()
            self.note(action)
        return action

    def _raise(self, finding: Finding) -> Any:
        under = finding.under_id or 0
        is_promise = finding.sort == FindingKind.PROMISE
        words = finding.words if len(finding.words) <= MOST_ACTION else one_line(finding.words, MOST_ACTION - 1)
        return raise_action(
            origin=Origin.decision(self.decisions[under]) if is_promise else Origin.item(self.items[under]),
            words=words,
            details="" if words == finding.words else finding.words,
            lead=Lead(who=finding.lead, the_board=finding.lead_board, words=finding.who),
            due=self._due(finding),
            contact=finding.contact,
            supported_by=self._supporters(finding),
            taken_over_on=clock.today(self.read_in.board),
            by=self.by,
            on=self.day,
        )

    def _supporters(self, finding: Finding) -> list[Any]:
        """Those who support the lead; nobody is looked up where none is named."""
        if not finding.supported_by:
            return []
        return LeadChoices(self.read_in.board, self.day).rows_of(finding.supported_by)

    def _due(self, finding: Finding) -> Due:
        words = finding.due_words
        if finding.due_kind == "date" and finding.due_on:
            return Due.on_date(finding.due_on, words)
        if finding.due_kind == "period" and finding.due_on:
            return Due.period(finding.due_on, words)
        if finding.due_kind == "ongoing" and finding.look_next_on:
            return Due.ongoing(finding.look_next_on, words)
        if finding.due_kind == "meeting":
            return Due.at(self._meeting_to_come(finding.due_meeting), words)
        return Due.none(words)

    def _meeting_to_come(self, key: str) -> Meeting | None:
        """The meeting chosen; one to be planned is planned once, however many things are due at it."""
        if key == NOT_YET_NAMED:
            return None
        if key in self.plan.due_at:
            return self.plan.due_at[key]
        if key not in self.to_come:
            name = self.plan.names[key]
            made = plan_meeting(board=self.read_in.board, known_as=name, by=self.by, on=self.day)
            self.to_come[key] = self.note(made)
        return self.to_come[key]


def in_words(row: Any) -> str:
    """The reference of something made, without its words: those of a document can be destroyed."""
    if isinstance(row, AgendaItem):
        return f"Item {row.reference} of {row.meeting.slug}"
    if isinstance(row, Decision):
        return f"Decision {row.reference} of {row.taken_on.isoformat()}"
    if isinstance(row, Minute | Promise):
        what, of = ("The minute", row.item) if isinstance(row, Minute) else ("A promise", row.decision or row.item)
        where = in_words(of)
        return f"{what} of {where[:1].lower()}{where[1:]}"
    return f"The {row.known_as}" if isinstance(row, Meeting) else str(row)
