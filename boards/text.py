"""Long text: Markdown in, safe HTML out, by one function for every page and every PDF.

Leans on markdown-it (raw HTML off) and nh3. Must not know where the text stands. Nothing here ever raises.
"""

import re
import unicodedata

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

_reader = MarkdownIt("commonmark", {"html": False, "linkify": False, "maxNesting": 12}).disable(
    ["image", "html_block", "html_inline"]
)
_CLASSES = {
    "paragraph_open": "govuk-body",
    "bullet_list_open": "govuk-list govuk-list--bullet",
    "ordered_list_open": "govuk-list govuk-list--number",
    "link_open": "govuk-link",
}
_HEADINGS = {2: "m", 3: "s", 4: "s", 5: "s", 6: "s"}
_TAGS = {
    "p",
    "ul",
    "ol",
    "li",
    "a",
    "em",
    "strong",
    "blockquote",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "br",
    "code",
    "pre",
    "hr",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f]")
_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def tidy(text: str) -> str:
    """What a person meant to type: one kind of line end, no control or invisible direction characters.

    Word's line break (vertical tab) becomes a line end; letters are put in their composed form (NFC).
    """
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\x0b", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n\n")
    )
    text = _INVISIBLE.sub("", _CONTROLS.sub("", text))
    text = unicodedata.normalize("NFC", text)
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def render(text: str, *, heading_level: int = 3) -> str:
    """Markdown as safe HTML with the house's classes; its first heading is at `heading_level` and none is skipped."""
    tokens = _reader.parse(tidy(text))
    _set_headings(tokens, heading_level)
    for token in tokens:
        _set_class(token)
        for inner in token.children or ():
            _set_class(inner)
    page = _reader.renderer.render(tokens, _reader.options, {})
    return nh3.clean(
        page,
        tags=_TAGS,
        attributes={"*": {"class"}, "a": {"href", "class"}, "ol": {"start", "class"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


def _set_class(token: Token) -> None:
    if token.type in _CLASSES and not token.hidden:
        token.attrSet("class", _CLASSES[token.type])


def _set_headings(tokens: list[Token], first: int) -> None:
    """Headings keep their order of depth, but start at `first` and never skip a level."""
    depth: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            written = int(token.tag[1])
            while depth and depth[-1] >= written:
                depth.pop()
            depth.append(written)
        if token.type in ("heading_open", "heading_close"):
            level = min(first + len(depth) - 1, 6)
            token.tag = f"h{level}"
            if token.type == "heading_open":
                token.attrSet("class", f"govuk-heading-{_HEADINGS.get(level, 's')}")


def plain(text: str) -> str:
    """The words alone, without marks, one paragraph a line: for subjects, snippets and letters."""
    lines = []
    for token in _reader.parse(tidy(text)):
        if token.type == "inline":
            lines.append("".join(_words(inner) for inner in token.children or ()))
        elif token.type in ("fence", "code_block"):
            lines.append(token.content.strip())
    return "\n".join(lines)


def _words(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def written_out(text: str, site: str = "") -> str:
    """Markdown as plain lines that keep its shape: lists with their marks, and each link followed by its address, which
    `site` makes whole. For texts that are read as they stand, like a text file."""
    blocks: list[str] = []
    lists: list[int | None] = []  # the next number of each list we are in; none for bullets
    mark, was_point = "", False
    for token in _reader.parse(tidy(text)):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(int(token.attrGet("start") or 1) if token.type.startswith("ordered") else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            number = lists[-1]
            mark = "- " if number is None else f"{number}. "
            lists[-1] = None if number is None else number + 1
        elif token.type in ("inline", "fence", "code_block"):
            said = _with_addresses(token, site) if token.type == "inline" else token.content.strip()
            gap = "" if not blocks else "\n" if mark and was_point else "\n\n"
            blocks.append(gap + _indent(said, mark, len(lists)))
            mark, was_point = "", bool(lists)
    return "".join(blocks)


def _indent(said: str, mark: str, depth: int) -> str:
    return "  " * (depth - 1 if mark else depth) + mark + said if depth else said


def _with_addresses(token: Token, site: str) -> str:
    said, href, label = "", "", ""
    for inner in token.children or ():
        if inner.type == "link_open":
            href, label = str(inner.attrGet("href") or ""), ""
        elif inner.type == "link_close":
            whole = f"{site}{href}" if href.startswith("/") and not href.startswith("//") else href
            said += f" ({whole})" if whole and whole.removeprefix("mailto:") != label else ""
            href = ""
        else:
            said += _words(inner)
            label += _words(inner)
    return said


def one_line(text: str, limit: int = 120) -> str:
    """The words on one line, cut at a word with “…”."""
    words = " ".join(plain(text).split())
    if len(words) <= limit:
        return words
    return words[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def links(text: str) -> list[tuple[str, str]]:
    """Every link as (its words, its address), in order."""
    found: list[tuple[str, str]] = []
    for token in _reader.parse(tidy(text)):
        href: str | None = None
        label = ""
        for inner in token.children or ():
            if inner.type == "link_open":
                href, label = str(inner.attrGet("href") or ""), ""
            elif inner.type == "link_close" and href is not None:
                found.append((label.strip(), href))
                href = None
            elif href is not None:
                label += _words(inner)
    return found


def headings(text: str) -> list[tuple[int, str]]:
    """Every heading as (its level as written, its words), in order."""
    tokens = _reader.parse(tidy(text))
    return [
        (int(token.tag[1]), tokens[place + 1].content)
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
