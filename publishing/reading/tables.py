"""Tables: an action table's rows with their lead and deadline, and minutes laid out in columns as the text they are.

Leans on the blocks and on what each column holds. Must not judge what a row's words say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from boards.due_words import dues_in
from publishing.reading.blocks import Block, Is, tidy
from publishing.reading.columns import columns_of, guessed, is_margin
from publishing.reading.words.labels import FINISHED

# Some day to read others from: asked is only whether a due is told.
_ANY_DAY = date(2000, 1, 15)
_POINT_MARK = "• "
_LISTED = ("action", "decision", "next")
_MARGIN = ("who", "when", "status", "item")


@dataclass(frozen=True)
class Row:
    """One row: of an action table, or a piece of minutes with whom its margin names."""

    text: str = ""
    who: str | None = None
    due: str | None = None
    is_action: bool = False
    is_decision: bool = False
    is_next: bool = False
    blocks: tuple[Block, ...] = ()


def rows_of(rows: list[Block], *, is_of_actions: bool) -> Iterator[Row]:
    """The rows of one table. `is_of_actions` when what stands over it says that it lists actions."""
    columns, body = columns_of(rows)
    if is_of_actions and "action" not in columns.values():
        columns = guessed(body, columns)
    if "action" in columns.values() and is_margin(body, columns):
        columns = {place: ("who" if name == "action" else name) for place, name in columns.items()}
    listed = next((name for name in _LISTED if name in columns.values()), None)
    for row in body:
        if listed is not None and "text" not in columns.values():
            yield from _listed(row, columns, listed)
        else:
            yield _minutes(row, columns)


def _listed(row: Block, columns: dict[int, str], listed: str) -> Iterator[Row]:
    """A row of a table of actions or decisions; nothing where it is empty or finished."""
    text, status = _cell(row, columns, listed), tidy(_cell(row, columns, "status"))
    if len(text.split()) < 2 or FINISHED.search(status[:40]) or FINISHED.match(status[:12]):
        return
    words = tidy(text.replace(_POINT_MARK, " "))
    who, when = _who_and_when(row, columns)
    when = when or (status if dues_in(status, said_on=_ANY_DAY) else None)
    yield Row(words, who, when, is_action=True, is_decision=listed == "decision", is_next=listed == "next")


def _minutes(row: Block, columns: dict[int, str]) -> Row:
    """The text of a row of minutes, cell by cell, with whom and when its margin names."""
    margin = {place for place, name in columns.items() if name in _MARGIN}
    cells = [cell for place, cell in enumerate(row.cells) if place not in margin]
    blocks = [block for cell in cells for line in cell.split("\n") if (block := _block(line)).text]
    return Row("", *_who_and_when(row, columns), blocks=tuple(blocks))


def _block(line: str) -> Block:
    if line.startswith(_POINT_MARK):
        return Block(Is.POINT, tidy(line.removeprefix(_POINT_MARK)), 1)
    return Block(Is.PARAGRAPH, tidy(line))


def _who_and_when(row: Block, columns: dict[int, str]) -> tuple[str | None, str | None]:
    who, when = (tidy(_cell(row, columns, name)) for name in ("who", "when"))
    return _told(who), _told(when)


def _told(cell: str) -> str | None:
    """A cell's words; None where it holds nothing but a dash."""
    return cell if re.search(r"\w", cell) else None


def _cell(row: Block, columns: dict[int, str], name: str) -> str:
    held = (row.cells[place] for place, column in columns.items() if column == name and place < len(row.cells))
    return next(held, "").strip()
