"""Word documents made for the tests by python-docx, from a text or from a web page: none is kept in the checkout.

In a text, “# ” is the title, “## ” a heading, “* ” a point, “| … |” a row of a table; any other line is a paragraph.
"""

import io
import itertools

import docx
from lxml import html

STYLES = {"# ": "Title", "## ": "Heading 1", "* ": "List Bullet"}
TAGS = {"h1": "Title", "h2": "Heading 1", "h3": "Heading 2", "li": "List Bullet"}


def from_text(text: str) -> bytes:
    """A Word document with the headings, points and tables of a text."""
    document = docx.Document()
    for is_row, lines in itertools.groupby(filter(None, text.splitlines()), key=lambda line: line.startswith("|")):
        if is_row:
            _add_table(document, [[cell.strip() for cell in line.strip("|").split("|")] for line in lines])
            continue
        for line in lines:
            mark = next((mark for mark in STYLES if line.startswith(mark)), "")
            document.add_paragraph(line.removeprefix(mark), style=STYLES.get(mark))
    return _saved(document)


def from_page(page: str, title: str) -> bytes:
    """A Word document with the paragraphs, points and bold words of a simple web page."""
    document = docx.Document()
    document.add_paragraph(title, style="Title")
    for node in html.fromstring(f"<div>{page}</div>").iter("p", "li", "h1", "h2", "h3"):
        paragraph = document.add_paragraph(style=TAGS.get(node.tag))
        for words in node.xpath(".//text()"):
            is_tail = words.is_tail and words.getparent().tag == "strong"
            strong = words.getparent().xpath("ancestor-or-self::strong")[is_tail:]
            paragraph.add_run(str(words)).bold = bool(strong)
    return _saved(document)


def _add_table(document: "docx.document.Document", rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for place, row in enumerate(rows):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(words).bold = place == 0


def _saved(document: "docx.document.Document") -> bytes:
    contents = io.BytesIO()
    document.save(contents)
    return contents.getvalue()
