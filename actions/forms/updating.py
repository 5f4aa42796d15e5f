"""The one-minute update: will it be done, what has changed, and a tick when it is done; a slip in it corrected.

Leans on the form furniture. Must not know pages. The rules about ratings are the verb's own.
"""

from copy import deepcopy
from datetime import date
from typing import Any

from crispy_forms.layout import Layout
from django import forms

from actions.changes import Report
from actions.changes.asked import Asked, DueMoved
from actions.changes.step_rules import why_before_agreed, why_out_of_order
from actions.changes.updating import SAY_HOW, TOO_LATE_TO_BE_ON_TRACK
from actions.forms.behalf import OnBehalf
from actions.models import ActionItem, ActionUpdate
from actions.models.update import PICKED
from actions.said_again import can_say_again, is_for_members, level_again
from actions.states import OPEN
from boards.access import Access
from boards.forms import BoardForm, LongText, OneOf, PlainText, Tick
from boards.forms.layout import Reveal
from boards.models import Rating
from boards.models.rating import RatingCode
from boards.refusals import NotNow, Refused
from boards.roles import Level
from boards.visibility import narrowest_of
from boards.words import day, day_and_month

FORECAST = Reveal("rating", {RatingCode.AT_RISK.value: ("recovery",)})


class Forecast(BoardForm):
    """Will it be done by its day, and what has changed. At risk says how it recovers, under its own radio.

    `asked` carries the day that the page asked about: an answer to a question about another day is asked again.
    """

    asked = forms.CharField(widget=forms.HiddenInput, required=False, max_length=10)

    rating = OneOf(label="Will it be done?", choices=PICKED, size="m")
    recovery = PlainText(
        label="What you are doing to get back on track", max_length=300, required=False, demanded=True,
        named="What you are doing to get back on track",
    )  # fmt: skip
    words = LongText(
        label="What has changed?", size="m", max_length=500, rows=4, count=True, named="What has changed",
        help_text="Board members will see this. Do not include anything that could identify a child",
    )  # fmt: skip
    due: date | None = None

    def ask_rating(self, access: Access, due: date | None) -> None:
        """A rating is asked where a date is agreed."""
        self.due = due
        self.fields["asked"].initial = Asked(due).written
        if due is None:
            del self.fields["rating"], self.fields["recovery"]
            return
        legend = {rating.code: rating for rating in Rating.objects.of(access.board)}
        field = self.fields["rating"]
        field.label = f"Will it be done by {day(due)}?"
        field.ratings = legend
        field.hints = {code: legend[code].meaning for code, _ in PICKED if code in legend}
        wrong = f"Select whether it will be done by {day(due)}"
        field.error_messages |= {"required": wrong, "invalid_choice": wrong}

    def start_with(self, **answers: Any) -> None:
        """What stands in the boxes at first."""
        for name, value in answers.items():
            if name in self.fields:
                self.fields[name].initial = value

    def require_rating_can_be(self, answers: dict[str, Any], *, said_on: date, is_done: bool) -> None:
        """It answers what was asked. At risk says how it recovers; on track has not passed its date."""
        if answers.get("asked") not in ("", None, Asked(self.due).written):
            self._ask_again(DueMoved(self.due))
            return
        rating = answers.get("rating", "")
        if rating == RatingCode.AT_RISK and not answers.get("recovery") and "recovery" not in self.errors:
            self.add_error("recovery", SAY_HOW)
        if rating == RatingCode.ON_TRACK and self.due and self.due < said_on and not is_done:
            self.add_error("rating", TOO_LATE_TO_BE_ON_TRACK)

    def refuse(self, refusal: NotNow | Refused, field: str | None = None) -> None:
        """A due that moved while this was saved makes another question, which is asked."""
        if not isinstance(refusal, DueMoved):
            super().refuse(refusal, field)
            return
        for name in ("rating", "recovery"):
            self.fields.setdefault(name, deepcopy(self.base_fields[name]))
        self.ask_rating(self.access, refusal.due)
        self._ask_again(refusal)

    def _ask_again(self, moved: DueMoved) -> None:
        """The sentence stands at the question, in place of whatever was wrong with its answer."""
        self._carry("asked", Asked(moved.due).written)
        self.errors.pop("rating", None)
        super().refuse(moved, "rating" if "rating" in self.fields else "words")


