"""OpenDocument text (.odt): headings, paragraphs, lists and tables in their order.

Leans on lxml, without entities or network. What was deleted under tracked changes is dropped. Must not know what a
document says.
"""

from collections.abc import Iterator

from lxml import etree

from publishing.reading import unreadable
from publishing.reading.blocks import Block, Is, Link, Source, tidy
from publishing.reading.unreadable import Unreadable

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_BODY = ".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"
_LEFT_OUT = {f"{_TEXT}{name}" for name in ("tracked-changes", "note", "table-of-content", "sequence-decls")}
_CREATED = ".//{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date"
_TITLE = ".//{http://purl.org/dc/elements/1.1/}title"
_POINT_MARK = "• "


def read(parts: dict[str, bytes]) -> Source:
    """The blocks of an OpenDocument text. Raises `Unreadable`; what a broken part makes lxml say is its caller's."""
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unreadable(unreadable.LOCKED)
    tree = _tree(parts["content.xml"])
    body = tree.find(_BODY)
    if body is None:
        raise Unreadable(unreadable.OTHER_KIND)
    about = _tree(parts["meta.xml"]) if "meta.xml" in parts else None
    title = (about.findtext(_TITLE) or "") if about is not None else ""
    created = (about.findtext(_CREATED) or "")[:10] if about is not None else ""
    return Source(tuple(_Page(tree).blocks(body)), tidy(title), created)


def _tree(part: bytes) -> etree._Element:
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


class _Page:
    """The walk over one text."""

    def __init__(self, tree: etree._Element) -> None:
        self.strong = {
            style.get(f"{_STYLE}name")
            for style in tree.iter(f"{_STYLE}style")
            if any(look.get(f"{_FO}font-weight") == "bold" for look in style.iter(f"{_STYLE}text-properties"))
        }

    def blocks(self, body: etree._Element) -> Iterator[Block]:
        """The blocks in their order."""
        waiting = [(child, 0) for child in reversed(body)]
        while waiting:
            node, depth = waiting.pop()
            if node.tag == f"{_TEXT}h":
                level = node.get(f"{_TEXT}outline-level") or "1"
                yield from self._block(node, Is.HEADING, int(level) if level.isdigit() else 1)
            elif node.tag == f"{_TEXT}p":
                yield from self._block(node, Is.POINT if depth else Is.PARAGRAPH, depth)
            elif node.tag == f"{_TABLE}table":
                yield from self._table(node)
            elif node.tag not in _LEFT_OUT:
                deeper = depth + (node.tag == f"{_TEXT}list")
                waiting.extend((child, deeper) for child in reversed(node))

    def _block(self, node: etree._Element, kind: Is, level: int) -> Iterator[Block]:
        words, strong = self._words(node)
        links = tuple(Link(tidy("".join(link.itertext())), link.get(_HREF) or "") for link in node.iter(f"{_TEXT}a"))
        for place, part in enumerate(filter(None, map(tidy, words.split("\n")))):
            yield Block(kind, part, level, is_strong=strong, links=links if not place else ())

    def _words(self, node: etree._Element) -> tuple[str, bool]:
        said: list[str] = []
        letters = strong = 0
        waiting: list[tuple[etree._Element | str, bool]] = [(node, node.get(f"{_TEXT}style-name") in self.strong)]
        while waiting:
            part, is_strong = waiting.pop()
            if isinstance(part, str):
                said.append(part)
                letters += len(part.strip())
                strong += len(part.strip()) if is_strong else 0
                continue
            if part.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
                said.append(" ")
            elif part.tag == f"{_TEXT}line-break":
                said.append("\n")
            if not isinstance(part.tag, str) or part.tag in _LEFT_OUT:
                continue
            deeper = is_strong or part.get(f"{_TEXT}style-name") in self.strong
            for child in reversed(part):
                if child.tail:
                    waiting.append((child.tail, deeper))
                waiting.append((child, deeper))
            if part.text:
                waiting.append((part.text, deeper))
        return "".join(said), letters > 0 and strong >= letters - 2

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = [row for row in table.iter(f"{_TABLE}table-row") if next(row.iterancestors(f"{_TABLE}table")) is table]
        for row in rows:
            cells = []
            for cell in row.iterchildren(f"{_TABLE}table-cell"):
                inside = [block for block in self.blocks(cell) if block.text]
                cells.append([(_POINT_MARK if block.kind == Is.POINT else "") + block.text for block in inside])
            words = tuple("\n".join(lines) for lines in cells)
            if any(words):
                is_head = next(row.iterancestors(f"{_TABLE}table-header-rows"), None) is not None
                yield Block(Is.ROW, " | ".join(tidy(cell) for cell in words if cell), cells=words, is_head=is_head)
