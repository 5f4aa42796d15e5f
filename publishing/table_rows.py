"""A table in a section's text: a row is a line, with a bar between its cells. In public words it is a list.

Leans on what the reader knows of columns. Pure: text in, text out. Must not know findings.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from publishing.reading.blocks import Block, Is
from publishing.reading.columns import columns_of

BAR = " | "
NUMBER = re.compile(r"\W*\d{1,3}(?:\.\d{1,2})*\W*")
CLOSES = " .;,"


def is_row(line: str) -> bool:
    """Whether a line is a row of a table."""
    return BAR in line and "\n" not in line


def row_at(text: str, place: int) -> list[str]:
    """The cells of the row in which something begins; none where that is no row."""
    line = text[text.rfind("\n", 0, place) + 1 :].partition("\n")[0]
    return line.split(BAR) if is_row(line) else []


def rows_as_points(paragraphs: Iterable[str]) -> list[str]:
    """Paragraphs, with each row of a table as a point of a list: without its number, nor the names of the columns."""
    found: list[str] = []
    for is_table, run in groupby(paragraphs, key=is_row):
        lines = list(run)
        found += _points([line.split(BAR) for line in lines]) if is_table else lines
    return found


def _points(rows: list[list[str]]) -> list[str]:
    _, body = columns_of([Block(Is.ROW, BAR.join(cells), cells=tuple(cells)) for cells in rows])
    said = [[cell.strip(CLOSES) for cell in row.cells] for row in body]
    lines = ["; ".join(cell for place, cell in enumerate(row) if cell and not _is_number(place, cell)) for row in said]
    return [f"- {line}" for line in lines if line]


def _is_number(place: int, cell: str) -> bool:
    return place == 0 and NUMBER.fullmatch(cell) is not None
