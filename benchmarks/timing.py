"""Honest ratios: both sides in turn, many rounds, CPU time only, the median of the rounds' ratios and their spread."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

Cost = Callable[[], float]


@dataclass(frozen=True)
class Ratio:
    """One line of the table. `aim` is the most the ratio may be."""

    what: str
    beside: str
    median: float
    lowest: float
    highest: float
    aim: float

    @property
    def is_kept(self) -> bool:
        """Whether the aim is kept."""
        return self.median <= self.aim


def compare(what: str, cost: Cost, beside: str, other: Cost, *, aim: float, rounds: int) -> Ratio:
    """Measure two costs (seconds of CPU) in turn, the first round thrown away as warming up."""
    ratios = []
    for turn in range(rounds + 1):
        first, second = (cost(), other()) if turn % 2 else tuple(reversed((other(), cost())))
        if turn:
            ratios.append(first / second)
    return Ratio(what, beside, statistics.median(ratios), min(ratios), max(ratios), aim)
