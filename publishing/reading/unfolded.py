"""Minutes laid out as a table: each item’s name becomes a heading, and its row stands below it.

Leans on the blocks and on what each column holds. Must not judge what a row's words say.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from publishing.reading.blocks import Block, Is, tidy
from publishing.reading.columns import cells_of, columns_of, is_margin, tables_in, who_or_how_far
from publishing.reading.patterns import cased_rule, is_all

# Headings by their look stand below those that the format marks.
BY_LOOK = 7
# What a column is called once it is known what it holds.
_CALLED = {
    "action": "Action",
    "decision": "Decision",
    "next": "We will",
    "heard": "You said",
    "who": "Lead",
    "when": "Deadline",
    "status": "Status",
    "text": "Notes",
    "item": "Item",
}
_LISTED = {"action", "decision", "next", "heard"}
_NUMBER = cased_rule(r"^(?:[Ii]tem )?[\dA-Z]{0,3}[\d./()-]*(?:\s*[–:-])?\s+(?=[A-Z“‘\"(])")
_A_NAME = cased_rule(r"^(?=.*[A-Za-z]{3})[^.;!]{2,90}[^.;!,:]$")
# “4.”, “12.3”: an item's number, alone in its cell; “No. | Item”: what its columns are called.
_NUMBER_ALONE = cased_rule(r"^\(?\d{1,3}(?:[./]\d{1,3})*[.):]?$")
_ONLY_CALLED = is_all(r"(?:(?:item )?(?:no\.? | number | ref\.?) \| )?(?:agenda )?items?(?: \| .{0,30})?")
_MOST_WORDS, _NAME_AND_VALUE, _MOST_CELLS = 12, 2, 3
# “Meeting”, “Date”, “Venue”: the fields of a front page, and those that name the body itself.
_BODY = "(?:name of )?(?:meeting | board | panel | committee | group | partnership | title)(?: (?:name | title))?"
_OF_THE_BODY = is_all(r"{body}\W*", body=_BODY)
_FIELD = is_all(
    r"""
    (?:{body} | meeting date)\W*
    (?:date | time | venue | location | place | chair | present | attendees | in attendance | apologies)(?: .{0,20})?\W*
    (?:minutes? | notes?)(?: (?:taker | taken by | by))?\W* | report author\W* | status\W* | version\W*
    """,
    body=_BODY,
)


def unfolded(blocks: list[Block]) -> Iterator[Block]:
    """The blocks of a document, its tables of minutes cut at their items."""
    for is_row, run in groupby(blocks, key=lambda block: block.kind == Is.ROW):
        found = list(run)
        if not is_row:
            yield from found
            continue
        for table in tables_in(found):
            yield from _front_page(table) or _items(table)


def _front_page(rows: list[Block]) -> list[Block]:
    """The fields of a front page laid out as a table, as lines; none where a table is anything else."""
    if not all(len(row.cells) == _NAME_AND_VALUE and _FIELD.match(row.cells[0].strip()) for row in rows):
        return []
    lines = ((tidy(row.cells[0]).rstrip(" :"), tidy(row.cells[1])) for row in rows)
    return [
        Block(Is.PARAGRAPH, value if _OF_THE_BODY.match(name) else f"{name}: {value}") for name, value in lines if value
    ]


def _items(rows: list[Block]) -> Iterator[Block]:
    columns, body = columns_of(rows)
    if not columns:
        columns, body = _numbered(rows)
    named = [_named(row, columns) for row in body]
    if not columns or not _is_of_minutes(columns, [name for name, _ in named]):
        yield from rows
        return
    if "action" in columns.values() and is_margin(body, columns):
        columns = {place: ("who" if name == "action" else name) for place, name in columns.items()}
    head = _head(columns, max(len(row.cells) for row in rows))
    is_headed = False
    for name, row in named:
        if name:
            yield Block(Is.HEADING, name, BY_LOOK)
        if name or not is_headed:
            yield head
        is_headed = True
        yield row


def _numbered(rows: list[Block]) -> tuple[dict[int, str], list[Block]]:
    """The columns of a table without a head that has an item in each row: its number, its name over its text, and
    perhaps who is to act; none of any other table."""
    body = [row for row in rows if not _ONLY_CALLED.match(row.text)]
    items = [row for row in body if _is_item(row.cells)]
    if not items or 2 * len(items) < len(body) or max(len(row.cells) for row in body) > _MOST_CELLS:
        return {}, rows
    beside = who_or_how_far(cells_of(body, 2))
    return {0: "item", 1: "text"} | ({2: beside} if beside else {}), body


def _is_item(cells: tuple[str, ...]) -> bool:
    name, line, _ = cells[1].partition("\n") if len(cells) > 1 else ("", "", "")
    return bool(line) and bool(_NUMBER_ALONE.match(tidy(cells[0]))) and _is_name(tidy(name))


def _is_of_minutes(columns: dict[int, str], names: list[str]) -> bool:
    """Whether a table holds minutes: a column of text, or no list of actions; and a name in most of its rows."""
    has_text = "text" in columns.values() or not _LISTED & set(columns.values())
    return has_text and sum(map(bool, names)) * 2 >= len(names) > 0


def _named(row: Block, columns: dict[int, str]) -> tuple[str, Block]:
    """The name of a row's item and the row without it; no name where there is none."""
    cells = list(row.cells)
    item = next((place for place, name in columns.items() if name == "item" and place < len(cells)), None)
    name = tidy(cells[item]) if item is not None else ""
    bare = _NUMBER.sub("", name)
    if item is not None and _is_name(bare):
        cells[item] = ""
        return bare, _with(row, cells)
    place = next((place for place, cell in enumerate(cells) if "\n" in cell), None)
    first, _, rest = cells[place].partition("\n") if place is not None else ("", "", "")
    if place is None or not _is_name(tidy(first)) or columns.get(place, "text") != "text":
        return "", row
    cells[place] = rest
    return tidy(first), _with(row, cells)


def _is_name(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and bool(_A_NAME.match(words))


def _with(row: Block, cells: list[str]) -> Block:
    return replace(row, cells=tuple(cells), text=" | ".join(tidy(cell) for cell in cells if cell.strip()))


def _head(columns: dict[int, str], width: int) -> Block:
    """A head that stands over the rows of each item; it is no words of the document."""
    cells = tuple(_CALLED.get(columns.get(place, ""), "") for place in range(width))
    return Block(Is.ROW, "", cells=cells, is_head=True)
