"""Passages: each piece of a section's text with what leads it in: “It was agreed that:”, “Action:”, “You said”.

Leans on the words of labels and on what an agreement's beginning looks like. Must not judge what a passage says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from publishing.reading.agreements import LeadIn, lead_in
from publishing.reading.blocks import Block, Is, tidy
from publishing.reading.sections import Part
from publishing.reading.sentences import points_within
from publishing.reading.tables import rows_of
from publishing.reading.who import is_doer
from publishing.reading.wording import (
    ACTION_WORDS,
    DECISION_WORDS,
    HEARD_WORDS,
    NEXT_WORDS,
    OLD_ACTIONS,
    PASSED_OVER,
)


class Led(StrEnum):
    """What leads a passage in."""

    NOTHING = "nothing"
    AGREED = "agreed"
    ACTION = "action"
    NEXT = "next"
    HEARD = "heard"
    LISTED = "listed"
    PASSED_OVER = "passed over"


@dataclass(frozen=True)
class Passage:
    """A piece of text, what leads it in, and what the lead-in or the table says of who and when."""

    text: str
    led: Led = Led.NOTHING
    lead: LeadIn | None = None
    who: str | None = None
    due: str | None = None
    is_point: bool = False
    # Whether the passage says the same of the one before: “Action: AB” under what AB is to do.
    names_doer: bool = False


_WHO = r"(?:[ \t]*(?:\((?P<who1>[^)]{2,60})\)|(?:for|by|on)(?: the)? (?P<who2>(?-i:[A-Z])[^:–]{1,60}?)|(?P<who3>(?-i:[A-Z]{2,4}(?:[/, &]+[A-Z]{2,4})*)\b)|(?:no\.? ?)?[\d.]{1,6}))*"
_LABELS = (
    (Led.ACTION, re.compile(rf"^(?:{ACTION_WORDS})\b{_WHO}[ \t]*(?:[:–—]|-(?=\s))[ \t]*", re.I)),
    (Led.NEXT, re.compile(rf"^(?:{NEXT_WORDS})[ \t]*(?:[:–—…]|-(?=\s)|\.\.\.)[ \t]*", re.I)),
    (Led.HEARD, re.compile(rf"^(?:{HEARD_WORDS})[ \t]*(?:[:–—…]|-(?=\s)|\.\.\.)[ \t]*", re.I)),
    (Led.AGREED, re.compile(rf"^(?:{DECISION_WORDS})[ \t]*(?:[:–—]|-(?=\s))[ \t]*", re.I)),
)
_BARE = (
    (Led.ACTION, re.compile(rf"^(?:{ACTION_WORDS})\W*$", re.I)),
    (Led.NEXT, re.compile(rf"^(?:{NEXT_WORDS})\W*$", re.I)),
    (Led.HEARD, re.compile(rf"^(?:{HEARD_WORDS})\W*$", re.I)),
    (Led.AGREED, re.compile(rf"^(?:{DECISION_WORDS})\W*$", re.I)),
)
_INLINE = re.compile(
    r"(?<=[.;:)\]?!”\"'\w])\s+\(?(?=(?:ACTIONS?|Actions?|AGREED|RESOLVED|Resolved|DECISIONS?|Decision|AP)(?: [\dA-Z./]{1,8})?\s*[:–—]\s*\S)"
)
_NEXT_POINT = re.compile(r"^(?:that|to|\(?[a-z0-9ivx]{1,3}[.)])\s", re.I)
_ONLY_DOER = re.compile(
    r"^[^a-z]{2,30}$|^(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?:(?:,| and| &|/) ?(?:[A-Z][\w’'-]+ ?){1,3})*$"
)
_FOR = re.compile(r"^(?:for|by)(?: the)? (?P<who>[A-Z].{1,60})$")


def passages(part: Part) -> Iterator[Passage]:
    """The passages of a section in their order."""
    if PASSED_OVER.match(part.heading):
        yield from (Passage(block.text, Led.PASSED_OVER) for block in part.blocks)
        return
    walk = _Walk(_of_heading(part.heading))
    for is_row, run in groupby(part.blocks, key=lambda block: block.kind == Is.ROW):
        blocks = list(run)
        yield from walk.table(blocks) if is_row else walk.text(blocks)


def _of_heading(heading: str) -> Led:
    """What a heading says of everything under it."""
    if OLD_ACTIONS.search(heading):
        return Led.NOTHING
    words = heading.strip(" :–-")
    for led, pattern in _BARE:
        if pattern.match(words) and led != Led.HEARD:
            return led
    if re.match(r"^you said\b(?! .*\bwe\b)", words, re.I):
        return Led.HEARD
    return Led.ACTION if re.search(r"\baction (?:log|points?|list)\b", heading, re.I) else Led.NOTHING


class _Walk:
    """One walk over a section: what leads in now, and until when."""

    def __init__(self, standing: Led) -> None:
        self.standing = standing
        self.who: str | None
        self.led, self.who = standing, None
        self.lead = LeadIn("agreed") if standing == Led.AGREED else None
        self.is_waiting = False

    def text(self, blocks: list[Block]) -> Iterator[Passage]:
        """Paragraphs and points."""
        for place, block in enumerate(blocks):
            after = blocks[place + 1] if place + 1 < len(blocks) else None
            for piece in _split(block):
                yield from self._point(piece, after) if piece.kind == Is.POINT else self._paragraph(piece, after)

    def table(self, rows: list[Block]) -> Iterator[Passage]:
        """Rows: of an action table, or of minutes laid out as a table."""
        for row in rows_of(rows, is_of_actions=self.led == Led.ACTION or self.standing == Led.ACTION):
            if row.is_action:
                yield Passage(
                    row.text,
                    Led.AGREED if row.is_decision else Led.ACTION,
                    LeadIn("agreed") if row.is_decision else None,
                    row.who,
                    row.due,
                    is_point=True,
                )
                continue
            self._rest()
            held = [
                replace(passage, who=passage.who or row.who, due=passage.due or row.due)
                for passage in self.text(list(row.blocks))
            ]
            yield from held
        self._rest()

    def _rest(self) -> None:
        """Back to what the heading says."""
        self.led, self.who, self.is_waiting = self.standing, None, False
        self.lead = LeadIn("agreed") if self.standing == Led.AGREED else None

    def _point(self, block: Block, after: Block | None) -> Iterator[Passage]:
        label = _label(block.text)
        if label is not None:
            yield from self._labelled(*label, after=after, is_point=True)
            return
        if block.text.endswith(":") and after is not None and after.kind == Is.POINT:
            found = lead_in(block.text)
            if found is not None and self.led in (Led.NOTHING, Led.LISTED):
                self.led, self.lead, self.who = Led.AGREED, found, None
                return
        yield Passage(block.text, self.led, self.lead, self.who, is_point=True)

    def _paragraph(self, block: Block, after: Block | None) -> Iterator[Passage]:
        label = _label(block.text)
        if label is not None:
            yield from self._labelled(*label, after=after, is_point=False)
            return
        if self.is_waiting:
            yield from self._awaited(block, after)
            return
        if self.led == Led.AGREED and _NEXT_POINT.match(block.text):
            yield Passage(block.text, self.led, self.lead, self.who, is_point=True)
            return
        self._rest()
        leads_points = after is not None and (
            after.kind == Is.POINT or block.text.rstrip().endswith((":", "that", "to"))
        )
        found = lead_in(block.text) if leads_points or block.text.endswith(":") else None
        if found is not None:
            self.led, self.lead, self.who = (Led.NEXT if found.is_promise else Led.AGREED), found, found.who
            if found.before:
                yield Passage(found.before)
            self.is_waiting = after is not None and after.kind != Is.POINT
            return
        if leads_points and block.text.endswith(":"):
            self.led = Led.LISTED if self.standing == Led.NOTHING else self.standing
        yield Passage(block.text, self.standing, self.lead if self.standing == Led.AGREED else None)

    def _awaited(self, block: Block, after: Block | None) -> Iterator[Passage]:
        """The paragraph that a bare label was waiting for; of an agreement's points typed as paragraphs, all of them."""
        goes_on = self.led == Led.AGREED and bool(_NEXT_POINT.match(block.text)) and after is not None
        led, lead, who = self.led, self.lead, self.who
        self.is_waiting = goes_on and after is not None and bool(_NEXT_POINT.match(after.text))
        yield Passage(block.text, led, lead, who, is_point=True)
        if not self.is_waiting and not (after is not None and after.kind == Is.POINT):
            self._rest()

    def _labelled(
        self, led: Led, rest: str, who: str | None, *, after: Block | None, is_point: bool
    ) -> Iterator[Passage]:
        lead = LeadIn("agreed") if led == Led.AGREED else None
        only_for = _FOR.match(rest)
        if only_for:
            who, rest = only_for["who"].rstrip(":"), ""
        bare = rest.rstrip(" .")
        if (
            led == Led.ACTION
            and bare
            and _ONLY_DOER.match(bare)
            or led == Led.ACTION
            and is_doer(bare)
            and not re.search(r"\bto\b|[:–]", bare)
        ):
            yield Passage(bare, led, who=bare, names_doer=True)
            self._rest()
            return
        if (
            not rest
            and who
            and led == Led.ACTION
            and not (after is not None and after.kind == Is.POINT and not is_point)
        ):
            yield Passage(who, led, who=who, names_doer=True)
            self._rest()
            return
        is_over_points = after is not None and after.kind == Is.POINT and not is_point
        if rest:
            lead_text, points = points_within(rest)
            found = lead_in(rest) if rest.endswith(":") and is_over_points else None
            for text in points or ([] if found else [rest]):
                yield Passage(text, led, lead, who, is_point=True)
            lead = found or lead
        self.led, self.lead, self.who = led, lead, who
        self.is_waiting = not rest and not is_over_points
        if rest and not is_over_points and not is_point:
            self._rest()


def _label(text: str) -> tuple[Led, str, str | None] | None:
    """A label at the beginning, what stands after it, and whom it names."""
    for led, pattern in _LABELS:
        match = pattern.match(text)
        if match:
            named = match.groupdict()
            who = next((named[key] for key in ("who1", "who2", "who3") if named.get(key)), None)
            if who and re.fullmatch(r"(?:continued|cont|see .*|agreed|new|\d+)", who, re.I):
                who = None
            return led, text[match.end() :].strip(), who
    for led, pattern in _BARE:
        if pattern.match(text) and len(text) < 60:
            return led, "", None
    return None


def _split(block: Block) -> list[Block]:
    """A block with a label inside it is two: “… was received. Action: AB to reply”."""
    pieces = [tidy(piece) for piece in _INLINE.split(block.text)]
    if len(pieces) == 1:
        return [block]
    unclosed = [piece.rstrip(")") if piece.count(")") > piece.count("(") else piece for piece in pieces if piece]
    return [block.saying(unclosed[0])] + [Block(Is.PARAGRAPH, piece) for piece in unclosed[1:]]
