"""The named questions of meetings, one file a noun: meetings, agenda items, decisions, promises.

Leans on the visibility rule. Always chainable; the day is passed in. Must not know pages.
"""

from meetings.querysets.agenda import PARTS, AgendaItemQuerySet, MinuteQuerySet
from meetings.querysets.decision import DecisionQuerySet
from meetings.querysets.meeting import AttendanceQuerySet, FormerAddressQuerySet, MeetingQuerySet
from meetings.querysets.promise import PromiseQuerySet

__all__ = [
    "PARTS",
    "AgendaItemQuerySet",
    "AttendanceQuerySet",
    "DecisionQuerySet",
    "FormerAddressQuerySet",
    "MeetingQuerySet",
    "MinuteQuerySet",
    "PromiseQuerySet",
]
