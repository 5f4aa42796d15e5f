"""The list of contents of a page: the names of its own sections, said before they come.

Leans on the blocks. Must not know what a section says: a list is one of contents where what it names follows.
"""

import re
from itertools import takewhile

from publishing.reading.blocks import Block, Is
from publishing.reading.patterns import is_all

_CONTENTS = is_all(
    "(?:table of )?contents | on this page | in this (?:issue | update | bulletin | edition | newsletter)"
)
_NUMBER = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2})*[.):]?\s+")
_LISTED = (Is.POINT, Is.PARAGRAPH)
_MOST_LETTERS, _FEWEST, _SHARE = 90, 2, 0.6


def without_contents(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without a list of the sections that follow it: “2. Actions” there is no heading of actions."""
    at = next((place for place, block in enumerate(blocks) if _CONTENTS.match(block.text.strip(" :*"))), None)
    if at is None:
        return blocks
    listed = list(takewhile(_may_be_listed, blocks[at + 1 :]))
    after = at + 1 + len(listed)
    told = {_bare(block.text) for block in blocks[after:] if len(block.text) <= _MOST_LETTERS}
    named = sum(_bare(block.text) in told for block in listed)
    is_of_contents = named >= _FEWEST and named >= _SHARE * len(listed)
    return blocks[:at] + blocks[after:] if is_of_contents else blocks


def _may_be_listed(block: Block) -> bool:
    return block.kind in _LISTED and len(block.text) <= _MOST_LETTERS


def _bare(text: str) -> str:
    return _NUMBER.sub("", text).strip(" .:*").casefold()
