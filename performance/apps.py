"""The performance floor."""

from django.apps import AppConfig


class PerformanceConfig(AppConfig):
    """Areas and measures."""

    name = "performance"
    verbose_name = "Performance"
