"""Links and the contact: every address in a document, the dead ones marked, and whom it says to write to.

Leans on the blocks. No address is ever opened: a link is dead when it cannot lead anywhere by its own words.
"""

import re
from collections.abc import Iterable

from publishing.reading.blocks import Block
from publishing.reading.found import FoundLink
from publishing.reading.patterns import any_of, begins_with, rule

# “#top”, “tbc”, “{link}”: addresses that lead nowhere by their own words.
_DEAD = rule(
    "^{nowhere}?$",
    nowhere=any_of(
        r"""
        #.* | javascript:.* | about:.* | file:.* | data:.*
        https?:/* | mailto: | tel:
        todo | tbc | tba | x+ | link | url | insert.* | \{.* | \[.*
        """
    ),
)
_PLACEHOLDER = rule(r"^(?:https?://)?(?:localhost | 127\. | example\.invalid | (?:www\.)?(?:url | link | xxx+)\b)")
_ADDRESS = re.compile(r"(?<![\w.+’'-])[\w.+’'-]+@[\w-]+(?:\.[\w-]+)+")
_ASKS = rule(
    r"\b{asks}\b",
    asks=any_of(
        """
        contact | get in touch | enquir | e-?mail | secretariat
        queries | questions | further information | more information
        """
    ),
)
_CLOSING = begins_with(
    "for | if | please | contact | any | to find out | queries | questions | further | more | secretar | should you",
)


def links_of(blocks: Iterable[Block]) -> list[FoundLink]:
    """Every link in its order, each once."""
    found: dict[tuple[str, str], FoundLink] = {}
    for block in blocks:
        for link in block.links:
            if link.text or link.href:
                found.setdefault((link.text, link.href), FoundLink(link.text, link.href, is_dead(link.href)))
    return list(found.values())


def is_dead(href: str) -> bool:
    """Whether an address leads nowhere: empty, a mark within the page, a script, a file of somebody's machine."""
    bare = href.strip()
    return bool(_DEAD.match(bare) or _PLACEHOLDER.match(bare)) or (" " in bare and "://" not in bare)


def contact_of(blocks: Iterable[Block]) -> str | None:
    """Whom the document says to write to: the last address beside words that invite it, else the last there is."""
    best: str | None = None
    any_address: str | None = None
    for block in blocks:
        addresses = (_ADDRESS.findall(block.text) if "@" in block.text else []) or [
            link.href[7:].split("?")[0] for link in block.links if link.href.lower().startswith("mailto:")
        ]
        if addresses:
            any_address = addresses[-1].strip(".'’")
            best = any_address if _ASKS.search(block.text) else best
    return best or any_address


def is_contact_line(block: Block) -> bool:
    """Whether a paragraph does nothing but say whom to write to."""
    has_address = ("@" in block.text and bool(_ADDRESS.search(block.text))) or any(
        link.href.startswith("mailto:") for link in block.links
    )
    return has_address and len(block.text) < 400 and bool(_ASKS.search(block.text)) and bool(_CLOSING.match(block.text))
