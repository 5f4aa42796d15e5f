"""Steps of an action: closed, sent back, reopened, stopped, replaced, handed over; blocked; objected to.

Leans on the form furniture and the state table. Must not know pages.
"""

from datetime import date
from typing import Any

from actions.changes import Step
from actions.changes.step_rules import what_began, why_out_of_order
from actions.changes.stepping import who_said_done
from actions.forms.behalf import OnBehalf
from actions.models import ActionItem
from actions.permissions import NOT_WHO_SAID_DONE
from actions.states import ACTION_STATES
from boards.access import Access
from boards.behalf import How, Word
from boards.forms import BoardForm, LongText, OneOf, OneOfRows, PlainText
from boards.models import Person
from boards.roles import Power
from boards.words import day
from meetings.models import Decision, Meeting

EXTRA = {
    "close": ("decision", "reported_to"),
    "replace": ("decision", "replacement"),
    "hand_over": ("decision", "handed_to"),
}
BY_DECISION = ("decision",)


class StepForm(OnBehalf):
    """One step. Only the fields that the step needs are asked."""

    words = LongText(label="Reason", named="Reason", max_length=500, rows=3, empty="Enter the reason")
    decision = OneOfRows(
        label="Agreed by the Board, in decision", queryset=Decision.objects.none(), required=False,
        empty_label="Not by the Board at a meeting", empty="Select the decision",
    )  # fmt: skip
    reported_to = OneOfRows(
        label="Reported to", queryset=Meeting.objects.none(), required=False, empty_label="Not yet",
        empty="Select the meeting",
    )  # fmt: skip
    replacement = OneOfRows(
        label="Replaced by", queryset=ActionItem.objects.none(), empty="Select the action that replaces it"
    )
    handed_to = PlainText(label="Handed to", max_length=200, empty="Enter the body it is handed to", named="Handed to")
    field_order = (
        "decision",
        "replacement",
        "handed_to",
        "words",
        "reported_to",
        "said_by",
        "said_on",
        "said_how",
        "said_file",
    )

    def __init__(self, *args: Any, access: Access, action: ActionItem, verb: str, **kwargs: Any):
        super().__init__(*args, access=access, version=action.version, **kwargs)
        self.action, self.verb = action, verb
        self.step_row = ACTION_STATES.step(verb)
        for name in {"decision", "reported_to", "replacement", "handed_to"} - set(EXTRA.get(verb, BY_DECISION)):
            del self.fields[name]
        if not self.step_row.needs_words:
            self.fields["words"].required, self.fields["words"].label = False, "Words for the record"
        self._offer_rows(access, action)
        self.said_done_by = who_said_done(action) if verb == "close" else None
        if "said_by" in self.fields:
            self._offer_who_decides(access)

    def _offer_who_decides(self, access: Access) -> None:
        """Whoever may close it: not the person who said that it is done. When nobody else is left, it says why."""
        field = self.fields["said_by"]
        if not access.may(Power.CLOSE):
            field.queryset = Person.objects.with_power(access.board, access.day, Power.CLOSE)
            field.empty_label = "Select"
            field.help_text = "The chair, who is told. Not needed when the Board agreed it in a decision."
        if self.said_done_by is None:
            return
        field.queryset = field.queryset.exclude(pk=self.said_done_by)
        if not field.queryset.exists():
            field.help_text = NOT_WHO_SAID_DONE

    def _offer_rows(self, access: Access, action: ActionItem) -> None:
        if "decision" in self.fields:
            decisions = Decision.objects.visible_to(access).standing().read_as_widely_as(action.visibility)
            later = decisions.taken_since(action.state_since).but_not([action.decision_id]).in_order().reverse()
            self.fields["decision"].queryset = later
            self.fields["decision"].help_text = f"Decisions taken since {what_began(action)}."
            self.fields["decision"].label_from_instance = lambda row: f"{row.in_a_letter()}: {row.in_short[:80]}"
        if "reported_to" in self.fields:
            self.fields["reported_to"].queryset = Meeting.objects.visible_to(access).since(action.state_since)
            self.fields["reported_to"].label_from_instance = dated_name
        if "replacement" in self.fields:
            others = ActionItem.objects.visible_to(access).still_to_do().read_as_widely_as(action.visibility)
            self.fields["replacement"].queryset = others.exclude(pk=action.pk).in_number_order()
            self.fields["replacement"].label_from_instance = lambda row: f"{row}: {row.words[:80]}"

    def clean(self) -> dict[str, Any]:
        """The secretariat records a step for somebody, or by a decision. Nobody closes alone what they said is done."""
        answers = super().clean() or {}
        if any(answers.get(name) or name in self.errors for name in ("said_by", "decision")):
            return answers
        if not self.access.may(Power.CLOSE):
            self.add_error("said_by", "Select whose decision it was")
        elif self.said_done_by == self.access.person.pk:
            self.add_error("decision", NOT_WHO_SAID_DONE)
        return answers

    def why_not_on(self, said_on: date, answers: dict[str, Any]) -> str:
        """Not before the step it follows; a step by the Board's decision is of the decision's day."""
        return "" if answers.get("decision") else why_out_of_order(self.action, said_on)

    def theirs(self, row: ActionItem) -> dict[str, Any]:
        """What the conflict panel compares: the step's answers are not in the row, so its state stands beside the
        reason."""
        now = {name: "" for name in self.fields if name not in ("token", "version")}
        return now | {"words": f"{row.get_state_display()}: {row.words}"}

    def step(self, chair: Person | None) -> Step:
        """What the verb takes. The Board's own step is said by its chair, at the meeting: by whoever writes it down in
        the chair's place when there is none, or when they record no words but their own."""
        answers = self.cleaned_data
        decision = answers.get("decision")
        if decision is not None:
            said_by = chair if chair and self.access.may(Power.RECORD_ON_BEHALF) else self.access.person
            word = Word(said_by, decision.taken_on, How.MEETING)
        else:
            word = self.word()
        return Step(
            verb=self.verb,
            word=word,
            words=answers.get("words", ""),
            decision=decision,
            reported_to=answers.get("reported_to"),
            replacement=answers.get("replacement"),
            handed_to=answers.get("handed_to", ""),
        )