class UpdateForm(Forecast, OnBehalf):
    """Fields in the order of the page. “No change since last time” sends the form with `same`."""

    is_done = Tick(label="This is done", help_text="The Board will be asked to agree that it is, or its chair")
    for_members = Tick(label="Part 2: Board members only", help_text="Officers and observers will not see this update")

    def __init__(
        self, *args: Any, access: Access, action: ActionItem, due: Any, last: ActionUpdate | None, **kwargs: Any
    ):
        super().__init__(*args, access=access, **kwargs)
        self.last, self.action = last, action
        self.same = "same" in self.data
        self.ask_rating(access, due)
        self._start_as_last_time()
        since = f" since {day_and_month(last.said_on)}" if last else ""
        self.fields["words"].label = f"What has changed{since}?"
        self.fields["words"].error_messages["required"] = f"Enter what has changed{since}"
        if self.same:
            self.fields["words"].required = False
        if not action.is_open:
            del self.fields["for_members"]
        rest = ("words", "is_done", "for_members", "said_by", "said_on", "said_how", "said_file")
        self.helper.layout = Layout("token", "asked", FORECAST, *(name for name in rest if name in self.fields))

    def _start_as_last_time(self) -> None:
        """The last rating stands in its boxes at first, for no more readers than it had."""
        self.again = level_again(self.action, self.last)
        self.may_say_again = self.last is not None and can_say_again(self.again, self.action)
        if self.may_say_again:
            rating = {"rating": self.action.forecast, "recovery": self.action.forecast_recovery}
            self.start_with(**rating, for_members=is_for_members(self.again, self.action))

    def clean(self) -> dict[str, Any]:
        """The rating can be, on the day it was said."""
        answers = super().clean() or {}
        said_on = answers.get("said_on") or self.access.day
        self.require_rating_can_be(answers, said_on=said_on, is_done=bool(answers.get("is_done")))
        return answers

    def why_not_on(self, said_on: date, answers: dict[str, Any]) -> str:
        """Not before the action was agreed; said to be done, not before it was opened again."""
        says_done = answers.get("is_done") and self.action.state == OPEN
        return why_out_of_order(self.action, said_on) if says_done else why_before_agreed(self.action, said_on)

    def report(self) -> Report:
        """What the verb takes."""
        answers = self.cleaned_data
        words = answers["words"]
        if self.same and not words:
            words = f"No change since {day(self.last.said_on)}" if self.last else "No change"
        return Report(
            words=words,
            rating=answers.get("rating", ""),
            recovery=answers.get("recovery", ""),
            is_done=answers["is_done"],
            no_change=self.same,
            asked=Asked(self.due),
        )

    def visibility(self) -> str | None:
        """Narrower than the action, when asked; “no change” is read by no more than what it says again."""
        asked = Level.MEMBERS if self.cleaned_data.get("for_members") else None
        if not self.same:
            return asked
        return narrowest_of([asked or self.again, self.again])


class CorrectForm(Forecast):
    """The words and the rating of an update as its writer meant them."""

    def __init__(self, *args: Any, access: Access, update: ActionUpdate, due: date | None, **kwargs: Any):
        super().__init__(*args, access=access, **kwargs)
        self.update_row = update
        self.ask_rating(access, due)
        self.start_with(rating=update.rating, recovery=update.recovery, words=update.words)
        self.fields["words"].label = "What had changed"
        self.fields["words"].error_messages["required"] = "Enter what had changed"
        if "rating" in self.fields and not update.rating:
            self.fields["rating"].required = False
        self.helper.layout = Layout("token", "asked", FORECAST, "words")

    def clean(self) -> dict[str, Any]:
        """The rating could be, on the day it was said."""
        answers = super().clean() or {}
        row = self.update_row
        self.require_rating_can_be(answers, said_on=row.said_on, is_done=row.says_done)
        return answers

    def corrected(self) -> dict[str, Any]:
        """What the verb takes."""
        answers = {name: self.cleaned_data.get(name, "") for name in ("words", "rating", "recovery")}
        return answers | {"asked": Asked(self.due)}
