"""Taking down: an action's words, lead and due; a decision with its action; mending either.

Leans on the form furniture and meetings' forms. Must not know pages.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from crispy_forms.layout import Layout

from actions.changes import Due, Lead
from actions.models import ActionItem, DueKind, LeadKind
from boards.access import Access
from boards.due_words import read_due
from boards.forms import BoardForm, DayField, LongText, OneOf, OneOfRows, PlainText, SeveralOfRows, Tick
from boards.forms.layout import More
from boards.models import Organisation, Person, Post
from meetings.changes import Decided
from meetings.forms import DecisionWords
from meetings.forms.decision import MORE
from meetings.models import Meeting
from plans.models import Recommendation

DUE_HINTS = {
    str(DueKind.MEETING): "The date follows the meeting if it moves",
    str(DueKind.PERIOD): "Shown as written, due on its last day",
    str(DueKind.NONE): "Its words are kept: “as soon as possible”",
}
NOT_YET_NAMED = "none"


def begun_with(query: Mapping[str, str]) -> dict[str, Any]:
    """What a link to the form may begin it with, from its address. What cannot be read is left out."""
    start: dict[str, Any] = {name: query[name] for name in ("action", "lead_words", "due_words") if query.get(name)}
    if query.get("due_kind") in DueKind.values:
        start["due_kind"] = query["due_kind"]
    with suppress(ValueError):
        start["due_on"] = date.fromisoformat(query.get("due_on", ""))
    return start


class ActionFields(BoardForm):
    """The fields of an action. In the room only its words are demanded."""

    action = PlainText(
        label="What is to be done", max_length=300, empty="Enter what is to be done", named="What is to be done"
    )
    lead = OneOf(label="Lead", required=False, drop_down=True)
    lead_words = PlainText(
        label="Lead, as agreed", max_length=160, required=False, named="Lead, as agreed",
        help_text="When the words differ: “the council with health”.",
    )  # fmt: skip
    contact = OneOfRows(
        label="Contact", queryset=Person.objects.none(), required=False, empty_label="Nobody yet",
        empty="Select the contact", help_text="The one person who gets the reminder.",
    )  # fmt: skip
    due_kind = OneOf(
        label="When it is due", choices=DueKind.choices, hints=DUE_HINTS, initial=DueKind.NONE,
        empty="Select when it is due",
    )  # fmt: skip
    due_on = DayField(
        label="Date, or last day of the period",
        named="Due date",
        required=False,
        help_text="For “early March” and the like it may be left empty: the 10th is worked out.",
    )
    due_meeting = OneOf(label="Meeting", required=False, drop_down=True)
    look_next_on = DayField(label="Looked at next", named="The day it is looked at next", required=False)
    due_words = PlainText(
        label="Due, as agreed", max_length=200, required=False, named="Due, as agreed",
        help_text="Like “at the February meeting”, “early March”.",
    )  # fmt: skip
    is_statutory = Tick(label="The date is set by law", help_text="It then never moves, not even with a meeting.")
    serves = SeveralOfRows(label="Recommendations it serves", queryset=Recommendation.objects.none(), required=False)

    def __init__(self, *args: Any, access: Access, agreed_on: date | None = None, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        assert access.board is not None  # noqa: S101 the doorman made it for a board
        self.people = Person.objects.with_a_role_on(access.board, access.day)
        self.fields["contact"].queryset = self.people
        self.fields["lead"].choices = self._leads(access)
        self.meetings = {str(row.pk): row for row in Meeting.objects.visible_to(access).order_by("-day", "pk")}
        named = [(key, _meeting_words(row)) for key, row in self.meetings.items()]
        self.fields["due_meeting"].choices = [("", "Choose"), (NOT_YET_NAMED, "A meeting not yet named"), *named]
        self.fields["serves"].queryset = Recommendation.objects.visible_to(access).in_order()
        self.agreed_on = agreed_on

    def _leads(self, access: Access) -> list[tuple[str, str]]:
        posts = Post.objects.of(access.board).standing(access.day)
        bodies = Organisation.objects.of(access.board).at_the_table(access.day)
        self.leads: dict[str, Any] = {f"{LeadKind.ORGANISATION}-{body.pk}": body for body in bodies}
        self.leads |= {f"{LeadKind.POST}-{post.pk}": post for post in posts}
        self.leads |= {f"{LeadKind.PERSON}-{person.pk}": person for person in self.people}
        return [("", "Not yet named"), ("board", "The Board"), *((key, str(who)) for key, who in self.leads.items())]

    def clean(self) -> dict[str, Any]:
        """Each kind of due has what it needs."""
        answers = super().clean() or {}
        kind = answers.get("due_kind")
        self._read_words(answers, kind)
        self._require_due(answers, kind)
        self._require_after_agreed(answers, kind)
        return answers

    def _read_words(self, answers: dict[str, Any], kind: str | None) -> None:
        """The last day of a period follows from its words; words that name a day are not “no date agreed”."""
        words = answers.get("due_words", "")
        if not words or self.agreed_on is None:
            return
        read = read_due(words, said_on=self.agreed_on)
        if kind == DueKind.PERIOD and read.kind == DueKind.PERIOD and not answers.get("due_on"):
            answers["due_on"] = read.on
        if kind == DueKind.NONE and read.kind in (DueKind.DATE, DueKind.MEETING, DueKind.PERIOD):
            says = {DueKind.DATE: "a date", DueKind.MEETING: "a meeting", DueKind.PERIOD: "a period"}[
                DueKind(read.kind)
            ]
            self.add_error("due_kind", f"“{words}” says {says}: select it, or take those words away")

    def _require_due(self, answers: dict[str, Any], kind: str | None) -> None:
        needs: dict[str | None, tuple[str, str]] = {
            DueKind.DATE: ("due_on", "Enter the date it is due"),
            DueKind.MEETING: ("due_meeting", "Select the meeting it is due at"),
            DueKind.PERIOD: ("due_on", "Enter the last day of the period"),
            DueKind.ONGOING: ("look_next_on", "Enter the day it is looked at next"),
        }
        name, sentence = needs.get(kind, ("", ""))
        if name and not answers.get(name) and name not in self.errors:
            self.add_error(name, sentence)
        if kind == DueKind.PERIOD and not answers.get("due_words"):
            self.add_error("due_words", "Enter the period as it was agreed, like “early March”")

    def _require_after_agreed(self, answers: dict[str, Any], kind: str | None) -> None:
        from boards.words import day

        due_on = answers.get("due_on")
        if kind in (DueKind.DATE, DueKind.PERIOD) and due_on and self.agreed_on and due_on < self.agreed_on:
            self.add_error("due_on", f"Due date must be {day(self.agreed_on)} or later, the day it was agreed")

    def due(self) -> Due:
        """The due that was answered."""
        answers = self.cleaned_data
        kind, words = answers["due_kind"], answers["due_words"]
        if kind == DueKind.DATE:
            return Due.on_date(answers["due_on"], words, is_statutory=answers["is_statutory"])
        if kind == DueKind.MEETING:
            return Due.at(self.meetings.get(answers["due_meeting"]), words)
        if kind == DueKind.PERIOD:
            return Due.period(answers["due_on"], words)
        if kind == DueKind.ONGOING:
            return Due.ongoing(answers["look_next_on"], words)
        return Due.none(words)

    def who_leads(self) -> Lead:
        """The lead that was answered."""
        key, words = self.cleaned_data["lead"], self.cleaned_data["lead_words"]
        if key == "board":
            return Lead(the_board=True, words=words)
        return Lead(who=self.leads.get(key), words=words)

    def facts(self) -> dict[str, Any]:
        """What `raise_action` takes."""
        answers = self.cleaned_data
        return {
            "words": answers["action"],
            "lead": self.who_leads(),
            "due": self.due(),
            "contact": answers["contact"],
            "serves": tuple(answers["serves"] if "serves" in answers else answers["concerns"]),
        }


def _meeting_words(row: Meeting) -> str:
    from boards.words import day

    return f"{row.known_as}, {day(row.day)}" if row.day else f"{row.known_as}, date to be set"


class ActionForm(ActionFields):
    """An action alone: out of a decision, or a commitment minuted at an item."""

    supported_by = SeveralOfRows(label="Supported by", queryset=Organisation.objects.none(), required=False)

    def __init__(self, *args: Any, access: Access, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        assert access.board is not None  # noqa: S101 the doorman made it for a board
        self.fields["supported_by"].queryset = Organisation.objects.of(access.board).at_the_table(access.day)

    def facts(self) -> dict[str, Any]:
        """With the supporters."""
        return super().facts() | {"supported_by": tuple(self.cleaned_data["supported_by"])}


class DecisionAndActionForm(DecisionWords, ActionFields):
    """Entered once: a decision and, unless it was complete at once, what is to be done because of it."""

    makes_action = Tick(label="It makes an action", initial=True)

    def __init__(self, *args: Any, access: Access, agreed_on: date | None = None, **kwargs: Any):
        super().__init__(*args, access=access, agreed_on=agreed_on, **kwargs)
        del self.fields["serves"]  # the action serves what its decision concerns
        self.fields["action"].required = False
        self.helper.layout = Layout(
            *("token", "words", "sort", "makes_action"),
            *("action", "lead", "contact", "due_kind", "due_on", "due_meeting", "look_next_on", "due_words"),
            More("More about the action", "lead_words", "is_statutory"),
            More("More about the decision", *MORE),
        )

    def clean(self) -> dict[str, Any]:
        """The action's answers count only when it makes one."""
        answers = super().clean() or {}
        if answers.get("makes_action") and not answers.get("action") and "action" not in self.errors:
            self.add_error("action", "Enter what is to be done")
        if not answers.get("makes_action"):
            for name in ("action", "due_on", "due_meeting", "look_next_on", "due_words", "due_kind"):
                self.errors.pop(name, None)
        return answers

    def decided(self) -> Decided:
        """Without an action, it was complete at once."""
        return replace(super().decided(), complete_at_once=not self.cleaned_data["makes_action"])


