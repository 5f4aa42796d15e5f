"""A walk over a section: what leads in now, and until when.

Leans on labels, lead-ins and tables. Must not judge what a passage says.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from publishing.reading.agreements import LeadIn, is_body_alone, lead_in
from publishing.reading.blocks import Block, Is
from publishing.reading.columns import tables_in
from publishing.reading.passages.labels import Label, label_of, own_words, parted
from publishing.reading.passages.led import Led, Passage
from publishing.reading.passages.records import Record, record_in, with_records
from publishing.reading.patterns import cased_rule, is_all, rule
from publishing.reading.sentences import points_within, sentences
from publishing.reading.tables import Row, rows_of
from publishing.reading.words.bodies import DECIDERS, WORD

# “That …”, “(b) …”: a paragraph that is the next point of a list.
_NEXT_POINT = rule(r"^(?:that | to | \(?[a-z0-9ivx]{1,3}[.)])\s")
# The same by its figures: “(2)”.
_FIGURES = cased_rule(r"^\(?(\d{1,3})[.)]\s")
_THE_COUNCIL = cased_rule(r"\b[Tt]he Council\b")
# Its number, if that is no number of an item: “(1)” is “1” here, and “4.2” none.
_OWN_NUMBER = rule(r"^\(?[a-z0-9ivx]{1,3}[.)]*$")
# “The committee considered a report”, under “Decisions”: told before what was decided.
_TALKED = rule(
    r"""
    ^(?:the )?(?:{word} ){0,5}?(?:{decider} | cabinet | council | authority)(?: members)?[ ]
    (?:considered | received | discussed | heard | debated)\b
    | ^[^.;:]{3,80} (?:was | were) (?:considered | discussed | debated)\b(?!.* and )
    """,
    word=WORD,
    decider=DECIDERS,
)
_DECIDED = rule(
    r"^(?:agree | adopt | approve | note | receive | endorse | recommend | ask | request | authorise)(?:d | ed | s)?\b"
)
# “The following comments were made:”, over points that were only said.
_REMARKS = rule(
    r"^(?:the )?following (?:[a-z]+ )?(?:comments | points | questions | issues | remarks)\b[^.;]*"
    r"\b(?:made | raised | noted | discussed | asked)\b"
)
# “Approved the plan subject to the following:”: decided, and so is each of the points.
_WITH_CONDITIONS = rule(r"\b(?:approved | agreed | endorsed | adopted | accepted) [^.;:]{3,120}\bsubject to\b[^.;]*:$")
# “RESOLVED: That”: the points follow, each on its own.
_OPEN = is_all("that:? | to:?")
# “Resolved: That the following be noted;”, over its points.
_FOLLOWING = rule(r"(?<=\bfollowing be noted);$")
# “Resolved: that (1) the plan be approved;”: the first of points that follow, each on its own.
_FIRST_POINT = rule(r"^(?:that | to)?\s*\((?:1 | a | i)\)\s+")


@dataclass(frozen=True)
class _Over:
    """What leads in the points of a list, while those below one of them are only remarks."""

    level: int
    led: Led
    lead: LeadIn | None
    who: str | None


class Walk:
    """One walk over a section under its heading. `standing` is what the heading says of everything under it;
    `is_of_council`: the board is a council, so that “the council” leads in what the board did."""

    def __init__(self, standing: Led, *, is_of_council: bool = False) -> None:
        self.standing, self.is_of_council = standing, is_of_council
        self._rest()

    def text(self, blocks: list[Block]) -> Iterator[Passage]:
        """The passages of paragraphs and points."""
        blocks = list(with_records(blocks))
        for place, block in enumerate(blocks):
            after = blocks[place + 1] if place + 1 < len(blocks) else None
            record = record_in(block.text)
            if record is not None:
                yield from _of_record(record)
                continue
            for piece in parted(block):
                yield from self._piece(piece, after)

    def table(self, rows: list[Block]) -> Iterator[Passage]:
        """The passages of rows: of an action table, or of minutes laid out as a table."""
        for row in self._rows(rows):
            if row.is_action:
                yield _of_row(row)
                continue
            self._rest()
            for passage in self.text(list(row.blocks)):
                yield replace(passage, who=passage.who or row.who, due=passage.due or row.due)
        self._rest()

    def _rows(self, rows: list[Block]) -> Iterator[Row]:
        for table in tables_in(rows):
            is_of_actions = bool({Led.ACTION, Led.NEXT} & {self.led, self.standing})
            yield from rows_of(table, is_of_actions=is_of_actions)

    def _lead_in(self, text: str) -> LeadIn | None:
        return lead_in(_THE_COUNCIL.sub("The Board", text) if self.is_of_council else text)

    def _rest(self) -> None:
        """Back to what the heading says."""
        self._lead(self.standing, self.standing.lead_in, None)

    def _lead(self, led: Led, lead: LeadIn | None, who: str | None, *, is_waiting: bool = False) -> None:
        """From here on this leads in; `is_waiting` for the next paragraph alone."""
        self.led, self.lead, self.who, self.is_waiting = led, lead, who, is_waiting
        self.number: int | None = None
        self.over: _Over | None = None

    def _led(self, text: str) -> Passage:
        """A point led in by what leads in now."""
        due = self.lead.due if self.lead is not None else None
        return Passage(text, self.led, self.lead, self.who, due, is_point=True)

    def _piece(self, piece: Block, after: Block | None) -> Iterator[Passage]:
        label = label_of(piece.text)
        if label is not None:
            yield from self._labelled(label, after, is_point=piece.kind == Is.POINT)
        elif piece.kind == Is.POINT:
            yield from self._point(piece, after)
        elif self.is_waiting and self.led == Led.AGREED and _TALKED.match(piece.text):
            yield Passage(piece.text)
        elif self.is_waiting and self.led == Led.AGREED and _ends_open(piece, after):
            return  # “RESOLVED”, and then “For the reasons set out in the report:”
        elif self.is_waiting and not _leads_on(piece, after):
            yield from self._awaited(piece, after)
        elif self.led == Led.AGREED and self.lead is not None and self._is_next_point(piece, after):
            yield self._led(piece.text)
        else:
            self._rest()
            yield from self._paragraph(piece, after)

    def _is_next_point(self, block: Block, after: Block | None) -> bool:
        """Whether a paragraph goes on with the list: the number of a later item of the minutes does not."""
        if _leads_on(block, after) or not _NEXT_POINT.match(block.text):
            return False
        number = _figure_of(block)
        if number is None:
            return True
        self.number, before = number, self.number
        return self.number in (1, 2) if before is None else self.number == before + 1

    def _point(self, block: Block, after: Block | None) -> Iterator[Passage]:
        """A point of a list; one that leads in deeper points is no passage itself."""
        leads_points = block.text.endswith(":") and _is_point(after)
        if self.over is not None and block.is_led and block.level <= self.over.level:
            self._lead(self.over.led, self.over.lead, self.over.who)
        if leads_points and _REMARKS.match(block.text):
            over = _Over(block.level, self.led, self.lead, self.who)
            self._lead(Led.LISTED, None, None)
            self.over = over
            return
        found = lead_in(block.text) if leads_points else None
        if found is not None and self.led in (Led.NOTHING, Led.LISTED):
            self._lead(Led.AGREED, found, None, is_waiting=self.is_waiting)
        else:
            yield self._led(block.text)

    def _paragraph(self, block: Block, after: Block | None) -> Iterator[Passage]:
        """A paragraph; one that leads in what follows leaves only its earlier sentences to be read."""
        ends_open = block.text.rstrip().endswith((":", "that", "to"))
        leads_points = _is_point(after) or (after is not None and (ends_open or _is_typed_point(after)))
        found = self._lead_in(block.text) if leads_points or block.text.endswith(":") else None
        if found is not None:
            led = Led.NEXT if found.is_promise else Led.AGREED
            if _WITH_CONDITIONS.search(block.text):
                yield Passage(block.text, self.standing, self.standing.lead_in)
            elif found.before:
                yield Passage(found.before)
            self._lead(led, found, found.who, is_waiting=after is not None and not _is_point(after))
            return
        if leads_points and block.text.endswith(":"):
            self.led = self._led_by(block.text) if self.standing == Led.NOTHING else self.standing
        yield Passage(block.text, self.standing, self.standing.lead_in)

    def _led_by(self, text: str) -> Led:
        """What a paragraph that ends with a colon leads in: what happens next (“In response:”), or things said."""
        label = label_of(sentences(text)[-1].text)
        return label.led if label is not None and label.led in (Led.NEXT, Led.ACTION) else Led.LISTED

    def _awaited(self, block: Block, after: Block | None) -> Iterator[Passage]:
        """The paragraph that a bare label was waiting for; of points typed as paragraphs, all of them."""
        is_list = self.led == Led.AGREED and _is_typed_point(block)
        self.is_waiting = is_list and after is not None and _is_typed_point(after)
        self.number = _figure_of(block)
        yield self._led(block.text)
        if not self.is_waiting and not _is_point(after):
            self._rest()

    def _labelled(self, label: Label, after: Block | None, *, is_point: bool) -> Iterator[Passage]:
        """A paragraph or point that begins with a label."""
        further = ""
        if label.led in (Led.AGREED, Led.ACTION) and not _is_point(after):
            own, further = own_words(label.rest)
            label = replace(label, rest=own)
        if label.led == Led.AGREED:
            label = replace(label, rest=_OPEN.sub("", _FOLLOWING.sub(":", label.rest)))
        is_over_points = _is_point(after) and not is_point
        if label.led == Led.AGREED and after is not None and is_body_alone(label.rest.rstrip(" :–-")):
            label = replace(label, rest="")
        doer = label.only_doer
        if not label.rest and label.led == Led.ACTION and not is_over_points:
            doer = label.who
        if doer:
            yield Passage(doer, label.led, who=doer, due=label.only_due, names_doer=True)
            self._rest()
            yield from self._further(further)
            return
        is_over_typed = not is_over_points and not is_point and after is not None and _is_typed_point(after)
        leads = label.rest.endswith(":") and (is_over_points or is_over_typed)
        found = (lead_in(label.rest) or label.led.lead_in) if leads else None
        lead = label.led.lead_in
        points = _points(label.rest, found)
        is_open_list = label.led == Led.AGREED and is_over_typed and len(points) < 2
        is_first = is_open_list and bool(_FIRST_POINT.match(label.rest))
        for text in points:
            yield Passage(text, label.led, lead, label.who, is_point=True)
        is_waiting = (not label.rest and not is_over_points) or (is_over_typed and (found is not None or is_first))
        self._lead(label.led, found or lead, label.who, is_waiting=is_waiting)
        is_one_of_points = is_point and after is not None and after.kind == Is.POINT and label.led == Led.ACTION
        if label.rest and not is_waiting and (is_one_of_points or not (is_over_points or is_point)):
            self._rest()
        yield from self._further(further)

    def _further(self, text: str) -> Iterator[Passage]:
        """What is told behind a label's own words, as any paragraph under this heading."""
        if text:
            yield Passage(text, self.standing, self.standing.lead_in)