class ReportForm(BoardForm):
    """To which meeting a closing by the chair is reported."""

    meeting = OneOfRows(label="Reported to", queryset=Meeting.objects.none(), empty="Select the meeting")

    def __init__(self, *args: Any, access: Access, action: ActionItem, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        assert action.closed_on is not None  # noqa: S101 the page asks only of what is closed
        self.fields["meeting"].queryset = Meeting.objects.visible_to(access).since(action.closed_on)
        self.fields["meeting"].label_from_instance = dated_name


def dated_name(row: Meeting) -> str:
    """“February meeting, 24 February 2016”."""
    return f"{row.known_as}, {day(row.day)}"


class BlockedForm(BoardForm):
    """Why an open action cannot go on; empty when it can again."""

    because = LongText(
        label="What is in the way", max_length=500, rows=3, required=False, named="What is in the way",
        help_text="Leave it empty if the action can go on again.",
    )  # fmt: skip

    def __init__(self, *args: Any, action: ActionItem, **kwargs: Any):
        super().__init__(*args, version=action.version, **kwargs)
        self.fields["because"].initial = action.blocked_because

    @staticmethod
    def theirs(row: ActionItem) -> dict[str, Any]:
        """What the conflict panel compares."""
        return {"because": row.blocked_because}


class ObjectForm(BoardForm):
    """Which record, and what it should say."""

    act = OneOf(label="What was recorded for you", empty="Select the record")
    words = LongText(
        label="What is not right", max_length=1_000, rows=4, empty="Enter what is not right", named="What is not right"
    )

    def __init__(self, *args: Any, acts: dict[str, Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.acts = acts
        self.fields["act"].choices = [(key, label) for key, (label, _) in acts.items()]
        if len(acts) == 1:
            self.fields["act"].initial = next(iter(acts))

    def chosen(self) -> Any:
        """The act itself."""
        return self.acts[self.cleaned_data["act"]][1]
