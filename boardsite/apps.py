"""The roof is made ready: its start-up checks are known."""

from django.apps import AppConfig


class BoardsiteConfig(AppConfig):
    """Addresses, home and the as-at view."""

    name = "boardsite"
    verbose_name = "Boardsite"

    def ready(self) -> None:
        from boardsite import access_table

        access_table.register()
