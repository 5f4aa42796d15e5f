"""The form of one finding of a document: what it is, its words, who leads and when it is due.

Leans on the form furniture and proposals. Must not know pages.
"""

from typing import Any

from crispy_forms.layout import Layout

from actions.models import DueKind
from boards.access import Access
from boards.forms import BoardForm, DayField, LongText, ManyOf, OneOf, PlainText, Tick, in_words
from boards.forms.layout import More
from boards.models import DECIDED, Finding, FindingKind, Since
from boards.words import day as day_words
from publishing.changes.findings import Mended
from publishing.findings import due_lacks, is_past
from publishing.lead_choices import LeadChoices, chosen_lead
from publishing.meeting_choices import meeting_choices
from publishing.proposing import ProposedLead, key_of
from publishing.which_meeting import Meetings

DUE = ("due_kind", "due_on", "due_meeting", "look_next_on", "due_words")
LEAD = ("lead", "contact", More("Supported by", "supported_by"), "who")
ACTION = ("lead", "contact", "supported_by", "who")
ASKED_WHERE_IT_APPLIES = ("decided", "lead", "contact", "due_on", "due_meeting", "look_next_on", "since")
SINCE = ("since", "done_on")
DECISION = ("decided", "is_complete")
KINDS = {
    FindingKind.PROMISE: "Something to do because of the decision",
    FindingKind.COMMITMENT: "Something to do, outside a decision",
    FindingKind.DECISION: "A decision",
    FindingKind.VIEW: "Neither: a view, or nothing to save",
}
MAY_BE = {
    FindingKind.PROMISE: (FindingKind.PROMISE, FindingKind.COMMITMENT),
    FindingKind.COMMITMENT: (FindingKind.COMMITMENT, FindingKind.DECISION, FindingKind.VIEW),
    FindingKind.DECISION: (FindingKind.DECISION, FindingKind.COMMITMENT, FindingKind.VIEW),
    FindingKind.VIEW: (FindingKind.VIEW, FindingKind.DECISION, FindingKind.COMMITMENT),
}


