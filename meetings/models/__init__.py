"""The nouns of the meetings floor, one file a noun."""

from boards.vocabulary import DecisionKind
from meetings.models.agenda import AgendaItem, ItemReader, Minute, Purpose
from meetings.models.attendance import Attendance, Standing
from meetings.models.decision import Concerns, Decision, DecisionReader, Delegate
from meetings.models.former_address import FormerAddress
from meetings.models.meeting import Meeting
from meetings.models.promise import Promise

__all__ = [
    "AgendaItem",
    "Attendance",
    "Concerns",
    "Decision",
    "DecisionKind",
    "DecisionReader",
    "Delegate",
    "FormerAddress",
    "ItemReader",
    "Meeting",
    "Minute",
    "Promise",
    "Purpose",
    "Standing",
]
