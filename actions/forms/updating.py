"""The one-minute update: will it be done, what has changed, and a tick when it is done.

Leans on the form furniture. Must not know pages. The rules about ratings are the verb's own.
"""

from typing import Any

from actions.changes import Report
from actions.changes.updating import SAY_HOW, TOO_LATE_TO_BE_ON_TRACK
from actions.forms.behalf import OnBehalf
from actions.models import ActionItem, ActionUpdate
from actions.models.update import PICKED
from boards.access import Access
from boards.forms import LongText, OneOf, PlainText, Tick
from boards.models import Rating
from boards.models.rating import RatingCode
from boards.roles import Level
from boards.words import day, day_and_month


class UpdateForm(OnBehalf):
    """Fields in the order of the page. “No change since last time” sends the form with `same`."""

    rating = OneOf(label="Will it be done?", choices=PICKED, size="m")
    recovery = PlainText(
        label="If it is at risk: what you are doing to get back on track", max_length=300, required=False,
        named="What you are doing to get back on track",
    )  # fmt: skip
    words = LongText(
        label="What has changed?", size="m", max_length=500, rows=4, count=True, named="What has changed",
        help_text="Board members will see this. Do not include anything that could identify a child",
    )  # fmt: skip
    is_done = Tick(label="This is done", help_text="The Board will be asked to agree that it is, or its chair")
    for_members = Tick(label="Part 2: Board members only", help_text="Officers and observers will not see this update")
    field_order = (
        "rating",
        "recovery",
        "words",
        "is_done",
        "for_members",
        "said_by",
        "said_on",
        "said_how",
        "said_file",
    )

    def __init__(
        self, *args: Any, access: Access, action: ActionItem, due: Any, last: ActionUpdate | None, **kwargs: Any
    ):
        super().__init__(*args, access=access, **kwargs)
        self.action, self.due, self.last = action, due, last
        self.same = "same" in self.data
        self._ask_rating(access)
        since = f" since {day_and_month(last.said_on)}" if last else ""
        self.fields["words"].label = f"What has changed{since}?"
        self.fields["words"].error_messages["required"] = f"Enter what has changed{since}"
        if self.same:
            self.fields["words"].required = False
        if not action.is_open:
            del self.fields["for_members"]

    def _ask_rating(self, access: Access) -> None:
        if self.due is None:
            del self.fields["rating"], self.fields["recovery"]
            return
        asked = f"it be done by {day(self.due)}"
        legend = {rating.code: rating for rating in Rating.objects.of(access.board)}
        field = self.fields["rating"]
        field.label = f"Will {asked}?"
        field.ratings = legend
        field.hints = {code: legend[code].meaning for code, _ in PICKED if code in legend}
        wrong = f"Select whether it will be done by {day(self.due)}"
        field.error_messages |= {"required": wrong, "invalid_choice": wrong}
        if self.last:
            field.initial, self.fields["recovery"].initial = self.last.rating, self.last.recovery

    def clean(self) -> dict[str, Any]:
        """The rating can be: at risk says how it recovers; on track has not passed its date."""
        answers = super().clean() or {}
        rating = answers.get("rating", "")
        if rating == RatingCode.AT_RISK and not answers.get("recovery") and "recovery" not in self.errors:
            self.add_error("recovery", SAY_HOW)
        said_on = answers.get("said_on") or self.access.day
        if rating == RatingCode.ON_TRACK and self.due and self.due < said_on and not answers.get("is_done"):
            self.add_error("rating", TOO_LATE_TO_BE_ON_TRACK)
        return answers

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
        )

    def visibility(self) -> str | None:
        """Narrower than the action, when asked."""
        return Level.MEMBERS if self.cleaned_data.get("for_members") else None
