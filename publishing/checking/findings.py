"""What the check page says of a text: one sentence each, whether it stops publishing, and where it stands.

Leans on nothing. Must not know how it was found.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing to look at. `stops` is for what cannot be published; the rest is the secretary's to judge.

    `link` leads to `href`, where something can be done about it.
    """

    sentence: str
    where: str = ""
    quote: str = ""
    stops: bool = False
    href: str = ""
    link: str = ""
