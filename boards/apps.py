"""The ground floor is made ready: addresses known, answers hung up."""

from django.apps import AppConfig


class BoardsConfig(AppConfig):
    """People, organisations, the board."""

    name = "boards"
    verbose_name = "Boards and people"

    def ready(self) -> None:
        from boards import addresses, answers, bell

        addresses.register()
        bell.hang_up(self.name, answers.ANSWERS)
