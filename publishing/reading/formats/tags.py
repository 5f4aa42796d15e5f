"""The tags of web pages: which cut the text, which are headings, and which hold nothing of it.

Leans on lxml's elements. Must not know what a document says.
"""

import re
from itertools import chain

from lxml import etree

from publishing.reading.patterns import holds

HEADINGS = {f"h{level}": level for level in range(1, 7)}
ITEMS = frozenset(("li", "dt", "dd"))
LISTS = frozenset(("ul", "ol", "dl"))
STRONG = frozenset(("b", "strong"))
# Tags before and after which a new block begins.
CUTS = frozenset(
    (
        *HEADINGS,
        *ITEMS,
        *LISTS,
        *("html", "body", "main", "header", "section", "article", "div", "center", "fieldset"),
        *("p", "pre", "blockquote", "address", "hr", "summary", "details"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
    )
)
# Tags of which an item has more than one: its title, its paragraphs and lists.
PIECES = (*HEADINGS, "p", "ul", "ol", "blockquote")
# Tags that hold a menu, a form, a script or words that were struck out.
_LEFT_OUT = frozenset(
    (
        *("head", "script", "style", "noscript", "template", "object", "iframe", "svg", "figure"),
        *("nav", "aside", "footer", "form", "button", "select"),
        *("del", "s", "strike"),
    )
)
_LEFT_OUT_ROLES = frozenset(("navigation", "contentinfo", "search", "banner", "complementary"))
_MAY_BE_MENU = frozenset(("div", "ul", "p", "a", "header", "section"))
_MENU = holds("nav | menu | breadcrumb | cookie | skip | footer | sidebar | pagination | share | related")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)


# “41.”, “7.2”, “(b)”: the number of an item, alone in its cell.
ITEM_NUMBER = re.compile(r"^(?:\(?\d{1,3}(?:[./]\d{1,3})*[.):]?|\(?[a-z][.)])$")


def is_layout(table: etree._Element) -> bool:
    """Whether a table only places its text on the page: it holds tables, a single cell in every row, or beside each
    item's number the whole of that item, as the web pages of many committees do."""
    if next(table.iterdescendants("table"), None) is not None:
        return True
    rows = [*table.findall("tr"), *table.findall("*/tr")]
    if all(len(row.findall("td")) + len(row.findall("th")) < 2 for row in rows):
        return True
    body = [cells for row in rows if (cells := row.findall("td"))]
    return all(len(cells) <= 2 for cells in body) and 2 * sum(map(_is_item, body)) > len(body)


def _is_item(cells: list[etree._Element]) -> bool:
    """Whether the cells of a row are an item's number, if it has one, and its title over its text."""
    number, item = cells if len(cells) == 2 else (None, cells[-1])
    said = _words(number)
    if said and not ITEM_NUMBER.match(said):
        return False
    pieces = [node for node in item.iterdescendants(*PIECES) if _words(node)]
    return len(pieces) > 1 and (bool(said) or pieces[0].tag in HEADINGS)


def _words(node: etree._Element | None) -> str:
    return " ".join("".join(node.itertext()).split()) if node is not None else ""


def is_head_of_layout(row: etree._Element) -> bool:
    """Whether a row of a table that places text only says what its columns are called: “No.”, “Item”."""
    return len(row.findall("th")) > 1 and not row.findall("td")


def is_left_out(node: etree._Element, tag: str) -> bool:
    """Whether an element and all within it are no part of the page's text."""
    if tag in _LEFT_OUT or node.get("hidden") is not None or node.get("role") in _LEFT_OUT_ROLES:
        return True
    if _HIDDEN.search(node.get("style") or ""):
        return True
    marks = f"{node.get('class') or ''} {node.get('id') or ''}"
    return tag in _MAY_BE_MENU and bool(_MENU.search(marks)) and not node.findall(".//h2")


def number_alone(item: etree._Element) -> str:
    """The number of a numbered list's only point, which may be an item's heading; of any other point nothing."""
    around = item.getparent()
    beside = chain(item.itersiblings("li"), item.itersiblings("li", preceding=True))
    if around is None or around.tag != "ol" or next(beside, None) is not None:
        return ""
    return around.get("start") or "1"
