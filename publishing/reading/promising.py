"""Promises in our own words: the sentences of a draft or of minutes that say somebody will do something.

Leans on the same rules as the reader of old documents. Pure; must not know which promises have an action already.
"""

from dataclasses import dataclass
from datetime import date

from publishing.reading.assembling import read_blocks
from publishing.reading.blocks import Block, Is, Source
from publishing.reading.formats import markdown
from publishing.reading.found import Due
from publishing.reading.places import Places
from publishing.reading.remembered import forgetting
from publishing.reading.unreadable import Unreadable


@dataclass(frozen=True)
class PromisedThere:
    """A sentence that promises something, and its place in the text: `text[start:end]` is what was read."""

    text: str
    start: int
    end: int
    kind: str
    due: Due
    who: str | None


def promises_in(text: str, said_on: date | None) -> list[PromisedThere]:
    """The sentences of a Markdown text that promise something, in its order.

    `kind` is "commitment", or a decision's kind. What was done by saying so (“the minutes were approved”) and views are
    left out: they ask for no action. Never raises.
    """
    if not text.strip():
        return []
    try:
        source = markdown.read(text)
    except Unreadable:  # nothing but marks: a comment, a tag
        return []
    heading = Block(Is.HEADING, " ", 1)
    with forgetting():
        reading = read_blocks(Source((heading, *source.blocks)), said_on=said_on)
    found = [(one.text, one.kind, one.due, one.who) for one in reading.decisions if not one.is_complete]
    found += [(one.text, "commitment", one.due, one.who) for one in reading.commitments]
    placed = Places(text)
    promises = []
    for words, kind, due, who in found:
        start, end = placed.of(words)
        promises.append(PromisedThere(text[start:end] if end else words, start, end, kind, due, who))
    return sorted(promises, key=lambda one: one.start)
