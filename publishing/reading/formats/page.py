"""A walk over a web page, tag by tag, that gathers its blocks.

Leans on lxml and on the tags. Walks without recursion, so that no depth of nesting can break it. Must not know what a
document says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from publishing.reading.blocks import Block, Is, Link, tidy
from publishing.reading.formats.tags import (
    CUTS,
    HEADINGS,
    ITEM_NUMBER,
    ITEMS,
    LISTS,
    STRONG,
    is_head_of_layout,
    is_layout,
    is_left_out,
    number_alone,
)
from publishing.reading.patterns import any_of, rule

# A point typed with a mark of its own, as Word saves it.
_WORD_POINT = re.compile(r"^(?:[·•▪§●◦‣o\-–➢➤►▶→❖◆■□✓✔»]|[\uf0a7\uf0b7\uf0d8\uf0fc])\s+")
# After a break within a paragraph: a line that begins a new thing.
_BEGINS_ANEW = rule(
    r"{label}\b[^a-z]{0,3}[:–-]",
    label=any_of("actions? | decisions? | agreed | resolved | you said | we will | lead | deadline"),
)


@dataclass
class _Open:
    """The block being gathered."""

    kind: Is = Is.PARAGRAPH
    level: int = 0
    words: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    strong: int = 0
    weak: int = 0
    item: int = 0
    number: str = ""


class Walk:
    """One walk over a page, tag by tag."""

    def __init__(self) -> None:
        self.open = _Open()
        self.lists = 0
        self.is_strong = 0
        self.href: str | None = None
        self.anchor_words: list[str] = []
        self.cells: list[str] = []
        self.row: list[str] | None = None
        self.row_links: list[Link] = []
        self.is_head_row = False
        self.layouts: list[bool] = []
        self.number = ""
        self.items: list[int] = []
        self.last_item = 0
        self.item = 0

    def blocks(self, body: etree._Element) -> Iterator[Block]:
        """The blocks in their order; the paragraphs of one point are one block."""
        held: Block | None = None
        held_item = 0
        for block in self._pieces(body):
            if held is not None and self.item and self.item == held_item and block.kind == held.kind == Is.POINT:
                held = replace(held, text=f"{held.text} {block.text}", links=held.links + block.links)
                continue
            if held is not None:
                yield held
            held, held_item = block, self.item
        if held is not None:
            yield held

    def _pieces(self, body: etree._Element) -> Iterator[Block]:
        stack: list[tuple[etree._Element, bool]] = [(body, False)]
        while stack:
            node, is_done = stack.pop()
            tag = node.tag if isinstance(node.tag, str) else ""
            if is_done:
                yield from self._leave(node, tag)
                self._say(node.tail)
                continue
            if not tag or is_left_out(node, tag) or (tag == "tr" and self._is_layout and is_head_of_layout(node)):
                self._say(node.tail)
                continue
            yield from self._enter(node, tag)
            self._say(node.text)
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
        yield from self._cut()

    def _enter(self, node: etree._Element, tag: str) -> Iterator[Block]:
        if tag in CUTS and not (self.row is not None and tag not in ("tr", "table")):
            yield from self._cut()
        if tag in HEADINGS:
            self.open = _Open(Is.HEADING, HEADINGS[tag])
        elif tag in ITEMS:
            self.last_item += 1
            self.items.append(self.last_item)
            self.open = replace(self._fresh(), number=number_alone(node)) if tag != "dt" else _Open()
        elif tag in LISTS:
            self.lists += 1
        elif tag == "table":
            self.layouts.append(is_layout(node))
        elif tag == "tr" and self._is_layout:
            self.number = ""
        elif tag == "tr":
            self.row, self.cells, self.row_links = [], [], []
            self.is_head_row = bool(node.findall("th")) and not node.findall("td")
        elif tag in ("td", "th"):
            self.cells = []
        elif tag == "br":
            self._say("\n")
        elif tag in STRONG:
            self.is_strong += 1
        elif tag == "a" and node.get("href") is not None:
            self.href, self.anchor_words = node.get("href"), []
        elif self.row is not None and tag in CUTS:
            self._say("\n")

    def _leave(self, node: etree._Element, tag: str) -> Iterator[Block]:
        if tag in CUTS and self.row is None:
            yield from self._cut()
        if tag in LISTS:
            self.lists = max(0, self.lists - 1)
        elif tag == "table":
            self.layouts = self.layouts[:-1]
        elif tag in ITEMS:
            self.items = self.items[:-1]
            self.open = self._fresh()
        elif tag in STRONG:
            self.is_strong = max(0, self.is_strong - 1)
        elif tag == "a" and self.href is not None:
            link = Link(tidy("".join(self.anchor_words)), self.href.strip())
            (self.row_links if self.row is not None else self.open.links).append(link)
            self.href = None
        elif tag in ("td", "th") and self.row is not None:
            self.row.append("".join(self.cells))
            self.cells = []
        elif tag == "tr" and self.row is not None:
            yield from self._row()
        elif self.row is not None and tag in CUTS:
            self._say("\n")

    @property
    def _is_layout(self) -> bool:
        """Whether it is within a table that only places its text."""
        return any(self.layouts[-1:])

    def _fresh(self) -> _Open:
        """A new block: a point within a list's item, else a paragraph."""
        return _Open(Is.POINT, self.lists, item=self.items[-1]) if self.items else _Open()

    def _say(self, words: str | None) -> None:
        if not words:
            return
        if self.href is not None:
            self.anchor_words.append(words)
        if self.row is not None:
            self.cells.append(words)
            return
        self.open.words.append(words)
        letters = len(words.strip())
        if self.is_strong:
            self.open.strong += letters
        else:
            self.open.weak += letters

    def _cut(self) -> Iterator[Block]:
        """The block that was open ends here."""
        done, self.open = self.open, self._fresh()
        text = "".join(done.words)
        for part in _lines(text, done):
            if self._is_layout and ITEM_NUMBER.match(part):
                self.number = part  # alone in its cell: it stands before what the next one says
                continue
            part, self.number = f"{self.number} {part}".strip(), ""
            point = _WORD_POINT.match(part)
            kind = Is.POINT if point and done.kind == Is.PARAGRAPH else done.kind
            self.item = done.item
            yield Block(
                kind,
                part[point.end() :] if point and kind == Is.POINT else part,
                done.level,
                number=done.number,
                is_strong=done.strong > 0 and done.weak <= 2,
                links=tuple(done.links),
            )
            done.links = []

    def _row(self) -> Iterator[Block]:
        cells = tuple("\n".join(filter(None, map(tidy, cell.split("\n")))) for cell in self.row or [])
        links, self.row = tuple(self.row_links), None
        if any(cells):
            text = " | ".join(tidy(cell) for cell in cells if cell)
            yield Block(Is.ROW, text, cells=cells, is_head=self.is_head_row, links=links)


def _lines(text: str, done: _Open) -> list[str]:
    """A paragraph's text; a break within one only cuts it where the next line begins a new thing."""
    lines = [tidy(line) for line in text.split("\n")]
    parts: list[str] = []
    for line in filter(None, lines):
        if parts and not _WORD_POINT.match(line) and not _BEGINS_ANEW.match(line):
            parts[-1] += " " + line
        else:
            parts.append(line)
    return parts
