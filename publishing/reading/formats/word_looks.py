"""How Word says what a paragraph looks like: styles, outline levels, numbering, bold and hidden letters.

Leans on python-docx's elements. Must not know what a paragraph says.
"""

import docx
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def heading_level(names: list[str], looks: list[etree._Element | None]) -> int:
    """The level of a heading by its styles' names, else by the outline level of its looks; 0 where it is none."""
    for name in names:
        if name == "title":
            return 1
        if name == "subtitle":
            return 2
        if name.startswith("heading ") and name[8:9].isdigit():
            return int(name[8])
    for look in looks:
        level = value_of(look, "outlineLvl") if look is not None else ""
        if level.isdigit() and int(level) < 9:
            return int(level) + 1
    return 0


def number_formats(document: "docx.document.Document") -> dict[tuple[str, int], tuple[str, str]]:
    """The format ("bullet", "decimal") and the text ("%1.%2") of each level of each list."""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return {}
    abstract = {node.get(f"{W}abstractNumId"): node for node in numbering.findall(f"{W}abstractNum")}
    formats = {}
    for number in numbering.findall(f"{W}num"):
        levels = abstract.get(value_of(number, "abstractNumId"))
        for level in levels.findall(f"{W}lvl") if levels is not None else ():
            depth = int(level.get(f"{W}ilvl") or 0)
            formats[(number.get(f"{W}numId"), depth)] = (value_of(level, "numFmt"), value_of(level, "lvlText"))
    return formats


def value_of(node: etree._Element, name: str) -> str:
    """What a node says under a name; nothing where it does not."""
    found = node.find(f"{W}{name}")
    return (found.get(f"{W}val") or "") if found is not None else ""


def is_on(node: etree._Element | None) -> bool:
    """Whether a look (bold, hidden) is there and not switched off."""
    return node is not None and node.get(f"{W}val") not in ("0", "false", "off", "none")
