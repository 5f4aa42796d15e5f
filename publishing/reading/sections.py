"""Sections: a document cut at its headings, with its title and what stands before the first.

Leans on the blocks and on which of them are headings. Must not know what an agreement is.
"""

from dataclasses import dataclass, field, replace

from publishing.reading.blocks import Block, Is, Source
from publishing.reading.facts import is_only_a_day
from publishing.reading.headings import BY_LOOK, is_bare_label, with_heading
from publishing.reading.words.labels import NAMES_A_BODY

_EARLY = 12
_MOST_IN_A_TITLE = 150


@dataclass
class Part:
    """One section: its heading, the heading's level, and its blocks."""

    heading: str
    level: int = 0
    blocks: list[Block] = field(default_factory=list)
    is_of_log: bool = False


@dataclass
class Outline:
    """A document in its order: its title, what stands before the first section, and the sections."""

    title: str
    subtitles: list[str]
    preamble: Part
    parts: list[Part]


def outline(source: Source) -> Outline:
    """A document cut into its sections."""
    blocks = [with_heading(block, source.blocks, place) for place, block in enumerate(source.blocks) if block.text]
    title, rest = _title(blocks, source.title)
    cut = Outline(title, [], Part(""), [])
    open_part = cut.preamble
    for block in rest:
        if block.kind != Is.HEADING:
            open_part.blocks.append(block)
        elif _is_within(block, open_part):
            open_part.blocks.append(replace(block, kind=Is.PARAGRAPH, is_strong=True))
        elif not cut.parts and not open_part.blocks and (is_only_a_day(block.text) or block.text == title):
            cut.subtitles.append(block.text)
        else:
            open_part = Part(block.text, block.level)
            cut.parts.append(open_part)
    return replace(cut, parts=_with_words(cut.parts))


def _title(blocks: list[Block], said: str) -> tuple[str, list[Block]]:
    """The title and the other blocks: a heading, else what the file says of itself, else the first short line."""
    heading = _title_heading(blocks, said)
    if heading is not None:
        return heading.text, [block for block in blocks if block is not heading]
    first = blocks[0] if blocks else None
    if said:
        return said, blocks[1:] if first is not None and first.text == said else blocks
    if first is not None and first.kind == Is.PARAGRAPH and len(first.text) < _MOST_IN_A_TITLE:
        return first.text.rstrip(":"), blocks[1:]
    return "", blocks


def _title_heading(blocks: list[Block], said: str) -> Block | None:
    """The first heading of the highest level near the beginning, where it says more than the file does of itself."""
    early = [block for block in blocks[:_EARLY] if block.kind == Is.HEADING]
    chosen = next((block for block in early if block.level == 1), None)
    if chosen is None and early and not said and blocks.index(early[0]) < 3:
        chosen = early[0]
    if chosen is None or is_bare_label(chosen.text):
        return None
    is_better = not said or NAMES_A_BODY.search(chosen.text) or not NAMES_A_BODY.search(said)
    return chosen if is_better else None


def _is_within(block: Block, open_part: Part) -> bool:
    """A heading that is only a label (“Actions”, “We will”) under a section's own heading belongs to that section."""
    is_below = open_part.level > 0 and (block.level > open_part.level or block.level >= BY_LOOK)
    return is_below and is_bare_label(block.text)


def _with_words(parts: list[Part]) -> list[Part]:
    """A heading with nothing under it that stands over deeper ones is only a step of the stairs."""
    kept = []
    for place, part in enumerate(parts):
        after = parts[place + 1] if place + 1 < len(parts) else None
        if part.blocks or after is None or after.level <= part.level:
            kept.append(part)
    return [part for part in kept if part.blocks or not is_only_a_day(part.heading)]
