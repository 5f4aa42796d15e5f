"""The fields of an action, wherever it is taken down or mended: its words, lead, due, supporters.

Leans on the form furniture. Must not know pages. In the room only the words are demanded.
"""

from datetime import date
from typing import Any

from actions.changes import Due, Lead
from actions.changes.links import Supporter
from actions.models import DueKind, LeadKind
from boards.access import Access
from boards.behalf import SAYS_HOW_ACTIONS_STAND
from boards.due_words import read_due
from boards.forms import BoardForm, DayField, ManyOf, OneOf, OneOfRows, PlainText, SeveralOfRows, Tick
from boards.forms.layout import Reveal
from boards.models import Organisation, Person, Post
from boards.this_board import other_holder
from boards.words import day
from meetings.models import Meeting
from plans.models import Recommendation

DUE_HINTS = {
    str(DueKind.MEETING): "The date follows the meeting if it moves",
    str(DueKind.PERIOD): "Shown as written, due on its last day",
    str(DueKind.NONE): "Its words are kept: “as soon as possible”",
}
NOT_YET_NAMED = "none"
THE_BOARD = "board"
UNDER = {
    DueKind.DATE.value: ("due_on", "is_statutory"),
    DueKind.MEETING.value: ("due_meeting",),
    DueKind.PERIOD.value: ("period", "period_ends_on"),
    DueKind.ONGOING.value: ("look_next_on",),
}
"""What each kind of due asks for, under its own radio."""
NEEDS: dict[str | None, tuple[str, str]] = {
    DueKind.DATE: ("due_on", "Enter the date it is due"),
    DueKind.MEETING: ("due_meeting", "Select the meeting it is due at"),
    DueKind.ONGOING: ("look_next_on", "Enter the day it is looked at next"),
}
READ_AS: dict[str, str] = {DueKind.DATE: "a date", DueKind.MEETING: "a meeting", DueKind.PERIOD: "a period"}


