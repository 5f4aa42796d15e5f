"""Passages: each piece of a section's text with what leads it in: “It was agreed that:”, “Action:”, “You said”.

Leans on the words of labels and on what an agreement's beginning looks like. Must not judge what a passage says.
"""

from collections.abc import Iterator
from itertools import groupby

from publishing.reading.blocks import Is
from publishing.reading.passages.labels import led_by_heading, says_actions
from publishing.reading.passages.led import Led, Passage
from publishing.reading.passages.walk import Walk
from publishing.reading.sections import Part
from publishing.reading.words.labels import PASSED_OVER

__all__ = ["Led", "Passage", "led_by_heading", "passages", "says_actions"]


def passages(part: Part) -> Iterator[Passage]:
    """The passages of a section in their order."""
    if PASSED_OVER.match(part.heading):
        yield from (Passage(block.text, Led.PASSED_OVER) for block in part.blocks)
        return
    led = led_by_heading(part.heading)
    walk = Walk(Led.ACTION if part.is_of_log and led == Led.NOTHING else led)
    for is_row, run in groupby(part.blocks, key=lambda block: block.kind == Is.ROW):
        blocks = list(run)
        yield from walk.table(blocks) if is_row else walk.text(blocks)
