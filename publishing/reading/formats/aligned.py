"""Aligned columns: a table typed with spaces or slashes, as it is when a page was turned into text.

Leans on the way patterns are written. Must not know what a row says.
"""

import re
from itertools import pairwise, takewhile

from publishing.reading.patterns import any_of, holds

# Over such a table stand at least what is to be done or was decided, and by whom or when.
_WHAT = holds("actions? | decisions? | tasks?")
_BESIDE = holds(
    "{beside}",
    beside=any_of("lead | owner | who | by whom | responsible | deadline | due | by when | when | timescale | target"),
)
_CELL = re.compile(r"\S+(?: \S+)*")
_SLASH = " / "
_FEWEST, _MOST_OF_A_HEAD, _MOST_EMPTY = 3, 160, 1


def with_bars(lines: list[str]) -> list[str]:
    """The lines of a text, the rows of each aligned table as one line each, “| 1 | Write to schools | AB |”.

    A line that has nothing in the first column, or there alone nothing but spaces, goes on with the row above it.
    """
    given: list[str] = []
    place = 0
    while place < len(lines):
        slashed = _slashed(lines, place)
        if slashed:
            given += slashed
            place += len(slashed)
            continue
        starts = _starts_of_head(lines[place])
        rows, used = _rows(lines, place, starts) if starts else ([], 0)
        if len(rows) > 1:
            given += [f"| {' | '.join(row)} |" for row in rows]
            place += used
        else:
            given.append(lines[place])
            place += 1
    return given


def _slashed(lines: list[str], place: int) -> list[str]:
    """The head and the rows of a table typed with slashes, “Action / Owner / Due”; none where it is no such head."""
    cells = lines[place].split(_SLASH) if _SLASH in lines[place] else []
    if len(cells) < _FEWEST or not _says_actions([cell.strip() for cell in cells]):
        return []
    rows = takewhile(lambda line: line.count(_SLASH) == len(cells) - 1, lines[place:])
    return [f"| {' | '.join(cell.strip() for cell in row.split(_SLASH))} |" for row in rows]


def _says_actions(cells: list[str]) -> bool:
    """Whether the cells of a head say that actions or decisions stand below, and beside them by whom or when."""
    is_head = len(cells) >= _FEWEST and all(len(cell.split()) <= _FEWEST for cell in cells)
    return is_head and any(map(_WHAT.search, cells)) and any(map(_BESIDE.search, cells))


def _starts_of_head(line: str) -> list[int]:
    """Where the columns begin that a head names; none where it is no head of such a table."""
    if len(line) > _MOST_OF_A_HEAD or "|" in line or "\t" in line:
        return []
    cells = list(_CELL.finditer(line))
    return [cell.start() for cell in cells] if _says_actions([cell[0] for cell in cells]) else []


def _rows(lines: list[str], begins: int, starts: list[int]) -> tuple[list[list[str]], int]:
    """The rows under a head and how many lines they take; a line that does not keep to the columns ends them."""
    rows: list[list[str]] = []
    used = empty = 0
    for place in range(begins, len(lines)):
        line = lines[place]
        if not line.strip():
            empty += 1
            if empty > _MOST_EMPTY:
                break
            continue
        cells = _cut(line, starts)
        filled = [cell for cell in cells if cell]
        if not cells or (empty and len(filled) < _FEWEST - 1):
            break
        empty, used = 0, place - begins + 1
        if rows and not cells[0]:
            rows[-1] = [f"{above} {below}".strip() for above, below in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return rows, used


def _cut(line: str, starts: list[int]) -> list[str]:
    """A line cut where the columns begin; nothing where a word stands across such a place."""
    if any(start <= len(line) and line[start - 1 : start].strip() for start in starts if start):
        return []
    ends = [*(after for _, after in pairwise(starts)), len(line)]
    return [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