class MendActionForm(ActionFields):
    """Another lead, due or words, and why."""

    details = LongText(label="Details", max_length=4_000, rows=4, required=False, named="Details")
    reason = LongText(label="Why it is mended", max_length=300, rows=2, empty="Enter why it is mended", named="Reason")

    def __init__(self, *args: Any, access: Access, action: ActionItem, **kwargs: Any):
        super().__init__(*args, access=access, version=action.version, **kwargs)
        self._keep_who_left(action, access)
        start = {"action": action.words, "lead": _lead_key(action), "serves": _served(action)}
        start |= {name: getattr(action, name) for name in ("lead_words", "contact", "due_kind", "due_on", "details")}
        start |= {name: getattr(action, name) for name in ("look_next_on", "due_words", "is_statutory")}
        start["due_meeting"] = _meeting_key(action)
        for name, value in start.items():
            self.fields[name].initial = value

    def _keep_who_left(self, action: ActionItem, access: Access) -> None:
        """A lead or contact who has left stays chosen until another is, so that mending the words loses nobody."""
        key = _lead_key(action)
        if key and key != "board" and key not in self.leads:
            self.leads[key] = action.lead_person or action.lead_post or action.lead_organisation
            self.fields["lead"].choices += [(key, f"{action.lead_name} (has left)")]
        if action.contact_id:
            also = [action.contact_id]
            self.fields["contact"].queryset = Person.objects.with_a_role_on(access.board, access.day, also=also)

    def columns(self) -> dict[str, Any]:
        """What `mend_action` takes."""
        facts = self.facts() | {"details": self.cleaned_data["details"], "reason": self.cleaned_data["reason"]}
        return facts | {"serves": list(self.cleaned_data["serves"])}


def _lead_key(action: ActionItem) -> str:
    if action.lead_kind == LeadKind.BOARD:
        return "board"
    key = getattr(action, f"lead_{action.lead_kind}_id", None)
    return f"{action.lead_kind}-{key}" if key else ""


def _meeting_key(action: ActionItem) -> str:
    if action.due_promise is None:
        return ""
    return str(action.due_promise.meeting_id) if action.due_promise.meeting_id else NOT_YET_NAMED


def _served(action: ActionItem) -> list[int]:
    return [line.recommendation_id for line in action.serves.all() if not line.withdrawn]
