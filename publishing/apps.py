"""The publishing floor."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """The secretariat's desk."""

    name = "publishing"
    verbose_name = "Publishing"
