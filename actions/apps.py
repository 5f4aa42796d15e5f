"""The actions floor is made ready: its answers to the bell are hung up."""

from django.apps import AppConfig


class ActionsConfig(AppConfig):
    """Action items and their updates."""

    name = "actions"
    verbose_name = "Actions"

    def ready(self) -> None:
        from actions import answers
        from boards import bell

        bell.hang_up(self.name, answers.ANSWERS)
