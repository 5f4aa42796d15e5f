"""Taking down: a decision with its action, an action alone; mending either.

Leans on the fields of an action and meetings' forms. Must not know pages.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from crispy_forms.layout import Layout

from actions.changes.mend import STATUTORY, why_law_forbids
from actions.forms.action_fields import NOT_YET_NAMED, THE_BOARD, ActionFields
from actions.models import ActionItem, DueKind, LeadKind, SupportedBy
from boards.access import Access
from boards.behalf import SAYS_HOW_ACTIONS_STAND
from boards.forms import LongText, PlainText, Tick, in_words
from boards.forms.layout import More, Reveal
from boards.models import Person
from meetings.changes import Decided
from meetings.forms import DecisionWords
from meetings.forms.decision import MORE


class ActionForm(ActionFields):
    """An action alone: out of a decision, or a commitment minuted at an item."""

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.helper.layout = Layout(
            *("token", "action", "lead", "contact"), *self.due_part,
            More("More about the action", "lead_words", "supported_by", "serves"),
        )  # fmt: skip


class DecisionAndActionForm(DecisionWords, ActionFields):
    """Entered once: a decision and, unless it was complete at once, what is to be done because of it."""

    makes_action = Tick(label="It makes an action", initial=True)

    def __init__(self, *args: Any, access: Access, agreed_on: date | None = None, **kwargs: Any):
        super().__init__(*args, access=access, agreed_on=agreed_on, **kwargs)
        del self.fields["serves"]  # the action serves what its decision concerns
        self.fields["action"].required, self.fields["action"].demanded = False, True
        more = More("More about the action", "lead_words", "supported_by")
        its_action = ("action", "lead", "contact", *self.due_part, more)
        self.helper.layout = Layout(
            *("token", "words", "sort"),
            Reveal("makes_action", {"on": its_action}),
            More("More about the decision", *MORE),
        )

    def clean(self) -> dict[str, Any]:
        """The action's answers count only when it makes one."""
        answers = super().clean() or {}
        if answers.get("makes_action") and not answers.get("action") and "action" not in self.errors:
            self.add_error("action", "Enter what is to be done")
        if not answers.get("makes_action"):
            for name in ActionFields.base_fields:
                self.errors.pop(name, None)
        return answers

    def decided(self) -> Decided:
        """Without an action, it was complete at once."""
        return replace(super().decided(), complete_at_once=not self.cleaned_data["makes_action"])


