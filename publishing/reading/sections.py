"""Sections: which blocks are headings, by their format or by their look, and what stands under each.

Leans on the blocks and the words of labels. Must not know what an agreement is.
"""

import re
from dataclasses import dataclass, field, replace

from publishing.reading.blocks import Block, Is, Source
from publishing.reading.facts import is_only_a_day
from publishing.reading.wording import ACTION_WORDS, DECISION_WORDS, HEARD_WORDS, NEXT_WORDS

_LABEL = re.compile(rf"^(?:{ACTION_WORDS}|{NEXT_WORDS}|{DECISION_WORDS}|{HEARD_WORDS})\b(?:[^.]{{0,40}})$", re.I)
_EXACT_LABEL = re.compile(rf"^(?:{ACTION_WORDS}|{NEXT_WORDS}|{DECISION_WORDS}|{HEARD_WORDS})\W*$", re.I)
_NUMBER = re.compile(
    r"^(?:item |agenda item |minute )?(?P<number>\(?\d{1,3}(?:[./]\d{1,3})*[.):]?)\s*(?:[–-]\s*)?(?=[A-Z(“\"'])", re.I
)
_MANY_NUMBERS = re.compile(r"^\d{1,3}[./]\d{1,3}")
_SENTENCE_END = re.compile(r"[.!?;,]$")
_VERB = re.compile(
    r"\b(?:was|were|is|are|will|would|has|have|had|agreed|noted|resolved|should|to be|asked|welcomed|received|gave|reported|that)\b",
    re.I,
)
_FIELD = re.compile(
    r"^(?:date|time|venue|location|place|present|apologies|attendees?|in attendance|chair|minutes|contact|to|from|cc|subject|tel|email|e-mail)\b.{0,40}:",
    re.I,
)
_BY_LOOK = 7
_NAMES_BODY = re.compile(r"\b(?:board|panel|committee|partnership|group|forum|commission)\b", re.I)


@dataclass
class Part:
    """One section: its heading, the heading's level, and its blocks."""

    heading: str
    level: int = 0
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Outline:
    """A document in its order: its title, what stands before the first section, and the sections."""

    title: str
    subtitles: list[str]
    preamble: Part
    parts: list[Part]


def outline(source: Source) -> Outline:
    """Cut a document into its sections."""
    blocks = [_with_heading(block, source.blocks, place) for place, block in enumerate(source.blocks) if block.text]
    title, rest = _title(blocks, source.title)
    preamble, parts, subtitles = Part(""), [], []
    open_part = preamble
    for block in rest:
        if block.kind != Is.HEADING:
            open_part.blocks.append(block)
        elif _is_within(block, open_part):
            open_part.blocks.append(replace(block, kind=Is.PARAGRAPH, is_strong=True))
        elif not parts and not open_part.blocks and (is_only_a_day(block.text) or block.text == title):
            subtitles.append(block.text)
        else:
            open_part = Part(block.text, block.level)
            parts.append(open_part)
    return Outline(title, subtitles, preamble, _with_words(parts))


def _title(blocks: list[Block], said: str) -> tuple[str, list[Block]]:
    """The title is the first heading of the highest level near the beginning, else what the file says of itself."""
    early = [block for block in blocks[:12] if block.kind == Is.HEADING]
    first = blocks[0] if blocks else None
    if early:
        top = next((block for block in early if block.level == 1), None)
        chosen = top or (early[0] if not said and blocks.index(early[0]) < 3 else None)
        is_better = not said or _NAMES_BODY.search(chosen.text if chosen else "") or not _NAMES_BODY.search(said)
        if chosen is not None and is_better and not _EXACT_LABEL.match(chosen.text):
            rest = [block for block in blocks if block is not chosen]
            return chosen.text, rest
    if said:
        return said, [block for block in blocks if not (block is first and block.text == said)]
    if first is not None and first.kind == Is.PARAGRAPH and len(first.text) < 150:
        return first.text.rstrip(":"), blocks[1:]
    return "", blocks


def _is_within(block: Block, open_part: Part) -> bool:
    """A heading that is only a label (“Actions”, “We will”) under a section's own heading belongs to that section."""
    is_below = open_part.level > 0 and (block.level > open_part.level or block.level >= _BY_LOOK)
    return is_below and bool(_EXACT_LABEL.match(block.text))


