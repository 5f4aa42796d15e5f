"""Tables: an action table's rows with their lead and deadline, and minutes laid out in columns as the text they are.

Leans on the blocks and on what each column holds. Must not judge what a row's words say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from boards.due_words import dues_in
from publishing.reading.blocks import Block, Is, made_whole, tidy
from publishing.reading.columns import LISTED, columns_of, guessed, is_margin
from publishing.reading.patterns import cased_rule, rule
from publishing.reading.sentences import sentences
from publishing.reading.words.calendar import ANY_DAY
from publishing.reading.words.labels import FINISHED, IN_A_WORD

_POINT_MARK = "• "
_FEWEST_WORDS = 2
# “Open”, beside an update that tells of some step as complete: it is still to be done.
_IS_OPEN = rule(
    r"^(?:open | overdue | in progress | ongoing | on-going | not started | outstanding | on track | behind)\b"
)
# “Complete, both started on 3 October”.
_IS_FINISHED = rule(r"^(?:completed? | closed | done | achieved)\b(?! by\b)[^a-z]")
# “Approved”, “Not agreed”: a decision in a word, of what stands beside it.
_IN_A_WORD = rule("^{word}[.]?$", word=IN_A_WORD)
# “Write to schools - A. Lee - by 3 May”.
_TAIL = cased_rule(
    r"""
    ^(?P<words>.{5,}?)[ ][–-]
    [ ](?P<who>(?:(?:Supt\.? | Cllr | Dr | Mrs? | Ms)[ ])?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]+){0,3})
    (?:[ ][–-][ ](?P<when>.{2,40}))?$
    """
)
_OWN_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})?[.)]?\s+")
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 5, 90
# “Ann Lee to write to schools”, in the column that names who: what is to be done, and by whom.
_SAYS_WHAT = cased_rule(r"^[A-Z][^.;:]{1,50}? to [a-z]{3,} \w")
# A milestone is told as it will be once it is reached, “Strategy adopted”: nothing was decided by that.
_MARGIN = ("who", "when", "status", "item", "milestone")


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
    body = list(made_whole(body, _as_one_row))
    if is_of_actions and "action" not in columns.values():
        columns = guessed(body, columns)
    if "action" in columns.values() and is_margin(body, columns):
        columns = {place: ("who" if name == "action" else name) for place, name in columns.items()}
    listed = [name for name in LISTED if name in columns.values()]
    for row in body:
        if "text" in columns.values() or not listed:
            yield from _minutes(row, columns, listed)
        for name in listed:
            yield from _listed(row, columns, name)


def _as_one_row(before: Block, row: Block) -> Block | None:
    """Two rows as one, where a page broke it: its rest stands alone in its cell, in small letters; or None."""
    filled = [place for place, cell in enumerate(row.cells) if cell.strip()]
    if len(filled) != 1 or len(row.cells) == 1:
        return None
    (place,) = filled
    rest, cells = row.cells[place].strip(), list(before.cells)
    if not rest[:1].islower() or place >= len(cells) or not cells[place].strip():
        return None
    cells[place] = f"{cells[place].rstrip()} {rest}"
    return replace(before, cells=tuple(cells), text=" | ".join(tidy(cell) for cell in cells if cell.strip()))


def _listed(row: Block, columns: dict[int, str], listed: str) -> Iterator[Row]:
    """A row of a table of actions or decisions, one for each line of its cell; nothing where empty or finished."""
    states = [tidy(cell) for cell in _cells(row, columns, "status")]
    is_open = any(map(_IS_OPEN.match, states))
    if not is_open and any(FINISHED.search(state[:40]) or _IS_FINISHED.match(state) for state in states):
        return
    status = next((state for state in states if dues_in(state, said_on=ANY_DAY)), None)
    is_decision, is_next = listed == "decision", listed == "next"
    is_beside_actions = is_decision and "action" in columns.values()
    lines = _lines(_cell(row, columns, listed))
    if is_decision and len(lines) == 1:
        first, *others = [piece.text for piece in sentences(lines[0])] or [""]
        if others and not is_beside_actions:
            yield Row(blocks=(Block(Is.PARAGRAPH, " ".join(others)),))
            lines = [first]
    if not is_next and len(lines) == 1:
        lines = [_with_subject(lines[0], row, columns, listed)]
    leads, dues = (_beside(_cell(row, columns, name), len(lines)) for name in ("who", "when"))
    for words, lead, due in _with_tails(lines, leads, dues, is_action=listed == "action"):
        is_too_short = len(words.split()) < _FEWEST_WORDS and not _IN_A_WORD.match(words)
        if is_too_short or FINISHED.fullmatch(due) or _IS_FINISHED.match(due):
            continue
        who, when = (None, None) if is_beside_actions else _lead_and_due(lead, due, status)
        yield Row(words, who, when, is_action=True, is_decision=is_decision, is_next=is_next)


def _with_tails(
    lines: list[str], leads: list[str], dues: list[str], *, is_action: bool
) -> Iterator[tuple[str, str, str]]:
    """Each line with who and when; where no column tells them, by its own tail: “Write to schools - AB - 3 May”."""
    for words, lead, due in zip(lines, leads, dues, strict=True):
        tail = _TAIL.match(words) if is_action and not (lead or due) else None
        is_told = tail is not None and (tail["when"] is None or bool(dues_in(tail["when"], said_on=ANY_DAY)))
        yield (tail["words"], tail["who"], tail["when"] or "") if tail is not None and is_told else (words, lead, due)


def _left_of(row: Block, columns: dict[int, str], listed: str) -> str:
    """What a cell was decided of: the first short words left of it that are no number."""
    place = next((place for place, name in columns.items() if name == listed), 0)
    cells = (_OWN_NUMBER.sub("", tidy(cell)) for cell in row.cells[:place])
    return next((cell for cell in cells if _is_subject(cell)), "")


def _is_subject(cell: str) -> bool:
    return _SHORTEST_SUBJECT < len(cell) < _LONGEST_SUBJECT and not cell.endswith((".", "!", "?"))


def _with_subject(words: str, row: Block, columns: dict[int, str], listed: str) -> str:
    """“Approved”, beside what was: “Minutes of 3 May – Approved”; any other words as they are."""
    subject = _left_of(row, columns, listed) if _IN_A_WORD.match(words) else ""
    return f"{subject} – {words}" if subject else words


def _lead_and_due(lead: str, due: str, status: str | None) -> tuple[str | None, str | None]:
    """Who and when, where the table has a column for each, or one for both: “Housing, by 30 May”."""
    name, comma, when = lead.rpartition(",")
    if not _told(due) and comma and dues_in(when, said_on=ANY_DAY):
        return _told(name), when.strip()
    return _told(lead), _told(due) or status


def _lines(cell: str) -> list[str]:
    """The lines of a cell as things of their own, where each says enough to be one; else the cell as one line."""
    lines = [tidy(line.removeprefix(_POINT_MARK)) for line in cell.split("\n") if tidy(line)]
    is_list = len(lines) > 1 and all(line[:1].isupper() and len(line.split()) > _FEWEST_WORDS for line in lines)
    return lines if is_list else [tidy(cell.replace(_POINT_MARK, " "))]


def _beside(cell: str, number: int) -> list[str]:
    """What a cell says beside each of some lines: line by line where it has as many, else the whole beside each."""
    lines = [tidy(line) for line in cell.split("\n") if tidy(line)]
    return lines if len(lines) == number else [tidy(cell)] * number


def _minutes(row: Block, columns: dict[int, str], listed: list[str]) -> Iterator[Row]:
    """The text of a row of minutes, cell by cell, with whom and when its margin names.

    Beside a column of actions (`listed`) the margin is theirs, and not the text’s.
    """
    margin = {place for place, name in columns.items() if name in _MARGIN or name in listed}
    cells = [cell for place, cell in enumerate(row.cells) if place not in margin]
    blocks = [block for cell in cells for line in cell.split("\n") if (block := _block(line)).text]
    who, when = ("", "") if listed else (tidy(_cell(row, columns, name)) for name in ("who", "when"))
    if _SAYS_WHAT.match(who):
        yield Row(blocks=tuple(blocks))
        yield Row(who, None, _told(when), is_action=True)
    else:
        yield Row("", _told(who), _told(when), blocks=tuple(blocks))


def _block(line: str) -> Block:
    if line.startswith(_POINT_MARK):
        return Block(Is.POINT, tidy(line.removeprefix(_POINT_MARK)), 1)
    return Block(Is.PARAGRAPH, tidy(line))


def _told(cell: str) -> str | None:
    """A cell's words; None where it holds nothing but a dash."""
    return cell if re.search(r"\w", cell) else None


def _cell(row: Block, columns: dict[int, str], name: str) -> str:
    return next(_cells(row, columns, name), "").strip()


def _cells(row: Block, columns: dict[int, str], name: str) -> Iterator[str]:
    return (row.cells[place] for place, column in columns.items() if column == name and place < len(row.cells))
