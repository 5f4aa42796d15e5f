"""The actions floor is made ready: its answers to the bell and its limit on promises are hung up."""

from django.apps import AppConfig


class ActionsConfig(AppConfig):
    """Action items and their updates."""

    name = "actions"
    verbose_name = "Actions"

    def ready(self) -> None:
        from actions import answers
        from actions.querysets import promised_words_may_be_read
        from boards import bell
        from boards.visibility import limit_from_above

        bell.hang_up(self.name, answers.ANSWERS)
        limit_from_above("meetings.Promise", promised_words_may_be_read)