class FindingForm(BoardForm):
    """What a finding is, its words, who leads and when it is due."""

    asks_section = True
    carries = "version"
    sort = OneOf(label="What it is", empty="Select what it is")
    words = LongText(label="Words", max_length=4_000, rows=4, empty="Enter its words", named="Words")
    decided = OneOf(
        label="What the Board did", choices=DECIDED, drop_down=True, required=False, empty="Select what the Board did"
    )
    section = OneOf(label="Section it stands in", drop_down=True, required=False, empty="Select the section")
    is_complete = Tick(label="Complete at once: nothing is left to do because of it")
    lead = OneOf(label="Lead", required=False, drop_down=True, empty="Select the lead")
    contact = OneOf(label="Contact, who is reminded", required=False, drop_down=True, empty="Select the contact")
    supported_by = ManyOf(label="Supported by", required=False)
    who = PlainText(label="Lead, as agreed", max_length=160, required=False, named="Lead, as agreed")
    due_kind = OneOf(label="When it is due", choices=DueKind.choices, empty="Select when it is due")
    due_on = DayField(label="Date, or last day of the period", named="Due date", required=False)
    due_meeting = OneOf(label="Meeting", required=False, drop_down=True, empty="Select the meeting it is due at")
    look_next_on = DayField(label="Looked at next", named="The day it is looked at next", required=False)
    due_words = PlainText(label="Due, as agreed", max_length=120, required=False, named="Due, as agreed")
    since = OneOf(label="If it was due before today", required=False, choices=[("", "Not said"), *Since.choices])
    done_on = DayField(label="Day it was done, if you know it", named="The day it was done", required=False)

    def __init__(
        self,
        *args: Any,
        finding: Finding,
        access: Access,
        leads: LeadChoices | None = None,
        meetings: Meetings | None = None,
        **kwargs: Any,
    ):
        super().__init__(*args, version=finding.version, access=access, **kwargs)
        self.finding = finding
        self.leads = leads or LeadChoices(access.board, finding.read_in.meeting_day)
        self.meetings = meetings or Meetings(access.board)
        self.by_key = self.leads.by_key
        self.fields["lead"].choices = self.leads.offered_to(finding)
        self.fields["lead"].groups = self.leads.groups
        self.fields["contact"].choices = self.leads.people
        self.fields["supported_by"].choices = self.leads.supporters
        self.fields["due_meeting"].choices = meeting_choices(finding, self.meetings)
        for name in ASKED_WHERE_IT_APPLIES:
            self.fields[name].demanded = True
        self.fields["sort"].choices = [(kind, KINDS[kind]) for kind in MAY_BE[FindingKind(finding.sort)]]
        for name, value in self._standing(finding).items():
            self.fields[name].initial = value
        self._offer_sections(finding, access)
        if finding.sort == FindingKind.PROMISE:
            del self.fields["decided"], self.fields["is_complete"]
        if not is_past(finding, self.meetings, access.day):
            del self.fields["since"], self.fields["done_on"]
        else:
            done_on = self.fields["done_on"]
            done_on.first, done_on.last = finding.read_in.meeting_day or done_on.first, access.day
        self.helper.layout = self._layout(finding)

    def _offer_sections(self, finding: Finding, access: Access) -> None:
        """A finding may be moved to another section; an action goes with its decision."""
        if finding.sort == FindingKind.PROMISE or not self.asks_section:
            del self.fields["section"]
            return
        rows = Finding.objects.visible_to(access).of_read_in(finding.read_in).sections()
        self.sections = {str(row.place): row for row in rows}
        titles = [(key, row.words or "Before the first heading") for key, row in self.sections.items()]
        self.fields["section"].choices = titles
        self.fields["section"].initial = str(finding.under.place) if finding.under else ""
        self.fields["section"].demanded = True

    def _layout(self, finding: Finding) -> Layout:
        since = [name for name in SINCE if name in self.fields]
        section = [name for name in ("section",) if name in self.fields]
        if finding.sort in (FindingKind.PROMISE, FindingKind.COMMITMENT):
            is_promise = finding.sort == FindingKind.PROMISE
            decided = [] if is_promise else [More("If it is a decision", *DECISION)]
            return Layout(self.carries, "sort", "words", *LEAD, *DUE, *since, *decided, *section)
        to_do = More("If it is something to do", *LEAD, *DUE)
        return Layout(self.carries, "sort", "words", *DECISION, to_do, *section)

    def _standing(self, row: Finding) -> dict[str, Any]:
        plain = ("sort", "words", "who", "supported_by", "is_complete", *DUE, *SINCE)
        found = {name: getattr(row, name) for name in plain}
        contact = key_of(row.contact) if row.contact else ""
        found["section"] = str(row.under.place) if row.under else ""
        return found | {"lead": chosen_lead(row), "contact": contact, "decided": row.decided or "agreed"}

    def clean(self) -> dict[str, Any]:
        """Each kind of due has what it needs, when it is something to do."""
        answers = super().clean() or {}
        if answers.get("sort") not in (FindingKind.PROMISE, FindingKind.COMMITMENT):
            for name in (*ACTION, *DUE, *SINCE):
                self.errors.pop(name, None)
            answers.setdefault("due_kind", "none")
            return answers
        for name, sentence in due_lacks(answers, self.finding.read_in.meeting_day):
            if name not in self.errors:
                self.add_error(name, sentence)
        return answers

    def mended(self) -> Mended:
        """What the verb takes: only the columns of its kind of due."""
        answers = self.cleaned_data
        columns = {name: answers.get(name) for name in ("sort", "words")}
        columns |= {"who": answers.get("who") or "", "due_words": answers.get("due_words") or ""}
        kind = answers.get("due_kind") or "none"
        columns |= {"due_kind": kind, "due_on": answers.get("due_on") if kind in ("date", "period") else None}
        columns["due_meeting"] = (answers.get("due_meeting") or "") if kind == "meeting" else ""
        columns["look_next_on"] = answers.get("look_next_on") if kind == "ongoing" else None
        is_decision = columns["sort"] == FindingKind.DECISION
        columns["decided"] = (answers.get("decided") or "") if is_decision else ""
        columns["is_complete"] = is_decision and bool(answers.get("is_complete"))
        columns["since"] = "" if is_decision else answers.get("since") or ""
        columns["done_on"] = answers.get("done_on") if columns["since"] == Since.DONE else None
        if self.finding.sort == FindingKind.PROMISE and columns["sort"] == FindingKind.COMMITMENT:
            columns["under"] = self.finding.under.under if self.finding.under else None
        if answers.get("section"):
            columns["under"] = self.sections[answers["section"]]
        columns["supported_by"] = [] if is_decision else list(answers.get("supported_by") or [])
        columns["contact"] = self.by_key.get(answers.get("contact") or "") if not is_decision else None
        key = answers.get("lead") or ""
        return Mended(columns, ProposedLead(self.by_key.get(key), the_board=key == "board"))

    def theirs(self, row: Finding) -> dict[str, Any]:
        """What the conflict panel compares: every box in words."""
        found = self._standing(row)
        for name in ("sort", "lead", "contact", "decided", "due_kind", "due_meeting", "since", "section"):
            if name in self.fields:
                found[name] = dict(self.fields[name].choices).get(found[name], found[name])
        supporters = dict(self.leads.supporters)
        found["supported_by"] = ", ".join(supporters.get(key, key) for key in row.supported_by)
        for name in ("due_on", "look_next_on", "done_on"):
            found[name] = day_words(getattr(row, name))
        found["is_complete"] = in_words(None, row.is_complete)
        return {name: str(value) for name, value in found.items() if name in self.fields}