class ActionFields(BoardForm):
    """The fields of an action. What a kind of due needs stands under its radio."""

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
    supported_by = ManyOf(label="Supported by", required=False)
    due_kind = OneOf(
        label="When it is due", choices=DueKind.choices, hints=DUE_HINTS, initial=DueKind.NONE,
        empty="Select when it is due",
    )  # fmt: skip
    due_on = DayField(label="Due date", named="Due date", required=False, demanded=True)
    is_statutory = Tick(label="The date is set by law", help_text="It then never moves, not even with a meeting.")
    due_meeting = OneOf(label="Meeting", required=False, drop_down=True, demanded=True)
    period = PlainText(
        label="The period, as agreed", max_length=200, required=False, demanded=True, named="The period",
        help_text="Like “early March”.",
    )  # fmt: skip
    period_ends_on = DayField(
        label="Its last day", named="The last day of the period", required=False,
        help_text="It may be left empty for “early March” and the like: the 10th is worked out.",
    )  # fmt: skip
    look_next_on = DayField(label="Looked at next", named="The day it is looked at next", required=False, demanded=True)
    due_words = PlainText(
        label="Due, as agreed", max_length=200, required=False, named="Due, as agreed",
        help_text="When the words differ: “at the February meeting”, “as soon as possible”.",
    )  # fmt: skip
    serves = SeveralOfRows(label="Recommendations it serves", queryset=Recommendation.objects.none(), required=False)
    due_part = (Reveal("due_kind", UNDER), "due_words")

    def __init__(self, *args: Any, access: Access, agreed_on: date | None = None, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        assert access.board is not None  # noqa: S101 the doorman made it for a board
        self.agreed_on, self.board_name = agreed_on, access.board.name
        self.people = Person.objects.with_power(access.board, access.day, *SAYS_HOW_ACTIONS_STAND)
        self.fields["contact"].queryset = self.people
        self.fields["serves"].queryset = Recommendation.objects.visible_to(access).in_order()
        self._offer_leads(access)
        self._offer_meetings(access)

    def _offer_leads(self, access: Access) -> None:
        posts = Post.objects.of(access.board).standing(access.day)
        bodies = Organisation.objects.of(access.board).at_the_table(access.day)
        tables: dict[str, Any] = {f"{LeadKind.ORGANISATION}-{body.pk}": body for body in bodies}
        people: dict[str, Any] = {f"{LeadKind.PERSON}-{person.pk}": person for person in self.people}
        self.leads = tables | {f"{LeadKind.POST}-{post.pk}": post for post in posts} | people
        named = [(key, str(who)) for key, who in self.leads.items()]
        self.fields["lead"].choices = [("", "Not yet named"), (THE_BOARD, "The Board"), *named]
        self.supporters: dict[str, Supporter] = {THE_BOARD: None} | tables | people
        self.fields["supported_by"].choices = [(key, str(who or "The Board")) for key, who in self.supporters.items()]

    def _offer_meetings(self, access: Access) -> None:
        self.meetings = {str(row.pk): row for row in Meeting.objects.visible_to(access).order_by("-day", "pk")}
        named = [(key, meeting_words(row)) for key, row in self.meetings.items()]
        self.fields["due_meeting"].choices = [("", "Select"), (NOT_YET_NAMED, "A meeting not yet named"), *named]

    def clean(self) -> dict[str, Any]:
        """Each kind of due has what it needs; what was typed under another radio does not count."""
        answers = super().clean() or {}
        kind = answers.get("due_kind")
        for other, names in UNDER.items():
            for name in names if other != kind else ():
                self.errors.pop(name, None)
        self._work_out_last_day(answers, kind)
        self._require_words_without_a_day(answers, kind)
        self._require_due(answers, kind)
        self._require_after_agreed(answers, kind)
        return answers

    def _work_out_last_day(self, answers: dict[str, Any], kind: str | None) -> None:
        """The last day of a period follows from its words."""
        words = answers.get("period", "")
        if kind != DueKind.PERIOD or answers.get("period_ends_on") or not words or self.agreed_on is None:
            return
        read = read_due(words, said_on=self.agreed_on)
        if read.kind == DueKind.PERIOD:
            answers["period_ends_on"] = read.on

    def _require_words_without_a_day(self, answers: dict[str, Any], kind: str | None) -> None:
        """Words that name a day are not “no date agreed”."""
        words = answers.get("due_words", "")
        if kind != DueKind.NONE or not words or self.agreed_on is None:
            return
        read = read_due(words, said_on=self.agreed_on)
        if read.kind == DueKind.MEETING and other_holder(self.board_name, words, words):
            return  # “the March meeting of the Cabinet”: no meeting here could be selected for it
        if says := READ_AS.get(read.kind):
            self.add_error("due_kind", f"“{words}” says {says}: select it, or take those words away")

    def _require_due(self, answers: dict[str, Any], kind: str | None) -> None:
        name, sentence = NEEDS.get(kind, ("", ""))
        if name and not answers.get(name) and name not in self.errors:
            self.add_error(name, sentence)
        if kind != DueKind.PERIOD:
            return
        if not answers.get("period") and "period" not in self.errors:
            self.add_error("period", "Enter the period as it was agreed, like “early March”")
        elif not answers.get("period_ends_on") and "period_ends_on" not in self.errors:
            self.add_error("period_ends_on", "Enter the last day of the period")

    def _require_after_agreed(self, answers: dict[str, Any], kind: str | None) -> None:
        name, named = {
            DueKind.DATE: ("due_on", "Due date"), DueKind.PERIOD: ("period_ends_on", "The last day of the period"),
        }.get(DueKind(kind) if kind else DueKind.NONE, ("", ""))  # fmt: skip
        due_on = answers.get(name)
        if due_on and self.agreed_on and due_on < self.agreed_on:
            self.add_error(name, f"{named} must be {day(self.agreed_on)} or later, the day it was agreed")

    def due(self) -> Due:
        """The due that was answered."""
        answers = self.cleaned_data
        kind, words = answers["due_kind"], answers["due_words"]
        if kind == DueKind.DATE:
            return Due.on_date(answers["due_on"], words, is_statutory=answers["is_statutory"])
        if kind == DueKind.MEETING:
            return Due.at(self.meetings.get(answers["due_meeting"]), words)
        if kind == DueKind.PERIOD:
            return Due.period(answers["period_ends_on"], answers["period"])
        if kind == DueKind.ONGOING:
            return Due.ongoing(answers["look_next_on"], words)
        return Due.none(words)

    def who_leads(self) -> Lead:
        """The lead that was answered."""
        key, words = self.cleaned_data["lead"], self.cleaned_data["lead_words"]
        if key == THE_BOARD:
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
            "supported_by": tuple(self.supporters[key] for key in answers["supported_by"]),
            "serves": tuple(answers["serves"] if "serves" in answers else answers["concerns"]),
        }


def meeting_words(row: Meeting) -> str:
    """“February meeting, 24 February 2016”."""
    return f"{row.known_as}, {day(row.day)}" if row.day else f"{row.known_as}, date to be set"
