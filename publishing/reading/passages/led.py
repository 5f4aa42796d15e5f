"""A passage: a piece of text and what leads it in.

Leans on what leads in an agreement. Must not know labels, nor what a passage says.
"""

from dataclasses import dataclass
from enum import StrEnum

from publishing.reading.agreements import LeadIn


class Led(StrEnum):
    """What leads a passage in."""

    NOTHING = "nothing"
    AGREED = "agreed"
    ACTION = "action"
    NEXT = "next"
    HEARD = "heard"
    LISTED = "listed"
    PASSED_OVER = "passed over"

    @property
    def lead_in(self) -> LeadIn | None:
        """The lead-in of a label or heading that says no more than “Agreed”."""
        return LeadIn("agreed") if self == Led.AGREED else None


@dataclass(frozen=True)
class Passage:
    """A piece of text, what leads it in, and what the lead-in or the table says of who and when."""

    text: str
    led: Led = Led.NOTHING
    lead: LeadIn | None = None
    who: str | None = None
    due: str | None = None
    is_point: bool = False
    # Whether the passage says the same of the one before: “Action: AB” under what AB is to do.
    names_doer: bool = False
