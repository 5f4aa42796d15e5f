"""The forms of the meetings floor."""

from meetings.forms.agenda import ItemForm, MinuteForm
from meetings.forms.attendance import AttendanceForm
from meetings.forms.decision import BetweenForm, DecisionWords, MendDecisionForm, WithdrawForm
from meetings.forms.meeting import ChangeMeetingForm, PlanMeetingForm, StepForm

__all__ = [
    "AttendanceForm",
    "BetweenForm",
    "ChangeMeetingForm",
    "DecisionWords",
    "ItemForm",
    "MendDecisionForm",
    "MinuteForm",
    "PlanMeetingForm",
    "StepForm",
    "WithdrawForm",
]
