"""Commitments: whether a sentence outside the board's agreements promises that somebody will do something.

Leans on the tables of words, on dues and on who. A promise with a day needs only a deed; one without a day needs
somebody who does it and something handed over. Forecasts, wishes, conditions and reports of the past promise nothing.
"""

from publishing.reading.commitments.noted import elided
from publishing.reading.commitments.points import doer_at_end, doer_of_point
from publishing.reading.commitments.promise import Promised
from publishing.reading.commitments.spoken import promised

__all__ = ["Promised", "doer_at_end", "doer_of_point", "elided", "promised"]
