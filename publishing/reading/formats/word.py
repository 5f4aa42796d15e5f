"""Word documents (.docx): headings by style, points by numbering, tables in place, text boxes after their paragraph.

Leans on python-docx for the package and its parts. What was inserted under tracked changes is kept, what was deleted
is dropped. Must not know what a document says.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx
from lxml import etree

from publishing.reading import unreadable
from publishing.reading.blocks import Block, Is, Link, Source, tidy
from publishing.reading.formats.word_looks import W, heading_level, is_on, number_formats, value_of
from publishing.reading.unreadable import Unreadable

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LEFT_OUT = {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "footnoteReference")}
_LEFT_OUT |= {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_HIDDEN = ("vanish", "strike", "dstrike")
POINT_MARK = "• "


@dataclass
class _Gathered:
    """One paragraph's words as they are gathered."""

    words: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    strong: int = 0
    weak: int = 0
    boxes: list[etree._Element] = field(default_factory=list)


def read(box: io.BytesIO) -> Source:
    """The blocks of a Word document. Raises `Unreadable`."""
    try:
        document = docx.Document(box)
        blocks = tuple(_Word(document).blocks(document.element.body))
        core = document.core_properties
        written = core.created.date().isoformat() if core.created and core.created.year > 2013 else ""
        return Source(blocks, tidy(core.title or ""), written)
    except Exception:  # whatever a broken part makes its reader say
        raise Unreadable(unreadable.BROKEN) from None


# A style is based on another, and that one on a third: more than this is a circle.
_MOST_BASES = 12


