"""In whose name something was decided.

Leans on nothing. Must not know how it is found out.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class DecidedBy:
    """Whose decision it was, in the sentence's own words; `subject` is None where it does not say."""

    subject: str | None = None
