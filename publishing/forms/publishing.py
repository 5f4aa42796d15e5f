"""Publishing, holding, correcting, announcing.

Leans on the form furniture and London's clock. Must not know pages.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError

from boards import clock
from boards.clock import LONDON
from boards.forms import BoardForm, DayField, LongText, OneOf, SeveralOfRows, Tick, TimeField
from boards.models import Board
from boards.words import clock_time, day
from meetings.models import Meeting
from publishing.changes import Timing
from publishing.forms.clearing import ChairsWord
from publishing.forms.compose import WithoutTags
from publishing.models import UpdateDraft
from publishing.said_days import why_before_agreed

NOW, LATER = "now", "later"
LOOKED = "I have looked at each of these points"


def london_moment(on: date, at: time) -> datetime:
    """A moment by London's clocks.

    Raises `ValidationError` for a time that the clocks skip in spring; of an hour that comes twice in autumn the later
    one is meant, so that nothing appears too early. (Summer Time Act 1972: the clocks change at 1am GMT.)
    """
    moment = datetime.combine(on, at, LONDON).replace(fold=1)
    there_and_back = moment.astimezone(UTC).astimezone(LONDON)
    if (there_and_back.date(), there_and_back.time()) != (on, at):
        raise ValidationError(
            f"There is no {clock_time(at)} on {day(on)}: the clocks go forward from 1am to 2am. Enter 2am or later"
        )
    return moment


class PublishForm(BoardForm):
    """Now, or from a moment to come; after a look at what the check found."""

    when = OneOf(
        label="When the public may read it", choices=[(NOW, "Now"), (LATER, "From a day and time to come (embargo)")],
        empty="Select when the public may read it", size="m",
    )  # fmt: skip
    day = DayField(label="Day", named="Day", empty="Enter the day it may be read from")
    at = TimeField(
        label="Time, by London’s clocks", named="Time", empty="Enter the time it may be read from",
        help_text="Like 9am or 12:30pm.",
    )  # fmt: skip
    looked = Tick(label=LOOKED)

    def __init__(self, *args: Any, draft: UpdateDraft, points: int, **kwargs: Any):
        super().__init__(*args, version=draft.version, **kwargs)
        self.board = draft.board
        self.fields["when"].initial = NOW
        for name in ("day", "at"):  # asked for with an embargo alone; the page reveals them under its button
            self.fields[name].required = not self.is_bound or self.data.get("when") == LATER
        if not points:
            del self.fields["looked"]

    def clean(self) -> dict[str, Any]:
        """An embargo is a real moment, and in the future."""
        answers = super().clean() or {}
        if "looked" in self.fields and not answers.get("looked"):
            self.add_error("looked", "Tick that you have looked at each point of the check")
        if answers.get("when") == LATER and not self.errors:
            self._read_moment(answers)
        for name in ("day", "at"):
            self.fields[name].required = True
        return answers

    def _read_moment(self, answers: dict[str, Any]) -> None:
        try:
            moment = london_moment(answers["day"], answers["at"])
        except ValidationError as wrong:
            self.add_error("at", wrong)
            return
        if moment <= clock.now(self.board):
            self.add_error("day", "The day and time must be in the future. To publish at once, select “Now”")
        answers["moment"] = moment

    def asked_for(self) -> dict[str, Any]:
        """The answers about the moment, to be asked again."""
        return {name: self.cleaned_data.get(name) for name in ("when", "day", "at")}

    def timing(self) -> Timing:
        """When the public may read it."""
        return Timing(self.cleaned_data.get("moment"))


class HoldForm(BoardForm):
    """Why it is held."""

    because = LongText(label="Why it is held", max_length=500, rows=3, empty="Enter why it is held")

    def __init__(self, *args: Any, draft: UpdateDraft, **kwargs: Any):
        super().__init__(*args, version=draft.version, **kwargs)


class StepForm(BoardForm):
    """A step that asks nothing but to be meant."""

    def __init__(self, *args: Any, draft: UpdateDraft, **kwargs: Any):
        super().__init__(*args, version=draft.version, **kwargs)


class StartForm(BoardForm):
    """Which meetings the update is about."""

    meetings = SeveralOfRows(
        label="Meetings", queryset=Meeting.objects.none(), empty="Select at least one meeting",
        help_text="An update of several meetings stands at the latest one’s address; the others lead there.",
    )  # fmt: skip

    def __init__(self, *args: Any, offered: Any, chosen: Sequence[Meeting], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["meetings"].queryset = offered
        self.fields["meetings"].initial = [meeting.pk for meeting in chosen]


class CorrectForm(BoardForm):
    """What a correction will change."""

    what_changed = WithoutTags(
        label="What this correction changes", max_length=500, empty="Enter what this correction changes",
        named="What this correction changes",
        help_text="The public reads it beside the date. You can mend it until the correction is published.",
    )  # fmt: skip

    def __init__(self, *args: Any, was_public: bool = True, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not was_public:
            del self.fields["what_changed"]


class AnnounceForm(BoardForm):
    """What the public is told about the next meeting."""

    day = DayField(
        label="Day of the next meeting",
        required=False,
        named="Day",
        help_text="Leave it empty to take the announcement back.",
    )
    words = WithoutTags(
        label="What is said of it", max_length=120, required=False, named="What is said of it",
        help_text="Like “Second meeting, County Hall”. The public reads it.",
    )  # fmt: skip

    def __init__(self, *args: Any, board: Board, **kwargs: Any):
        super().__init__(*args, version=board.version, **kwargs)
        self.fields["day"].initial, self.fields["words"].initial = board.announced_on, board.announced_words
        self.fields["day"].first = clock.today(board)

    def clean(self) -> dict[str, Any]:
        """Words without a day announce nothing."""
        answers = super().clean() or {}
        if answers.get("words") and not answers.get("day") and "day" not in self.errors:
            self.add_error("day", "Enter the day of the next meeting")
        return answers


class PublishTermsForm(ChairsWord):
    """The chair's word for a version the Board agreed; what changed since the one before."""

    what_changed = WithoutTags(
        label="What changed since the published version", max_length=500, empty="Enter what changed",
        named="What changed",
    )  # fmt: skip

    def __init__(self, *args: Any, agreed_on: date, is_first: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.agreed_on = agreed_on
        self.order_fields([*(name for name in self.fields if name != "what_changed"), "what_changed"])
        if is_first:
            del self.fields["what_changed"]

    def why_not_on(self, said_on: date) -> str:
        """Not before the Board agreed them."""
        return why_before_agreed(self.agreed_on, said_on)