def _of_record(record: Record) -> Iterator[Passage]:
    if not record.is_over:
        yield Passage(record.what, Led.ACTION, None, record.who, record.when, is_point=True)


def _of_row(row: Row) -> Passage:
    led = Led.AGREED if row.is_decision else Led.NEXT if row.is_next else Led.ACTION
    return Passage(row.text, led, led.lead_in, row.who, row.due, is_point=True)


def _points(text: str, found: LeadIn | None) -> list[str]:
    """The points that stand after a label: its own list, or all its words where they lead in nothing."""
    _, points = points_within(text)
    return points or ([text] if text and found is None else [])


def _is_typed_point(block: Block) -> bool:
    """Whether a paragraph is a point of a list that was typed with its own marks, “2.1 Adopted the plan” too."""
    is_deed = bool(block.number) and bool(_DECIDED.match(block.text))
    return is_deed or bool(_NEXT_POINT.match(block.text) or _OWN_NUMBER.match(block.number))


def _figure_of(block: Block) -> int | None:
    """The number of a typed point, where it is a figure."""
    number = _FIGURES.match(f"{block.number}. {block.text}" if block.number else block.text)
    return int(number[1]) if number else None


def _ends_open(block: Block, after: Block | None) -> bool:
    """Whether a paragraph ends with a colon, over points."""
    if after is None or not block.text.rstrip(" -–").endswith(":"):
        return False
    return _is_point(after) or _is_typed_point(after)


def _leads_on(block: Block, after: Block | None) -> bool:
    """Whether a paragraph only leads in the points after it."""
    return _ends_open(block, after) and lead_in(block.text.rstrip(" -–")) is not None


def _is_point(block: Block | None) -> bool:
    return block is not None and block.kind == Is.POINT
