"""Passages: each piece of a section's text with what leads it in: “It was agreed that:”, “Action:”, “You said”.

Leans on the words of labels and on what an agreement's beginning looks like. Must not judge what a passage says.
"""

from collections.abc import Iterator
from itertools import groupby

from publishing.reading.blocks import Block, Is
from publishing.reading.passages.labels import label_of, led_by_heading, says_actions
from publishing.reading.passages.led import Led, Passage
from publishing.reading.passages.walk import Walk
from publishing.reading.patterns import is_all
from publishing.reading.sections import Part
from publishing.reading.words.labels import PASSED_OVER

_MINUTES = is_all("minutes:")
_MOST_OF_A_PURPOSE = 6

__all__ = ["Led", "Passage", "led_by_heading", "passages", "says_actions"]


def passages(part: Part) -> Iterator[Passage]:
    """The passages of a section in their order."""
    if PASSED_OVER.match(part.heading):
        yield from (Passage(block.text, Led.PASSED_OVER) for block in part.blocks)
        return
    led = led_by_heading(part.heading)
    walk = Walk(Led.ACTION if part.is_of_log and led == Led.NOTHING else led)
    for is_row, run in groupby(_without_purposes(part.blocks), key=lambda block: block.kind == Is.ROW):
        blocks = list(run)
        yield from walk.table(blocks) if is_row else walk.text(blocks)


def _without_purposes(blocks: list[Block]) -> list[Block]:
    """A committee's page tells under each item what it is for, “The Board is asked to …”, and then “Minutes:”: the
    paragraphs between are the agenda's, and nothing was decided or promised in them."""
    left_out: set[int] = set()
    for place, block in enumerate(blocks):
        if _MINUTES.match(block.text):
            left_out |= set(_purpose_before(blocks, place))
    return [block for place, block in enumerate(blocks) if place not in left_out]


def _purpose_before(blocks: list[Block], place: int) -> list[int]:
    """The places of an item's purpose before its “Minutes:”, after its name and before a label: “Decision:”."""
    begins = place
    while begins > max(0, place - _MOST_OF_A_PURPOSE) and not _is_name(blocks[begins - 1]):
        begins -= 1
    if begins and begins == place - _MOST_OF_A_PURPOSE:
        return []
    ends = next((at for at in range(begins, place) if label_of(blocks[at].text)), place)
    return list(range(begins, ends))


def _is_name(block: Block) -> bool:
    """Whether a block may be an item's name, by its number, or belongs to what stands before it."""
    return bool(block.number) or block.kind == Is.ROW or bool(_MINUTES.match(block.text))
