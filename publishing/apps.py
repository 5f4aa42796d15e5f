"""The publishing floor."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """Drafts, publications and their editions."""

    name = "publishing"
    verbose_name = "Publishing"
