"""The pieces a document is made of, the same for every format: headings, paragraphs, points, rows of tables.

Leans on nothing. Must not know Word, HTML or Markdown, nor what an agreement is.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

_UNSEEN = dict.fromkeys(
    map(
        ord,
        "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\x00",
    )
) | {
    ord("\ufb01"): "fi",
    ord("\ufb02"): "fl",
}


class Is(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    ROW = "row"


@dataclass(frozen=True)
class Link:
    """A link as it stands in the text: its words and its address. Dead when it leads nowhere."""

    text: str
    href: str
    is_dead: bool = False


@dataclass(frozen=True)
class Block:
    """One piece of a document, in its order. `level` is a heading's, or how deep a point lies."""

    kind: Is
    text: str
    level: int = 0
    is_strong: bool = False
    number: str = ""
    cells: tuple[str, ...] = ()
    is_head: bool = False
    # Whether it is a point by what leads it in, and no heading however it looks.
    is_led: bool = False
    links: tuple[Link, ...] = field(default=(), compare=False)

    def saying(self, text: str) -> "Block":
        """The same block with other words."""
        return replace(self, text=text)


@dataclass(frozen=True)
class Source:
    """What a format's reader hands over: the blocks, and what the file says of itself outside its text."""

    blocks: tuple[Block, ...]
    title: str = ""
    written_on: str = ""

    @property
    def texts(self) -> list[str]:
        """The words of each block that has some, in order."""
        return [block.text for block in self.blocks if block.text]


def made_whole(blocks: Iterable[Block], as_one: Callable[[Block, Block], Block | None]) -> Iterator[Block]:
    """The blocks, each that goes on with the one before it joined to that.

    `as_one` is given the one before, with all that was joined to it, and the next; it returns the two as one, or None.
    """
    held: Block | None = None
    for block in blocks:
        one = as_one(held, block) if held is not None else None
        if held is not None and one is None:
            yield held
        held = one or block
    if held is not None:
        yield held


def tidy(text: str) -> str:
    """One line of text: spaces of every kind made one, letters that nobody sees taken out."""
    return " ".join((text if text.isascii() and "\x00" not in text else text.translate(_UNSEEN)).split())
