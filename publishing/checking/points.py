"""What the check page says of a text: one sentence each, whether it stops publishing, and where it stands.

Leans on nothing. Must not know how it was found.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """One thing to look at. `stops` is for what cannot be published; the rest is the secretary's to judge.

    `box` is the id of the box of the draft's page where it is mended. `link` leads to `href`, where something can be
    done about it; `take` names what one press takes from the record as it is now.
    """

    sentence: str
    where: str = ""
    quote: str = ""
    stops: bool = False
    href: str = ""
    link: str = ""
    box: str = ""
    take: str = ""
