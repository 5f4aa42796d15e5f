"""Open lists: “RESOLVED: That”, “Actions:”, and under it points, with whatever marks they were typed or with none.

Leans on the blocks, on the words of labels and on what leads in an agreement. Must not know which blocks are headings.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from publishing.reading.agreements import lead_in
from publishing.reading.blocks import Block, Is
from publishing.reading.patterns import any_of, cased_rule, is_all, rule
from publishing.reading.words.deeds import DONE
from publishing.reading.words.labels import ACTIONS, DECISIONS, NEXT_STEPS, PART

_MOST_OF_A_LEAD, _MOST_OF_A_LABEL = 200, 80
_FEWEST, _MOST_POINTS = 2, 200
_ENDS_OPEN = (":", " that", " to", "–", "-", " following")
# “Actions”, “RESOLVED: That”, “Agreed –”: a label with nothing behind it.
_LABEL = is_all(
    r"{part}?(?:{actions} | {next} | {decisions})\W*(?:that | to)?\W*",
    part=PART,
    actions=ACTIONS,
    next=NEXT_STEPS,
    decisions=DECISIONS,
)
_OF_DECISIONS = rule(r"^{part}?{decisions}\b", part=PART, decisions=DECISIONS)
# “1.”, “(b)”, “iv)”, “4.2”, “A3”, “Action 3:”: a point's mark, and what counts up in it.
_MARK = cased_rule(
    r"""
    ^\(?(?P<stem>(?:\d{1,2}\.){1,3} | [A-Z]{1,2}[ -]?(?=\d) | (?:{named}) | )
    (?P<count>\d{1,3} | [a-z] | [ivx]{1,5} | [A-Z](?=[.)]?\s+[A-Z][a-z]))
    (?P<end>[.):]* | \s[–-])\s+(?=\S)
    """,
    named=any_of("(?:Action | Decision | Recommendation | Resolution | Point)[ ]"),
)
_SERIES = (
    [str(number) for number in range(1, 100)],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"],
    list("abcdefghijklmnopqrstuvwxyz"),
    list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
)
# “The report be noted”, “To note the report”: written as what was resolved is, and as nothing else.
_AS_RESOLVED = rule(
    r"""
    ^(?!.*\b(?:asked | requested | suggested | felt | said | noted | explained | advised | reported) (?:that | for)\b)
    [^.;:?!]{3,200}?\b
    (?<!to )(?<!will )(?<!would )(?<!shall )(?<!should )(?<!can )(?<!could )(?<!may )(?<!might )(?<!must )(?<!not )
    be (?:[a-z]+ly )?(?:{done} | \w+ed)\b
    """,
    done=DONE,
)


@dataclass(frozen=True)
class _Point:
    """A block that is typed as a point: its mark's stem, what counts up in it, and its words."""

    stem: str
    count: str
    text: str


def in_open_lists(blocks: list[Block]) -> Iterator[Block]:
    """The blocks in their order, each that stands as a point under an open lead-in made one."""
    place = 0
    while place < len(blocks):
        block = blocks[place]
        led = _led_by(block, blocks[place + 1 : place + 1 + _MOST_POINTS])
        yield from (block, *led)
        place += 1 + len(led)


def _led_by(block: Block, following: list[Block]) -> list[Block]:
    """The points that a block leads in; none where it leads in nothing."""
    is_of_decisions = _leads(block) if following else None
    if is_of_decisions is None:
        return []
    counted = _counted(following)
    return counted if counted or not is_of_decisions else _resolved(following, is_open=block.text.endswith(":"))


def _leads(block: Block) -> bool | None:
    """Whether a block leads in a list of decisions (else of actions); None where it leads in nothing."""
    text = block.text.strip()
    if block.kind not in (Is.PARAGRAPH, Is.HEADING) or len(text) > _MOST_OF_A_LEAD:
        return None
    if len(text) <= _MOST_OF_A_LABEL and _LABEL.match(text):
        return _OF_DECISIONS.match(text) is not None
    found = lead_in(text) if text.endswith(_ENDS_OPEN) else None
    return not found.is_promise if found is not None else None


def _counted(blocks: list[Block]) -> list[Block]:
    """The points that count up from the first: 1, 2; (a), (b); A1, A2; with those below them. One alone is no list."""
    first = _point(blocks[0])
    series = next((each for each in _SERIES if first is not None and first.count == each[0]), None)
    if first is None or series is None or first.stem[:1].isdigit():
        return []
    points: list[Block] = []
    counted = 0
    for block in blocks:
        point = _point(block)
        if (point is None and block.kind != Is.POINT) or counted == len(series):
            break
        is_next = point is not None and (point.stem, point.count) == (first.stem, series[counted])
        if point is not None and not is_next and not _is_below(point, series):
            break
        counted += is_next
        points.append(_led(block, point.text if point is not None else block.text, is_below=not is_next))
    return points if counted >= _FEWEST else []


def _is_below(point: _Point, series: list[str]) -> bool:
    """Whether a point may stand below those of a series: (a) below 2, (i) below b."""
    return not point.stem and not point.count.isdigit() and point.count not in series


def _resolved(blocks: list[Block], *, is_open: bool) -> list[Block]:
    """The paragraphs that are written as what was resolved is, also with the numbers that minutes give to each.

    `is_open`: they stand under a colon, so that one in small letters goes on with it.
    """
    texts = ((block, point.text if (point := _point(block)) else block.text) for block in blocks)
    return [_led(block, text) for block, text in takewhile(lambda one: _is_resolved(*one, is_open=is_open), texts)]


def _is_resolved(block: Block, text: str, *, is_open: bool) -> bool:
    return block.kind == Is.PARAGRAPH and bool(_AS_RESOLVED.match(text) or (is_open and text[:1].islower()))


def _point(block: Block) -> _Point | None:
    """A block as a typed point, or None: “a report” and “2 May” are none, for their marks have no end; a capital needs
    none, for “A Note the report” is no “a”."""
    if block.kind not in (Is.PARAGRAPH, Is.POINT):
        return None
    typed = _MARK.match(f"{block.number} {block.text}" if block.number else block.text)
    if typed is None or not (block.number or typed["stem"] or typed["end"] or typed["count"].isupper()):
        return None
    return _Point(typed["stem"], typed["count"], typed.string[typed.end() :])


def _led(block: Block, text: str, *, is_below: bool = False) -> Block:
    return replace(block, kind=Is.POINT, text=text, level=max(block.level, 2 if is_below else 1), is_led=True)
