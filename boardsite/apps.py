"""The roof is made ready: its start-up checks are known, and the public doors are hung."""

from django.apps import AppConfig


class BoardsiteConfig(AppConfig):
    """Addresses, home and the as-at view."""

    name = "boardsite"
    verbose_name = "Boardsite"

    def ready(self) -> None:
        from boards.doorman import hang_public_door
        from boardsite import access_table
        from publishing.views import public

        access_table.register()
        hang_public_door("meetings:list", public.meetings)
        hang_public_door("meetings:meeting", public.update)
        hang_public_door("boards:about", public.about)
        hang_public_door("boards:terms", public.terms)
