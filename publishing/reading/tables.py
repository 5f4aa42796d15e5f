"""Tables: an action table's rows with their lead and deadline, and minutes laid out in columns as the text they are.

Leans on the blocks. Must not judge what a row's words say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.reading.blocks import Block, Is, tidy
from publishing.reading.wording import FINISHED

_COLUMNS = {
    "action": re.compile(
        r"^(?:agreed |key )?(?:actions?(?: (?:points?|required|agreed|to be taken|needed))?|tasks?|what(?: needs to be done)?|recommended action|what we will do|commitments?)$",
        re.I,
    ),
    "decision": re.compile(r"^(?:decisions?(?: (?:made|taken))?|agreed|agreement|resolution)$", re.I),
    "who": re.compile(
        r"^(?:(?:action |lead )?(?:lead|owner|officer|responsible|by whom|whom|who|responsibility|person|name|initials?)(?: (?:responsible|officer|person|agency|for action|lead|organisation))*|by(?: whom)?|assigned to|action by|responsible (?:person|officer|lead)|action owner|action for)\??$",
        re.I,
    ),
    "when": re.compile(
        r"^(?:by )?(?:deadlines?|due(?: date| by)?|date(?: due)?|timescales?|timeframe|when|by when|target(?: date)?|completion(?: date)?|complete by|date for completion|to be completed by)\??$",
        re.I,
    ),
    "status": re.compile(
        r"^(?:status|progress|update|rag(?: rating| status)?|outcome|comments?|position|complete\??|progress update)$",
        re.I,
    ),
    "text": re.compile(
        r"^(?:(?:discussion|minutes?|notes?|summary|description|details?|key points|points|main points|issues?|decisions?)(?:(?: and|/| &)? (?:discussion|agreed|decisions?|actions?|points|agreement|made|of discussion))*|discussion and agreed)$",
        re.I,
    ),
    "item": re.compile(
        r"^(?:items?|no\.?|ref\.?|number|subject|agenda items?|topic|#|minute(?: no\.?)?|action no\.?|item no\.?|theme|area|section)$",
        re.I,
    ),
}
_STATES = re.compile(
    r"^(?:new|ongoing|on-going|open|complete[d]?|closed|carried forward|in progress|outstanding|not started|on track|done|overdue|green|amber|red|blue)\b.{0,40}$",
    re.I,
)
_SHORT = 40
_POINT_MARK = "• "


@dataclass(frozen=True)
class Row:
    """One row: of an action table, or a piece of minutes with whom its margin names."""

    text: str = ""
    who: str | None = None
    due: str | None = None
    is_action: bool = False
    is_decision: bool = False
    blocks: tuple[Block, ...] = ()


def rows_of(rows: list[Block], *, is_of_actions: bool) -> Iterator[Row]:
    """The rows of one table. `is_of_actions` when what stands over it says that it lists actions."""
    columns, body = _columns(rows)
    if is_of_actions and "action" not in columns.values():
        columns = _guessed(body, columns)
    if "action" in columns.values() and _is_margin(body, columns):
        columns = {place: ("who" if name == "action" else name) for place, name in columns.items()}
    is_action_table = "action" in columns.values() and "text" not in columns.values()
    is_decision_table = "decision" in columns.values() and not is_action_table and "text" not in columns.values()
    for row in body:
        if is_action_table or is_decision_table:
            yield from _action(row, columns, "action" if is_action_table else "decision")
        else:
            yield from _minutes(row, columns)


def _columns(rows: list[Block]) -> tuple[dict[int, str], list[Block]]:
    """What each column holds, by its head; a table without a head has no columns."""
    for place, row in enumerate(rows[:3]):
        named = {}
        for column, cell in enumerate(row.cells):
            words = tidy(cell).strip(" :*")
            name = next((name for name, pattern in _COLUMNS.items() if pattern.match(words)), None)
            if name is not None and name not in named.values():
                named[column] = name
        if len(named) >= 2 or (row.is_head and named and {"action", "decision"} & set(named.values())):
            return named, rows[:place] + rows[place + 1 :]
    return {}, rows


def _guessed(body: list[Block], columns: dict[int, str]) -> dict[int, str]:
    """Under a heading that says “actions”: the widest column holds them, a column of short words who or how far."""
    widths: dict[int, int] = {}
    for row in body:
        for place, cell in enumerate(row.cells):
            widths[place] = widths.get(place, 0) + len(cell)
    if not widths:
        return columns
    widest = max(widths, key=lambda place: widths[place])
    guessed = {widest: "action"} | {place: name for place, name in columns.items() if place != widest}
    for place in widths:
        cells = [tidy(row.cells[place]) for row in body if place < len(row.cells) and row.cells[place].strip()]
        if place not in guessed and cells and all(_STATES.match(cell) for cell in cells):
            guessed[place] = "status"
        elif (
            place not in guessed
            and cells
            and all(re.fullmatch(r"[A-Z]{2,4}(?:[/, &]+[A-Z]{2,4})*", cell) for cell in cells)
        ):
            guessed[place] = "who"
    return guessed


def _is_margin(body: list[Block], columns: dict[int, str]) -> bool:
    """A column headed “Action” that holds only initials is the margin of minutes, beside their text."""
    column = next(place for place, name in columns.items() if name == "action")
    cells = [tidy(row.cells[column]) for row in body if column < len(row.cells)]
    said = [cell for cell in cells if cell]
    has_wide = any(len(cell) > 120 for row in body for place, cell in enumerate(row.cells) if place != column)
    return bool(said) and has_wide and all(len(cell) < _SHORT and len(cell.split()) < 5 for cell in said)


def _cell(row: Block, columns: dict[int, str], name: str) -> str:
    return next(
        (row.cells[place].strip() for place, held in columns.items() if held == name and place < len(row.cells)), ""
    )


def _action(row: Block, columns: dict[int, str], name: str) -> Iterator[Row]:
    text, status = _cell(row, columns, name), tidy(_cell(row, columns, "status"))
    if not text or FINISHED.search(status[:40]) or FINISHED.match(status[:12]) or len(text.split()) < 2:
        return
    who, when = tidy(_cell(row, columns, "who")) or None, tidy(_cell(row, columns, "when")) or None
    yield Row(tidy(text.replace(_POINT_MARK, " ")), who, when, is_action=True, is_decision=name == "decision")


def _minutes(row: Block, columns: dict[int, str]) -> Iterator[Row]:
    """The text of a row of minutes, cell by cell, with whom and when its margin names."""
    margin = {place for place, name in columns.items() if name in ("who", "when", "status", "item")}
    blocks: list[Block] = []
    for place, cell in enumerate(row.cells):
        if place in margin:
            continue
        for line in cell.split("\n"):
            is_point = line.startswith(_POINT_MARK)
            words = tidy(line.removeprefix(_POINT_MARK) if is_point else line)
            if words:
                blocks.append(Block(Is.POINT if is_point else Is.PARAGRAPH, words, int(is_point)))
    who, when = tidy(_cell(row, columns, "who")) or None, tidy(_cell(row, columns, "when")) or None
    yield Row("", who, when, blocks=tuple(blocks))
