"""The plans floor."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Sources and recommendations."""

    name = "plans"
    verbose_name = "Plans and recommendations"
