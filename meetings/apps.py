"""The meetings floor is made ready: its answers to the bell are hung up."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings, items, decisions."""

    name = "meetings"
    verbose_name = "Meetings and decisions"

    def ready(self) -> None:
        from boards import bell
        from meetings import answers

        bell.hang_up(self.name, answers.ANSWERS)