class MendActionForm(ActionFields):
    """Another lead, due or words, and why."""

    details = LongText(label="Details", max_length=4_000, rows=4, required=False, named="Details")
    marking = PlainText(
        label="Handling marking", max_length=120, required=False, named="Handling marking",
        help_text="Shown at the top of its page, like “Personal: named readers only”.",
    )  # fmt: skip
    not_by_law = LongText(
        label="Why this date is not set by law after all", max_length=200, rows=2, required=False, demanded=True,
        named="The reason", help_text="Needed before a date that is set by law can change.",
    )  # fmt: skip
    reason = LongText(label="Why it is mended", max_length=300, rows=2, empty="Enter why it is mended", named="Reason")

    def __init__(self, *args: Any, access: Access, action: ActionItem, **kwargs: Any):
        super().__init__(*args, access=access, agreed_on=action.agreed_on, version=action.version, **kwargs)
        self.mended = action
        if action.is_open and not action.marking:
            del self.fields["marking"]
        if not action.is_statutory:
            del self.fields["not_by_law"]
        self._keep_who_left(action, access)
        for name, value in self._as_answers(action).items():
            self.fields[name].initial = value
        rest = [name for name in ("not_by_law", "serves", "details", "marking", "reason") if name in self.fields]
        supporters = ", ".join(str(line) for line in action.supporters.standing())
        self.helper.layout = Layout(
            *("version", "action", "lead", "contact"),
            More(f"Supported by {supporters or 'nobody'}", "lead_words", "supported_by"),
            *self.due_part, *rest,
        )  # fmt: skip

    def _keep_who_left(self, action: ActionItem, access: Access) -> None:
        """A lead, contact or supporter who has left stays chosen until another is, so that mending loses nobody."""
        key = _lead_key(action)
        if key and key != THE_BOARD and key not in self.leads:
            self.leads[key] = action.lead_person or action.lead_post or action.lead_organisation
            self.fields["lead"].choices += [(key, f"{action.lead_name} (has left)")]
        for line in action.supporters.standing():
            if (key := _supporter_key(line)) not in self.supporters:
                self.supporters[key] = line.supporter
                self.fields["supported_by"].choices += [(key, f"{line} (has left)")]
        if action.contact_id:
            also = [action.contact_id]
            people = Person.objects.with_power(access.board, access.day, *SAYS_HOW_ACTIONS_STAND, also=also)
            self.fields["contact"].queryset = people

    def _as_answers(self, action: ActionItem) -> dict[str, Any]:
        """What the row says now, as this form would be answered."""
        is_period = action.due_kind == DueKind.PERIOD
        served = {line.recommendation_id for line in action.serves.standing()}
        answers: dict[str, Any] = {
            "action": action.words,
            "lead": _lead_key(action),
            "due_meeting": _meeting_key(action),
        }
        answers |= {name: getattr(action, name) for name in ("lead_words", "contact", "due_kind", "details")}
        answers |= {name: getattr(action, name) for name in ("look_next_on", "is_statutory", "marking")}
        answers |= {"period": action.due_words, "due_words": ""} if is_period else {"due_words": action.due_words}
        answers |= {"period_ends_on" if is_period else "due_on": action.due_on}
        answers["supported_by"] = [_supporter_key(line) for line in action.supporters.standing()]
        answers["serves"] = [row for row in self.fields["serves"].queryset if row.pk in served]
        return {name: value for name, value in answers.items() if name in self.fields}

    def clean(self) -> dict[str, Any]:
        """A date that the law sets stays, until somebody says why the law does not set it after all.

        What was changed meanwhile is not judged by these answers: the verb shows both texts.
        """
        answers = super().clean() or {}
        if answers.get("version") != self.mended.version or self.errors:
            return answers
        if refusal := why_law_forbids(self.mended, self.due(), answers.get("not_by_law", "")):
            self.add_error("due_on" if refusal == STATUTORY else "not_by_law", refusal)
        return answers

    def _require_words_without_a_day(self, answers: dict[str, Any], kind: str | None) -> None:
        """Old words stay, so that the rest of a row with them can be mended."""
        if (kind, answers.get("due_words")) != (self.mended.due_kind, self.mended.due_words):
            super()._require_words_without_a_day(answers, kind)

    def _require_after_agreed(self, answers: dict[str, Any], kind: str | None) -> None:
        """An old due stays too."""
        day = answers.get("period_ends_on" if kind == DueKind.PERIOD else "due_on")
        if (kind, day) != (self.mended.due_kind, self.mended.due_on):
            super()._require_after_agreed(answers, kind)

    def theirs(self, row: ActionItem) -> dict[str, Any]:
        """What the conflict panel compares: every answer of this form as the row says it now."""
        answers = {"period": "", "period_ends_on": None, "due_on": None, "not_by_law": ""} | self._as_answers(row)
        return {name: in_words(self.fields[name], value) for name, value in answers.items() if name in self.fields}

    def columns(self) -> dict[str, Any]:
        """What `mend_action` takes."""
        answers = self.cleaned_data
        also = {name: answers[name] for name in ("details", "reason", "marking", "not_by_law") if name in answers}
        return self.facts() | also | {"serves": list(answers["serves"])}


def _lead_key(action: ActionItem) -> str:
    if action.lead_kind == LeadKind.BOARD:
        return THE_BOARD
    key = getattr(action, f"lead_{action.lead_kind}_id", None)
    return f"{action.lead_kind}-{key}" if key else ""


def _supporter_key(line: SupportedBy) -> str:
    if line.organisation_id:
        return f"{LeadKind.ORGANISATION}-{line.organisation_id}"
    return f"{LeadKind.PERSON}-{line.person_id}" if line.person_id else THE_BOARD


def _meeting_key(action: ActionItem) -> str:
    if action.due_promise is None:
        return ""
    return str(action.due_promise.meeting_id) if action.due_promise.meeting_id else NOT_YET_NAMED
