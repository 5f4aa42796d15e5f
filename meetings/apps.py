"""The meetings floor."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings, items, decisions."""

    name = "meetings"
    verbose_name = "Meetings and decisions"