class _Word:
    """One document: its styles, numbering and links, and the walk over its text."""

    def __init__(self, document: "docx.document.Document") -> None:
        self.links = {
            key: part.target_ref for key, part in document.part.rels.items() if part.reltype.endswith("/hyperlink")
        }
        self.styles = {style.style_id: style for style in document.styles}
        self.known: dict[str, tuple[list[str], list[etree._Element | None]]] = {}
        self.formats = number_formats(document)

    def blocks(self, body: etree._Element) -> Iterator[Block]:
        """The blocks in their order."""
        waiting = list(reversed(body))
        while waiting:
            node = waiting.pop()
            if node.tag == f"{W}p":
                paragraph, boxes = self._paragraph(node)
                yield from paragraph
                waiting.extend(reversed([child for box in boxes for child in box]))
            elif node.tag == f"{W}tbl":
                yield from self._table(node)
            elif node.tag not in _LEFT_OUT:
                waiting.extend(reversed(node))

    def _paragraph(self, node: etree._Element) -> tuple[list[Block], list[etree._Element]]:
        gathered = self._words(node)
        text = "".join(gathered.words)
        kind, level, number = self._kind(node)
        is_strong = gathered.strong > 0 and gathered.weak <= 2
        parts = [tidy(part) for part in text.split("\n")] if kind != Is.HEADING else [tidy(text)]
        blocks = [
            Block(
                kind, part, level, is_strong=is_strong, number=number, links=tuple(gathered.links) if not place else ()
            )
            for place, part in enumerate(filter(None, parts))
        ]
        return blocks, gathered.boxes

    def _words(self, node: etree._Element) -> _Gathered:
        gathered = _Gathered()
        waiting: list[tuple[etree._Element, str | None, bool]] = [(child, None, False) for child in reversed(node)]
        while waiting:
            part, href, is_strong = waiting.pop()
            if part.tag in _LEFT_OUT:
                continue
            if part.tag == f"{W}txbxContent":
                gathered.boxes.append(part)
                continue
            if part.tag == f"{W}hyperlink":
                address = self.links.get(part.get(f"{_R}id"), "#" + (part.get(f"{W}anchor") or ""))
                words = tidy("".join(found.text or "" for found in part.iter(f"{W}t")))
                gathered.links.append(Link(words, address))
            if part.tag == f"{W}r":
                look = part.find(f"{W}rPr")
                if look is not None and any(is_on(look.find(f"{W}{name}")) for name in _HIDDEN):
                    continue
                is_strong = look is not None and is_on(look.find(f"{W}b"))
            _say(part, is_strong, gathered)
            waiting.extend((child, href, is_strong) for child in reversed(part))
        return gathered

    def _kind(self, node: etree._Element) -> tuple[Is, int, str]:
        """What a paragraph is: by its own outline level and numbering first, then by those of its style and bases."""
        look = node.find(f"{W}pPr")
        names, of_style = self._style(value_of(look, "pStyle")) if look is not None else ([], [])
        looks = [look, *of_style] if look is not None else []
        level = heading_level(names, looks)
        if level:
            return Is.HEADING, level, ""
        for found in looks:
            numbered = found.find(f"{W}numPr") if found is not None else None
            if numbered is not None:
                return self._numbered(numbered)
        if names and names[0].startswith(("list bullet", "list number")):
            return Is.POINT, 1, ""
        return Is.PARAGRAPH, 0, ""

    def _style(self, key: str) -> tuple[list[str], list[etree._Element | None]]:
        """The names and looks of a style and of those it is based on; each style is looked up once."""
        if key not in self.known:
            names, looks, style = [], [], self.styles.get(key)
            for _ in range(_MOST_BASES):
                if style is None:
                    break
                names.append((style.name or "").lower())
                looks.append(style.element.find(f"{W}pPr"))
                style = getattr(style, "base_style", None)
            self.known[key] = names, looks
        return self.known[key]

    def _numbered(self, numbered: etree._Element) -> tuple[Is, int, str]:
        number, depth = value_of(numbered, "numId"), int(value_of(numbered, "ilvl") or 0)
        if number == "0":
            return Is.PARAGRAPH, 0, ""
        look = self.formats.get((number, depth), ("bullet", ""))
        if look[0] == "decimal" and look[1].count("%") > 1:
            return Is.PARAGRAPH, 0, "1.1"
        return Is.POINT, depth + 1, "1" if look[0] == "decimal" else ""

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = list(table.iterchildren(f"{W}tr"))
        for place, row in enumerate(rows):
            cells = [self._cell(cell) for cell in row.iter(f"{W}tc") if _row_of(cell) is row]
            if len(cells) == 1 and len(rows) > 0:
                waiting = next((cell for cell in row.iter(f"{W}tc")), None)
                if waiting is not None:
                    yield from self.blocks(waiting)
                continue
            if any(words for words, _ in cells):
                text = " | ".join(tidy(words) for words, _ in cells if words.strip())
                marked = row.find(f"{W}trPr/{W}tblHeader") is not None
                is_head = marked or (place == 0 and all(strong for words, strong in cells if words))
                yield Block(Is.ROW, text, cells=tuple(words for words, _ in cells), is_head=is_head)

    def _cell(self, cell: etree._Element) -> tuple[str, bool]:
        blocks = [block for block in self.blocks(cell) if block.text]
        lines = [(POINT_MARK if block.kind == Is.POINT else "") + block.text for block in blocks]
        return "\n".join(lines), bool(blocks) and all(block.is_strong or block.kind == Is.HEADING for block in blocks)


def _say(part: etree._Element, is_strong: bool, gathered: _Gathered) -> None:
    if part.tag == f"{W}t":
        words = part.text or ""
        gathered.words.append(words)
        if is_strong:
            gathered.strong += len(words.strip())
        else:
            gathered.weak += len(words.strip())
    elif part.tag in (f"{W}br", f"{W}cr"):
        gathered.words.append("\n")
    elif part.tag == f"{W}tab":
        gathered.words.append(" ")
    elif part.tag == f"{W}noBreakHyphen":
        gathered.words.append("-")


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next((node for node in cell.iterancestors(f"{W}tr")), None)
