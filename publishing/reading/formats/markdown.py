"""Markdown: turned into a web page by the library the project renders with, and read as one.

Leans on markdown-it and the reader of web pages. Must not know what a document says.
"""

import re

from markdown_it import MarkdownIt

from publishing.reading.blocks import Source
from publishing.reading.formats import html
from publishing.reading.formats.plain import NUMBER_ALONE

_FRONT = re.compile(r"\A---[ \t]*\n(?P<lines>.*?)\n---[ \t]*\n", re.S)
_FIELD = re.compile(r"^(?P<name>title|date|created|published)[ \t]*:[ \t]*(?P<words>.+)$", re.I | re.M)
# A ruled line straight under a paragraph makes all of it a heading: where it reads as prose, it was only a line.
_UNDERLINED_PROSE = re.compile(r"^(?P<prose>(?=.{90}|.*[.!?>)]$).+)\n(?P<line>-{2,}|={2,})[ \t]*$", re.M)
_ROUND_POINTS = re.compile(r"^(?P<indent>[ \t]*)(?:[•●▪◦‣·–—➢➤►▶→❖◆■□✓✔»]|o(?=[ \t]{2,}|\t))[ \t]*(?=\S)", re.M)
_LETTERED = re.compile(r"^(?P<indent>[ \t]*)(?P<mark>\(?(?:[a-z]|[ivx]{2,4})\))[ \t]+", re.M)


def read(text: str) -> Source:
    """The blocks of a Markdown text."""
    said: dict[str, str] = {}
    front = _FRONT.match(text)
    if front:
        said = {found["name"].lower(): found["words"].strip() for found in _FIELD.finditer(front["lines"])}
        text = text[front.end() :]
    text = NUMBER_ALONE.sub(r"\g<number> ", text)
    text = _UNDERLINED_PROSE.sub(r"\g<prose>\n\n---\n", text)
    text = _ROUND_POINTS.sub(r"\g<indent>- ", text)
    text = _LETTERED.sub(r"\n\g<indent>- \g<mark> ", text)
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    source = html.read(page)
    title = said.get("title", "").strip("\"'")
    written = said.get("date") or said.get("published") or said.get("created") or ""
    return Source(source.blocks, html.plain_words(title), written)
