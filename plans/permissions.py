"""Who may write down what the board must answer, and whether a text can still be confirmed; the refusal sentences.

Leans on the roles table. No queries, no messages.
"""

from boards.access import Access
from boards.refusals import NotNow, Refused
from boards.roles import Power
from plans.models import Recommendation

ONLY_SECRETARIAT = "Only the secretariat may record sources and recommendations and confirm their text."
CONFIRMED = "The text of this recommendation is confirmed and cannot be changed."


def may_keep(access: Access) -> bool:
    """The secretariat writes down what the board must answer."""
    return access.may(Power.KEEP_REQUIREMENTS)


def require_keep(access: Access) -> None:
    """Raise `Refused` for everyone else."""
    if not may_keep(access):
        raise Refused(ONLY_SECRETARIAT)


def require_confirm_now(recommendation: Recommendation) -> None:
    """Raise `NotNow` when the text was confirmed before: then it never changes."""
    if recommendation.is_confirmed:
        raise NotNow(CONFIRMED)
