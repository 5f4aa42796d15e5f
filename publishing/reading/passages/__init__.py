"""Passages: each piece of a section's text with what leads it in: “It was agreed that:”, “Action:”, “You said”.

Leans on the words of labels and on what an agreement's beginning looks like. Must not judge what a passage says.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from publishing.reading.blocks import Block, Is
from publishing.reading.passages.labels import label_of, led_by_heading, says_actions
from publishing.reading.passages.led import Led, Passage
from publishing.reading.passages.walk import Walk
from publishing.reading.patterns import cased_rule, is_all, rule
from publishing.reading.sections import Part
from publishing.reading.words.bodies import DECIDERS, WORD
from publishing.reading.words.labels import PASSED_OVER

_MINUTES = is_all("minutes:?")
# “SB/24/18 Minutes. They were confirmed.”
_MINUTE_NUMBER = cased_rule(r"^[A-Z]{1,5}[/.-]?\d{1,4}[/.-]\d{1,4}\s+[A-Z]")
_MOST_OF_A_PURPOSE, _MOST_OF_A_PAGE = 3, 12
# “To consider the report”, “The Board is asked to”: what an item is for.
_PURPOSE = rule(
    r"^to [a-z]+\b | ^(?:the )?(?:{word} ){0,4}{decider}(?: members)? (?:is | are) (?:asked | invited)\b",
    word=WORD,
    decider=DECIDERS,
)
# “It was agreed”, “members noted”: told of the meeting itself, and no purpose.
_TOLD = rule(
    r"\b(?:agreed | resolved | noted | approved | adopted | accepted | requested | asked that | thanked | reported)\b"
)

__all__ = ["Led", "Passage", "led_by_heading", "passages", "says_actions"]


def passages(part: Part, *, is_of_council: bool = False) -> Iterator[Passage]:
    """The passages of a section in their order. `is_of_council`: the board is a council, “the council” in its pages."""
    if PASSED_OVER.match(part.heading):
        told = _passed_over(part.blocks)
        yield from (Passage(block.text, Led.PASSED_OVER) for block in part.blocks[:told])
        part = replace(part, blocks=part.blocks[told:])
    led = led_by_heading(part.heading)
    walk = Walk(Led.ACTION if part.is_of_log and led == Led.NOTHING else led, is_of_council=is_of_council)
    for is_row, run in groupby(_without_purposes(part.blocks), key=lambda block: block.kind == Is.ROW):
        blocks = list(run)
        yield from walk.table(blocks) if is_row else walk.text(blocks)


def _passed_over(blocks: list[Block]) -> int:
    """How many blocks under a heading that is passed over belong to it: up to a label, or to another item's minutes."""
    labelled = next((place for place, block in enumerate(blocks) if _is_labelled(block)), len(blocks))
    minutes = [place for place, block in enumerate(blocks) if _MINUTES.match(block.text)]
    numbered = next((place for place, block in enumerate(blocks) if _MINUTE_NUMBER.match(block.text)), len(blocks))
    return min(labelled, numbered, minutes[1] if len(minutes) > 1 else len(blocks))


def _is_labelled(block: Block) -> bool:
    """Whether a paragraph says by its label that something was decided or is to be done, wherever it stands."""
    label = label_of(block.text)
    return label is not None and label.led in (Led.AGREED, Led.ACTION)


def _without_purposes(blocks: list[Block]) -> list[Block]:
    """A committee's page tells under each item what it is for, “The Board is asked to …”, and then “Minutes:”: that
    paragraph is the agenda's, and nothing was decided or promised in it."""
    left_out = {
        at for place, block in enumerate(blocks) if _MINUTES.match(block.text) for at in _purpose(blocks, place)
    }
    return [block for place, block in enumerate(blocks) if place not in left_out] if left_out else blocks


def _purpose(blocks: list[Block], place: int) -> Iterator[int]:
    """The places of an item's purpose before its “Minutes:”: over the first of them, every paragraph; over a later one,
    where the minutes of the item before may stand too, the one right before it, and further ones only as far as they
    are told as purposes are."""
    begins = next((at + 1 for at in range(place - 1, -1, -1) if _MINUTES.match(blocks[at].text)), 0)
    if any(label_of(block.text) for block in blocks[begins:place]):  # “Decision:”, and what was decided
        return
    if begins == 0 and place <= _MOST_OF_A_PAGE:  # nothing was minuted before it
        yield from (at for at in range(place) if blocks[at].kind == Is.PARAGRAPH and not _TOLD.search(blocks[at].text))
        return
    for at in range(place - 1, max(begins, place - _MOST_OF_A_PURPOSE) - 1, -1):
        block, is_first = blocks[at], at == place - 1
        if block.kind != Is.PARAGRAPH or block.number or _TOLD.search(block.text):
            return
        if (is_first and at == begins > 0) or not (is_first or _PURPOSE.match(block.text)):
            return
        yield at