def _with_words(parts: list[Part]) -> list[Part]:
    """A heading with nothing under it that stands over deeper ones is only a step of the stairs."""
    kept = []
    for place, part in enumerate(parts):
        after = parts[place + 1] if place + 1 < len(parts) else None
        if part.blocks or after is None or after.level <= part.level:
            kept.append(part)
    return [part for part in kept if part.blocks or not is_only_a_day(part.heading)]


def _with_heading(block: Block, blocks: tuple[Block, ...], place: int) -> Block:
    """The block, as a heading where it looks like one; a heading that reads as prose, as a paragraph."""
    text = block.text
    if block.kind == Is.HEADING:
        if len(text) > 160 or (len(text) > 80 and text.endswith(".")):
            return replace(block, kind=Is.PARAGRAPH, level=0)
        return block.saying(_without_number(text))
    if block.kind == Is.ROW:
        return block
    text, number = _numbered(block)
    after = next((other for other in blocks[place + 1 :] if other.text), None)
    if after is not None and _looks_like_heading(text, block, number, after):
        return Block(
            Is.HEADING, text.rstrip(" :"), _BY_LOOK if block.is_strong or number else _BY_LOOK + 1, links=block.links
        )
    return replace(block, text=text, number=number or block.number)


def _numbered(block: Block) -> tuple[str, str]:
    match = _NUMBER.match(block.text)
    if not match or is_only_a_day(block.text[:20]):
        return block.text, block.number
    rest = block.text[match.end() :]
    return (rest, match["number"].strip("().:")) if len(rest) > 3 else (block.text, block.number)


def _without_number(text: str) -> str:
    match = _NUMBER.match(text)
    rest = text[match.end() :].strip() if match else ""
    return rest if len(rest) > 2 and not re.match(r"^\d+(?:st|nd|rd|th)? [A-Z]", text) else text.strip(" *_")


def _looks_like_heading(text: str, block: Block, number: str, after: Block) -> bool:
    if len(text) > 90 or len(text.split()) > 12 or _SENTENCE_END.search(text) or not re.search(r"[A-Za-z]{3}", text):
        return False
    if _LABEL.match(text) or _FIELD.match(text) or "@" in text or is_only_a_day(text):
        return False
    if block.is_strong:
        return not _VERB.search(text) and block.kind != Is.POINT or bool(number) and not _VERB.search(text)
    if text.upper() == text and len(re.findall(r"[A-Z]", text)) > 5 and block.kind == Is.PARAGRAPH:
        return True
    if number and "." not in number.strip(".") and "/" not in number:
        is_under = after.kind == Is.ROW or not after.text.startswith(text) and not _is_next_in_list(block, after)
        return is_under and not _VERB.search(text) and _is_titled(text, least=0.0)
    if text.endswith(":") and block.kind == Is.PARAGRAPH:
        return not _VERB.search(text) and len(text.split()) <= 8 and _is_titled(text, least=0.6)
    return _stands_alone(text, block, after)


def _stands_alone(text: str, block: Block, after: Block) -> bool:
    """A short line by itself in plain text, in capitals at each word, over a longer paragraph or over points."""
    if block.kind != Is.PARAGRAPH or number_of_words(text) > 8 or _VERB.search(text) or text.endswith(":"):
        return False
    return after.kind in (Is.PARAGRAPH, Is.POINT) and len(after.text) > 80 and text[:1].isupper() and "," not in text


def _is_next_in_list(block: Block, after: Block) -> bool:
    """Whether the next block is the next point of the same short list, as in an agenda."""
    match = _NUMBER.match(after.text)
    return bool(match) and not _MANY_NUMBERS.match(after.text) and len(after.text) < 90 and after.kind == block.kind


def _is_titled(text: str, least: float) -> bool:
    words = [word for word in re.findall(r"[A-Za-z][\w’'-]*", text) if len(word) > 3]
    return text[:1].isupper() and sum(word[0].isupper() for word in words) >= least * len(words)


def number_of_words(text: str) -> int:
    """How many words a line has."""
    return len(text.split())
