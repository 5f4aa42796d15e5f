"""Forms about a meeting: planned, changed, stepped on.

Leans on the form furniture. Must not know pages.
"""

from typing import Any

from boards.forms import BoardForm, DayField, LongText, PlainText, TimeField
from boards.states import Step
from boards.words import clock_time
from boards.words import day as day_words
from meetings.models import Meeting


class _Times(BoardForm):
    """When and where."""

    starts_at = TimeField(label="Starts at", named="Start", required=False, help_text="Like 10am or 2:30pm")
    ends_at = TimeField(label="Ends at", named="End", required=False)
    place = PlainText(label="Place", max_length=200, required=False, named="Place")

    def clean(self) -> dict[str, Any]:
        """It ends after it starts."""
        answers = super().clean() or {}
        start, end = answers.get("starts_at"), answers.get("ends_at")
        if start and end and end <= start:
            self.add_error("ends_at", "End must be later than the start")
        return answers


class PlanMeetingForm(_Times):
    """A new meeting: on a day, or by the name it is known by."""

    day = DayField(
        label="Day", named="Day", required=False, help_text="Leave it empty if the day is not known, and enter a name."
    )
    known_as = PlainText(
        label="Known as",
        named="Name",
        max_length=80,
        required=False,
        help_text="Like “March meeting”. The day names it.",
    )
    field_order = ("day", "known_as", "starts_at", "ends_at", "place")

    def clean(self) -> dict[str, Any]:
        """A day or a name."""
        answers = super().clean() or {}
        if not self.errors and not answers.get("day") and not answers.get("known_as"):
            self.add_error("day", "Enter the day of the meeting, or the name it is known by")
        return answers

    def facts(self) -> dict[str, Any]:
        """What the verb takes."""
        return {name: self.cleaned_data[name] for name in ("day", "known_as", "starts_at", "ends_at", "place")}


class ChangeMeetingForm(_Times):
    """Another day, other times, another place."""

    refused_at = "day"
    day = DayField(label="Day", named="Day", required=False, empty="Enter the day of the meeting")
    words = LongText(
        label="Why the day moves", named="Reason", max_length=300, rows=2, required=False,
        help_text="It is shown in the history of every action that is due at this meeting.",
    )  # fmt: skip
    field_order = ("day", "words", "starts_at", "ends_at", "place")

    def __init__(self, *args: Any, meeting: Meeting, **kwargs: Any):
        super().__init__(*args, version=meeting.version, **kwargs)
        self.meeting = meeting
        for name in ("day", "starts_at", "ends_at", "place"):
            self.fields[name].initial = getattr(meeting, name)
        self.fields["day"].required = meeting.day is not None

    def clean(self) -> dict[str, Any]:
        """A day that moves says why."""
        answers = super().clean() or {}
        day = answers.get("day")
        if day and self.meeting.day and day != self.meeting.day and not answers.get("words"):
            self.add_error("words", "Enter why the day moves")
        return answers

    def theirs(self, row: Meeting) -> dict[str, Any]:
        """What each field says now, in words, for the conflict panel. Why the day moves is asked anew."""
        times = {"starts_at": clock_time(row.starts_at), "ends_at": clock_time(row.ends_at)}
        return {"day": day_words(row.day), "place": row.place} | times

    def details(self) -> dict[str, Any]:
        """The columns that are not the day."""
        return {name: self.cleaned_data[name] for name in ("starts_at", "ends_at", "place")}


class StepForm(BoardForm):
    """One step between states, with a reason where the step needs one."""

    words = LongText(label="Reason", named="Reason", max_length=500, rows=3, empty="Enter the reason")

    def __init__(self, *args: Any, step: Step, version: int, **kwargs: Any):
        super().__init__(*args, version=version, **kwargs)
        if not step.needs_words:
            del self.fields["words"]

    def theirs(self, row: Meeting) -> dict[str, Any]:
        """Nothing: its only field is a reason."""
        return {}
