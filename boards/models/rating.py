"""The legend: what the board calls each rating and what it means. Words and colours are data; shapes are fixed.

Leans on the board. Must not know actions.
"""

from django.db import models

from boards.governed import Governed
from boards.querysets import RatingQuerySet


class RatingCode(models.TextChoices):
    """The five places in a legend. A lead picks from the first three; the last two are computed."""

    ON_TRACK = "on_track", "On track"
    AT_RISK = "at_risk", "At risk"
    OFF_TRACK = "off_track", "Off track"
    CLOSED = "closed", "Complete"
    NOT_RATED = "not_rated", "Not rated"


FORECASTS = (RatingCode.ON_TRACK, RatingCode.AT_RISK, RatingCode.OFF_TRACK)


class Colour(models.TextChoices):
    """The chips of the style sheet. Colour is never the only sign."""

    GREEN = "green", "Green"
    AMBER = "amber", "Amber"
    RED = "red", "Red"
    BLUE = "blue", "Blue"
    NONE = "none", "Outline"


class Rating(Governed):
    """One line of a board's legend."""

    code = models.CharField(max_length=10, choices=RatingCode.choices)
    letter = models.CharField(max_length=2)
    word = models.CharField(max_length=40)
    meaning = models.CharField(max_length=200)
    colour = models.CharField(max_length=10, choices=Colour.choices)
    position = models.PositiveSmallIntegerField()

    objects = RatingQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["board", "code"], name="rating_code_once_a_board")]

    def __str__(self) -> str:
        return self.word
