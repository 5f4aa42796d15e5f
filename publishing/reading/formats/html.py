"""Web pages: from a council's site, from Word's "save as web page", or from Markdown.

Leans on lxml. Walks without recursion, so that no depth of nesting can break it. What surrounds a page's text (menus,
footers, forms, scripts) is left out. Must not know what a document says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml import html as lxml_html

from publishing.reading import unreadable
from publishing.reading.blocks import Block, Is, Link, Source, tidy
from publishing.reading.unreadable import Unreadable

LEFT_OUT = {
    "script",
    "style",
    "head",
    "nav",
    "footer",
    "form",
    "noscript",
    "template",
    "svg",
    "iframe",
    "button",
    "select",
    "aside",
    "del",
    "s",
    "strike",
    "object",
    "figure",
}
LEFT_OUT_ROLES = {"navigation", "contentinfo", "search", "banner", "complementary"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
CUTS = {
    *HEADINGS,
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "thead",
    "tbody",
    "tfoot",
    "caption",
    "blockquote",
    "pre",
    "address",
    "hr",
    "fieldset",
    "body",
    "html",
    "center",
    "summary",
    "details",
}
STRONG = {"b", "strong"}
_WORD_POINT = re.compile(r"^(?:[·•▪§●o\-–]|\uf0b7|\uf0a7)\s+")
_MENU = re.compile(r"\b(?:nav|menu|breadcrumb|cookie|skip|footer|sidebar|pagination|share|related)\b", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)


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


def read(page: str) -> Source:
    """The blocks of a web page."""
    try:
        parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
        tree = lxml_html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise Unreadable(unreadable.EMPTY if not page.strip() else unreadable.BROKEN) from None
    title = tree.findtext(".//title") or ""
    body = _main_part(tree)
    return Source(tuple(_Walk().blocks(body)), tidy(title))


def plain_words(markup: str) -> str:
    """A line of text without its tags and entities."""
    if "<" not in markup and "&" not in markup:
        return tidy(markup)
    return tidy(lxml_html.fromstring(f"<p>{markup}</p>").text_content()) if markup.strip() else ""


def _main_part(tree: etree._Element) -> etree._Element:
    """The page's text: its `main` where it says which that is."""
    for path in (".//main", ".//*[@role='main']", ".//*[@id='main-content']", ".//article"):
        found = tree.findall(path)
        if len(found) == 1 and len(found[0].text_content()) > 200:
            return found[0]
    return tree


class _Walk:
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
            if not tag or _is_left_out(node, tag):
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
        elif tag in ("li", "dt", "dd"):
            self.last_item += 1
            self.items.append(self.last_item)
            self.open = self._fresh() if tag != "dt" else _Open()
        elif tag in ("ul", "ol", "dl"):
            self.lists += 1
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
        if tag in ("ul", "ol", "dl"):
            self.lists = max(0, self.lists - 1)
        elif tag in ("li", "dt", "dd"):
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
            point = _WORD_POINT.match(part)
            kind = Is.POINT if point and done.kind == Is.PARAGRAPH else done.kind
            self.item = done.item
            yield Block(
                kind,
                part[point.end() :] if point and kind == Is.POINT else part,
                done.level,
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
        if parts and not _WORD_POINT.match(line) and not _begins_anew(parts[-1], line):
            parts[-1] += " " + line
        else:
            parts.append(line)
    return parts


def _begins_anew(before: str, line: str) -> bool:
    return bool(
        re.match(
            r"(?:actions?|decisions?|agreed|resolved|you said|we will|lead|deadline)\b[^a-z]{0,3}[:–-]", line, re.I
        )
    )


def _is_left_out(node: etree._Element, tag: str) -> bool:
    if tag in LEFT_OUT or node.get("hidden") is not None or node.get("role") in LEFT_OUT_ROLES:
        return True
    if _HIDDEN.search(node.get("style") or ""):
        return True
    marks = f"{node.get('class') or ''} {node.get('id') or ''}"
    return (
        tag in ("div", "ul", "p", "a", "header", "section") and bool(_MENU.search(marks)) and not node.findall(".//h2")
    )
